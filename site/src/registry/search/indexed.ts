/** What the index needs to know of a certificate; the snapshot's own certificate has it all. */
export interface Indexed {
  number: string;
  offeringName: string;
  offeringNameEn: string | null;
  brand: string | null;
  models: readonly string[];
  scope: string;
  holder: { name: string; nameEn: string | null; creditCode: string; regionCode: string };
  producer: { name: string };
  factory: { name: string };
  standards: readonly { number: string }[];
  certificationBody: { name: string };
  round: string;
  sector: string;
  kind: string;
  state: string;
  issuedOn: string;
  validTo: string;
}

export interface Company {
  name: string;
  nameEn: string;
  creditCode: string;
  region: string;
}

/** The different companies in the order they are met, and of each certificate the place of its own. */
export function companiesOf(certificates: readonly Indexed[]): {
  companies: Company[];
  places: number[];
} {
  const known = new Map<string, number>();
  const companies: Company[] = [];
  const places = certificates.map(({ holder }) => {
    const company = {
      name: holder.name,
      nameEn: holder.nameEn ?? '',
      creditCode: holder.creditCode,
      region: holder.regionCode,
    };
    const key = JSON.stringify(company);
    const place = known.get(key) ?? companies.push(company) - 1;
    known.set(key, place);
    return place;
  });
  return { companies, places };
}

/** Manufacturer and factory where they are not the holder. */
export function makersOf({ holder, producer, factory }: Indexed): string[] {
  const others = [producer.name, factory.name].filter((name) => name !== holder.name);
  return [...new Set(others)];
}
