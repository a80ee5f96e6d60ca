import type { PublicCertificate } from '@sxjp/plugin-certification/domain';
import { CITIES } from '@sxjp/config/calendar';
import type { Language } from '../language/language.ts';
import { cityCodeOf } from '../regions.ts';

/** Rows on one static list page: readable on a telephone, and light. */
export const LIST_LENGTH = 80;

const ORDINALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A name as a path segment: letters and digits stay, every other character becomes its code point, so no two meet. */
const segmentOf = (name: string): string =>
  name.replace(/[^\p{L}\p{N}]/gu, (mark) => `-${(mark.codePointAt(0) ?? 0).toString(16)}`);

/** 2025年第四批 → 2025-4. A round named otherwise is its own path segment. */
export function roundSlug(round: string): string {
  const [, year, ordinal] = /^(\d{4})年第(.+)批$/.exec(round) ?? [];
  if (year === undefined || ordinal === undefined) return segmentOf(round);
  const place = /^\d+$/.test(ordinal) ? Number(ordinal) : ORDINALS.indexOf(ordinal);
  return place > 0 ? `${year}-${place}` : segmentOf(round);
}

/** 2025年第四批 · Round 4, 2025. */
export function roundText(round: string, lang: Language): string {
  const [, year, place] = /^(\d{4})-(\d+)$/.exec(roundSlug(round)) ?? [];
  return lang === 'zh' || year === undefined || place === undefined
    ? round
    : `Round ${place}, ${year}`;
}

export interface Group {
  slug: string;
  certificates: PublicCertificate[];
}

function grouped(
  certificates: readonly PublicCertificate[],
  slugOf: (each: PublicCertificate) => string
): Group[] {
  const groups = new Map<string, PublicCertificate[]>();
  for (const each of certificates) {
    const slug = slugOf(each);
    const group = groups.get(slug);
    if (group === undefined) groups.set(slug, [each]);
    else group.push(each);
  }
  return [...groups].map(([slug, own]) => ({ slug, certificates: own }));
}

/** The rounds in the order of `certificates`, so newest first. */
export function roundsOf(
  certificates: readonly PublicCertificate[]
): (Group & { round: string })[] {
  return grouped(certificates, ({ round }) => roundSlug(round)).map((group) => ({
    ...group,
    round: group.certificates[0]?.round ?? group.slug,
  }));
}

/** The cities that hold a certificate, in the order of GB/T 2260. */
export function citiesOf(certificates: readonly PublicCertificate[]): Group[] {
  const groups = grouped(certificates, ({ holder }) => cityCodeOf(holder.regionCode));
  return CITIES.flatMap(({ code }) => groups.find(({ slug }) => slug === code) ?? []).concat(
    groups.filter(({ slug }) => !CITIES.some(({ code }) => code === slug))
  );
}

export interface ListPage {
  /** Undefined for the first page, `2` and on for the others. */
  page: string | undefined;
  place: number;
  pages: number;
  certificates: PublicCertificate[];
}

/** Cuts a list into pages of `LIST_LENGTH`. */
export function listPages(certificates: PublicCertificate[]): ListPage[] {
  const pages = Math.max(1, Math.ceil(certificates.length / LIST_LENGTH));
  return Array.from({ length: pages }, (_, index) => ({
    page: index === 0 ? undefined : String(index + 1),
    place: index + 1,
    pages,
    certificates: certificates.slice(index * LIST_LENGTH, (index + 1) * LIST_LENGTH),
  }));
}

/** `/registry/rounds/2025-4/` and its second page `/registry/rounds/2025-4/2/`. */
export const pagePath = (path: string, place: number): string =>
  place === 1 ? path : `${path}${place}/`;
