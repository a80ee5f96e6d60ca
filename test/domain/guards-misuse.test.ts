import type { Actor } from '@sxjp/plugin-certification/domain';
import { PEOPLE } from './people.ts';
import { ask, holdRecordGuards, withRole } from './record-asked.ts';
import type { Past, RecordGuardCase } from './record-asked.ts';

const supervisor = withRole('supervisor');
const CONFIRMED: readonly Past[] = [
  { action: 'file', by: 'system:public' },
  { action: 'accept', by: 'supervisor' },
  { action: 'confirm', by: 'supervisor' },
];
const DRAFTED: readonly Past[] = [...CONFIRMED, { action: 'draft_warning', by: 'supervisor' }];
const WARNED: readonly Past[] = [...DRAFTED, { action: 'publish_warning', by: 'publisher' }];
const WITHDRAWN: readonly Past[] = [...WARNED, { action: 'withdraw_warning', by: 'publisher' }];

const draft =
  (past: readonly Past[], warningText = '该单位未获证而在包装上使用标识。') =>
  () =>
    ask(
      'misuse_report',
      'answered',
      'draft_warning',
      supervisor,
      { warningSubject: '某某醋坊', warningText },
      { past }
    );
const publish =
  (past: readonly Past[], actor: Actor = PEOPLE.publisher) =>
  () =>
    ask(
      'misuse_report',
      'confirmed',
      'publish_warning',
      actor,
      { personalDataChecked: true },
      { past }
    );
const withdraw = (past: readonly Past[]) => () =>
  ask(
    'misuse_report',
    'answered',
    'withdraw_warning',
    PEOPLE.publisher,
    { reason: '已改正' },
    { past }
  );
const reply = (publicText: string | undefined) => () =>
  ask(
    'misuse_report',
    'confirmed',
    'draft_warning',
    supervisor,
    { warningSubject: '某某醋坊', warningText: publicText ?? '属实' },
    { past: CONFIRMED }
  );

const CASES: readonly RecordGuardCase[] = [
  ['misuse_report', 'misuse_confirmed', '已认定属实', draft(CONFIRMED), 'ok'],
  [
    'misuse_report',
    'misuse_confirmed',
    '不属实的不能警示',
    draft([{ action: 'file' }]),
    'misuse_unconfirmed',
  ],
  ['misuse_report', 'warning_drafted', '已拟警示', publish(DRAFTED), 'ok'],
  ['misuse_report', 'warning_drafted', '还没拟', publish(CONFIRMED), 'warning_undrafted'],
  ['misuse_report', 'warning_drafted', '撤下以后没有重拟', publish(WITHDRAWN), 'warning_undrafted'],
  ['misuse_report', 'not_warned_of', '撤下以后重拟', draft(WITHDRAWN), 'ok'],
  ['misuse_report', 'not_warned_of', '已发布的不能改写', draft(WARNED), 'warning_standing'],
  ['misuse_report', 'warned_of', '撤下已发布的', withdraw(WARNED), 'ok'],
  ['misuse_report', 'warned_of', '没有可撤的', withdraw(DRAFTED), 'warning_not_standing'],
  ['misuse_report', 'not_the_handler', '发布人没有办过', publish(DRAFTED), 'ok'],
  [
    'misuse_report',
    'not_the_handler',
    '经办人自己发布',
    publish(DRAFTED, { ...supervisor, roles: ['supervisor', 'publisher'] }),
    'took_part',
  ],
  ['misuse_report', 'public_text_names_nobody', '谁也认不出', reply('属实'), 'ok'],
  [
    'misuse_report',
    'public_text_names_nobody',
    '写了举报人的姓名',
    reply('据赵先生举报，属实。'),
    'public_text_names',
  ],
];

holdRecordGuards('冒用举报的条件', ['misuse_report'], CASES);
