import { MATERIAL_LABELS, NEED_LABELS } from '@sxjp/config/scheme';
import { element } from '../../registry/island/dom.ts';
import { area, clearFaults, formFault, labelled, select, showRefusal } from '../form.ts';
import { listIn, textIn } from '../server.ts';
import { fileButton } from './file-button.ts';
import type { Given, Stage } from './view.ts';

type Material = Given['materials'][number];

function fileLine(
  stage: Stage,
  at: string,
  file: unknown,
  open: boolean,
  box: HTMLElement,
  again: () => void
): HTMLElement {
  const { say, ask } = stage;
  const sha256 = textIn(file, 'sha256');
  const show = fileButton(stage, at.split('/materials/')[0] ?? '', file, box);
  if (!open) return element('li', {}, show);
  const remove = element(
    'button',
    { class: 'button', type: 'button', 'aria-label': `${say('remove')} ${textIn(file, 'name')}` },
    say('remove')
  );
  remove.addEventListener('click', () => {
    ask('DELETE', `${at}/files/${sha256}`)
      .then(again)
      .catch((error: unknown) => {
        showRefusal(box, error, say);
      });
  });
  return element('li', {}, show, remove);
}

function answerForm(
  stage: Stage,
  at: string,
  own: unknown,
  { kind, need }: Material,
  box: HTMLElement,
  again: () => void
): HTMLElement {
  const { say, ask } = stage;
  const answers: ('provided' | 'explained' | 'not_applicable')[] =
    need === 'required' ? ['provided', 'explained'] : ['provided', 'explained', 'not_applicable'];
  const answer = select(
    `answer-${kind}`,
    textIn(own, 'answer') || 'provided',
    answers.map((each) => [each, say(each)])
  );
  const explanation = area(`explanation-${kind}`, textIn(own, 'explanation'), 2);
  const files = element('input', {
    type: 'file',
    name: 'files',
    multiple: true,
    accept: '.pdf,.jpg,.jpeg,.png,.docx,.xlsx,.doc,.xls',
  });
  const save = element('button', { class: 'button strong', type: 'button' }, say('save'));
  const explaining = labelled(say('explanation'), explanation);
  const providing = labelled(say('files'), files);
  files.id = `files-${kind}`;
  providing.querySelector('label')?.setAttribute('for', files.id);
  const show = () => {
    explaining.hidden = answer.value === 'provided';
    providing.hidden = answer.value !== 'provided';
  };
  answer.addEventListener('change', show);
  show();
  save.addEventListener('click', () => {
    clearFaults(box);
    const form = new FormData();
    form.set('answer', answer.value);
    form.set('explanation', explanation.value);
    for (const file of files.files ?? []) form.append('files', file);
    save.disabled = true;
    save.textContent = say('uploading');
    ask('PUT', at, form)
      .then(again)
      .catch((error: unknown) => {
        showRefusal(box, error, say);
      })
      .finally(() => {
        save.disabled = false;
        save.textContent = say('save');
      });
  });
  return element(
    'div',
    { class: 'stack' },
    labelled(say('materials'), answer),
    providing,
    explaining,
    element('p', {}, save)
  );
}

function one(
  stage: Stage,
  id: string,
  page: unknown,
  material: Material,
  place: number,
  again: () => void
): HTMLElement {
  const { say, language } = stage;
  const { kind, need } = material;
  const own = listIn(page, 'materials').find((each) => textIn(each, 'kind') === kind);
  const open = textIn(page, 'stage') === 'draft' || textIn(page, 'stage') === 'supplementing';
  const at = `certification/applications/${id}/materials/${kind}`;
  const answer = textIn(own, 'answer');
  const said =
    answer === 'provided' || answer === 'explained' || answer === 'not_applicable'
      ? say(answer)
      : say('missing');
  const defect =
    textIn(own, 'judgement') === 'defective' || (open && answer !== '')
      ? textIn(own, 'defect')
      : '';
  const box = element('li', { class: 'card' });
  box.append(
    element('h3', {}, `${place + 1}. ${MATERIAL_LABELS[kind][language]}`),
    element('p', {}, `${NEED_LABELS[need][language]} · ${said}`),
    ...(defect === '' ? [] : [element('p', { class: 'fault' }, `${say('defect')}：${defect}`)]),
    element(
      'ul',
      { class: 'files' },
      ...listIn(own, 'files').map((file) => fileLine(stage, at, file, open, box, again))
    ),
    formFault(),
    ...(open ? [answerForm(stage, at, own, material, box, again)] : [])
  );
  return box;
}

/** 申报材料十项. */
export function materials(stage: Stage, id: string, page: unknown, again: () => void): HTMLElement {
  return element(
    'section',
    {},
    element('h2', {}, stage.say('materials')),
    element(
      'ol',
      { class: 'materials' },
      ...stage.given.materials.map((material, place) =>
        one(stage, id, page, material, place, again)
      )
    )
  );
}
