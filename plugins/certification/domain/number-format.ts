import { NUMBER_FORMATS } from '@sxjp/config/scheme';
import type { NumberFormat, NumberName, OfferingKind } from '@sxjp/config/scheme';
import { KIND_LETTERS, checkCharacter, fillPattern } from './numbering.ts';
import type { NumberParts } from './numbering.ts';

/** A number as read: which format it has and what it says, or what is wrong with it and where. */
export type NumberReading =
  | { ok: true; format: NumberFormat; canonical: string; parts: NumberParts }
  /** The check character is not the one of what stands before it. */
  | { ok: false; problem: 'check'; format: NumberFormat; typed: string; expected: string }
  /** The `at`-th letter or digit (from 1) is not what the nearest format has there; `found` is '' where the text ends. */
  | {
      ok: false;
      problem: 'character';
      format: NumberFormat;
      at: number;
      found: string;
      expected: Expected;
    }
  | { ok: false; problem: 'unknown' };

/** What should stand at a place: that very character, a digit, P or S, a sequence from one on, or nothing more. */
export type Expected = { literal: string } | 'digit' | 'kind' | 'check' | 'counting' | 'end';

/** Full-width forms, spaces, dashes, brackets and case are how people type; letters, digits and characters are the number. */
const compact = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

type Element = { is: 'literal'; text: string } | { is: 'kind' | 'year' | 'check' | 'seq' };

const KINDS = Object.entries(KIND_LETTERS) as [OfferingKind, string][];
const WIDTH = { kind: 1, year: 4, check: 1 } as const;

function elementsOf(pattern: string): Element[] {
  return pattern.split(/(\{[a-z]+[34]?\})/).flatMap((piece): Element[] => {
    const field = /^\{(kind|year|check|seq)[34]?\}$/.exec(piece)?.[1];
    if (field !== undefined) return [{ is: field as 'kind' | 'year' | 'check' | 'seq' }];
    const text = compact(piece);
    return text === '' ? [] : [{ is: 'literal', text }];
  });
}

const widthOf = (element: Element): number =>
  element.is === 'literal' ? element.text.length : element.is === 'seq' ? 0 : WIDTH[element.is];

const sequenceWidth = (pattern: string): number =>
  Number(/\{seq([34])\}/.exec(pattern)?.[1] ?? '1');

interface Stumble {
  at: number;
  expected: Expected;
}

const ALPHANUMERIC = /^[0-9A-Z]$/;
const DIGIT = /^[0-9]$/;

/** What may stand in each field, and what is expected where something else does. */
const FIELD: Readonly<
  Record<'kind' | 'year' | 'check' | 'seq', { written: RegExp; expected: Expected }>
> = {
  kind: { written: /^[PS]$/, expected: 'kind' },
  year: { written: DIGIT, expected: 'digit' },
  seq: { written: DIGIT, expected: 'digit' },
  check: { written: ALPHANUMERIC, expected: 'check' },
};

/** Whether `character` may stand at that place of an element; what should, if not. */
function fits(element: Element, place: number, character: string): Expected | null {
  if (element.is === 'literal') {
    const literal = element.text.charAt(place);
    return literal === character ? null : { literal };
  }
  const { written, expected } = FIELD[element.is];
  return written.test(character) ? null : expected;
}

/** A sequence is printed padded to its width and no further, and is never nought. */
function misprint(digits: string, width: number): Expected | null {
  if (Number(digits) === 0) return 'counting';
  return digits.length > width && digits.startsWith('0') ? 'end' : null;
}

/** Reads `text` along a pattern; gives the pieces, or where it stopped fitting. The one sequence takes what the rest leaves. */
function along(pattern: string, text: string): Map<Element['is'], string> | Stumble {
  const elements = elementsOf(pattern);
  const fixed = elements.reduce((sum, element) => sum + widthOf(element), 0);
  const sequence = Math.max(sequenceWidth(pattern), text.length - fixed);
  const pieces = new Map<Element['is'], string>();
  let at = 0;
  for (const element of elements) {
    const width = element.is === 'seq' ? sequence : widthOf(element);
    for (let place = 0; place < width; place += 1) {
      const expected = fits(element, place, text.charAt(at + place));
      if (expected !== null) return { at: at + place, expected };
    }
    const piece = text.slice(at, at + width);
    const unprinted = element.is === 'seq' ? misprint(piece, sequenceWidth(pattern)) : null;
    if (unprinted !== null) return { at, expected: unprinted };
    if (element.is !== 'literal') pieces.set(element.is, piece);
    at += width;
  }
  return at < text.length ? { at, expected: 'end' } : pieces;
}

function partsOf(pieces: ReadonlyMap<Element['is'], string>): NumberParts {
  const letter = pieces.get('kind');
  const kind = KINDS.find(([, each]) => each === letter)?.[0];
  return {
    ...(kind === undefined ? {} : { kind }),
    year: Number(pieces.get('year')),
    sequence: Number(pieces.get('seq')),
  };
}

/**
 * A pattern as a regular expression over numbers as printed, and what each of its groups is: what the database, which knows
 * no patterns by itself, reads numbers with.
 */
export function numberExpression(pattern: string): { expression: string; places: string[] } {
  const places: string[] = [];
  const group = { kind: '([PS])', year: '(\\d{4})', check: '([0-9A-Z])' };
  const pieces = pattern.split(/(\{[a-z]+[34]?\})/).map((piece) => {
    const [, field, width] = /^\{(kind|year|check|seq)([34]?)\}$/.exec(piece) ?? [];
    if (field === undefined) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    places.push(field);
    if (field !== 'seq') return group[field as 'kind' | 'year' | 'check'];
    return width === '' ? '([1-9]\\d*)' : `(\\d{${String(width)},})`;
  });
  return { expression: `^${pieces.join('')}$`, places };
}

/** Fewer fitting characters than this, and the text was not meant as a number of the format. */
const MEANT = 4;

/**
 * The one reader of numbers: tolerant of full width, spaces, dashes, brackets and lower case, canonical in what it gives, and
 * precise about what is wrong. It says whether a number is well formed, never whether there is one.
 */
export function numberFormatOf(
  text: string,
  name?: NumberName,
  formats: readonly NumberFormat[] = NUMBER_FORMATS
): NumberReading {
  const typed = compact(text);
  let nearest: { format: NumberFormat; stumble: Stumble } | null = null;
  for (const format of formats.filter((each) => name === undefined || each.name === name)) {
    const read = along(format.pattern, typed);
    if (!('at' in read)) return checked(format, typed, read);
    if (nearest === null || read.at > nearest.stumble.at) nearest = { format, stumble: read };
  }
  return nearest === null || nearest.stumble.at < MEANT
    ? { ok: false, problem: 'unknown' }
    : stumbled(nearest.format, typed, nearest.stumble);
}

/** A text that has the form of a number: it is one when its check character is right. */
function checked(
  format: NumberFormat,
  typed: string,
  pieces: ReadonlyMap<Element['is'], string>
): NumberReading {
  const check = pieces.get('check');
  const expected = checkCharacter(typed.slice(0, -1));
  if (check !== undefined && check !== expected)
    return { ok: false, problem: 'check', format, typed: check, expected };
  const parts = partsOf(pieces);
  return { ok: true, format, parts, canonical: fillPattern(format.pattern, parts) };
}

function stumbled(format: NumberFormat, typed: string, { at, expected }: Stumble): NumberReading {
  return { ok: false, problem: 'character', format, at: at + 1, found: typed.charAt(at), expected };
}

/** Whatever way a number was typed, as it is printed; text that is no number only folded. */
export function canonicalNumber(text: string): string {
  const read = numberFormatOf(text);
  if (read.ok) return read.canonical;
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, '');
}

/** A certificate number as printed, of any format that ever was, its check character right. */
export function isCertificateNumber(text: string): boolean {
  const read = numberFormatOf(text, 'certificateNumber');
  return read.ok && read.canonical === text;
}

function expectation(expected: Expected): { zh: string; en: string } {
  if (typeof expected === 'object')
    return { zh: `应为“${expected.literal}”`, en: `should be “${expected.literal}”` };
  switch (expected) {
    case 'digit':
      return { zh: '应为数字', en: 'should be a digit' };
    case 'kind':
      return { zh: '应为 P（产品）或 S（服务）', en: 'should be P (product) or S (service)' };
    case 'check':
      return { zh: '应为校验码', en: 'should be the check character' };
    case 'counting':
      return { zh: '起的序号应从 1 数起', en: 'begins a sequence, which counts from 1' };
    case 'end':
      return { zh: '是多出来的', en: 'is one too many' };
  }
}

/** What is wrong with a number, for whoever typed it; null where nothing is. A right check character proves no certificate. */
export function numberProblem(reading: NumberReading): { zh: string; en: string } | null {
  if (reading.ok) return null;
  switch (reading.problem) {
    case 'unknown':
      return { zh: '不是本方案的编号', en: 'It is not a number of the scheme' };
    case 'check':
      return {
        zh: `末位校验码是 ${reading.typed}，按前面各位应为 ${reading.expected}：有一位抄错了`,
        en: `The check character is ${reading.typed}; by the rest it should be ${reading.expected}: one character was miscopied`,
      };
    case 'character': {
      const { at, found, expected } = reading;
      const { zh, en } = expectation(expected);
      return found === ''
        ? { zh: `编号不全：第 ${at} 位${zh}`, en: `It is too short: place ${at} ${en}` }
        : { zh: `第 ${at} 位“${found}”${zh}`, en: `“${found}” at place ${at} ${en}` };
    }
  }
}
