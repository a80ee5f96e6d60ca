import { borrow, giveBack, piecesOf } from './borrow.ts';
import { packCodes, unpackCodes } from './company-code.ts';
import type { PackedCodes } from './company-code.ts';
import { englishPieces, englishText, splitRareWords } from './english.ts';
import { companiesOf, makersOf } from './indexed.ts';
import type { Indexed } from './indexed.ts';
import { packBackReferences, unpackBackReferences } from './names-file.ts';
import type { Names } from './names-file.ts';
import { packNumberRuns, splitStandardNumber, unpackNumberRuns } from './number-runs.ts';
import type { NumberRuns } from './number-runs.ts';
import { at, packFew, packNumbers, unpackFew, unpackNumbers } from './pack.ts';
import type { Few } from './pack.ts';
import type { ReadingsOf } from './readings.ts';
import { packTexts, unpackTexts } from './texts.ts';
import type { PackedTexts } from './texts.ts';

/** The second of the registry's files: what few ask for, and only English readers see. In the order of the first. */
export interface DetailsFile {
  format: 2;
  /** Of the same publication as the first file. */
  takenAt: string;
  codes: PackedCodes;
  /** Every standard once, in the order they are met. */
  standard: NumberRuns;
  standardCounts: string;
  standards: string;
  body: Few<string>;
  /** Scopes, then models, then makers. */
  texts: PackedTexts;
  /** Companies, then offerings. */
  english: PackedTexts;
}

const BETWEEN = '\n';
const SHORTEST_IN_SCOPE = 4;
const SHORTEST_IN_MAKER = 4;
/** A maker that is itself a holder: its place among the companies, in base 36. */
const COMPANY = '\uFDD2';

function makersText(each: Indexed, companyPlaces: ReadonlyMap<string, number>): string {
  return makersOf(each)
    .map((name) => {
      const place = companyPlaces.get(name);
      return place === undefined
        ? borrow(name, each.holder.name, SHORTEST_IN_MAKER)
        : COMPANY + place.toString(36);
    })
    .join(BETWEEN);
}

function distinct(lists: readonly (readonly string[])[]): { all: string[]; places: number[] } {
  const known = new Map<string, number>();
  const places = lists.flat().map((each) => {
    const place = known.get(each) ?? known.size;
    known.set(each, place);
    return place;
  });
  return { all: [...known.keys()], places };
}

export function packDetails(
  certificates: readonly Indexed[],
  takenAt: string,
  readingsOf: ReadingsOf
): DetailsFile {
  const { companies } = companiesOf(certificates);
  const companyPlaces = new Map(companies.map(({ name }, place) => [name, place]));
  const standards = certificates.map((each) => each.standards.map(({ number }) => number));
  const { all, places } = distinct(standards);
  return {
    format: 2,
    takenAt,
    codes: packCodes(companies),
    standard: packNumberRuns(all, splitStandardNumber),
    standardCounts: packNumbers(standards.map(({ length }) => length)),
    standards: packBackReferences(places),
    body: packFew(certificates.map(({ certificationBody }) => certificationBody.name)),
    texts: packTexts(
      [
        ...certificates.map(({ scope, offeringName }) =>
          borrow(scope, offeringName, SHORTEST_IN_SCOPE)
        ),
        ...certificates.map(({ models }) => models.join(BETWEEN)),
        ...certificates.map((each) => makersText(each, companyPlaces)),
      ].map(piecesOf)
    ),
    english: packTexts(
      splitRareWords([
        ...companies.map(({ name, nameEn }) => englishPieces(nameEn, name, readingsOf)),
        ...certificates.map(({ offeringName, offeringNameEn }) =>
          englishPieces(offeringNameEn ?? '', offeringName, readingsOf)
        ),
      ])
    ),
  };
}

/** The second file, read back. */
export interface Details {
  companyEn: string[];
  creditCode: string[];
  offeringEn: string[];
  scope: string[];
  models: string[][];
  makers: string[][];
  body: string[];
  /** Every standard once, and of each certificate the places of its own. */
  standard: string[];
  standards: number[][];
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.split(BETWEEN));

function makersIn(text: string, holder: string, companyName: readonly string[]): string[] {
  return linesOf(text).map((line) =>
    line.startsWith(COMPANY)
      ? at(companyName, Number.parseInt(line.slice(COMPANY.length), 36))
      : giveBack(line, holder)
  );
}

function listsOf(counts: readonly number[], places: readonly number[]): number[][] {
  let from = 0;
  return counts.map((length) => places.slice(from, (from += length)));
}

export function unpackDetails(file: DetailsFile, names: Names): Details {
  if (file.takenAt !== names.takenAt)
    throw new Error(
      '名录已更新，请刷新本页。The registry is newer than this page; please reload it.'
    );
  const { count, companyName, companyRegion, company, offering, readingsOf } = names;
  const texts = unpackTexts(file.texts);
  const english = unpackTexts(file.english);
  const companies = companyName.length;
  return {
    companyEn: companyName.map((name, place) => englishText(at(english, place), name, readingsOf)),
    creditCode: unpackCodes(file.codes, companyRegion),
    offeringEn: offering.map((name, place) =>
      englishText(at(english, companies + place), name, readingsOf)
    ),
    scope: offering.map((name, place) => giveBack(at(texts, place), name)),
    models: offering.map((_, place) => linesOf(at(texts, count + place))),
    makers: company.map((own, place) =>
      makersIn(at(texts, 2 * count + place), at(companyName, own), companyName)
    ),
    body: unpackFew(file.body),
    standard: unpackNumberRuns(file.standard),
    standards: listsOf(unpackNumbers(file.standardCounts), unpackBackReferences(file.standards)),
  };
}
