/** The narrowings of the registry. `region` holds cities (1401) and counties (140105). */
export const FACETS = ['round', 'sector', 'kind', 'region', 'status'] as const;
export type Facet = (typeof FACETS)[number];

/** Chosen values of each facet; none is all. */
export type Choice = Record<Facet, string[]>;

/** What a row is, by facet. */
export type Faceted = Record<Exclude<Facet, 'region'>, string> & { county: string };

export const cityOf = (county: string): string => county.slice(0, 4);

export const nothingChosen = (): Choice => ({
  round: [],
  sector: [],
  kind: [],
  region: [],
  status: [],
});

/** A city means all of it, until one of its counties is chosen too: then those counties. */
function isInRegion(county: string, chosen: readonly string[]): boolean {
  if (chosen.length === 0 || chosen.includes(county)) return true;
  const city = cityOf(county);
  return chosen.includes(city) && !chosen.some((each) => each !== city && each.startsWith(city));
}

function holds(row: Faceted, facet: Facet, choice: Choice): boolean {
  const chosen = choice[facet];
  if (facet === 'region') return isInRegion(row.county, chosen);
  return chosen.length === 0 || chosen.includes(row[facet]);
}

/** OR within a facet, AND across them. */
export function narrow<T extends Faceted>(rows: readonly T[], choice: Choice): T[] {
  return rows.filter((row) => FACETS.every((facet) => holds(row, facet, choice)));
}

function add(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** For each facet, how many rows each of its values would show, given what is chosen in the others. */
export function countFacets(
  rows: readonly Faceted[],
  choice: Choice
): Record<Facet, Map<string, number>> {
  const counts: Record<Facet, Map<string, number>> = {
    round: new Map(),
    sector: new Map(),
    kind: new Map(),
    region: new Map(),
    status: new Map(),
  };
  for (const row of rows) {
    const missed = FACETS.filter((facet) => !holds(row, facet, choice));
    for (const facet of FACETS) {
      if (missed.some((other) => other !== facet)) continue;
      if (facet !== 'region') add(counts[facet], row[facet]);
      else {
        add(counts.region, row.county);
        add(counts.region, cityOf(row.county));
      }
    }
  }
  return counts;
}
