import type { APIRoute } from 'astro';
import type { PublicAnnouncement } from '@sxjp/plugin-certification/domain';
import { announcementHref } from '../../addresses.ts';
import { announcements, takenAt } from '../../snapshot/snapshot.ts';
import { escapeXml, XML_DECLARATION } from '../../xml.ts';

const instantOf = (day: string): string => `${day}T00:00:00+08:00`;

function entry({ number, slug, announcedOn, zh }: PublicAnnouncement, site: URL | undefined) {
  const address = escapeXml(new URL(announcementHref('zh', slug), site).href);
  return [
    '<entry>',
    `<id>${address}</id>`,
    `<title>${escapeXml(`${number} ${zh.title}`)}</title>`,
    `<link href="${address}"/>`,
    `<updated>${instantOf(announcedOn)}</updated>`,
    `<summary>${escapeXml(zh.paragraphs.join(' '))}</summary>`,
    '</entry>',
  ].join('');
}

/** Announcements as Atom (RFC 4287), newest first. */
export const GET: APIRoute = ({ site }) => {
  const home = escapeXml(new URL('/', site).href);
  const own = escapeXml(new URL('/announcements/feed.xml', site).href);
  const [latest] = announcements;
  const updated = latest === undefined ? takenAt : instantOf(latest.announcedOn);
  return new Response(
    `${XML_DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">` +
      `<id>${own}</id><title>山西精品公告</title><author><name>“山西精品”联合会</name></author>` +
      `<link href="${home}"/><link rel="self" href="${own}"/><updated>${updated}</updated>\n` +
      `${announcements.map((each) => entry(each, site)).join('\n')}\n</feed>\n`
  );
};
