import type { APIRoute } from 'astro';
import {
  announcementHref,
  certificateHref,
  cityHref,
  noticeHref,
  roundHref,
  standardHref,
} from '../addresses.ts';
import { hrefOf, LANGUAGES } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import { citiesOf, roundsOf } from '../registry/browse.ts';
import { announcements, certificates, notices, standards } from '../snapshot/snapshot.ts';
import { escapeXml, XML_DECLARATION } from '../xml.ts';

const ROOMS = [
  '/',
  '/registry/',
  '/verify/',
  '/verify-list/',
  '/notices/',
  '/petitions/',
  '/warnings/',
  '/warnings/report/',
  '/announcements/',
  '/standards/',
  '/apply/',
  '/rules/',
  '/mark/',
  '/open-data/',
  '/about/',
  '/privacy/',
  '/accessibility/',
];

const pathsOf = (lang: Language): string[] => [
  ...ROOMS.map((path) => hrefOf(lang, path)),
  ...announcements.map(({ slug }) => announcementHref(lang, slug)),
  ...notices.map(({ slug }) => noticeHref(lang, slug)),
  ...roundsOf(certificates).map(({ slug }) => roundHref(lang, slug)),
  ...citiesOf(certificates).map(({ slug }) => cityHref(lang, slug)),
  ...standards.map(({ slug }) => standardHref(lang, slug)),
  ...certificates.map(({ number }) => certificateHref(lang, number)),
];

export const GET: APIRoute = ({ site }) => {
  const urls = LANGUAGES.flatMap(pathsOf).map(
    (path) => `<url><loc>${escapeXml(new URL(path, site).href)}</loc></url>`
  );
  return new Response(
    `${XML_DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
  );
};
