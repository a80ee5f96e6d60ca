import { fold, termsOf } from './fold.ts';
import type { Row } from './index-format.ts';

/** A row made ready to be searched: everything folded once. */
export interface Haystack {
  /** Each field folded, separated by a character no question can hold, so nothing is found across two fields. */
  text: string;
  fields: string[];
  /** Initials, looked into only by a question of letters. */
  initials: string;
}

const BETWEEN = '\n';

/** Folds a row's searched fields; `regionText` is the city and county, in the words of the page. */
export function haystackOf(row: Row, regionText: string): Haystack {
  const fields = [
    row.number,
    row.offering,
    row.brand,
    row.company.name,
    row.offeringEn,
    row.company.nameEn,
    row.company.creditCode,
    ...row.standards,
    ...row.makers,
    regionText,
  ].map(fold);
  return {
    text: fields.join(BETWEEN),
    fields,
    initials: [row.offeringInitials, row.brandInitials, row.company.initials]
      .map(fold)
      .join(BETWEEN),
  };
}

/** 0 is a field itself, 1 begins one, 2 stands inside one, 3 is found by initials only; null is not found. */
type Closeness = 0 | 1 | 2 | 3;

function closenessOf(haystack: Haystack, term: string): Closeness | null {
  if (haystack.text.includes(term)) {
    if (haystack.fields.includes(term)) return 0;
    return haystack.fields.some((field) => field.startsWith(term)) ? 1 : 2;
  }
  const byInitials = term.length > 1 && /^[a-z0-9]+$/.test(term);
  return byInitials && haystack.initials.includes(term) ? 3 : null;
}

/** Every term somewhere: how far the farthest is; null when one is nowhere. */
function distanceOf(haystack: Haystack, terms: readonly string[]): number | null {
  let worst = 0;
  for (const term of terms) {
    const closeness = closenessOf(haystack, term);
    if (closeness === null) return null;
    worst = Math.max(worst, closeness);
  }
  return worst;
}

/**
 * The places of the rows a question finds: nearest first, otherwise in the order of the index. An exact substring of
 * any field is always found, whatever its length; nothing is guessed, stemmed or cut into words.
 */
export function find(haystacks: readonly Haystack[], question: string): number[] {
  const terms = termsOf(question);
  if (terms.length === 0) return haystacks.map((_, place) => place);
  const found: { place: number; distance: number }[] = [];
  for (const [place, haystack] of haystacks.entries()) {
    const distance = distanceOf(haystack, terms);
    if (distance !== null) found.push({ place, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance || a.place - b.place)
    .map(({ place }) => place);
}
