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
  const { row } = entry;
  const elsewhere: [string, string[]][] = [
    [words.say('标准', 'Standard'), row.standards],
    [words.say('信用代码', 'Credit code'), [row.company.creditCode]],
    [words.say('制造商／生产厂', 'Maker'), row.makers],
  ];
  return elsewhere.flatMap(([label, texts]) =>
    texts.flatMap((text) => {
      const marks = marksOf(text, terms);
      if (marks.length === 0) return [];
      return [element('span', {}, `${label} `, ...marked(text, marks))];
    })
  );
}

function itemOf(entry: Entry, terms: readonly string[], words: Words): HTMLLIElement {
  const { row, regionText } = entry;
  const mark = (text: string) => marked(text, marksOf(text, terms));
  const offering = namesOf(row.offering, row.offeringEn, words);
  const company = namesOf(row.company.name, row.company.nameEn, words);
  const chinese = inChinese(words);
  const beneath = [offering.beneath, company.beneath]
    .filter(Boolean)
    .map((name) => element('span', chinese, ...mark(name)));
  const brand = row.brand === '' ? [] : [element('span', chinese, ...mark(row.brand))];
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'title' },
      element('a', { href: certificateHref(words.lang, row.number) }, ...mark(offering.first)),
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
      element('span', { class: 'digits' }, ...mark(row.number)),
      ...brand,
      element('span', {}, ...mark(regionText)),
      element('span', {}, words.nameOf('round', row.round)),
      ...foundElsewhere(entry, terms, words)
    )
  );
}

/** Shows the first `shown` of the found. */
export function showResults(
  list: HTMLElement,
  found: readonly Entry[],
  shown: number,
  terms: readonly string[],
  words: Words
): void {
  list.replaceChildren(...found.slice(0, shown).map((entry) => itemOf(entry, terms, words)));
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
