import { fold } from '../registry/search/fold.ts';

/** Fewer characters of a number than this say too little to suggest certificates. */
const SHORTEST_FRAGMENT = 3;

export type NumberMatch =
  { kind: 'exact'; place: number } | { kind: 'several'; places: number[] } | { kind: 'none' };

/** Finds a number as people type it: any width, case, spaces and dashes; a fragment offers what holds it. */
export function matchNumber(numbers: readonly string[], typed: string): NumberMatch {
  const wanted = fold(typed);
  const folded = numbers.map(fold);
  const exact = folded.indexOf(wanted);
  if (wanted !== '' && exact >= 0) return { kind: 'exact', place: exact };
  if (wanted.length < SHORTEST_FRAGMENT) return { kind: 'none' };
  const places = folded.flatMap((number, place) => (number.includes(wanted) ? [place] : []));
  return places.length > 0 ? { kind: 'several', places } : { kind: 'none' };
}
