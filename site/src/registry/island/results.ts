import { certificateHref } from '../../addresses.ts';
import { marksOf } from '../search/fold.ts';
import { element, marked } from './dom.ts';
import type { Entry } from './load.ts';
import type { Words } from './words.ts';

const inChinese = ({ lang }: Words): { lang: string } | Record<string, never> =>
  lang === 'zh' ? {} : { lang: 'zh-CN' };

/** The name a reader of this language sees first, and the registered name beneath it where that is another. */
function namesOf(zh: string, en: string, words: Words): { first: string; beneath: string } {
  return words.lang === 'en' && en !== '' ? { first: en, beneath: zh } : { first: zh, beneath: '' };
}

/** What else was found and is not shown anyway: a maker's name, a credit code, a standard. */
function foundElsewhere(entry: Entry, terms: readonly string[], words: Words): HTMLElement[] {
  const { say } = words;
  const elsewhere: [string, string[]][] = [
    [say('标准', 'Standard'), entry.standards],
    [say('信用代码', 'Credit code'), [entry.creditCode]],
    [say('制造商／生产厂', 'Maker'), entry.makers],
    [say('型号', 'Model'), entry.models],
    [say('认证范围', 'Scope'), [entry.scope]],
    [say('认证机构', 'Certification body'), [entry.body]],
    ...(words.lang === 'en'
      ? []
      : [['英文名称', [entry.offeringEn, entry.companyEn]] satisfies [string, string[]]]),
  ];
  return elsewhere.flatMap(([label, texts]) =>
    texts.flatMap((text) => {
      const marks = marksOf(text, terms);
      if (marks.length === 0) return [];
      return [element('span', {}, `${label} `, ...marked(text, marks))];
    })
  );
}

export function itemOf(entry: Entry, terms: readonly string[], words: Words): HTMLLIElement {
  const mark = (text: string) => marked(text, marksOf(text, terms));
  const offering = namesOf(entry.offering, entry.offeringEn, words);
  const company = namesOf(entry.company, entry.companyEn, words);
  const chinese = inChinese(words);
  const beneath = [offering.beneath, company.beneath]
    .filter(Boolean)
    .map((name) => element('span', chinese, ...mark(name)));
  const brand = entry.brand === '' ? [] : [element('span', chinese, ...mark(entry.brand))];
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'title' },
      element('a', { href: certificateHref(words.lang, entry.number) }, ...mark(offering.first)),
      element(
        'span',
        { class: 'badge', 'data-standing': entry.status },
        words.nameOf('status', entry.status)
      )
    ),
    element('p', {}, ...mark(company.first)),
    ...(beneath.length > 0 ? [element('p', { class: 'particulars small soft' }, ...beneath)] : []),
    element(
      'p',
      { class: 'particulars small soft' },
      element('span', { class: 'digits' }, ...mark(entry.number)),
      ...brand,
      element('span', {}, ...mark(entry.regionText)),
      element('span', {}, words.nameOf('round', entry.round)),
      ...foundElsewhere(entry, terms, words)
    )
  );
}

/** Shows the entries, all of them. */
export function showResults(
  list: HTMLElement,
  entries: readonly Entry[],
  terms: readonly string[],
  words: Words
): void {
  list.replaceChildren(...entries.map((entry) => itemOf(entry, terms, words)));
}

/** Puts the items in the place of the first ones; those after them stay for now when `more` are to come, else they go. */
export function replaceFirst(
  list: HTMLElement,
  items: readonly HTMLLIElement[],
  more: boolean
): void {
  const before = list.children;
  if (!more || before.length < items.length) {
    list.replaceChildren(...items);
    return;
  }
  for (const [place, item] of items.entries()) before[place]?.replaceWith(item);
}

/** Puts the items in the place of all after the first `kept`. */
export function replaceAfter(
  list: HTMLElement,
  kept: number,
  items: readonly HTMLLIElement[]
): void {
  for (let last = list.children.length - 1; last >= kept; last -= 1) list.children[last]?.remove();
  list.append(...items);
}

/** Up and down walk the results; up from the first goes back to the question. */
export function walkResults(list: HTMLElement, box: HTMLInputElement): void {
  const links = (): HTMLAnchorElement[] => [...list.querySelectorAll('a')];
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || event.isComposing) return;
    const [first] = links();
    if (first === undefined) return;
    event.preventDefault();
    first.focus();
  });
  list.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const all = links();
    const place = all.findIndex((link) => link === document.activeElement);
    if (place < 0) return;
    event.preventDefault();
    (all[place + step] ?? (step < 0 ? box : all[place]))?.focus();
  });
}
