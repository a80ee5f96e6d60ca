import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { followedStandards } from '@sxjp/plugin-certification/domain';
import { SITE_URL, builtSample } from './built-site.ts';
import type { BuiltSite } from './built-site.ts';

let site: BuiltSite;

beforeAll(() => {
  site = builtSample();
});
afterAll(() => {
  site.remove();
});

const attributes = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, value = '']) => value.replaceAll('&amp;', '&'));

/** What a page tells machines of its certificate, read as they do: the one block of data between two tags. */
const structuredIn = (html: string): unknown => {
  const [, block = '', ...more] = html.split('<script type="application/ld+json">');
  expect(more).toEqual([]);
  return JSON.parse(block.slice(0, block.indexOf('</script>')));
};

describe('给机器读的', () => {
  it('sitemap 列出的都存在，每张证书都在其中', () => {
    const places = attributes(site.read('sitemap.xml'), /<loc>([^<]+)<\/loc>/g);
    const absent = places.filter(
      (place) =>
        !site.files.includes(`${decodeURIComponent(new URL(place).pathname).slice(1)}index.html`)
    );
    expect(absent).toEqual([]);
    expect(places.filter((place) => place.includes('/certificates/'))).toHaveLength(
      site.snapshot.certificates.length * 2
    );
    expect(site.read('robots.txt')).toContain(`${SITE_URL}/sitemap.xml`);
  });

  it('执行标准：快照里的每项标准恰有一页，列着执行它的每张证书', () => {
    const followed = followedStandards(site.snapshot.certificates);
    for (const { slug, certificateNumbers } of followed) {
      expect(site.read('standards/index.html')).toContain(`href="/standards/${slug}/"`);
      const own = site.files
        .filter((file) => file.startsWith(`standards/${slug}/`))
        .map((file) => site.read(file))
        .join('');
      for (const each of certificateNumbers) expect(own).toContain(`/certificates/${each}/`);
    }
    expect(new Set(followed.flatMap(({ certificateNumbers: own }) => own)).size).toBe(
      site.snapshot.certificates.length
    );
  });

  it('新获证、状态变化有 Atom 和 JSON 订阅，每张证书另有自己的订阅', () => {
    const events = site.snapshot.certificates.flatMap((each) => each.events);
    const moved = events.filter(({ event }) => event !== 'announced' && event !== 'imported');
    expect(moved.length).toBeGreaterThan(0);
    expect(attributes(site.read('feeds/changes.xml'), /<entry><id>([^<]+)/g)).toHaveLength(
      moved.length
    );
    expect(JSON.parse(site.read('feeds/changes.json')).items).toHaveLength(moved.length);
    expect(JSON.parse(site.read('feeds/certificates.json')).items).toHaveLength(
      Math.min(200, events.filter(({ event }) => event === 'announced').length)
    );
    for (const { number, events: own } of site.snapshot.certificates)
      expect(
        attributes(site.read(`feeds/certificates/${number}.xml`), /<entry><id>([^<]+)/g)
      ).toHaveLength(own.length);
  });

  it('公开数据：CSV、JSON 与名录一致，数据字典说明每一列，JSON Schema 列出每个字段', () => {
    const [titles = '', ...lines] = site.read('open-data/certificates.csv').trim().split('\r\n');
    expect(lines).toHaveLength(site.snapshot.certificates.length);
    const dictionary = site.read('open-data/index.html');
    for (const title of titles.replace('\ufeff', '').split(','))
      expect(dictionary).toContain(`>${title}</code>`);
    const { certificates } = JSON.parse(site.read('open-data/certificates.json'));
    expect(certificates).toHaveLength(site.snapshot.certificates.length);
    const schema = JSON.parse(site.read('open-data/certificates.schema.json'));
    expect(schema.properties.certificates.items.required.toSorted()).toEqual(
      Object.keys(certificates[0]).sort()
    );
  });

  it('公告有 Atom 订阅', () => {
    const feed = site.read('announcements/feed.xml');
    expect(attributes(feed, /<entry><id>([^<]+)/g)).toHaveLength(
      site.snapshot.announcements.length
    );
  });

  it.each(['', 'en/'])('每张证书页有 schema.org 的记录，只有有效的才叫有效（%s）', (prefix) => {
    for (const each of site.snapshot.certificates) {
      const path = `${prefix}certificates/${each.number}/`;
      const active =
        each.state === 'effective' && site.snapshot.takenAt.slice(0, 10) <= each.validTo;
      expect(structuredIn(site.read(`${path}index.html`))).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'Certification',
        url: `${SITE_URL}/${path}`,
        certificationIdentification: each.number,
        certificationStatus: active ? 'CertificationActive' : 'CertificationInactive',
        issuedBy: { name: each.certificationBody.name },
        validFrom: each.validFrom,
        expires: each.validTo,
        about: {
          '@type': each.kind === 'service' ? 'Service' : 'Product',
          name: each.offeringName,
        },
      });
    }
    const states = new Set(site.snapshot.certificates.map(({ state }) => state));
    expect([...states]).toEqual(expect.arrayContaining(['effective', 'suspended', 'cancelled']));
  });

  it('每一页转发出去都有图，图上不写状态；图是 1200×630 的 PNG，不超过 60 KB', () => {
    for (const lang of ['zh', 'en']) {
      const picture = readFileSync(join(site.folder, `share-${lang}.png`));
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(picture.length).toBeLessThan(60 * 1024);
    }
    const without = site.files.filter(
      (file) =>
        file.endsWith('.html') &&
        !site
          .read(file)
          .includes(
            `<meta property="og:image" content="${SITE_URL}/share-${file.startsWith('en/') ? 'en' : 'zh'}.png">`
          )
    );
    expect(without).toEqual([]);
  });
});
