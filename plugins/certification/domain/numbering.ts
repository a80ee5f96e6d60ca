import { NUMBER_FORMATS } from '@sxjp/config/scheme';
import type { NumberFormat, NumberName, OfferingKind, SchemeEdition } from '@sxjp/config/scheme';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** ISO/IEC 7064 MOD 37,36 check character over the letters and digits of `text` (anything else is passed over). */
export function checkCharacter(text: string): string {
  let product = 36;
  for (const character of text.toUpperCase()) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) continue;
    const sum = (product + value) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET.charAt((37 - product) % 36);
}

/** The letter a kind of offering has in a number. */
export const KIND_LETTERS: Record<OfferingKind, string> = { product: 'P', service: 'S' };

export interface NumberParts {
  kind?: OfferingKind;
  year: number;
  sequence: number;
}

/**
 * Fills a number pattern of the edition: {kind} P or S, {year}, {seq}, or {seq3} and {seq4} padded, {check} over all that
 * stands before it. One sequence per kind letter and year 〔rulings 15〕.
 */
export function fillPattern(pattern: string, parts: NumberParts): string {
  const filled = pattern
    .replace('{kind}', parts.kind === undefined ? '' : KIND_LETTERS[parts.kind])
    .replace('{year}', String(parts.year))
    .replace(/\{seq([34])\}/, (_, width) => String(parts.sequence).padStart(Number(width), '0'))
    .replace('{seq}', String(parts.sequence));
  const at = filled.indexOf('{check}');
  return at < 0 ? filled : filled.replace('{check}', checkCharacter(filled.slice(0, at)));
}

/** What a number is taken from: its format, and the name of its counter. */
export interface Numbering {
  format: NumberFormat;
  series: string;
}

/** Certificates count per kind letter, everything else by itself 〔rulings 15〕. */
export const seriesOf = (name: NumberName, kind?: OfferingKind): string =>
  kind === undefined ? name : `${name}:${kind}`;

/** How the edition (as frozen for a round, if it was) numbers this now. Throws for a pattern nobody entered among the formats. */
export function numberingOf(
  { edition, settings }: Pick<SchemeEdition, 'edition' | 'settings'>,
  name: NumberName,
  kind?: OfferingKind
): Numbering {
  const pattern = settings[name]?.value;
  const format = NUMBER_FORMATS.find(
    (each) => each.name === name && each.from !== null && each.pattern === pattern
  );
  if (format === undefined)
    throw new Error(`Edition ${edition} numbers ${name} by “${String(pattern)}”, not a format.`);
  return { format, series: seriesOf(name, kind) };
}
