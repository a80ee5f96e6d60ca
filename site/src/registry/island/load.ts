import { readersToday } from '../../clock.ts';
import { standingOn } from '../../certificates/standing.ts';
import { unpackDetails } from '../search/details-file.ts';
import type { Details, DetailsFile } from '../search/details-file.ts';
import { facetValues } from '../search/facets.ts';
import type { Faceted } from '../search/facets.ts';
import { unpackNames } from '../search/names-file.ts';
import type { Names, NamesFile } from '../search/names-file.ts';
import { searchedNames, searchedWhole } from '../search/query.ts';
import type { Searched } from '../search/query.ts';
import { regionTextIn } from './words.ts';
import type { Words } from './words.ts';

/** The registry as far as it is here: the names first, the details once they are asked for. */
export interface Registry {
  names: Names;
  details: Details | null;
  /** 状态 of each certificate on the reader's day. */
  standings: string[];
  searched: Searched;
  faceted: Faceted;
}

async function fetched(href: string): Promise<unknown> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${response.status} ${href}`);
  return response.json();
}

type StoredState = Parameters<typeof standingOn>[0]['state'];

function standingsOf({ state, validTo }: Names): string[] {
  const today = readersToday();
  return state.map((each, row) =>
    standingOn({ state: each as StoredState, validTo: validTo[row] ?? '' }, today)
  );
}

const NOT_YET = { values: [], rows: [] };

/** Fetches the first file and makes it ready. Its own folder serves it: no other host is ever asked. */
export async function loadNames(words: Words): Promise<Registry> {
  const names = unpackNames((await fetched(words.names)) as NamesFile);
  const standings = standingsOf(names);
  const county = (row: number): string => names.companyRegion[names.company[row] ?? 0] ?? '';
  return {
    names,
    details: null,
    standings,
    searched: searchedNames(names, (code) => regionTextIn(words, code)),
    faceted: {
      status: facetValues(standings),
      round: facetValues(names.round),
      sector: facetValues(names.sector),
      kind: facetValues(names.kind),
      region: facetValues(names.number.map((_, row) => county(row))),
      body: NOT_YET,
      standard: NOT_YET,
    },
  };
}

/** The registry with the second file. */
export async function loadDetails(registry: Registry, words: Words): Promise<Registry> {
  const details = unpackDetails((await fetched(words.details)) as DetailsFile, registry.names);
  return {
    ...registry,
    details,
    searched: searchedWhole(registry.searched, registry.names, details),
    faceted: {
      ...registry.faceted,
      body: facetValues(details.body),
      standard: { values: details.standard, rows: details.standards },
    },
  };
}

/** A certificate of the registry as the search shows it; what is not here yet is empty. */
export interface Entry {
  number: string;
  offering: string;
  offeringEn: string;
  company: string;
  companyEn: string;
  brand: string;
  regionText: string;
  round: string;
  sector: string;
  status: string;
  validTo: string;
  creditCode: string;
  standards: string[];
  makers: string[];
  models: string[];
  scope: string;
  body: string;
}

type FromDetails = Pick<
  Entry,
  'offeringEn' | 'companyEn' | 'creditCode' | 'standards' | 'makers' | 'models' | 'scope' | 'body'
>;

const NOTHING: FromDetails = {
  offeringEn: '',
  companyEn: '',
  creditCode: '',
  standards: [],
  makers: [],
  models: [],
  scope: '',
  body: '',
};

function fromDetails(details: Details, row: number, company: number): FromDetails {
  return {
    offeringEn: details.offeringEn[row] ?? '',
    companyEn: details.companyEn[company] ?? '',
    creditCode: details.creditCode[company] ?? '',
    standards: (details.standards[row] ?? []).map((place) => details.standard[place] ?? ''),
    makers: details.makers[row] ?? [],
    models: details.models[row] ?? [],
    scope: details.scope[row] ?? '',
    body: details.body[row] ?? '',
  };
}

export function entryAt({ names, details, standings }: Registry, row: number, words: Words): Entry {
  const of = (column: readonly string[]): string => column[row] ?? '';
  const company = names.company[row] ?? 0;
  return {
    number: of(names.number),
    offering: of(names.offering),
    brand: of(names.brand),
    company: names.companyName[company] ?? '',
    regionText: regionTextIn(words, names.companyRegion[company] ?? ''),
    round: of(names.round),
    sector: of(names.sector),
    status: of(standings),
    validTo: of(names.validTo),
    ...(details === null ? NOTHING : fromDetails(details, row, company)),
  };
}
