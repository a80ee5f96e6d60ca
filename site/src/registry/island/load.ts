import { readersToday } from '../../clock.ts';
import { standingOn } from '../../certificates/standing.ts';
import { cityOf } from '../search/facets.ts';
import type { Faceted } from '../search/facets.ts';
import { rowsOf } from '../search/index-format.ts';
import type { RegistryIndex, Row } from '../search/index-format.ts';
import { haystackOf } from '../search/query.ts';
import type { Haystack } from '../search/query.ts';
import type { Words } from './words.ts';

/** A row of the registry as the search shows it. */
export interface Entry extends Faceted {
  row: Row;
  regionText: string;
}

export interface Registry {
  entries: Entry[];
  haystacks: Haystack[];
}

type StoredState = Parameters<typeof standingOn>[0]['state'];

function entryOf(row: Row, { lang, nameOf }: Words, today: string): Entry {
  const county = row.company.region;
  const [cityName, countyName] = [nameOf('region', cityOf(county)), nameOf('region', county)];
  const standing = standingOn({ state: row.state as StoredState, validTo: row.validTo }, today);
  return {
    row,
    round: row.round,
    sector: row.sector,
    kind: row.kind,
    county,
    status: standing,
    regionText: lang === 'zh' ? `${cityName}${countyName}` : `${countyName}, ${cityName}`,
  };
}

/** Fetches the index and makes it ready. Its own folder serves it: no other host is ever asked. */
export async function loadRegistry(words: Words): Promise<Registry> {
  const response = await fetch(words.href);
  if (!response.ok) throw new Error(`${response.status} ${words.href}`);
  const rows = rowsOf((await response.json()) as RegistryIndex);
  const today = readersToday();
  const entries = rows.map((row) => entryOf(row, words, today));
  return { entries, haystacks: entries.map(({ row, regionText }) => haystackOf(row, regionText)) };
}
