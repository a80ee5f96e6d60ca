import { SIMPLIFIED } from './traditional.ts';

/** Passed over wherever it stands: spaces, dashes, quotation marks, dots and brackets people type or leave out. */
const PASSED_OVER = /[\s\p{P}−]/u;

const known = new Map<string, string>();

/** One character folded: full and half width, capitals, traditional and simplified; '' when it is passed over. */
export function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  let text = '';
  for (const each of character.normalize('NFKC').toLowerCase())
    if (!PASSED_OVER.test(each)) text += SIMPLIFIED.get(each) ?? each;
  known.set(character, text);
  return text;
}

/**
 * Two texts that a reader would call the same fold to the same text: full and half width, capitals, traditional and
 * simplified, with or without spaces and dashes.
 */
export function fold(original: string): string {
  let text = '';
  for (const character of original) text += foldCharacter(character);
  return text;
}

/** The words of a question: each must be found somewhere. */
export function termsOf(question: string): string[] {
  return question.normalize('NFKC').split(/\s+/u).map(fold).filter(Boolean);
}

/** The folded text, and for each of its characters where it stands in the original. */
function foldWithPlaces(original: string): { text: string; at: number[] } {
  let text = '';
  const at: number[] = [];
  let place = 0;
  for (const character of original) {
    const folded = foldCharacter(character);
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) at.push(place);
    place += character.length;
  }
  return { text, at };
}

/** Where the terms stand in `original`, as [from, to) pairs in order, joined where they touch. */
export function marksOf(original: string, terms: readonly string[]): [number, number][] {
  const whole = fold(original);
  if (!terms.some((term) => whole.includes(term))) return [];
  const { text, at } = foldWithPlaces(original);
  const marked = new Set<number>();
  for (const term of terms) {
    for (let from = text.indexOf(term); from >= 0; from = text.indexOf(term, from + 1)) {
      const last = at[from + term.length - 1] ?? 0;
      for (let place = at[from] ?? 0; place <= last; place += 1) marked.add(place);
    }
  }
  const marks: [number, number][] = [];
  for (const place of [...marked].sort((a, b) => a - b)) {
    const last = marks.at(-1);
    if (last !== undefined && last[1] === place) last[1] = place + 1;
    else marks.push([place, place + 1]);
  }
  return marks;
}
