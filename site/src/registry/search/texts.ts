import { at } from './pack.ts';

/**
 * Texts that share their pieces: the pieces, the commonest first, and the texts written with one character for each piece.
 * Pieces that stand side by side again and again are found by joining the commonest pair of neighbours over and over.
 */
export interface PackedTexts {
  pieces: string;
  text: string;
}

const END = ' ';
/** Between two pieces of the list: a code point that is no character, so that no text has it. */
const BETWEEN = '\uFDD3';

/** Codes of the pieces: printable ASCII without what JSON escapes, then everything that is no half of a pair. */
function codeOf(place: number): number {
  let code = place + 0x21;
  if (code >= 0x22) code += 1;
  if (code >= 0x5c) code += 1;
  if (code >= 0x7f) code += 1;
  return code >= 0xd800 ? code + 0x800 : code;
}
const MOST_PIECES = 0xfdcf - 0x800 - 0x24;

const MOST_JOINS = 900;
const JOINS_A_ROUND = 60;
/** A pair rarer than this costs more in the list of pieces than it saves in the texts. */
const RAREST_JOIN = 5;

interface Stream {
  /** Pieces by number from 1 on; 0 ends a text. */
  pieces: Int32Array;
  length: number;
  names: string[];
}

function streamOf(texts: readonly (readonly string[])[]): Stream {
  const numbers = new Map<string, number>();
  const names = [''];
  const pieces = new Int32Array(texts.reduce((sum, { length }) => sum + length + 1, 0));
  let length = 0;
  for (const text of texts) {
    for (const piece of text) {
      let number = numbers.get(piece);
      if (number === undefined) {
        number = names.push(piece) - 1;
        numbers.set(piece, number);
      }
      pieces[length++] = number;
    }
    pieces[length++] = 0;
  }
  return { pieces, length, names };
}

const PAIR = 0x10000;

function commonestPairs({ pieces, length }: Stream): [number, number][] {
  const counts = new Map<number, number>();
  for (let place = 1; place < length; place += 1) {
    const [left, right] = [pieces[place - 1] ?? 0, pieces[place] ?? 0];
    if (left === 0 || right === 0) continue;
    const pair = left * PAIR + right;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= RAREST_JOIN).sort((a, b) => b[1] - a[1]);
}

/** The commonest pairs that do not share a piece, so that joining one does not change the count of another. */
function pairsToJoin(pairs: readonly [number, number][], most: number): number[] {
  const taken = new Set<number>();
  const chosen: number[] = [];
  const least = (pairs[0]?.[1] ?? 0) / 12;
  for (const [pair, count] of pairs) {
    if (chosen.length >= most || count < least) break;
    const [left, right] = [Math.floor(pair / PAIR), pair % PAIR];
    if (taken.has(left) || taken.has(right)) continue;
    taken.add(left).add(right);
    chosen.push(pair);
  }
  return chosen;
}

function join(stream: Stream, joins: ReadonlyMap<number, number>): void {
  const { pieces } = stream;
  let kept = 0;
  for (let place = 0; place < stream.length; place += 1) {
    const [left, right] = [pieces[place] ?? 0, pieces[place + 1] ?? 0];
    const joined = place + 1 < stream.length ? joins.get(left * PAIR + right) : undefined;
    pieces[kept++] = joined ?? left;
    if (joined !== undefined) place += 1;
  }
  stream.length = kept;
}

function joinNeighbours(stream: Stream): void {
  for (let joined = 0; joined < MOST_JOINS;) {
    const room = Math.min(JOINS_A_ROUND, MOST_JOINS - joined);
    const chosen = pairsToJoin(commonestPairs(stream), room);
    if (chosen.length === 0) return;
    const joins = new Map<number, number>();
    for (const pair of chosen) {
      const name = at(stream.names, Math.floor(pair / PAIR)) + at(stream.names, pair % PAIR);
      joins.set(pair, stream.names.push(name) - 1);
    }
    join(stream, joins);
    joined += chosen.length;
  }
}

/** Packs texts given as their smallest pieces: characters, words. */
export function packTexts(texts: readonly (readonly string[])[]): PackedTexts {
  const stream = streamOf(texts);
  joinNeighbours(stream);
  const uses = new Int32Array(stream.names.length);
  const used = stream.pieces.subarray(0, stream.length);
  for (const piece of used) uses[piece] = (uses[piece] ?? 0) + 1;
  const order = [...uses.keys()]
    .filter((piece) => piece > 0 && (uses[piece] ?? 0) > 0)
    .sort((a, b) => (uses[b] ?? 0) - (uses[a] ?? 0) || a - b);
  if (order.length > MOST_PIECES)
    throw new Error(`${order.length} different pieces are more than one file can name.`);
  const codes: string[] = [END];
  for (const [place, piece] of order.entries()) codes[piece] = String.fromCharCode(codeOf(place));
  return {
    pieces: order.map((piece) => at(stream.names, piece)).join(BETWEEN),
    text: Array.from(used, (piece) => at(codes, piece)).join(''),
  };
}

export function unpackTexts({ pieces, text }: PackedTexts): string[] {
  const names: string[] = [];
  for (const [place, piece] of pieces.split(BETWEEN).entries()) names[codeOf(place)] = piece;
  const texts: string[] = [];
  let current = '';
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === 0x20) {
      texts.push(current);
      current = '';
    } else current += at(names, code);
  }
  return texts;
}
