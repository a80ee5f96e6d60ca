import { DIMENSIONS, DIMENSION_LABELS } from '@sxjp/config/scheme';
import { element } from '../../registry/island/dom.ts';
import { area, formOf, input, labelled, valueOf } from '../form.ts';
import { listIn, objectIn, textIn } from '../server.ts';
import type { Stage } from './view.ts';

/** 申请表: open while it is the applicant's to write; what was typed stays when a save is refused. */
export function applicationForm(
  { say, language, ask }: Stage,
  id: string,
  page: unknown
): HTMLElement {
  const at = textIn(page, 'stage');
  const isDraft = at === 'draft';
  const written = listIn(page, 'dimensions');
  const commitment = objectIn(page, 'commitment');
  const dimensions = DIMENSIONS.map((dimension) => {
    const own = written.find((each) => textIn(each, 'dimension') === dimension);
    return labelled(
      DIMENSION_LABELS[dimension][language],
      area(`dimension-${dimension}`, textIn(own, 'text'), 2)
    );
  });
  const status = element('span', { role: 'status' });
  const form = formOf(
    say,
    say('save'),
    [
      labelled(say('overview'), area('overview', textIn(page, 'overview'), 5)),
      element('fieldset', {}, element('legend', {}, say('dimensions')), ...dimensions),
      element(
        'fieldset',
        {},
        element('legend', {}, say('commitment')),
        labelled(say('signatory'), input('commitment', textIn(commitment, 'signatory'))),
        labelled(say('signedOn'), input('signedOn', textIn(commitment, 'on'), { type: 'date' }))
      ),
    ],
    async (sent) => {
      const texts = DIMENSIONS.map((dimension) => ({
        dimension,
        text: valueOf(sent, `dimension-${dimension}`),
      })).filter(({ text }) => text !== '');
      const signatory = valueOf(sent, 'commitment');
      const on = valueOf(sent, 'signedOn');
      await ask('PATCH', `certification/applications/${id}`, {
        version: Number(textIn(page, 'version')),
        overview: valueOf(sent, 'overview'),
        dimensions: texts,
        ...(isDraft
          ? { commitment: signatory === '' || on === '' ? null : { signatory, on } }
          : {}),
      });
      status.textContent = say('saved');
    }
  );
  form.append(status);
  form.addEventListener('input', () => {
    status.textContent = '';
  });
  const open = isDraft || at === 'supplementing';
  if (!open)
    for (const control of form.querySelectorAll<HTMLInputElement>('input, textarea, button'))
      control.disabled = true;
  return element('details', { class: 'card', open }, element('summary', {}, say('form')), form);
}
