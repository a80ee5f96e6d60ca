import { element } from '../../registry/island/dom.ts';
import { area, formFault, formOf, labelled, select, valueOf } from '../form.ts';
import { listIn, newRequestId, objectIn, textIn } from '../server.ts';
import type { Stage } from './view.ts';

/** An act with what it has to be told, and a second question before it is done. */
function actForm(
  { say, language, ask }: Stage,
  id: string,
  page: unknown,
  line: unknown,
  again: () => void
): HTMLElement {
  const requestId = newRequestId();
  const action = textIn(line, 'action');
  const label = textIn(objectIn(line, 'label'), language);
  const told = objectIn(line, 'facts');
  const asked = [...listIn(told, 'required'), ...listIn(told, 'optional')].map(String);
  const named = (['memberId', 'reason', 'answer', 'comment'] as const).filter((name) =>
    asked.includes(name)
  );
  const members = listIn(objectIn(page, 'inspection'), 'team').map((each): [string, string] => [
    textIn(each, 'id'),
    textIn(each, 'name'),
  ]);
  const control = (name: (typeof named)[number]) =>
    name === 'memberId' ? select(name, '', members) : area(name, '', 3);
  const form = formOf(
    say,
    label,
    named.map((name) => labelled(say(name), control(name))),
    async (sent) => {
      if (!window.confirm(`${label}：${say('sure')}`)) return;
      const facts: Record<string, unknown> = {};
      for (const name of named) {
        const value = valueOf(sent, name);
        if (name !== 'comment' || value !== '') facts[name] = value;
      }
      await ask('POST', `certification/applications/${id}/actions/${action}`, {
        version: Number(textIn(page, 'version')),
        requestId,
        ...facts,
      });
      again();
    }
  );
  return element('div', { class: 'card' }, form);
}

/** What the applicant can do now, and for the rest why not yet. */
export function acts(stage: Stage, id: string, page: unknown, again: () => void): HTMLElement {
  const { say, language } = stage;
  const lines = listIn(page, 'actions').map((line) => {
    const why = textIn(line, 'why');
    if (why === '') return actForm(stage, id, page, line, again);
    const label = textIn(objectIn(line, 'label'), language);
    return element(
      'div',
      { class: 'card' },
      element('p', {}, `${label}　${say('notYet')}`),
      element('p', { class: 'soft' }, why),
      formFault()
    );
  });
  return element('section', { class: 'stack' }, element('h2', {}, say('acts')), ...lines);
}
