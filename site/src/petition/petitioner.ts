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
  const groups = KINDS.map((each) => {
    const lines = fieldsOf(each, say);
    const told = element('p', { class: 'soft' }, say('confidential'));
    return element(
      'fieldset',
      { 'data-kind': each, class: 'stack' },
      ...(lines.length === 0 ? [] : [told, ...lines])
    );
  });
  const show = (): void => {
    for (const group of groups) {
      const shown = group.dataset['kind'] === kind.value;
      group.hidden = !shown || group.childElementCount === 0;
      group.disabled = !shown;
    }
  };
  kind.addEventListener('change', show);
  show();
  return element('div', { class: 'stack' }, labelled(say('who'), kind), ...groups);
}

/** What was typed of them; of a kind that is not chosen, nothing. */
export function petitionerIn(form: HTMLFormElement): Record<string, string> {
  const kind = valueOf(form, 'kind');
  const group = form.querySelector(`[data-kind="${isKind(kind) ? kind : 'person'}"]`);
  const typed: Record<string, string> = { kind };
  for (const control of group?.querySelectorAll('input') ?? [])
    typed[control.name] = control.value.trim();
  return typed;
}
