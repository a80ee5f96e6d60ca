import { hrefOf } from './language/language.ts';
import type { Language } from './language/language.ts';

/** Every address the site links to, in one place. */
export const certificateHref = (lang: Language, number: string): string =>
  hrefOf(lang, `/certificates/${number}/`);
/** Where the QR code of a printed certificate leads. */
export const verifyHref = (lang: Language, publicId: string): string =>
  hrefOf(lang, `/verify/${publicId}/`);
export const noticeHref = (lang: Language, slug: string): string =>
  hrefOf(lang, `/notices/${slug}/`);
export const announcementHref = (lang: Language, slug: string): string =>
  hrefOf(lang, `/announcements/${slug}/`);
export const roundHref = (lang: Language, slug: string): string =>
  hrefOf(lang, `/registry/rounds/${slug}/`);
export const cityHref = (lang: Language, code: string): string =>
  hrefOf(lang, `/registry/cities/${code}/`);
export const standardHref = (lang: Language, slug: string): string =>
  hrefOf(lang, `/standards/${slug}/`);
/** The registry, already asked. */
export const searchHref = (lang: Language, question: string): string =>
  `${hrefOf(lang, '/registry/')}?${new URLSearchParams({ q: question }).toString()}`;
/** Changes of one certificate's status, as Atom; one for both languages. */
export const certificateFeedHref = (number: string): string => `/feeds/certificates/${number}.xml`;
