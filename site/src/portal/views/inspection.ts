import { AREA_LABELS, SEVERITY_LABELS } from '@sxjp/config/scheme';
import type { Label } from '@sxjp/config/scheme';
import { element } from '../../registry/island/dom.ts';
import { area, clearFaults, formFault, labelled, showRefusal } from '../form.ts';
import { listIn, newRequestId, objectIn, textIn } from '../server.ts';
import { downloadButton, fileButton } from './file-button.ts';
import type { Stage } from './view.ts';

const labelIn = (labels: Partial<Record<string, Label>>, word: string, { language }: Stage) =>
  labels[word]?.[language] ?? word;

function answerForm(
  stage: Stage,
  caseAt: string,
  issue: unknown,
  box: HTMLElement,
  again: () => void
): HTMLElement {
  const { say, ask } = stage;
  const requestId = newRequestId();
  const answer = area(`answer-${textIn(issue, 'id')}`, '', 3);
  const files = element('input', {
    type: 'file',
    multiple: true,
    accept: '.pdf,.jpg,.jpeg,.png,.docx,.xlsx',
    'aria-label': say('files'),
  });
  const send = element('button', { class: 'button strong', type: 'button' }, say('answerIssue'));
  send.addEventListener('click', () => {
    clearFaults(box);
    const form = new FormData();
    form.set('requestId', requestId);
    form.set('version', textIn(issue, 'version'));
    form.set('answer', answer.value);
    for (const file of files.files ?? []) form.append('files', file);
    send.disabled = true;
    ask('PUT', `${caseAt}/issues/${textIn(issue, 'id')}/answer`, form)
      .then(again)
      .catch((error: unknown) => {
        showRefusal(box, error, say);
      })
      .finally(() => {
        send.disabled = false;
      });
  });
  return element(
    'div',
    { class: 'stack' },
    labelled(say('answer'), answer),
    element('p', {}, files),
    element('p', {}, send)
  );
}

function oneIssue(stage: Stage, caseAt: string, issue: unknown, again: () => void): HTMLElement {
  const { say } = stage;
  const state = textIn(issue, 'stage');
  const said =
    state === 'closed' ? 'issueClosed' : state === 'answered' ? 'issueAnswered' : 'issueOpen';
  const box = element('li', { class: 'card' });
  const line = (term: string, value: string) =>
    value === '' ? [] : [element('p', {}, `${term}：${value}`)];
  box.append(
    element(
      'h3',
      {},
      `${labelIn(SEVERITY_LABELS, textIn(issue, 'severity'), stage)} · ${textIn(issue, 'item')} · ${say(said)}`
    ),
    element('p', {}, textIn(issue, 'description')),
    ...line(say('due'), textIn(issue, 'dueBy')),
    ...line(say('answer'), textIn(issue, 'answer')),
    ...line(say('verification'), textIn(issue, 'findings')),
    element(
      'ul',
      { class: 'files' },
      ...listIn(issue, 'answerFiles').map((file) =>
        element('li', {}, fileButton(stage, caseAt, file, box))
      )
    ),
    formFault(),
    ...(state === 'open' ? [answerForm(stage, caseAt, issue, box, again)] : [])
  );
  return box;
}

function result(stage: Stage, caseAt: string, report: unknown): HTMLElement {
  const { say } = stage;
  const box = element('div', { class: 'stack' });
  const rows = listIn(report, 'areas').map((each) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, labelIn(AREA_LABELS, textIn(each, 'area'), stage)),
      element('td', {}, `${textIn(each, 'points')} / ${textIn(each, 'weight')}`)
    )
  );
  box.append(
    element('h3', {}, say('ownResult')),
    element('p', {}, `${say('total')}：${textIn(report, 'total')}`),
    element('table', {}, element('tbody', {}, ...rows)),
    element('p', {}, `${say('findings')}：${textIn(report, 'findings')}`),
    element('p', {}, `${say('strengths')}：${textIn(report, 'strengths')}`),
    element('p', {}, downloadButton(stage, `${say('report')}.pdf`, `${caseAt}/report`, box)),
    formFault()
  );
  return box;
}

/** 现场核查: when and by whom, the own result once the report is written, and the issues to mend. */
export function inspection(
  stage: Stage,
  id: string,
  page: unknown,
  again: () => void
): HTMLElement[] {
  const { say } = stage;
  const planned = objectIn(page, 'inspection');
  if (planned === null) return [];
  const caseAt = `certification/applications/${encodeURIComponent(id)}`;
  const report = objectIn(planned, 'report');
  const team = listIn(planned, 'team').map((each) => textIn(each, 'name'));
  const issues = listIn(planned, 'issues');
  return [
    element(
      'section',
      { class: 'stack' },
      element('h2', {}, say('inspection')),
      element('p', {}, `${say('visitOn')}：${textIn(planned, 'plannedOn')}`),
      element('p', {}, `${say('team')}：${team.join('、')}`),
      ...(textIn(planned, 'agenda') === ''
        ? []
        : [element('p', {}, `${say('agenda')}：${textIn(planned, 'agenda')}`)]),
      ...(report === null ? [] : [result(stage, caseAt, report)]),
      ...(issues.length === 0
        ? []
        : [
            element('h3', {}, say('issues')),
            element(
              'ol',
              { class: 'materials' },
              ...issues.map((issue) => oneIssue(stage, caseAt, issue, again))
            ),
          ])
    ),
  ];
}
