/** What came of a campaign: what it did, in words, and every fault as a sentence. */
export interface Outcome {
  did: Record<string, number>;
  faults: string[];
}

/** mulberry32: the same seed, the same order of choices. */
export function chooser(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
