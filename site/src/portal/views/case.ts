import { STAGE_LABELS } from '@sxjp/config/scheme';
import type { Label } from '@sxjp/config/scheme';
import { element } from '../../registry/island/dom.ts';
import { listIn, objectIn, textIn } from '../server.ts';
import { acts } from './acts.ts';
import { appeal } from './appeal.ts';
import { applicationForm } from './application-form.ts';
import { downloadButton } from './file-button.ts';
import { inspection } from './inspection.ts';
import { materials } from './materials.ts';
import type { Stage } from './view.ts';

function facts({ say, language }: Stage, page: unknown): HTMLElement {
  const labels: Partial<Record<string, Label>> = STAGE_LABELS;
  const line = (term: string, value: string) =>
    value === '' ? [] : [element('dt', {}, term), element('dd', {}, value)];
  return element(
    'dl',
    { class: 'facts' },
    ...line(say('stage'), labels[textIn(page, 'stage')]?.[language] ?? ''),
    ...line(say('number'), textIn(page, 'number')),
    ...line(say('due'), textIn(page, 'dueOn')),
    ...line(say('certificate'), textIn(objectIn(page, 'certificate'), 'number'))
  );
}

/** 通知书 about this case, each with its number and day. */
function notifications(stage: Stage, id: string, page: unknown): HTMLElement[] {
  const { say, language } = stage;
  const lines = listIn(page, 'notifications');
  if (lines.length === 0) return [];
  const box = element('section', {}, element('h2', {}, say('notifications')));
  for (const line of lines) {
    const name = textIn(objectIn(line, 'label'), language);
    const at = `certification/applications/${encodeURIComponent(id)}/notifications/${textIn(line, 'version')}`;
    const file = downloadButton(stage, `${name}.pdf`, at, box);
    const said = `${textIn(line, 'on')} ${textIn(line, 'number')}`;
    box.append(element('p', {}, file, ' ', said));
  }
  return [box];
}

function history({ say, language }: Stage, page: unknown): HTMLElement {
  const lines = listIn(page, 'ledger').map((entry) => {
    const told = objectIn(entry, 'facts');
    const words = [textIn(told, 'reason'), textIn(told, 'summary')]
      .filter((word) => word !== '')
      .join('；');
    const done = `${textIn(entry, 'on')} ${textIn(objectIn(entry, 'label'), language)}`;
    return element('li', {}, words === '' ? done : `${done}：${words}`);
  });
  return element(
    'section',
    {},
    element('h2', {}, say('history')),
    element('ol', { class: 'history', reversed: true }, ...lines.reverse())
  );
}

/** One application: where it stands, what it says, what is filed, what may be done. */
export async function oneCase(stage: Stage, id: string): Promise<HTMLElement> {
  const { say, ask, go } = stage;
  const page = await ask('GET', `certification/applications/${encodeURIComponent(id)}`);
  const again = () => {
    go({ view: 'case', id });
  };
  const back = element('button', { class: 'button', type: 'button' }, `← ${say('back')}`);
  back.addEventListener('click', () => {
    go({ view: 'mine' });
  });
  return element(
    'div',
    { class: 'stack' },
    element('p', {}, back),
    element('h2', {}, textIn(page, 'offeringName')),
    facts(stage, page),
    ...notifications(stage, id, page),
    applicationForm(stage, id, page),
    materials(stage, id, page, again),
    ...inspection(stage, id, page, again),
    ...appeal(stage, page),
    acts(stage, id, page, again),
    history(stage, page)
  );
}
