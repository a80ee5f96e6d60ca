/** The narrowings of the registry. `round` holds years (2025) and rounds; `region` cities (1401) and counties (140105). */
export const FACETS = ['status', 'round', 'sector', 'kind', 'region', 'body', 'standard'] as const;
export type Facet = (typeof FACETS)[number];

/** Chosen values of each facet; none is all. */
export type Choice = Record<Facet, string[]>;

/** A record with something for each facet. */
export function forEachFacet<T>(make: (facet: Facet) => T): Record<Facet, T> {
  return {
    status: make('status'),
    round: make('round'),
    sector: make('sector'),
    kind: make('kind'),
    region: make('region'),
    body: make('body'),
    standard: make('standard'),
  };
}

export const nothingChosen = (): Choice => forEachFacet(() => []);

/** The city of a county, the year of a round: what a value is a part of; '' where it is whole. */
export function wholeOf(facet: Facet, value: string): string {
  const length = facet === 'region' || facet === 'round' ? 4 : 0;
  return value.length > length ? value.slice(0, length) : '';
}

/** The values of one facet, and which of them each row has. */
export interface FacetValues {
  /** Parts; their wholes come from `wholeOf`. */
  values: string[];
  /** Of each row the place of its value; of several, a list. */
  rows: Int32Array | readonly (readonly number[])[];
}

export type Faceted = Record<Facet, FacetValues>;

export function facetValues(values: readonly string[]): FacetValues {
  const known = new Map<string, number>();
  const rows = Int32Array.from(values, (value) => {
    const place = known.get(value) ?? known.size;
    known.set(value, place);
    return place;
  });
  return { values: [...known.keys()], rows };
}

/** A whole means all of it, until one of its parts is chosen too: then those parts. */
function isChosen(facet: Facet, value: string, chosen: readonly string[]): boolean {
  if (chosen.length === 0 || chosen.includes(value)) return true;
  const whole = wholeOf(facet, value);
  if (whole === '' || !chosen.includes(whole)) return false;
  return !chosen.some((each) => each !== whole && wholeOf(facet, each) === whole);
}

interface Test {
  facet: Facet;
  rows: FacetValues['rows'];
  allowed: Uint8Array;
}

function testsOf(faceted: Faceted, choice: Choice): Test[] {
  return FACETS.filter((facet) => choice[facet].length > 0).map((facet) => {
    const { values, rows } = faceted[facet];
    const allowed = Uint8Array.from(values, (value) =>
      isChosen(facet, value, choice[facet]) ? 1 : 0
    );
    return { facet, rows, allowed };
  });
}

function holds({ rows, allowed }: Test, row: number): boolean {
  const own = rows[row];
  if (typeof own === 'number') return allowed[own] === 1;
  return own?.some((value) => allowed[value] === 1) ?? false;
}

/** OR within a facet, AND across them. */
export function narrow(faceted: Faceted, rows: Int32Array, choice: Choice): Int32Array {
  const tests = testsOf(faceted, choice);
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => holds(test, row)));
}

function tally(counts: Int32Array, { rows }: FacetValues, row: number): void {
  const own = rows[row];
  if (own === undefined) return;
  if (typeof own === 'number') counts[own] = (counts[own] ?? 0) + 1;
  else for (const value of own) counts[value] = (counts[value] ?? 0) + 1;
}

/** The counts by value, those of the wholes added up from their parts. */
function named(facet: Facet, { values }: FacetValues, counts: Int32Array): Map<string, number> {
  const found = new Map<string, number>();
  for (const [place, count] of counts.entries()) {
    if (count === 0) continue;
    const value = values[place] ?? '';
    const whole = wholeOf(facet, value);
    found.set(value, count);
    if (whole !== '') found.set(whole, (found.get(whole) ?? 0) + count);
  }
  return found;
}

export type FacetCounts = Record<Facet, Map<string, number>>;

/** For each facet, how many of the rows each of its values would show, given what is chosen in the others. */
export function countFacets(faceted: Faceted, rows: Int32Array, choice: Choice): FacetCounts {
  const tests = testsOf(faceted, choice);
  const counts = forEachFacet((facet) => new Int32Array(faceted[facet].values.length));
  for (const row of rows) {
    const missed = tests.filter((test) => !holds(test, row));
    if (missed.length > 1) continue;
    const only = missed[0]?.facet;
    if (only !== undefined) tally(counts[only], faceted[only], row);
    else for (const facet of FACETS) tally(counts[facet], faceted[facet], row);
  }
  return forEachFacet((facet) => named(facet, faceted[facet], counts[facet]));
}
