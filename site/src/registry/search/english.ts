import type { ReadingsOf } from './readings.ts';

/**
 * English names beside Chinese ones. A word that only spells some of the Chinese (岚海 → Lanhai) is not written again: a mark
 * says which characters it spells, and how.
 */
const MARK = '\uFDD0';
const PIECE = / ?[A-Za-zÀ-ɏ’']+|[^]/gu;

type Spelling = (letters: string) => string;
const SPELLINGS: readonly Spelling[] = [
  (letters) => letters.slice(0, 1).toUpperCase() + letters.slice(1),
  (letters) => letters.toUpperCase(),
  (letters) => letters,
];

const LONGEST_SPELLED = 6;

/** Words of the text in their own spelling: where in the Chinese each begins, and how many characters it takes. */
function spelledBy(readings: readonly string[]): Map<string, string> {
  const marks = new Map<string, string>();
  for (let from = 0; from < Math.min(readings.length, 36); from += 1)
    for (let length = 1; length <= LONGEST_SPELLED; length += 1) {
      const part = readings.slice(from, from + length);
      if (part.length < length || part.includes('')) break;
      for (const [spelling, spell] of SPELLINGS.entries()) {
        const mark = MARK + String(spelling) + from.toString(36) + String(length);
        const word = spell(part.join(''));
        if (word.length > 2 && !marks.has(word)) marks.set(word, mark);
      }
    }
  return marks;
}

/** The pieces of an English name, to be packed. */
export function englishPieces(english: string, chinese: string, readingsOf: ReadingsOf): string[] {
  if (english === '') return [];
  const marks = spelledBy(readingsOf(chinese));
  return (english.match(PIECE) ?? []).map((piece) => {
    const word = piece.trimStart();
    const mark = marks.get(word);
    return mark === undefined ? piece : piece.slice(0, piece.length - word.length) + mark;
  });
}

const MARKED = /\uFDD0(\d)([0-9a-z])(\d)/gu;

/** The English name again, of its packed text and the Chinese one. */
export function englishText(packed: string, chinese: string, readingsOf: ReadingsOf): string {
  if (!packed.includes(MARK)) return packed;
  const readings = readingsOf(chinese);
  return packed.replace(MARKED, (_, spelling: string, from: string, length: string) => {
    const first = Number.parseInt(from, 36);
    const letters = readings.slice(first, first + Number(length)).join('');
    return SPELLINGS[Number(spelling)]?.(letters) ?? letters;
  });
}

/** Words used once are spelled letter by letter: a list of them would save nothing. */
export function splitRareWords(texts: readonly (readonly string[])[]): string[][] {
  const uses = new Map<string, number>();
  for (const text of texts) for (const piece of text) uses.set(piece, (uses.get(piece) ?? 0) + 1);
  return texts.map((text) =>
    text.flatMap((piece) =>
      (uses.get(piece) ?? 0) > 2 || piece.includes(MARK) ? [piece] : Array.from(piece)
    )
  );
}
