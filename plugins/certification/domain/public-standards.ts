import type { PublicCertificate } from './snapshot.ts';

/** An executed standard as the public finds it: its page, its titles, and the certificates that follow it. */
export interface FollowedStandard {
  /** Path segment: `T-SXJP-002-2022` for T/SXJP 002-2022. */
  slug: string;
  number: string;
  title: string | null;
  /** 团体标准 are the ones the scheme is built on; others stand beside them. */
  group: boolean;
  certificateNumbers: string[];
}

/** A number as one path segment; two ways of writing one number lead to one page. */
export function standardSlug(number: string): string {
  const slug = number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return slug === '' ? 'unnumbered' : slug;
}

const byNumber = (a: FollowedStandard, b: FollowedStandard): number =>
  Number(b.group) - Number(a.group) ||
  a.number.localeCompare(b.number, 'en', { numeric: true, sensitivity: 'base' });

/** Every standard some public certificate follows, group standards first, each once. */
export function followedStandards(
  certificates: readonly Pick<PublicCertificate, 'number' | 'standards'>[]
): FollowedStandard[] {
  const found = new Map<string, FollowedStandard>();
  for (const { number: certificate, standards } of certificates)
    for (const { number, title } of standards) {
      const slug = standardSlug(number);
      const known = found.get(slug) ?? {
        slug,
        number,
        title: null,
        group: /^T\s*\//i.test(number.normalize('NFKC')),
        certificateNumbers: [],
      };
      known.title ??= title;
      if (known.certificateNumbers.at(-1) !== certificate)
        known.certificateNumbers.push(certificate);
      found.set(slug, known);
    }
  return [...found.values()].sort(byNumber);
}
