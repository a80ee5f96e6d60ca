import { element } from '../registry/island/dom.ts';
import type { SayPetition } from './words.ts';

/** 回执: number and code, in the place of the form. The code is nowhere else from now on. */
export function receipt(
  say: SayPetition,
  number: string,
  code: string,
  queryPath: string
): HTMLElement {
  const copied = element('span', { role: 'status' });
  const copy = element('button', { class: 'button', type: 'button' }, say('copy'));
  copy.addEventListener('click', () => {
    const text = `${say('number')} ${number}\n${say('code')} ${code}`;
    void navigator.clipboard.writeText(text).then(() => {
      copied.textContent = say('copied');
    });
  });
  const heading = element('h2', { tabindex: '-1' }, say('received'));
  return element(
    'section',
    { class: 'card stack', 'data-receipt': true },
    heading,
    element('p', {}, element('strong', {}, say('keep'))),
    element(
      'dl',
      { class: 'facts' },
      element('dt', {}, say('number')),
      element('dd', { class: 'digits', 'data-number': true }, number),
      element('dt', {}, say('code')),
      element('dd', { class: 'digits', 'data-code': true }, code)
    ),
    element('p', {}, copy, ' ', copied),
    element('p', {}, element('a', { href: queryPath }, say('query')))
  );
}
