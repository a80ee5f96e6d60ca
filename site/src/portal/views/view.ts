import type { Material } from '@sxjp/config/scheme';
import type { Language } from '../../language/language.ts';
import type { ask } from '../server.ts';
import type { Say } from '../form.ts';

/** What every view stands on: the language, its words, the server, and the way to another view. */
export interface Stage {
  language: Language;
  say: Say;
  ask: (
    method: Parameters<typeof ask>[1],
    path: string,
    body?: Parameters<typeof ask>[3]
  ) => Promise<unknown>;
  go: (view: Where) => void;
  given: Given;
}

/** What the page hands the script of the scheme. */
export interface Given {
  materials: readonly Pick<Material, 'kind' | 'need'>[];
  counties: readonly [code: string, name: string][];
}

export type Where = { view: 'enter' } | { view: 'mine' } | { view: 'case'; id: string };
