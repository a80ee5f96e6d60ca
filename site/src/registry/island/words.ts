import type { Language } from '../../language/language.ts';
import { sayIn } from '../../language/language.ts';
import type { Say } from '../../language/language.ts';
import type { Facet } from '../search/facets.ts';

/** What the page tells the search: its language, where the index is, what each value is called. */
export interface Words {
  lang: Language;
  say: Say;
  href: string;
  nameOf: (facet: Facet, value: string) => string;
}

type Names = Partial<Record<Facet, Record<string, string>>>;

/** Reads `data-index` and `data-names` of the search's element. */
export function readWords(root: HTMLElement): Words {
  const lang: Language = document.documentElement.lang === 'en' ? 'en' : 'zh';
  const names = JSON.parse(root.dataset['names'] ?? '{}') as Names;
  return {
    lang,
    say: sayIn(lang),
    href: root.dataset['index'] ?? '',
    nameOf: (facet, value) => names[facet]?.[value] ?? value,
  };
}
