import { FACETS, nothingChosen } from './facets.ts';
import type { Choice } from './facets.ts';

/** What the reader asks of the registry, whole: it lives in the address, so it can be kept, sent and gone back to. */
export interface Asked {
  question: string;
  choice: Choice;
  /** Rows shown. */
  shown: number;
}

export const PAGE_LENGTH = 30;
const LONGEST_QUESTION = 80;

/** Reads an address's query. What is not understood is dropped, not refused. */
export function readAddress(query: string): Asked {
  const params = new URLSearchParams(query);
  const choice = nothingChosen();
  for (const facet of FACETS)
    choice[facet] = [...new Set(params.getAll(facet).flatMap((each) => each.split(',')))].filter(
      Boolean
    );
  const shown = Number(params.get('show'));
  return {
    question: (params.get('q') ?? '').slice(0, LONGEST_QUESTION),
    choice,
    shown: Number.isInteger(shown) && shown > PAGE_LENGTH ? shown : PAGE_LENGTH,
  };
}

/** The query of an address, with its question mark; empty when nothing is asked. */
export function writeAddress({ question, choice, shown }: Asked): string {
  const params = new URLSearchParams();
  if (question.trim() !== '') params.set('q', question.trim());
  for (const facet of FACETS)
    if (choice[facet].length > 0) params.set(facet, choice[facet].join(','));
  if (shown > PAGE_LENGTH) params.set('show', String(shown));
  const query = params.toString().replaceAll('%2C', ',');
  return query === '' ? '' : `?${query}`;
}
