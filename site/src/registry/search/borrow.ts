/**
 * Texts that repeat another text of the same certificate: a brand that stands in the company's name, a scope that begins with
 * the product. What is repeated is written as a mark: where it begins in the other text, and how many characters it takes.
 */
const MARK = '\uFDD1';
const WHOLE = '0';
const LONGEST = 36;

/** Marks stay whole among the pieces of a text. */
const PIECE = /\uFDD1[0-9a-z]{2}|[^]/gu;
export const piecesOf = (text: string): string[] => text.match(PIECE) ?? [];

const markOf = (from: number, length: number): string =>
  MARK + from.toString(36) + length.toString(36);

/** The longest piece of `source` that stands in `text` at `place`; null when it is shorter than `shortest`. */
function repeatedAt(
  text: readonly string[],
  place: number,
  source: readonly string[],
  shortest: number
): { from: number; length: number } | null {
  let best = { from: 0, length: 0 };
  for (let from = 0; from < Math.min(source.length, LONGEST); from += 1) {
    let length = 0;
    while (
      length < LONGEST - 1 &&
      place + length < text.length &&
      text[place + length] === source[from + length]
    )
      length += 1;
    if (length > best.length) best = { from, length };
  }
  return best.length >= shortest ? best : null;
}

/** Writes `text` with marks for what it repeats of `source`, from `shortest` characters on. */
export function borrow(text: string, source: string, shortest: number): string {
  if (source !== '' && text.includes(source) && source.length >= shortest)
    return text.replace(source, () => MARK + WHOLE + WHOLE);
  const [characters, own] = [Array.from(text), Array.from(source)];
  let written = '';
  for (let place = 0; place < characters.length;) {
    const repeated = repeatedAt(characters, place, own, shortest);
    written +=
      repeated === null ? (characters[place] ?? '') : markOf(repeated.from, repeated.length);
    place += repeated?.length ?? 1;
  }
  return written;
}

const MARKED = /\uFDD1([0-9a-z])([0-9a-z])/gu;

/** The text again. */
export function giveBack(written: string, source: string): string {
  if (!written.includes(MARK)) return written;
  return written.replace(MARKED, (_, from: string, length: string) => {
    if (length === WHOLE) return source;
    const first = Number.parseInt(from, 36);
    return Array.from(source)
      .slice(first, first + Number.parseInt(length, 36))
      .join('');
  });
}
