import type { Language } from '../../language/language.ts';
import { sayIn } from '../../language/language.ts';
import type { Say } from '../../language/language.ts';
import { wholeOf } from '../search/facets.ts';
import type { Facet } from '../search/facets.ts';

/** What the page tells the search: its language, where the index is, what each value is called. */
export interface Words {
  lang: Language;
  say: Say;
  names: string;
  details: string;
  nameOf: (facet: Facet, value: string) => string;
}

type Named = Partial<Record<Facet, Record<string, string>>>;

/** Reads `data-names`, `data-details` and `data-words` of the search's element. */
export function readWords(root: HTMLElement): Words {
  const lang: Language = document.documentElement.lang === 'en' ? 'en' : 'zh';
  const named = JSON.parse(root.dataset['words'] ?? '{}') as Named;
  return {
    lang,
    say: sayIn(lang),
    names: root.dataset['names'] ?? '',
    details: root.dataset['details'] ?? '',
    nameOf: (facet, value) => named[facet]?.[value] ?? value,
  };
}

/** 太原市小店区 · Xiaodian District, Taiyuan. */
export function regionTextIn({ lang, nameOf }: Words, county: string): string {
  const [city, own] = [nameOf('region', wholeOf('region', county)), nameOf('region', county)];
  return lang === 'zh' ? `${city}${own}` : `${own}, ${city}`;
}
