import { element } from '../registry/island/dom.ts';
import { input, labelled, select, valueOf } from '../portal/form.ts';
import type { SayPetition } from './words.ts';

const KINDS = ['organization', 'person', 'anonymous'] as const;
type Kind = (typeof KINDS)[number];

const isKind = (word: string): word is Kind => KINDS.some((kind) => kind === word);

function fieldsOf(kind: Kind, say: SayPetition): HTMLElement[] {
  const phone = labelled(say('phone'), input('phone', '', { type: 'tel', autocomplete: 'tel' }));
  const email = labelled(
    say('email'),
    input('email', '', { type: 'email', autocomplete: 'email' })
  );
  switch (kind) {
    case 'organization':
      return [
        labelled(
          say('organizationName'),
          input('name', '', { autocomplete: 'organization', maxlength: '100' })
        ),
        labelled(say('creditCode'), input('creditCode', '', { maxlength: '18' })),
        labelled(say('contact'), input('contact', '', { autocomplete: 'name', maxlength: '60' })),
        phone,
        email,
      ];
    case 'person':
      return [
        labelled(say('personName'), input('name', '', { autocomplete: 'name', maxlength: '100' })),
        phone,
        email,
      ];
    case 'anonymous':
      return [];
  }
}

/** 提出人：the lines that kind needs. What was typed stays when the kind is changed and changed back. */
export function petitionerFields(say: SayPetition): HTMLElement {
  const kind = select(
    'kind',
    'person',
    KINDS.map((each) => [each, say(each)])
  );
  const groups = new Map(
    KINDS.map((each) => {
      const lines = fieldsOf(each, say);
      const told = element('p', { class: 'soft' }, say('confidential'));
      return [each, lines.length === 0 ? [] : [told, ...lines]];
    })
  );
  const group = element('fieldset', { 'data-petitioner': true, class: 'stack' });
  // Only the lines of the chosen kind are in the page, so that a refusal finds the one it blames.
  const show = (): void => {
    const lines = groups.get(isKind(kind.value) ? kind.value : 'person') ?? [];
    group.replaceChildren(...lines);
    group.hidden = lines.length === 0;
  };
  kind.addEventListener('change', show);
  show();
  return element('div', { class: 'stack' }, labelled(say('who'), kind), group);
}

/** What was typed of them; of a kind that is not chosen, nothing. */
export function petitionerIn(form: HTMLFormElement): Record<string, string> {
  const typed: Record<string, string> = { kind: valueOf(form, 'kind') };
  for (const control of form.querySelectorAll<HTMLInputElement>('[data-petitioner] input'))
    typed[control.name] = control.value.trim();
  return typed;
}
