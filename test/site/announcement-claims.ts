import { ANNOUNCEMENT_TYPES } from '@sxjp/config/scheme';
import { attributes } from './attributes.ts';
import type { BuiltSite } from './built-site.ts';
import { OPEN_NOTICE_SLUG, SUSPENDED_NUMBER } from './snapshot.ts';

/** What the built site says of announcements and corrections; the site is built by the caller. */
export function claimAnnouncements(site: () => BuiltSite): void {
  it.each(['', 'en/'])('公告按种类各有一页，只列那一种（%s）', (prefix) => {
    for (const type of ANNOUNCEMENT_TYPES) {
      const html = site().read(`${prefix}announcements/by-type/${type}/index.html`);
      const listed = attributes(html, /href="[^"]*\/announcements\/(\d[^"/]*)\/"/g).sort();
      const own = site().snapshot.announcements.filter((each) => each.type === type);
      expect(listed).toEqual(own.map(({ slug }) => slug).sort());
    }
  });

  it.each(['', 'en/'])('更正公告与被更正的公告互相链接，原文不变（%s）', (prefix) => {
    const erratum = site().snapshot.announcements.find(({ erratumOf }) => erratumOf !== null);
    const original = site().snapshot.announcements.find(
      ({ number }) => number === erratum?.erratumOf
    );
    if (erratum === undefined || original === undefined) throw new Error('样本里没有更正公告。');
    const page = ({ slug }: { slug: string }) =>
      site().read(`${prefix}announcements/${slug}/index.html`);
    const before = prefix === '' ? '/' : '/en/';
    expect(page(erratum)).toContain(`href="${before}announcements/${original.slug}/"`);
    expect(page(original)).toContain(`href="${before}announcements/${erratum.slug}/"`);
    const words = (prefix === '' ? null : original.en) ?? original.zh;
    for (const text of words.paragraphs) expect(page(original)).toContain(text);
  });

  it('暂停的证书，状态记录链接到暂停公告', () => {
    const suspension = site().snapshot.announcements.find(({ type }) => type === 'suspension');
    expect(site().read(`certificates/${SUSPENDED_NUMBER}/index.html`)).toContain(
      `href="/announcements/${suspension?.slug ?? ''}/"`
    );
  });

  it('暂缓、更正写在公示页上', () => {
    const html = site().read(`notices/${OPEN_NOTICE_SLUG}/index.html`);
    expect(html).toContain('暂缓公告');
    expect(html).toContain('正文“申请”应为“异议”。');
  });

  it('公告链接到它的每一张证书，证书链接到公示和公告', () => {
    for (const { slug, certificateNumbers } of site().snapshot.announcements) {
      const html = site().read(`announcements/${slug}/index.html`);
      for (const number of certificateNumbers) expect(html).toContain(`/certificates/${number}/`);
    }
    const html = site().read('certificates/SXJP-2025-0001/index.html');
    expect(html).toContain('href="/notices/2025-1/"');
    expect(html).toContain('href="/announcements/2025-2/"');
  });
}
