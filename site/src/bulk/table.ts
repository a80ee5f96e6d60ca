import { certificateHref, searchHref } from '../addresses.ts';
import type { Language } from '../language/language.ts';
import { sayIn } from '../language/language.ts';
import { element } from '../registry/island/dom.ts';
import type { Checked, FoundCertificate } from './check.ts';
import { remarkOf, resultName } from './words.ts';

/** Certificates shown in one cell; the rest is a link to the registry. */
const SHOWN = 3;

interface Telling {
  lang: Language;
  statuses: Readonly<Record<string, string>>;
}

const HAN = /\p{Script=Han}/u;
/** Chinese on an English page says that it is. */
const spoken = (text: string, lang: Language): { lang: string } | Record<string, never> =>
  lang === 'en' && HAN.test(text) ? { lang: 'zh-CN' } : {};

const badge = (standing: string, text: string): HTMLElement =>
  element('span', { class: 'badge', 'data-standing': standing }, text);

function certificateLine(
  { number, offering, company, status, validTo }: FoundCertificate,
  single: boolean,
  { lang, statuses }: Telling
): HTMLLIElement {
  const say = sayIn(lang);
  const named = `${offering} · ${company}`;
  return element(
    'li',
    {},
    element('a', { class: 'digits', href: certificateHref(lang, number) }, number),
    ...(single ? [] : [' ', badge(status, statuses[status] ?? status)]),
    element('span', { class: 'small soft', ...spoken(named, lang) }, named),
    element('span', { class: 'small soft' }, `${say('有效期至', 'Valid to')} ${validTo}`)
  );
}

function certificatesCell(checked: Checked, telling: Telling): HTMLTableCellElement {
  const say = sayIn(telling.lang);
  const { found, count, text, result } = checked;
  const single = count === 1 && result !== 'near';
  const lines = found.slice(0, SHOWN).map((each) => certificateLine(each, single, telling));
  if (count > SHOWN)
    lines.push(
      element(
        'li',
        {},
        element(
          'a',
          { href: searchHref(telling.lang, text) },
          say(`在名录中看全部 ${count} 张`, `All ${count} in the registry`)
        )
      )
    );
  const cell = element('td', { 'data-label': say('证书', 'Certificate') });
  cell.append(count === 0 ? '—' : element('ul', {}, ...lines));
  return cell;
}

/** A row of the table of results. */
export function rowOf(checked: Checked, telling: Telling): HTMLTableRowElement {
  const { lang, statuses } = telling;
  const say = sayIn(lang);
  const remark = remarkOf(checked, statuses, lang);
  const standing = checked.result === 'several' && checked.alright ? 'effective' : checked.result;
  return element(
    'tr',
    {},
    element(
      'td',
      { 'data-label': say('行号', 'Line') },
      element('span', { class: 'digits' }, String(checked.line))
    ),
    element(
      'td',
      { 'data-label': say('所查内容', 'Asked') },
      element('span', { class: 'asked', ...spoken(checked.text, lang) }, checked.text)
    ),
    element(
      'td',
      { 'data-label': say('结果', 'Result') },
      badge(standing, resultName(checked.result, statuses, lang)),
      ...(remark === '' ? [] : [element('span', { class: 'small soft' }, remark)])
    ),
    certificatesCell(checked, telling)
  );
}
