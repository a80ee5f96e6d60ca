/** Repeatable chance (mulberry32): the same seed fabricates the same file on every machine. */
export interface Random {
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  /** The `index`-th of the list, round and round. */
  at<T>(list: readonly T[], index: number): T;
  shuffled<T>(list: readonly T[]): T[];
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) * limit) / 2 ** 32);
  };
  const at = <T>(list: readonly T[], index: number): T => {
    const found = list[index % list.length];
    if (found === undefined) throw new Error('不能从空表中取值：请先填写该表。');
    return found;
  };
  return {
    below,
    at,
    pick: (list) => at(list, below(list.length)),
    shuffled: (list) => {
      const left = [...list];
      return list.flatMap(() => left.splice(below(left.length), 1));
    },
  };
}
