import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unpackDetails } from '../../site/src/registry/search/details-file.ts';
import { unpackNames } from '../../site/src/registry/search/names-file.ts';
import { REASON_CODES } from '@sxjp/config/scheme';
import { claimAnnouncements } from './announcement-claims.ts';
import { CHANGED_NUMBER, FIRST_VERSION_CODE, SUSPENDED_NUMBER } from './snapshot.ts';
import { builtSample, buildSite, SITE_URL } from './built-site.ts';
import { attributes } from './attributes.ts';
import type { BuiltSite } from './built-site.ts';

/** 〔architecture §4〕 what a page may weigh before the search: the page with its styles and scripts, as sent. */
const WEIGHT = 60 * 1024;

let site: BuiltSite;
let pages: { file: string; html: string }[];

beforeAll(() => {
  site = builtSample();
  pages = site.files
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: site.read(file) }));
});
afterAll(() => {
  site.remove();
});

/** The first pages that break a rule, named: an empty list is the pass. */
const breaking = (rule: (html: string, file: string) => boolean): string[] =>
  pages
    .filter(({ html, file }) => !rule(html, file))
    .map(({ file }) => file)
    .slice(0, 5);

describe('页面与名录', () => {
  it.each(['', 'en/'])('每张证书恰有一页，每页恰有一张证书（%s）', (prefix) => {
    const numbers = site.snapshot.certificates.map(({ number }) => number).sort();
    const folder = `${prefix}certificates/`;
    const made = site.files
      .filter((file) => file.startsWith(folder))
      .map((file) => file.slice(folder.length).replace(/\/index\.html$/, ''))
      .sort();
    expect(made).toEqual(numbers);
    for (const number of numbers)
      expect(site.read(`${folder}${number}/index.html`)).toContain(number);
  });

  it.each(['', 'en/'])('每张证书的二维码地址恰有一页，通向这张证书（%s）', (prefix) => {
    const folder = `${prefix}verify/`;
    const made = site.files
      .filter((file) => file.startsWith(folder) && file !== `${folder}index.html`)
      .map((file) => file.slice(folder.length).replace(/\/index\.html$/, ''))
      .sort();
    const codes = site.snapshot.certificates.flatMap(({ publicId, earlier }) => [
      publicId,
      ...earlier.map((each) => each.publicId),
    ]);
    expect(made).toEqual(codes.sort());
    const start = prefix === '' ? '' : '/en';
    for (const { number, publicId } of site.snapshot.certificates)
      expect(site.read(`${folder}${publicId}/index.html`)).toContain(
        `href="${start}/certificates/${number}/"`
      );
  });

  it.each(['', 'en/'])(
    '换发过的证书：旧版的二维码说明已换发，通向现行版次；证书页列出各版（%s）',
    (prefix) => {
      const changed = site.snapshot.certificates.filter(({ earlier }) => earlier.length > 0);
      expect(changed.map(({ number }) => number)).toEqual([CHANGED_NUMBER]);
      const start = prefix === '' ? '' : '/en';
      const old = site.read(`${prefix}verify/${FIRST_VERSION_CODE}/index.html`);
      expect(old).toContain(`href="${start}/verify/${changed[0]?.publicId ?? ''}/"`);
      expect(old).toContain('旧厂街1号');
      const page = site.read(`${prefix}certificates/${CHANGED_NUMBER}/index.html`);
      expect(page).toContain(`href="${start}/verify/${FIRST_VERSION_CODE}/"`);
      expect(page).not.toContain('旧厂街1号');
    }
  );

  it.each(['', 'en/'])('状态记录写事由代码的说法（%s）', (prefix) => {
    const page = site.read(`${prefix}certificates/${SUSPENDED_NUMBER}/index.html`);
    expect(page).toContain(REASON_CODES.requirements_not_met[prefix === '' ? 'zh' : 'en']);
    expect(page).toContain('0203');
  });

  it.each(['notices', 'announcements'] as const)('%s 的页数与快照一致，中英文各一', (room) => {
    const slugs = site.snapshot[room].map(({ slug }) => slug).sort();
    for (const prefix of ['', 'en/']) {
      const folder = `${prefix}${room}/`;
      const made = site.files
        .filter((file) => file.startsWith(folder) && file.endsWith('/index.html'))
        .map((file) => file.slice(folder.length).replace(/\/?index\.html$/, ''))
        .filter((slug) => slug !== '' && !slug.endsWith('/object') && !slug.startsWith('by-type/'))
        .sort();
      expect(made.filter((slug) => slug !== 'index.html')).toEqual(slugs);
    }
  });

  it.each(['', 'en/'])('公示期内的各有一页可以提出异议，过了的没有（%s）', (prefix) => {
    const open = site.snapshot.notices.filter(({ endOn }) => endOn >= site.today);
    const made = site.files.filter((file) => file.endsWith('/object/index.html'));
    expect(open.length).toBeGreaterThan(0);
    expect(made.filter((file) => file.startsWith(`${prefix}notices/`))).toEqual(
      open.map(({ slug }) => `${prefix}notices/${slug}/object/index.html`)
    );
  });

  it('名录索引恰有快照中的证书，两个文件出自同一份快照', () => {
    const fileOf = (name: string): string =>
      site.files.find((each) => new RegExp(`^registry/${name}\\.\\w+\\.json$`).test(each)) ?? '';
    const names = unpackNames(JSON.parse(site.read(fileOf('names'))));
    const details = unpackDetails(JSON.parse(site.read(fileOf('details'))), names);
    expect(names.takenAt).toBe(site.snapshot.takenAt);
    expect(names.number.toSorted()).toEqual(
      site.snapshot.certificates.map(({ number }) => number).sort()
    );
    expect([...new Set(details.creditCode)].sort()).toEqual(
      [...new Set(site.snapshot.certificates.map(({ holder }) => holder.creditCode))].sort()
    );
  });

  it('不用脚本，经批次或城市的名单可到达每一张证书', () => {
    const reached = new Set(
      pages
        .filter(({ file }) => /^registry\/(rounds|cities)\//.test(file))
        .flatMap(({ html }) => attributes(html, /href="\/certificates\/([^"/]+)\/"/g))
    );
    expect(reached.size).toBe(site.snapshot.certificates.length);
  });
});

describe('公告', () => {
  claimAnnouncements(() => site);
});

describe('每一页', () => {
  it('内部链接和资源都存在', () => {
    const missing = new Set<string>();
    for (const { file, html } of pages) {
      for (const address of attributes(html, /(?:href|src|action)="([^"]*)"/g)) {
        const url = new URL(address, `${SITE_URL}/${file}`);
        if (url.protocol === 'mailto:') continue;
        if (url.origin !== SITE_URL) missing.add(`${file} → ${address}`);
        const path = decodeURIComponent(url.pathname).slice(1);
        const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        if (!site.files.includes(target)) missing.add(`${file} → ${address}`);
        const place = url.hash.slice(1);
        if (place !== '' && !site.read(target).includes(`id="${place}"`))
          missing.add(`${file} → ${address}`);
      }
    }
    expect([...missing]).toEqual([]);
  });

  it('有标题、说明、语言和唯一的一级标题', () => {
    expect(breaking((html) => /<title>[^<]+<\/title>/.test(html))).toEqual([]);
    expect(breaking((html) => /<meta name="description" content="[^"]+">/.test(html))).toEqual([]);
    expect(breaking((html) => html.split('<h1').length === 2)).toEqual([]);
    expect(
      breaking((html, file) =>
        html.includes(file.startsWith('en/') ? '<html lang="en"' : '<html lang="zh-CN"')
      )
    ).toEqual([]);
  });

  it('标题各不相同', () => {
    const titles = pages.map(({ html, file }) => /<title>([^<]+)/.exec(html)?.[1] ?? file);
    expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
  });

  it('没有内联脚本、内联样式和事件属性，严格的 CSP 拦不住任何东西', () => {
    const inline = /<script(?![^>]*\ssrc=)(?! type="application\/ld\+json">)/;
    expect(breaking((html) => !inline.test(html))).toEqual([]);
    expect(breaking((html) => !/<style|\sstyle="|\son[a-z]+="/.test(html))).toEqual([]);
  });

  it('没有外部主机', () => {
    const texts = [
      ...pages.map(({ html }) => html),
      ...site.files.filter((file) => /\.(css|js)$/.test(file)).map((file) => site.read(file)),
    ];
    const hosts = new Set(
      texts.flatMap((text) => attributes(text, /(?:https?:)?\/\/([a-z0-9.-]+\.[a-z]{2,})/gi))
    );
    /** Ourselves, and names of vocabularies, which nobody fetches. */
    const named = [
      'example.test',
      'schema.org',
      'www.w3.org',
      'schemas.openxmlformats.org',
      'purl.oclc.org',
    ];
    expect([...hosts].filter((host) => !named.includes(host))).toEqual([]);
  });

  it('注明数据截至、数据版本和演示数据', () => {
    expect(breaking((html) => html.includes(site.snapshot.takenAt))).toEqual([]);
    expect(breaking((html) => html.includes(String(site.snapshot.ledgerSize)))).toEqual([]);
    expect(
      breaking((html, file) =>
        html.includes(file.startsWith('en/') ? 'is made up' : '演示数据，均为编造')
      )
    ).toEqual([]);
  });

  it('不出现分数、名次、荣获，也不出现身份证号和手机号', () => {
    const banned =
      /得分|总分|分数|评分|排名|名次|荣获|\bscored?\b|\branks?\b|\branking\b|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx](?![\dA-Z])/;
    expect(breaking((html) => !banned.test(html))).toEqual([]);
  });

  it(`连同样式和脚本不超过 ${WEIGHT / 1024} KB`, () => {
    const sent = (file: string): number => gzipSync(site.read(file)).length;
    const heavy = pages
      .map(({ file, html }) => ({
        file,
        weight: [
          file,
          ...attributes(
            html,
            /(?:<link rel="stylesheet" href|<script type="module" src)="\/([^"]+)"/g
          ),
        ].reduce((sum, each) => sum + sent(each), 0),
      }))
      .filter(({ weight }) => weight > WEIGHT);
    expect(heavy).toEqual([]);
  });
});

describe('构建', () => {
  const home = mkdtempSync(join(tmpdir(), 'sxjp-site-'));
  afterAll(() => {
    rmSync(home, { recursive: true, force: true });
  });

  it('还没有公示、公告和证书时也成', () => {
    const file = join(home, 'empty.json');
    const nothing = { certificates: [], notices: [], announcements: [], warnings: [] };
    writeFileSync(file, JSON.stringify({ ...site.snapshot, ...nothing }));
    const build = buildSite({ SNAPSHOT: file, SITE_OUT: join(home, 'empty') });
    expect(build).toMatchObject({ status: 0 });
    expect(readFileSync(join(home, 'empty', 'registry', 'index.html'), 'utf8')).toContain(
      '尚无证书'
    );
  });

  it('没有快照：不成，并说该怎么办', () => {
    const build = buildSite({ SNAPSHOT: '', SITE_OUT: join(home, 'none') });
    expect(build.status).toBe(1);
    expect(build.output).toContain('没有指定公开数据');
  });

  it('快照多出一个字段：不成，并指出是哪里', () => {
    const file = join(home, 'snapshot.json');
    const [first, ...rest] = site.snapshot.certificates;
    const leaking = { ...site.snapshot, certificates: [{ ...first, total: 91.5 }, ...rest] };
    writeFileSync(file, JSON.stringify(leaking));
    const build = buildSite({ SNAPSHOT: file, SITE_OUT: join(home, 'leak') });
    expect(build.status).toBe(1);
    expect(build.output).toContain('公开数据不合约定');
    expect(build.output).toContain('certificates.0');
  });
});
