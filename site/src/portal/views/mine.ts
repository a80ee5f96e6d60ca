import {
  OFFERING_KINDS,
  OFFERING_KIND_LABELS,
  SECTORS,
  SECTOR_LABELS,
  STAGE_LABELS,
} from '@sxjp/config/scheme';
import type { Label } from '@sxjp/config/scheme';
import { element } from '../../registry/island/dom.ts';
import { area, formOf, input, labelled, select, valueOf } from '../form.ts';
import { listIn, newRequestId, objectIn, signOut, textIn } from '../server.ts';
import { certificates } from './certificates.ts';
import type { Stage } from './view.ts';

function organizationForm(stage: Stage, own: unknown, done: () => void): HTMLElement {
  const { say, given } = stage;
  const text = (
    name: 'name' | 'nameEn' | 'creditCode' | 'address' | 'contactName' | 'contactPhone'
  ) => labelled(say(name), input(name, textIn(own, name)));
  const status = element('span', { role: 'status' });
  const form = formOf(
    say,
    say('save'),
    [
      text('name'),
      text('nameEn'),
      text('creditCode'),
      labelled(
        say('region'),
        select('regionCode', textIn(own, 'regionCode'), [['', say('choose')], ...given.counties])
      ),
      text('address'),
      text('contactName'),
      text('contactPhone'),
    ],
    async (sent) => {
      const names = [
        'name',
        'nameEn',
        'creditCode',
        'regionCode',
        'address',
        'contactName',
        'contactPhone',
      ];
      await stage.ask(
        'PUT',
        'certification/organization',
        Object.fromEntries(names.map((name) => [name, valueOf(sent, name)]))
      );
      status.textContent = say('saved');
      done();
    }
  );
  form.append(status);
  return element(
    'details',
    { class: 'card', open: own === null },
    element('summary', {}, say('organization')),
    form
  );
}

const options = <Of extends string>(
  of: readonly Of[],
  labels: Record<Of, Label>,
  language: 'zh' | 'en'
) => of.map((each): [string, string] => [each, labels[each][language]]);

function newForm({ say, language, ask, go }: Stage): HTMLElement {
  const requestId = newRequestId();
  const line = (
    name:
      | 'name'
      | 'nameEn'
      | 'brand'
      | 'manufacturerName'
      | 'manufacturerAddress'
      | 'factoryName'
      | 'factoryAddress'
  ) => labelled(say(name), input(name, ''));
  const form = formOf(
    say,
    say('open'),
    [
      line('name'),
      line('nameEn'),
      line('brand'),
      labelled(
        say('kind'),
        select('kind', 'product', options(OFFERING_KINDS, OFFERING_KIND_LABELS, language))
      ),
      labelled(
        say('sector'),
        select('sector', 'manufacturing', options(SECTORS, SECTOR_LABELS, language))
      ),
      labelled(say('models'), area('models', '', 3)),
      labelled(say('scope'), area('scope', '', 3)),
      labelled(say('process'), area('process', '', 3)),
      line('manufacturerName'),
      line('manufacturerAddress'),
      line('factoryName'),
      line('factoryAddress'),
    ],
    async (sent) => {
      const names = [
        'name',
        'nameEn',
        'brand',
        'kind',
        'sector',
        'scope',
        'process',
        'manufacturerName',
        'manufacturerAddress',
        'factoryName',
        'factoryAddress',
      ];
      const models = valueOf(sent, 'models')
        .split('\n')
        .map((model) => model.trim())
        .filter((model) => model !== '');
      const offering = {
        ...Object.fromEntries(names.map((name) => [name, valueOf(sent, name)])),
        models,
      };
      const opened = await ask('POST', 'certification/applications', { requestId, offering });
      go({ view: 'case', id: textIn(opened, 'id') });
    }
  );
  return element('details', { class: 'card' }, element('summary', {}, say('newOne')), form);
}

function listOf({ say, language, go }: Stage, cases: unknown[]): HTMLElement {
  const labels: Partial<Record<string, Label>> = STAGE_LABELS;
  if (cases.length === 0) return element('p', {}, say('none'));
  return element(
    'ul',
    { class: 'cases' },
    ...cases.map((each) => {
      const open = element(
        'button',
        { class: 'button', type: 'button' },
        textIn(each, 'offeringName')
      );
      open.addEventListener('click', () => {
        go({ view: 'case', id: textIn(each, 'id') });
      });
      const stage = labels[textIn(each, 'stage')]?.[language] ?? textIn(each, 'stage');
      const due = textIn(each, 'dueOn');
      return element(
        'li',
        {},
        open,
        element(
          'span',
          {},
          [textIn(each, 'number'), stage, due === '' ? '' : `${say('due')} ${due}`]
            .filter((part) => part !== '')
            .join(' · ')
        )
      );
    })
  );
}

/** 我的申报: the organization, the applications, and a new one. */
export async function mine(stage: Stage): Promise<HTMLElement> {
  const { say, ask, go } = stage;
  const own = objectIn(await ask('GET', 'certification/organization'), 'organization');
  const cases = listIn(await ask('GET', 'certification/applications'), 'results');
  const leave = element('button', { class: 'button', type: 'button' }, say('signOut'));
  leave.addEventListener('click', () => {
    signOut();
    go({ view: 'enter' });
  });
  return element(
    'div',
    { class: 'stack' },
    element('p', { class: 'end' }, leave),
    element('section', {}, element('h2', {}, say('mine')), listOf(stage, cases)),
    await certificates(stage, () => {
      go({ view: 'mine' });
    }),
    organizationForm(stage, own, () => {
      if (own === null) go({ view: 'mine' });
    }),
    own === null ? element('p', {}, say('organizationFirst')) : newForm(stage)
  );
}
