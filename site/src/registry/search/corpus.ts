import { fold, foldCharacter } from './fold.ts';
import type { ReadingsOf } from './readings.ts';

/** Which rows each value of a column belongs to: the value's own row, or a list for each value. */
export type RowsOfValues = 'same' | { starts: Int32Array; rows: Int32Array };

/**
 * One searched column: its values folded and written one after another, with a character between them that no question can
 * hold, so that any fragment is found by one pass over one text, and nothing across two values.
 */
export interface Column {
  text: string;
  /** Where each value starts, and where one more would. */
  starts: Int32Array;
  rows: RowsOfValues;
  /** Where a match may begin: the beginnings of syllables; null for anywhere. */
  beginnings: Uint8Array | null;
}

const BETWEEN = '\n';

function columnOf(values: readonly string[], rows: RowsOfValues): Column {
  const starts = new Int32Array(values.length + 1);
  let from = 0;
  for (const [place, value] of values.entries()) {
    starts[place] = from;
    from += value.length + BETWEEN.length;
  }
  starts[values.length] = from;
  return { text: values.join(BETWEEN) + BETWEEN, starts, rows, beginnings: null };
}

export const textColumn = (values: readonly string[], rows: RowsOfValues): Column =>
  columnOf(values.map(fold), rows);

/** The rows of values by the value of each row. */
export function rowsByValue(valueOfRow: readonly number[], values: number): RowsOfValues {
  return rowsByValues(
    valueOfRow.map((value) => [value]),
    values
  );
}

/** The same where a row may have several values, or none. */
export function rowsByValues(
  valuesOfRow: readonly (readonly number[])[],
  values: number
): RowsOfValues {
  const counts = new Int32Array(values);
  for (const own of valuesOfRow) for (const value of own) more(counts, value, 1);
  const starts = runningSums(counts);
  const next = starts.slice();
  const rows = new Int32Array(starts[values] ?? 0);
  for (const [row, own] of valuesOfRow.entries())
    for (const value of own) rows[more(next, value, 1)] = row;
  return { starts, rows };
}

/** Adds to a count; gives what it was. */
export function more(counts: Int32Array, place: number, added: number): number {
  const before = counts[place] ?? 0;
  counts[place] = before + added;
  return before;
}

/** Where each of so many begins when they stand one after another, and where one more would. */
export function runningSums(counts: Int32Array): Int32Array {
  const sums = new Int32Array(counts.length + 1);
  let sum = 0;
  for (const [place, count] of counts.entries()) {
    sums[place] = sum;
    sum += count;
  }
  sums[counts.length] = sum;
  return sums;
}

/** The different values of a column, and which of them each row has. */
export function distinctValues(values: readonly string[]): { values: string[]; places: number[] } {
  const known = new Map<string, number>();
  const places = values.map((value) => {
    const place = known.get(value) ?? known.size;
    known.set(value, place);
    return place;
  });
  return { values: [...known.keys()], places };
}

interface Spelled {
  /** 老陈醋 → lcc. */
  initials: string;
  /** 老陈醋 → laochencu, and where its syllables begin. */
  whole: string;
  beginnings: number[];
}

function spell(text: string, readings: readonly string[]): Spelled {
  const spelled: Spelled = { initials: '', whole: '', beginnings: [] };
  for (const [place, character] of Array.from(text).entries()) {
    const reading = readings[place] ?? '';
    const syllable = reading === '' ? foldCharacter(character) : reading;
    if (syllable === '') continue;
    spelled.beginnings.push(spelled.whole.length);
    spelled.whole += syllable;
    spelled.initials += reading === '' ? syllable : reading.charAt(0);
  }
  return spelled;
}

const AT_A_TIME = 200;

/** Two columns: the initials of the values, and their whole readings. Made piece by piece, so that a slow device can do else. */
export function* spelledColumns(
  values: readonly string[],
  readingsOf: ReadingsOf,
  rows: RowsOfValues
): Generator<undefined, [Column, Column]> {
  const spelled: Spelled[] = [];
  for (const value of values) {
    spelled.push(spell(value, readingsOf(value)));
    if (spelled.length % AT_A_TIME === 0) yield;
  }
  const initials = columnOf(
    spelled.map((each) => each.initials),
    rows
  );
  const whole = columnOf(
    spelled.map((each) => each.whole),
    rows
  );
  const beginnings = new Uint8Array(whole.text.length);
  for (const [value, each] of spelled.entries())
    for (const place of each.beginnings) beginnings[(whole.starts[value] ?? 0) + place] = 1;
  return [initials, { ...whole, beginnings }];
}

/** Work of several pieces: done one at a time while there is time, or all that is left of it when its result is needed. */
export interface Pieces<T> {
  /** Does a piece; says whether there is more to do. */
  more: () => boolean;
  result: () => T;
}

export function inPieces<T>(work: Generator<undefined, T>): Pieces<T> {
  let done: { result: T } | null = null;
  const more = (): boolean => {
    if (done !== null) return false;
    const step = work.next();
    if (step.done === true) done = { result: step.value };
    return step.done !== true;
  };
  return {
    more,
    result: () => {
      while (done === null) more();
      return done.result;
    },
  };
}
