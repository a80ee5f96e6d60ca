import type { Column } from './corpus.ts';

/** 0 is a field itself, 1 begins one, 2 stands inside one. */
export const ITSELF = 0;
export const BEGINS = 1;
export const INSIDE = 2;

/** The values of a column a term stands in, in their order, and how near each is. */
export interface Hits {
  values: number[];
  nearness: number[];
}

/** The value a place of the text lies in, sought from a value before it on: by ever longer steps, then by halves. */
function valueAt(starts: Int32Array, place: number, from: number): number {
  const last = starts.length - 1;
  let low = from;
  let step = 1;
  while (low + step < last && (starts[low + step] ?? 0) <= place) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, last);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** How near a match at `place` of a value from `start` to `end` is. */
function nearnessOf(place: number, length: number, start: number, end: number): number {
  if (place !== start) return INSIDE;
  return place + length === end - 1 ? ITSELF : BEGINS;
}

/** One pass over the whole column. */
function throughout({ text, starts, beginnings }: Column, term: string): Hits {
  const hits: Hits = { values: [], nearness: [] };
  let value = 0;
  for (let place = text.indexOf(term); place >= 0;) {
    if (beginnings !== null && beginnings[place] !== 1) {
      place = text.indexOf(term, place + 1);
      continue;
    }
    value = valueAt(starts, place, value);
    const end = starts[value + 1] ?? 0;
    hits.values.push(value);
    hits.nearness.push(nearnessOf(place, term.length, starts[value] ?? 0, end));
    place = text.indexOf(term, end);
  }
  return hits;
}

/** The same where nothing else than these values can have the term. */
function among({ text, starts, beginnings }: Column, term: string, values: number[]): Hits {
  const hits: Hits = { values: [], nearness: [] };
  for (const value of values) {
    const [start, end] = [starts[value] ?? 0, starts[value + 1] ?? 0];
    const own = text.slice(start, end);
    let place = own.indexOf(term);
    while (place >= 0 && beginnings !== null && beginnings[start + place] !== 1)
      place = own.indexOf(term, place + 1);
    if (place < 0) continue;
    hits.values.push(value);
    hits.nearness.push(nearnessOf(start + place, term.length, start, end));
  }
  return hits;
}

/** So many terms of a column are remembered: a question being typed, and taken back letter by letter. */
const REMEMBERED = 24;
/** Looking at single values costs so many times what passing over them does. */
const DEARER = 8;

const remembered = new WeakMap<Column, Map<string, Hits>>();

/**
 * Where a term stands. A term with one more letter stands nowhere else than the term before it did: while somebody types, only
 * what was found a letter ago is looked at.
 */
export function hitsOf(column: Column, term: string): Hits {
  const known = remembered.get(column) ?? new Map<string, Hits>();
  remembered.set(column, known);
  const again = known.get(term);
  if (again !== undefined) return again;
  const before = known.get(term.slice(0, -1));
  const few = before !== undefined && before.values.length * DEARER < column.starts.length;
  const hits = few ? among(column, term, before.values) : throughout(column, term);
  const [oldest] = known.keys();
  if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest);
  known.set(term, hits);
  return hits;
}
