import type { OfferingKind } from '@sxjp/config/scheme';

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

const LETTER: Record<OfferingKind, string> = { product: 'P', service: 'S' };

/**
 * Fills a number pattern of the edition: {kind} P or S, {year}, {seq}, or {seq3} and {seq4} padded, {check} over all that
 * stands before it. One sequence per kind letter and year 〔rulings 15〕.
 */
export function fillPattern(
  pattern: string,
  parts: { kind?: OfferingKind; year: number; sequence: number }
): string {
  const filled = pattern
    .replace('{kind}', parts.kind === undefined ? '' : LETTER[parts.kind])
    .replace('{year}', String(parts.year))
    .replace(/\{seq([34])\}/, (_, width) => String(parts.sequence).padStart(Number(width), '0'))
    .replace('{seq}', String(parts.sequence));
  const at = filled.indexOf('{check}');
  return at < 0 ? filled : filled.replace('{check}', checkCharacter(filled.slice(0, at)));
}

const NEW_NUMBER = /^(SXJP-[PS]-\d{4}-\d{4,}-)([0-9A-Z])$/;
const LEGACY_NUMBER = /^SXJP-\d{4}-\d{4}$/;

/** Full-width forms, spaces and the several dashes people type, brought to the printed form. */
export function canonicalNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, '');
}

/** A certificate number as issued here (check character right) or as issued before the system (four batches). */
export function isCertificateNumber(text: string): boolean {
  const issued = NEW_NUMBER.exec(text);
  if (issued?.[1] === undefined) return LEGACY_NUMBER.test(text);
  return checkCharacter(issued[1]) === issued[2];
}
