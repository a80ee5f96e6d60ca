import { distinctValues, rowsByValue, rowsByValues, runningSums } from './corpus.ts';
import { inPieces, spelledColumns, textColumn } from './corpus.ts';
import type { Column, Pieces } from './corpus.ts';
import type { Details } from './details-file.ts';
import { termsOf } from './fold.ts';
import { hitsOf, ITSELF } from './hits.ts';
import type { Names } from './names-file.ts';

/** Columns of one rank: what is found in an earlier group is nearer. */
export interface Searched {
  count: number;
  /** Names, brands, numbers, regions. */
  names: Column[];
  /** Initials and readings: made when the page has nothing else to do, at the latest for the first question of letters. */
  spelled: Pieces<Column[]>;
  /** Credit codes, standards, English names; null until the second file is there. */
  codes: Column[] | null;
  /** Scopes, models, makers, bodies; null likewise. */
  texts: Column[] | null;
}

/** `regionTextOf`: the city and county of a code, in the words of the page. */
export function searchedNames(names: Names, regionTextOf: (code: string) => string): Searched {
  const byCompany = rowsByValue(names.company, names.companyName.length);
  const regions = distinctValues(names.company.map((place) => names.companyRegion[place] ?? ''));
  const brands = distinctValues(names.brand);
  const byBrand = rowsByValue(brands.places, brands.values.length);
  function* spelling(): Generator<undefined, Column[]> {
    return [
      ...(yield* spelledColumns(names.offering, names.readingsOf, 'same')),
      ...(yield* spelledColumns(names.companyName, names.readingsOf, byCompany)),
      ...(yield* spelledColumns(brands.values, names.readingsOf, byBrand)),
    ];
  }
  return {
    count: names.count,
    names: [
      textColumn(names.offering, 'same'),
      textColumn(names.companyName, byCompany),
      textColumn(brands.values, byBrand),
      textColumn(names.number, 'same'),
      textColumn(
        regions.values.map(regionTextOf),
        rowsByValue(regions.places, regions.values.length)
      ),
    ],
    spelled: inPieces(spelling()),
    codes: null,
    texts: null,
  };
}

/** The same with the second file. */
export function searchedWhole(searched: Searched, names: Names, details: Details): Searched {
  const byCompany = rowsByValue(names.company, names.companyName.length);
  const single = (values: readonly string[]): Column => {
    const { values: all, places } = distinctValues(values);
    return textColumn(all, rowsByValue(places, all.length));
  };
  const several = (lists: readonly (readonly string[])[]): Column => {
    const { values, places } = distinctValues(lists.flat());
    let from = 0;
    const own = lists.map(({ length }) => places.slice(from, (from += length)));
    return textColumn(values, rowsByValues(own, values.length));
  };
  return {
    ...searched,
    codes: [
      textColumn(details.creditCode, byCompany),
      textColumn(details.standard, rowsByValues(details.standards, details.standard.length)),
      textColumn(details.companyEn, byCompany),
      single(details.offeringEn),
    ],
    texts: [
      single(details.scope),
      several(details.models),
      several(details.makers),
      single(details.body),
    ],
  };
}

/** Farther than a field that has the term: 3 is found by its reading, 4 in a lesser field. */
const BY_READING = 3;
const IN_LESSER = 4;
const NOWHERE = 255;

function lower(distances: Uint8Array, row: number, distance: number): void {
  if ((distances[row] ?? 0) > distance) distances[row] = distance;
}

function lowerRows(distances: Uint8Array, { rows }: Column, value: number, distance: number): void {
  if (rows === 'same') {
    lower(distances, value, distance);
    return;
  }
  const end = rows.starts[value + 1] ?? 0;
  for (let place = rows.starts[value] ?? 0; place < end; place += 1)
    lower(distances, rows.rows[place] ?? 0, distance);
}

/** Lowers the distance of every row that has the term in this column; `least` is as near as this column can be. */
function searchColumn(column: Column, term: string, least: number, distances: Uint8Array): void {
  const { values, nearness } = hitsOf(column, term);
  for (const [place, value] of values.entries())
    lowerRows(distances, column, value, Math.max(least, nearness[place] ?? least));
}

/** Letters and digits: what a keyboard spells. */
const SPELLED = /^[a-z0-9]+$/;

/** A question of one character is looked for in names, brands, numbers and regions only: elsewhere it says nothing. */
function distancesOf(searched: Searched, term: string, alone: boolean): Uint8Array {
  const distances = new Uint8Array(searched.count).fill(NOWHERE);
  const search = (columns: readonly Column[], least: number): void => {
    for (const column of columns) searchColumn(column, term, least, distances);
  };
  search(searched.names, ITSELF);
  const single = Array.from(term).length === 1;
  if (single && alone) return distances;
  search(searched.codes ?? [], ITSELF);
  if (!single && SPELLED.test(term)) search(searched.spelled.result(), BY_READING);
  search(searched.texts ?? [], IN_LESSER);
  return distances;
}

/** What a question finds: the rows, nearest first and otherwise in the order of the index. */
export interface Found {
  rows: Int32Array;
  terms: string[];
}

/** Rows in the order of their distance; those nowhere left out. */
function byDistance(distances: Uint8Array): Int32Array {
  const { length } = distances;
  const counts = new Int32Array(NOWHERE + 1);
  for (let row = 0; row < length; row += 1) {
    const distance = distances[row] ?? NOWHERE;
    counts[distance] = (counts[distance] ?? 0) + 1;
  }
  const next = runningSums(counts.subarray(0, IN_LESSER + 1));
  const rows = new Int32Array(next[IN_LESSER + 1] ?? 0);
  for (let row = 0; row < length; row += 1) {
    const distance = distances[row] ?? NOWHERE;
    if (distance > IN_LESSER) continue;
    const place = next[distance] ?? 0;
    rows[place] = row;
    next[distance] = place + 1;
  }
  return rows;
}

/** The farthest of a row's distances to the terms, term by term. */
function farther(worst: Uint8Array, distances: Uint8Array): void {
  for (let row = 0; row < worst.length; row += 1) {
    const distance = distances[row] ?? NOWHERE;
    if (distance > (worst[row] ?? 0)) worst[row] = distance;
  }
}

/**
 * An exact substring of any field is always found, of two characters or more. Nothing is guessed, stemmed or cut into words. Every term must be somewhere; the farthest says how near a row is.
 */
export function find(searched: Searched, question: string): Found {
  const terms = termsOf(question);
  const worst = new Uint8Array(searched.count);
  for (const term of terms) farther(worst, distancesOf(searched, term, terms.length === 1));
  return { rows: byDistance(worst), terms };
}
