import type { Asked } from '../search/address.ts';
import { FACETS } from '../search/facets.ts';
import type { Choice } from '../search/facets.ts';
import { part } from './dom.ts';
import type { Words } from './words.ts';

/** The pieces of the page the search speaks through. */
export interface Parts {
  list: HTMLOListElement;
  count: HTMLElement;
  partial: HTMLElement;
  nothing: HTMLElement;
  unnarrowed: HTMLButtonElement;
  clear: HTMLButtonElement;
  more: HTMLButtonElement;
  facets: HTMLElement;
  filters: HTMLDetailsElement;
  order: HTMLSelectElement;
  views: HTMLButtonElement[];
}

export function partsOf(root: HTMLElement): Parts {
  return {
    list: part(root, 'ol', 'results'),
    count: part(root, 'p', 'count'),
    partial: part(root, 'p', 'partial'),
    nothing: part(root, 'div', 'nothing'),
    unnarrowed: part(root, 'button', 'unnarrowed'),
    clear: part(root, 'button', 'clear'),
    more: part(root, 'button', 'more'),
    facets: part(root, 'div', 'facets'),
    filters: part(root, 'details', 'filters'),
    order: part(root, 'select', 'order'),
    views: [...root.querySelectorAll<HTMLButtonElement>('button[data-part="view"]')],
  };
}

export const isNarrowed = (choice: Choice): boolean =>
  FACETS.some((facet) => choice[facet].length > 0);

/** What a screen reader is told after every change. */
export function countText({ say }: Words, asked: Asked, found: number, all: number): string {
  if (all === 0) return say('名录中还没有证书。', 'The registry holds no certificate yet.');
  if (found === 0) return say('没有找到符合的证书。', 'No certificate matches.');
  if (asked.question.trim() === '' && !isNarrowed(asked.choice))
    return say(`名录共 ${all} 张证书。`, `The registry holds ${all} certificates.`);
  return say(`找到 ${found} 张证书。`, `${found} certificate${found === 1 ? '' : 's'} found.`);
}

export function showOrderAndView(parts: Parts, { order, view }: Asked): void {
  if (parts.order.value !== order) parts.order.value = order;
  if (parts.list.dataset['view'] === view) return;
  parts.list.dataset['view'] = view;
  for (const button of parts.views)
    button.setAttribute('aria-pressed', String(button.value === view));
}
