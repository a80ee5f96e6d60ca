import { readFileSync } from 'node:fs';
import { FONT_FILES } from './typesetter.ts';

type Range = readonly [from: number, to: number];

const UNICODE_FULL = 12;

/** The characters a TrueType font has a glyph for: the segments of its cmap subtable of format 12 〔OpenType cmap〕. */
function segmentsOf(path: string): Range[] {
  const font = readFileSync(path);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) throw new Error(`${path} has no cmap.`);
  const cmap = font.readUInt32BE(entry + 8);
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index)
  );
  const full = subtables.find((at) => font.readUInt16BE(at) === UNICODE_FULL);
  if (full === undefined) throw new Error(`${path} has no cmap of format ${UNICODE_FULL}.`);
  return Array.from({ length: font.readUInt32BE(full + 12) }, (_, index): Range => {
    const at = full + 16 + 12 * index;
    return [font.readUInt32BE(at), font.readUInt32BE(at + 4)];
  });
}

function within(segments: readonly Range[], code: number): boolean {
  let [low, high] = [0, segments.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = segments[middle] ?? [0, -1];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
}

let known: Range[][] | null = null;

/** Controls, invisible and direction-changing characters, lone surrogates: never part of a name, and able to disguise one. */
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]$/u;

function hasGlyph(character: string): boolean {
  known ??= FONT_FILES.map(segmentsOf);
  const code = character.codePointAt(0) ?? 0;
  return !UNSEEN.test(character) && known.every((segments) => within(segments, code));
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The characters of a text that a certificate cannot carry, each once, by their code points. Empty: it prints as it is. */
export function unprintable(text: string): string[] {
  return [
    ...new Set(
      Array.from(text)
        .filter((character) => !hasGlyph(character))
        .map(codeOf)
    ),
  ];
}

function legibleText(text: string): string {
  return Array.from(text.replace(/\r\n?/g, '\n').replaceAll('\t', ' '))
    .map((character) => {
      if (character === '\n' || hasGlyph(character)) return character;
      return UNSEEN.test(character) ? '' : `〔${codeOf(character)}〕`;
    })
    .join('');
}

/**
 * Everything a document says, fit to be set: a character no font of the house has is written by its code point, what cannot
 * be seen is left out. A document that people await comes out whatever an applicant typed.
 */
export function legible<T>(said: T): T {
  if (typeof said === 'string') return legibleText(said) as T;
  if (Array.isArray(said)) return said.map((each: unknown) => legible(each)) as T;
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(
    Object.entries(said).map(([name, value]: [string, unknown]) => [name, legible(value)])
  ) as T;
}
