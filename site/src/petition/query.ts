import type { Language } from '../language/language.ts';
import { formOf, input, labelled, valueOf } from '../portal/form.ts';
import { listIn, textIn } from '../portal/server.ts';
import { wordsIn } from '../portal/words.ts';
import { element } from '../registry/island/dom.ts';
import { tellAnonymously } from './send.ts';
import { petitionWords } from './words.ts';
import type { PetitionWord, SayPetition } from './words.ts';

const LINES: readonly PetitionWord[] = [
  'number',
  'about',
  'stage',
  'receivedOn',
  'acceptBy',
  'dueOn',
  'answer',
];

function standing(say: SayPetition, answer: unknown): HTMLElement {
  const lines = LINES.filter((name) => textIn(answer, name) !== '').flatMap((name) => [
    element('dt', {}, say(name)),
    element('dd', { 'data-line': name, class: 'written' }, textIn(answer, name)),
  ]);
  const steps = listIn(answer, 'steps').map((step) =>
    element('li', {}, `${textIn(step, 'on')} ${textIn(step, 'step')}`)
  );
  return element(
    'section',
    { class: 'card stack', 'data-standing-of': textIn(answer, 'number') },
    element('h2', { tabindex: '-1' }, textIn(answer, 'title')),
    element('dl', { class: 'facts' }, ...lines),
    element('h3', {}, say('steps')),
    element('ol', {}, ...steps)
  );
}

/** 凭编号和查询码查询. Neither goes into an address, where others could read it. */
export function openQuery(place: HTMLElement, language: Language): void {
  const say = petitionWords(language);
  const shown = element('div', { role: 'status' });
  const form = formOf(
    wordsIn(language),
    say('ask'),
    [
      labelled(say('number'), input('number', '', { autocomplete: 'off', maxlength: '60' })),
      labelled(say('code'), input('code', '', { autocomplete: 'off', maxlength: '60' })),
    ],
    async (sent) => {
      shown.replaceChildren();
      const asked = { number: valueOf(sent, 'number'), code: valueOf(sent, 'code') };
      const answer = await tellAnonymously(language, 'petitions/query', asked);
      const found = standing(say, answer);
      shown.replaceChildren(found);
      found.querySelector('h2')?.focus();
    }
  );
  place.replaceChildren(form, shown);
}
