import { numberFormatOf, numberProblem } from '@sxjp/plugin-certification/domain';
import { STANDINGS } from '../certificates/standing.ts';
import { entryAt } from '../registry/island/load.ts';
import type { Registry } from '../registry/island/load.ts';
import type { Words } from '../registry/island/words.ts';
import { fold } from '../registry/search/fold.ts';
import { find } from '../registry/search/query.ts';
import type { Line } from './column.ts';

/** `several`: the name is exactly that of more than one certificate; `near`: only part of a field; `none`: 查无此证. */
export const RESULTS = [...STANDINGS, 'several', 'near', 'none'] as const;
export type Result = (typeof RESULTS)[number];

export interface FoundCertificate {
  number: string;
  offering: string;
  company: string;
  status: string;
  validTo: string;
}

/** What one line comes to. */
export interface Checked extends Line {
  result: Result;
  /** Certificates found, and the first of them. */
  count: number;
  found: FoundCertificate[];
  /** Why a number cannot be one of the scheme; '' when nothing is wrong with it. */
  problem: string;
  /** The first line that asked the same; 0 when this is it. */
  sameAs: number;
  /** Nothing to look at again: an exact match, and every certificate of it effective. */
  alright: boolean;
}

/** Certificates told of one line: a large maker has many. */
const MOST_TOLD = 20;

/** One character of a name says nothing. */
const SHORTEST_NEAR = 2;

/** Rows by each text that is exactly a number, a code or a name of theirs. */
export type Exact = ReadonlyMap<string, readonly number[]>;

export function exactTexts({ names, details }: Registry): Exact {
  const exact = new Map<string, number[]>();
  const add = (text: string, row: number): void => {
    const key = fold(text);
    if (key === '') return;
    const rows = exact.get(key);
    if (rows === undefined) exact.set(key, [row]);
    else if (rows.at(-1) !== row) rows.push(row);
  };
  for (let row = 0; row < names.count; row += 1) {
    const company = names.company[row] ?? 0;
    for (const text of [
      names.number[row],
      names.offering[row],
      names.brand[row],
      names.companyName[company],
      details?.creditCode[company],
      details?.companyEn[company],
      details?.offeringEn[row],
    ])
      add(text ?? '', row);
  }
  return exact;
}

type Answer = Omit<Checked, keyof Line | 'sameAs'>;

const STANDING = new Set<string>(RESULTS);
const isResult = (text: string): text is Result => STANDING.has(text);

function resultOf(found: readonly FoundCertificate[], count: number, exact: boolean): Result {
  if (count === 0) return 'none';
  if (!exact) return 'near';
  const status = found[0]?.status ?? '';
  return count === 1 && isResult(status) ? status : 'several';
}

function problemOf(text: string, { lang }: Words): string {
  const read = numberFormatOf(text, 'certificateNumber');
  if (read.ok || read.problem === 'unknown') return '';
  return numberProblem(read)?.[lang] ?? '';
}

const nearRows = (text: string, key: string, { searched }: Registry): number[] =>
  key.length < SHORTEST_NEAR ? [] : Array.from(find(searched, text).rows);

function toldOf(row: number, registry: Registry, words: Words): FoundCertificate {
  const { number, offering, offeringEn, company, companyEn, status, validTo } = entryAt(
    registry,
    row,
    words
  );
  const named = (zh: string, en: string): string => (words.lang === 'en' && en !== '' ? en : zh);
  return {
    number,
    offering: named(offering, offeringEn),
    company: named(company, companyEn),
    status,
    validTo,
  };
}

function answerTo(text: string, registry: Registry, exact: Exact, words: Words): Answer {
  const key = fold(text);
  const same = exact.get(key);
  const rows = same ?? nearRows(text, key, registry);
  const found = rows.slice(0, MOST_TOLD).map((row) => toldOf(row, registry, words));
  return {
    result: resultOf(found, rows.length, same !== undefined),
    count: rows.length,
    found,
    problem: rows.length === 0 ? problemOf(text, words) : '',
    alright: same !== undefined && rows.every((row) => registry.standings[row] === 'effective'),
  };
}

/** Lines between two reports of how far the check has come. */
const REPORTED = 250;

/** Checks the lines in their order, each different text once. */
export function checkLines(
  lines: readonly Line[],
  registry: Registry,
  exact: Exact,
  words: Words,
  onProgress: (done: number) => void
): Checked[] {
  const known = new Map<string, { line: number; answer: Answer }>();
  return lines.map(({ line, text }, place) => {
    if (place % REPORTED === 0) onProgress(place);
    const key = fold(text);
    const before = known.get(key);
    if (before !== undefined) return { line, text, ...before.answer, sameAs: before.line };
    const answer = answerTo(text, registry, exact, words);
    known.set(key, { line, answer });
    return { line, text, ...answer, sameAs: 0 };
  });
}
