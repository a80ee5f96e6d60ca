import type { RecordDetails } from '@sxjp/plugin-certification/domain';
import { PEOPLE } from './people.ts';
import { ask, withRole } from './record-asked.ts';
import type { Past, RecordGuardCase } from './record-asked.ts';

const reason = { reason: '营业执照已变更' };

const change =
  (changes: object, details: Partial<RecordDetails['certificate']> = {}) =>
  () =>
    ask(
      'certificate',
      'effective',
      'change',
      withRole('case_officer'),
      { changeReason: 'holder_renamed', changes, ...reason },
      { details }
    );
const renamed = { holderName: '晋申实业集团' };
const checked: Past[] = [
  { action: 'check_print', evidence: { content: 'as-it-is-now' }, by: 'officer' },
];
const replace =
  (
    presentVersion: RecordDetails['certificate']['presentVersion'],
    action: 'replace' | 'drop_change' = 'replace'
  ) =>
  () =>
    ask(
      'certificate',
      'reserved',
      action,
      withRole(action === 'replace' ? 'publisher' : 'case_officer'),
      action === 'replace' ? {} : reason,
      { details: { presentVersion }, past: checked }
    );

const asked = (requested: string, by = PEOPLE.firm.id): Past => ({
  action: 'request',
  facts: { requested },
  by,
});
const request =
  (requested: string, past: Past[] = [], stage = 'effective', holderId = PEOPLE.firm.id) =>
  () =>
    ask(
      'certificate',
      stage,
      'request',
      PEOPLE.firm,
      { requested, reason: '不再生产' },
      { past, details: { holderId } }
    );
const decline = (past: Past[]) => () =>
  ask('certificate', 'effective', 'decline_request', withRole('case_officer'), reason, { past });

/** 变更换证、持证单位的申请：each condition, once passing and once refusing. */
export const VERSION_CASES: readonly RecordGuardCase[] = [
  ['certificate', 'no_change_under_way', '没有在办的变更', change(renamed), 'ok'],
  [
    'certificate',
    'no_change_under_way',
    '第二版还没换证',
    change(renamed, { changeUnderWay: 2 }),
    'change_under_way',
  ],
  ['certificate', 'changes_something', '更名', change(renamed), 'ok'],
  [
    'certificate',
    'changes_something',
    '名称照旧，地址变了',
    change({ holderName: '晋申实业', holderAddress: '太原市迎泽区' }),
    'ok',
  ],
  [
    'certificate',
    'changes_something',
    '写的都与现在一样',
    change({
      holderName: '晋申实业',
      standards: [{ number: 'T/SXJP 012-2026', title: '老陈醋 特级' }],
    }),
    'nothing_changes',
  ],
  ['certificate', 'is_a_new_version', '第二版换证', replace('effective'), 'ok'],
  ['certificate', 'is_a_new_version', '首次发证不能这样生效', replace(null), 'not_a_new_version'],
  [
    'certificate',
    'is_a_new_version',
    '首次发证的编号不能这样放弃',
    replace(null, 'drop_change'),
    'not_a_new_version',
  ],
  ['certificate', 'present_version_in_force', '现行版次有效', replace('effective'), 'ok'],
  [
    'certificate',
    'present_version_in_force',
    '现行版次暂停中',
    replace('suspended'),
    'present_version_not_in_force',
  ],
  [
    'certificate',
    'present_version_in_force',
    '现行版次已撤销',
    replace('revoked'),
    'present_version_not_in_force',
  ],
  ['certificate', 'held_by_the_actor', '持证单位申请注销', request('cancel'), 'ok'],
  [
    'certificate',
    'held_by_the_actor',
    '别家的证书',
    request('cancel', [], 'effective', 'account:999'),
    'certificate_not_held',
  ],
  ['certificate', 'nothing_requested_yet', '第一次申请', request('change'), 'ok'],
  [
    'certificate',
    'nothing_requested_yet',
    '上一件还没办',
    request('cancel', [asked('change')]),
    'requested_already',
  ],
  [
    'certificate',
    'nothing_requested_yet',
    '别的动作不算办了它',
    request('cancel', [asked('change'), { action: 'deliver' }]),
    'requested_already',
  ],
  [
    'certificate',
    'nothing_requested_yet',
    '上一件已办',
    request('cancel', [asked('change'), { action: 'change' }]),
    'ok',
  ],
  [
    'certificate',
    'nothing_requested_yet',
    '上一件不予办理',
    request('cancel', [asked('change'), { action: 'decline_request' }]),
    'ok',
  ],
  [
    'certificate',
    'nothing_requested_yet',
    '没有暂停，申请恢复',
    request('restore'),
    'request_makes_no_sense',
  ],
  [
    'certificate',
    'nothing_requested_yet',
    '暂停中申请恢复',
    request('restore', [], 'suspended'),
    'ok',
  ],
  [
    'certificate',
    'nothing_requested_yet',
    '暂停中申请变更',
    request('change', [], 'suspended'),
    'request_makes_no_sense',
  ],
  ['certificate', 'something_requested', '有待办的申请', decline([asked('cancel')]), 'ok'],
  ['certificate', 'something_requested', '没有申请', decline([]), 'nothing_requested'],
];
