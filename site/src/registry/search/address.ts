import { FACETS, nothingChosen } from './facets.ts';
import type { Choice } from './facets.ts';
import { ORDERS } from './order.ts';
import type { Order } from './order.ts';

export const VIEWS = ['list', 'cards'] as const;
export type View = (typeof VIEWS)[number];

/** What the reader asks of the registry, whole: it lives in the address, so it can be kept, sent and gone back to. */
export interface Asked {
  question: string;
  choice: Choice;
  order: Order;
  view: View;
  /** Rows shown. */
  shown: number;
}

export const PAGE_LENGTH = 30;
const LONGEST_QUESTION = 80;

const oneOf = <T extends string>(allowed: readonly [T, ...T[]], asked: string | null): T =>
  allowed.find((each) => each === asked) ?? allowed[0];

/** Reads an address's query. What is not understood is dropped, not refused. */
export function readAddress(query: string): Asked {
  const params = new URLSearchParams(query);
  const choice = nothingChosen();
  for (const facet of FACETS) choice[facet] = [...new Set(params.getAll(facet))].filter(Boolean);
  const shown = Number(params.get('show'));
  return {
    question: (params.get('q') ?? '').slice(0, LONGEST_QUESTION),
    choice,
    order: oneOf(ORDERS, params.get('sort')),
    view: oneOf(VIEWS, params.get('view')),
    shown: Number.isInteger(shown) && shown > PAGE_LENGTH ? shown : PAGE_LENGTH,
  };
}

/** The query of an address, with its question mark; empty when nothing is asked. */
export function writeAddress({ question, choice, order, view, shown }: Asked): string {
  const params = new URLSearchParams();
  if (question.trim() !== '') params.set('q', question.trim());
  for (const facet of FACETS) for (const value of choice[facet]) params.append(facet, value);
  if (order !== ORDERS[0]) params.set('sort', order);
  if (view !== VIEWS[0]) params.set('view', view);
  if (shown > PAGE_LENGTH) params.set('show', String(shown));
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}
