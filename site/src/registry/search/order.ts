import type { Names } from './names-file.ts';

/** How what was found is put in order. None looks at a score: the registry knows none. */
export const ORDERS = ['near', 'newest', 'number'] as const;
export type Order = (typeof ORDERS)[number];

const ranksOf = (names: Names, before: (a: number, b: number) => number): Int32Array => {
  const ranks = new Int32Array(names.count);
  const order = Array.from({ length: names.count }, (_, row) => row).sort(before);
  for (const [rank, row] of order.entries()) ranks[row] = rank;
  return ranks;
};

/** Puts rows in an order; `near` is the order they were found in. The ranks are worked out when first asked for. */
export function sorterOf(names: Names): (rows: Int32Array, order: Order) => Int32Array {
  const ranks = new Map<Order, Int32Array>();
  const byNumber = new Intl.Collator('en', { numeric: true });
  const comparisons: Record<Exclude<Order, 'near'>, (a: number, b: number) => number> = {
    newest: (a, b) => (names.issuedOn[b] ?? '').localeCompare(names.issuedOn[a] ?? '') || a - b,
    number: (a, b) => byNumber.compare(names.number[a] ?? '', names.number[b] ?? ''),
  };
  return (rows, order) => {
    if (order === 'near') return rows;
    const own = ranks.get(order) ?? ranksOf(names, comparisons[order]);
    ranks.set(order, own);
    return rows.toSorted((a, b) => (own[a] ?? 0) - (own[b] ?? 0));
  };
}
