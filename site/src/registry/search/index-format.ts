/**
 * The registry's index: one compact file of columns, made when the site is built and read by the search. A text that
 * many rows share stands once in a table, and the rows point at it.
 */
export interface Shared<T> {
  table: T[];
  rows: number[];
}

export interface CompanyEntry {
  name: string;
  nameEn: string;
  creditCode: string;
  /** GB/T 2260: a county. */
  region: string;
  initials: string;
}

export interface RegistryIndex {
  format: 1;
  takenAt: string;
  number: string[];
  offering: string[];
  offeringEn: string[];
  offeringInitials: string[];
  /** Numbers of its standards, joined by a line feed. */
  standards: string[];
  brand: Shared<{ name: string; initials: string }>;
  company: Shared<CompanyEntry>;
  /** Manufacturer and factory where they are not the holder, joined by a line feed; empty otherwise. */
  makers: Shared<string>;
  round: Shared<string>;
  sector: Shared<string>;
  kind: Shared<string>;
  state: Shared<string>;
  validTo: Shared<string>;
}

/** What the index needs to know of a certificate; the snapshot's own certificate has it all. */
export interface Indexed {
  number: string;
  offeringName: string;
  offeringNameEn: string | null;
  brand: string | null;
  holder: { name: string; nameEn: string | null; creditCode: string; regionCode: string };
  producer: { name: string };
  factory: { name: string };
  standards: { number: string }[];
  round: string;
  sector: string;
  kind: string;
  state: string;
  validTo: string;
}

/** Initials of a text's reading, one for each character: 陈醋 → cc. Given from outside: it needs a dictionary. */
export type InitialsOf = (text: string) => string;

function share<T>(values: readonly T[]): Shared<T> {
  const places = new Map<string, number>();
  const table: T[] = [];
  const rows = values.map((value) => {
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, table.length);
    return table.push(value) - 1;
  });
  return { table, rows };
}

function makersOf({ holder, producer, factory }: Indexed): string {
  const others = [producer.name, factory.name].filter((name) => name !== holder.name);
  return [...new Set(others)].join('\n');
}

/** Columns of the certificates, in their order. */
export function buildIndex(
  certificates: readonly Indexed[],
  takenAt: string,
  initialsOf: InitialsOf
): RegistryIndex {
  const column = <T>(of: (each: Indexed) => T): T[] => certificates.map(of);
  return {
    format: 1,
    takenAt,
    number: column(({ number }) => number),
    offering: column(({ offeringName }) => offeringName),
    offeringEn: column(({ offeringNameEn }) => offeringNameEn ?? ''),
    offeringInitials: column(({ offeringName }) => initialsOf(offeringName)),
    standards: column(({ standards }) => standards.map(({ number }) => number).join('\n')),
    brand: share(column(({ brand }) => ({ name: brand ?? '', initials: initialsOf(brand ?? '') }))),
    company: share(
      column(({ holder }) => ({
        name: holder.name,
        nameEn: holder.nameEn ?? '',
        creditCode: holder.creditCode,
        region: holder.regionCode,
        initials: initialsOf(holder.name),
      }))
    ),
    makers: share(column(makersOf)),
    round: share(column(({ round }) => round)),
    sector: share(column(({ sector }) => sector)),
    kind: share(column(({ kind }) => kind)),
    state: share(column(({ state }) => state)),
    validTo: share(column(({ validTo }) => validTo)),
  };
}

/** One row, read back. */
export interface Row {
  place: number;
  number: string;
  offering: string;
  offeringEn: string;
  offeringInitials: string;
  standards: string[];
  brand: string;
  brandInitials: string;
  company: CompanyEntry;
  makers: string[];
  round: string;
  sector: string;
  kind: string;
  state: string;
  validTo: string;
}

function valueAt<T>(values: readonly T[], place: number | undefined): T {
  const value = place === undefined ? undefined : values[place];
  if (value === undefined)
    throw new Error('名录索引不完整，请刷新本页。The index is incomplete; please reload the page.');
  return value;
}

const sharedAt = <T>({ table, rows }: Shared<T>, place: number): T =>
  valueAt(table, valueAt(rows, place));

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** The rows of an index. */
export function rowsOf(index: RegistryIndex): Row[] {
  return index.number.map((number, place) => {
    const brand = sharedAt(index.brand, place);
    return {
      place,
      number,
      offering: valueAt(index.offering, place),
      offeringEn: valueAt(index.offeringEn, place),
      offeringInitials: valueAt(index.offeringInitials, place),
      standards: linesOf(valueAt(index.standards, place)),
      brand: brand.name,
      brandInitials: brand.initials,
      company: sharedAt(index.company, place),
      makers: linesOf(sharedAt(index.makers, place)),
      round: sharedAt(index.round, place),
      sector: sharedAt(index.sector, place),
      kind: sharedAt(index.kind, place),
      state: sharedAt(index.state, place),
      validTo: sharedAt(index.validTo, place),
    };
  });
}
