/** Where two characters lead in a table of sixty-four thousand places. */
const pairAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;

/**
 * Many texts looked for in one reading, whatever their number: a release of ten thousand certificates has half a gigabyte.
 * Each must be of two characters or more.
 */
export class Needles<Kind extends string> {
  readonly #known = new Uint8Array(0x1_00_00);
  readonly #byPair = new Map<number, { kind: Kind; value: string }[]>();

  constructor(needles: readonly { kind: Kind; value: string }[]) {
    for (const { kind, value } of needles) {
      if (value.length < 2) throw new Error(`“${value}” is too short to be looked for.`);
      const pair = pairAt(value, 0);
      this.#known[pair] = 1;
      const others = this.#byPair.get(pair);
      if (others === undefined) this.#byPair.set(pair, [{ kind, value }]);
      else others.push({ kind, value });
    }
  }

  /** The kinds of what the text contains, each once. */
  kindsIn(text: string): Kind[] {
    const found = new Set<Kind>();
    for (let at = 0; at < text.length - 1; at += 1) {
      const pair = pairAt(text, at);
      if (this.#known[pair] !== 1) continue;
      for (const { kind, value } of this.#byPair.get(pair) ?? [])
        if (text.startsWith(value, at)) found.add(kind);
    }
    return [...found];
  }
}
