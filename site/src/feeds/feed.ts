import type { PublicCertificate } from '@sxjp/plugin-certification/domain';
import { certificateHref } from '../addresses.ts';
import { EVENT_LABELS } from '../certificates/words.ts';
import { certificates, takenAt } from '../snapshot/snapshot.ts';
import { escapeXml, XML_DECLARATION } from '../xml.ts';

type Event = PublicCertificate['events'][number];

/** One line of a feed: a certificate, and what happened to it on a day. */
export interface FeedItem {
  certificate: PublicCertificate;
  event: Event;
}

/** So many of the newest a feed carries; the whole is in the open data. */
export const FEED_LENGTH = 200;

const newestFirst = (a: FeedItem, b: FeedItem): number =>
  b.event.on.localeCompare(a.event.on) ||
  a.certificate.number.localeCompare(b.certificate.number, 'en', { numeric: true });

const itemsOf = (wanted: (event: Event) => boolean): FeedItem[] =>
  certificates
    .flatMap((certificate) =>
      certificate.events.filter(wanted).map((event) => ({ certificate, event }))
    )
    .sort(newestFirst)
    .slice(0, FEED_LENGTH);

const isChange = ({ event }: Event): boolean => event !== 'announced' && event !== 'imported';

/** 新获证：certificates as they were announced. */
export const newCertificates = (): FeedItem[] => itemsOf(({ event }) => event === 'announced');
/** 状态变化：suspensions, restorations, revocations, cancellations. */
export const statusChanges = (): FeedItem[] => itemsOf(isChange);
/** Everything that happened to one certificate. */
export const eventsOf = (certificate: PublicCertificate): FeedItem[] =>
  certificate.events.map((event) => ({ certificate, event })).sort(newestFirst);

export interface Feed {
  title: string;
  /** Its own path, and the page it is of. */
  path: string;
  page: string;
  items: readonly FeedItem[];
}

const instantOf = (day: string): string => `${day}T00:00:00+08:00`;
const address = (path: string, site: URL | undefined): string => new URL(path, site).href;

function said({ certificate, event }: FeedItem) {
  const { zh, en } = EVENT_LABELS[event.event];
  const what = `${zh} · ${en}`;
  return {
    title: `${zh}：${certificate.offeringName}（${certificate.number}）`,
    summary: [what, certificate.holder.name, event.text ?? '']
      .filter((part) => part !== '')
      .join('；'),
  };
}

/** Ids never change: the certificate's page, what happened, and when. */
const idOf = ({ certificate: { number }, event: { event, on } }: FeedItem, site: URL | undefined) =>
  `${address(certificateHref('zh', number), site)}#${event}-${on}`;

const updatedOf = ({ items }: Feed): string =>
  items[0] === undefined ? takenAt : instantOf(items[0].event.on);

function entry(item: FeedItem, site: URL | undefined): string {
  const { title, summary } = said(item);
  return [
    '<entry>',
    `<id>${escapeXml(idOf(item, site))}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link href="${escapeXml(address(certificateHref('zh', item.certificate.number), site))}"/>`,
    `<updated>${instantOf(item.event.on)}</updated>`,
    `<summary>${escapeXml(summary)}</summary>`,
    '</entry>',
  ].join('');
}

/** As Atom 〔RFC 4287〕. */
export function atom(feed: Feed, site: URL | undefined): Response {
  const own = escapeXml(address(feed.path, site));
  return new Response(
    `${XML_DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">` +
      `<id>${own}</id><title>${escapeXml(feed.title)}</title>` +
      `<author><name>“山西精品”联合会</name></author>` +
      `<link href="${escapeXml(address(feed.page, site))}"/><link rel="self" href="${own}"/>` +
      `<updated>${updatedOf(feed)}</updated>\n` +
      `${feed.items.map((item) => entry(item, site)).join('\n')}\n</feed>\n`
  );
}

/** As JSON Feed 1.1. */
export function jsonFeed(feed: Feed, site: URL | undefined): Response {
  const items = feed.items.map((item) => {
    const { title, summary } = said(item);
    return {
      id: idOf(item, site),
      url: address(certificateHref('zh', item.certificate.number), site),
      title,
      content_text: summary,
      date_published: instantOf(item.event.on),
    };
  });
  const whole = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: address(feed.page, site),
    feed_url: address(feed.path, site),
    language: 'zh-CN',
    authors: [{ name: '“山西精品”联合会' }],
    items,
  };
  return new Response(JSON.stringify(whole), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
}
