import { borrow, giveBack, piecesOf } from './borrow.ts';
import type { Indexed } from './indexed.ts';
import { companiesOf } from './indexed.ts';
import { packNumberRuns, splitCertificateNumber, unpackNumberRuns } from './number-runs.ts';
import type { NumberRuns } from './number-runs.ts';
import { at, daysBetween, laterBy, packDates, packFew, packNumbers } from './pack.ts';
import { unpackDates, unpackFew, unpackNumbers } from './pack.ts';
import type { Few } from './pack.ts';
import { packReadings, readerOf } from './readings.ts';
import type { Readings, ReadingsOf } from './readings.ts';
import { packTexts, unpackTexts } from './texts.ts';
import type { PackedTexts } from './texts.ts';

/** The first of the registry's two files: everything the first question and the list need. Columns, in the registry's order. */
export interface NamesFile {
  format: 2;
  takenAt: string;
  number: NumberRuns;
  /** The companies' names, then the offerings, then the brands. */
  texts: PackedTexts;
  /** Of each certificate its company: 0 is one not met before, n the n-th last of those met. */
  company: string;
  /** GB/T 2260 of each company: a county. */
  region: Few<string>;
  readings: Readings;
  round: Few<string>;
  sector: Few<string>;
  kind: Few<string>;
  state: Few<string>;
  issuedOn: string;
  /** Days from the day of issue to the last day of validity. */
  validity: Few<number>;
}

/** A brand shorter than this is written out. */
const SHORTEST_BORROWED = 2;

function backReferences(places: readonly number[]): number[] {
  let met = 0;
  return places.map((place) => {
    if (place === met) {
      met += 1;
      return 0;
    }
    return met - place;
  });
}

export function unpackBackReferences(text: string): number[] {
  let met = 0;
  return unpackNumbers(text).map((back) => (back === 0 ? met++ : met - back));
}

export const packBackReferences = (places: readonly number[]): string =>
  packNumbers(backReferences(places));

export function packNames(
  certificates: readonly Indexed[],
  takenAt: string,
  readingsOf: ReadingsOf
): NamesFile {
  const { companies, places } = companiesOf(certificates);
  const few = (of: (each: Indexed) => string): Few<string> => packFew(certificates.map(of));
  const [names, offerings] = [
    companies.map(({ name }) => name),
    certificates.map(({ offeringName }) => offeringName),
  ];
  const brands = certificates.map(({ brand }) => brand ?? '');
  return {
    format: 2,
    takenAt,
    number: packNumberRuns(
      certificates.map(({ number }) => number),
      splitCertificateNumber
    ),
    texts: packTexts([
      ...names.map((each) => Array.from(each)),
      ...offerings.map((each) => Array.from(each)),
      ...certificates.map(({ brand, holder }) =>
        piecesOf(borrow(brand ?? '', holder.name, SHORTEST_BORROWED))
      ),
    ]),
    company: packBackReferences(places),
    region: packFew(companies.map(({ region }) => region)),
    readings: packReadings([...names, ...offerings, ...brands], readingsOf),
    round: few(({ round }) => round),
    sector: few(({ sector }) => sector),
    kind: few(({ kind }) => kind),
    state: few(({ state }) => state),
    issuedOn: packDates(certificates.map(({ issuedOn }) => issuedOn)),
    validity: packFew(certificates.map(({ issuedOn, validTo }) => daysBetween(issuedOn, validTo))),
  };
}

/** The first file, read back: by certificate, and by company. */
export interface Names {
  takenAt: string;
  count: number;
  number: string[];
  offering: string[];
  brand: string[];
  /** Of each certificate the place of its company. */
  company: number[];
  companyName: string[];
  companyRegion: string[];
  round: string[];
  sector: string[];
  kind: string[];
  state: string[];
  issuedOn: string[];
  validTo: string[];
  readingsOf: ReadingsOf;
}

export function unpackNames(file: NamesFile): Names {
  const number = unpackNumberRuns(file.number);
  const texts = unpackTexts(file.texts);
  const company = unpackBackReferences(file.company);
  const companyRegion = unpackFew(file.region);
  const [companies, count] = [companyRegion.length, number.length];
  const companyName = texts.slice(0, companies);
  const issuedOn = unpackDates(file.issuedOn);
  const validity = unpackFew(file.validity);
  return {
    takenAt: file.takenAt,
    count,
    number,
    offering: texts.slice(companies, companies + count),
    brand: texts
      .slice(companies + count)
      .map((brand, place) => giveBack(brand, at(companyName, at(company, place)))),
    company,
    companyName,
    companyRegion,
    round: unpackFew(file.round),
    sector: unpackFew(file.sector),
    kind: unpackFew(file.kind),
    state: unpackFew(file.state),
    issuedOn,
    validTo: laterBy(issuedOn, validity),
    readingsOf: readerOf(file.readings),
  };
}
