import { HOLDER_REQUESTS, HOLDER_REQUEST_LABELS } from '@sxjp/config/scheme';
import type { HolderRequest } from '@sxjp/config/scheme';
import { certificateHref } from '../../addresses.ts';
import { element } from '../../registry/island/dom.ts';
import { area, formFault, formOf, labelled, select, showRefusal, valueOf } from '../form.ts';
import { listIn, newRequestId, objectIn, textIn } from '../server.ts';
import type { Stage } from './view.ts';

const RUNNING: ReadonlySet<string> = new Set(['effective', 'suspended']);

/** 申请变更、暂停、恢复、注销: asked for here, done by the certification body and the Association. */
function requestForm({ say, language, ask }: Stage, line: unknown, again: () => void): HTMLElement {
  const requestId = newRequestId();
  const options = HOLDER_REQUESTS.map((word): [string, string] => [
    word,
    HOLDER_REQUEST_LABELS[word][language],
  ]);
  const form = formOf(
    say,
    say('confirm'),
    [
      labelled(say('requested'), select('requested', 'change', options)),
      labelled(say('reason'), area('reason', '', 3)),
    ],
    async (sent) => {
      if (!window.confirm(say('sure'))) return;
      await ask('POST', `certification/certificates/${textIn(line, 'id')}/request`, {
        version: Number(textIn(line, 'version')),
        requestId,
        requested: valueOf(sent, 'requested'),
        reason: valueOf(sent, 'reason'),
      });
      again();
    }
  );
  return element('details', {}, element('summary', {}, say('requested')), form);
}

/** 申请复评换证, or why not yet. */
function renewal({ say, ask, go }: Stage, line: unknown): HTMLElement {
  const why = textIn(line, 'whyNotRenewed');
  if (why !== '') return element('p', { class: 'soft' }, why);
  const requestId = newRequestId();
  const fault = formFault();
  const button = element('button', { class: 'button', type: 'button' }, say('renew'));
  const place = element('div', {}, fault, button);
  button.addEventListener('click', () => {
    button.disabled = true;
    ask('POST', `certification/certificates/${textIn(line, 'id')}/renewal`, { requestId })
      .then((opened) => {
        go({ view: 'case', id: textIn(opened, 'id') });
      })
      .catch((error: unknown) => {
        showRefusal(place, error, say);
      })
      .finally(() => {
        button.disabled = false;
      });
  });
  return place;
}

function pendingIn(line: unknown): { requested: HolderRequest; on: string } | null {
  const pending = objectIn(line, 'requested');
  const requested = HOLDER_REQUESTS.find((word) => word === textIn(pending, 'requested'));
  return requested === undefined ? null : { requested, on: textIn(pending, 'on') };
}

function held(stage: Stage, line: unknown, again: () => void): HTMLElement {
  const { say, language } = stage;
  const number = textIn(line, 'number');
  const pending = pendingIn(line);
  const running = RUNNING.has(textIn(line, 'state'));
  const says = [
    textIn(objectIn(line, 'stateLabel'), language),
    `${textIn(line, 'validFrom')} – ${textIn(line, 'validTo')}`,
    pending === null
      ? ''
      : `${HOLDER_REQUEST_LABELS[pending.requested][language]}（${pending.on}）${say('waiting')}`,
  ].filter((part) => part !== '');
  return element(
    'li',
    {},
    element('a', { href: certificateHref(language, number) }, number),
    element('span', {}, [textIn(line, 'offeringName'), ...says].join(' · ')),
    ...(running ? [renewal(stage, line)] : []),
    ...(running && pending === null ? [requestForm(stage, line, again)] : [])
  );
}

/** 我的证书: as they stand today, with what the holder can ask for. Nothing where there are none. */
export async function certificates(stage: Stage, again: () => void): Promise<HTMLElement> {
  const lines = listIn(await stage.ask('GET', 'certification/certificates'), 'results');
  if (lines.length === 0) return element('div', {});
  return element(
    'section',
    {},
    element('h2', {}, stage.say('certificates')),
    element('ul', { class: 'cases' }, ...lines.map((line) => held(stage, line, again)))
  );
}
