import type { RecordDetails } from '@sxjp/plugin-certification/domain';
import { on } from './case-at.ts';
import { PEOPLE } from './people.ts';
import { PRINT_CASES } from './print-cases.ts';
import { VERSION_CASES } from './version-cases.ts';
import { ask, holdRecordGuards, withRole } from './record-asked.ts';
import type { Past, RecordGuardCase } from './record-asked.ts';

const supervisor = withRole('supervisor');
const reason = { reason: '监督抽查不合格' };
const suspended: Past[] = [{ action: 'suspend', on: '2026-01-15' }];

const suspend =
  (suspendedUntil: string, validTo = '2028-12-31') =>
  () =>
    ask(
      'certificate',
      'effective',
      'suspend',
      supervisor,
      { suspendedUntil, suspendReason: 'requirements_not_met', ...reason },
      {
        details: { validTo: on(validTo) },
      }
    );
const extend =
  (suspendedUntil: string, past: Past[] = suspended) =>
  () =>
    ask(
      'certificate',
      'suspended',
      'extend_suspension',
      withRole('department_head'),
      { suspendedUntil, ...reason },
      { past }
    );
const expire = (validTo: string) => () =>
  ask(
    'certificate',
    'effective',
    'expire',
    PEOPLE.clock,
    {},
    { details: { validTo: on(validTo) } }
  );
const restore = (validTo: string) => () =>
  ask(
    'certificate',
    'suspended',
    'restore',
    supervisor,
    { restoreReason: 'correction_verified', ...reason },
    { details: { validTo: on(validTo) } }
  );
const deliver =
  (deliveredOn: string, past: Past[] = []) =>
  () =>
    ask(
      'certificate',
      'effective',
      'deliver',
      withRole('case_officer'),
      { deliveredOn, recipient: '张某' },
      { past }
    );
const licence =
  (
    stage: string,
    action: string,
    certificateState: RecordDetails['mark_licence']['certificateState']
  ) =>
  () =>
    ask('mark_licence', stage, action, supervisor, action === 'release' ? reason : {}, {
      details: { certificateState },
    });
const conduct = (kind: RecordDetails['surveillance']['kind'], conductedOn: string) => () =>
  ask(
    'surveillance',
    'planned',
    'conduct',
    supervisor,
    { conductedOn, findings: '正常' },
    { details: { kind } }
  );

const revokeAs = (role: 'certification_body' | 'supervisor', actorsBody: string | null) => () =>
  ask(
    'certificate',
    'effective',
    'revoke',
    withRole(role),
    { revokeReason: 'not_corrected', ...reason },
    { details: { actorsBody } }
  );

const CASES: readonly RecordGuardCase[] = [
  ...PRINT_CASES,
  ...VERSION_CASES,
  [
    'certificate',
    'issued_by_the_actors_body',
    '本机构颁发的',
    revokeAs('certification_body', 'CNCA-1'),
    'ok',
  ],
  [
    'certificate',
    'issued_by_the_actors_body',
    '别的机构颁发的',
    revokeAs('certification_body', 'CNCA-2'),
    'certificate_of_another_body',
  ],
  [
    'certificate',
    'issued_by_the_actors_body',
    '联合会的监督员不属于任何机构',
    revokeAs('supervisor', null),
    'ok',
  ],
  ['certificate', 'past_its_last_day', '有效期昨天止', expire('2026-03-01'), 'ok'],
  [
    'certificate',
    'past_its_last_day',
    '今天是最后一天',
    expire('2026-03-02'),
    'certificate_running',
  ],
  ['certificate', 'not_past_its_last_day', '最后一天恢复', restore('2026-03-02'), 'ok'],
  ['certificate', 'not_past_its_last_day', '过期后恢复', restore('2026-03-01'), 'certificate_over'],
  ['certificate', 'suspension_within_limits', '正好六个月', suspend('2026-09-02'), 'ok'],
  [
    'certificate',
    'suspension_within_limits',
    '六个月又一天',
    suspend('2026-09-03'),
    'suspension_out_of_limits',
  ],
  [
    'certificate',
    'suspension_within_limits',
    '止于今天',
    suspend('2026-03-02'),
    'suspension_out_of_limits',
  ],
  [
    'certificate',
    'suspension_within_limits',
    '超过证书有效期',
    suspend('2026-06-02', '2026-06-01'),
    'suspension_out_of_limits',
  ],
  [
    'certificate',
    'suspension_within_limits',
    '延长，自暂停之日起六个月',
    extend('2026-07-15'),
    'ok',
  ],
  [
    'certificate',
    'suspension_within_limits',
    '延长，自暂停之日起超过六个月',
    extend('2026-07-16'),
    'suspension_out_of_limits',
  ],
  ['certificate', 'suspension_not_extended', '第一次延长', extend('2026-07-01'), 'ok'],
  [
    'certificate',
    'suspension_not_extended',
    '第二次延长',
    extend('2026-07-01', [...suspended, { action: 'extend_suspension' }]),
    'suspension_extended',
  ],
  [
    'certificate',
    'suspension_not_extended',
    '上一次暂停的延长不算',
    extend('2026-07-01', [{ action: 'extend_suspension' }, ...suspended]),
    'ok',
  ],
  ['certificate', 'not_delivered_yet', '第一次发证', deliver('2026-03-02'), 'ok'],
  [
    'certificate',
    'not_delivered_yet',
    '发过了',
    deliver('2026-03-02', [{ action: 'deliver' }]),
    'already_delivered',
  ],
  ['certificate', 'dated_by_today', '明天的日期', deliver('2026-03-03'), 'signed_in_future'],
  ['certificate', 'dated_by_today', '今天的日期', deliver('2026-03-02'), 'ok'],
  [
    'mark_licence',
    'certificate_suspended',
    '证书暂停',
    licence('active', 'pause', 'suspended'),
    'ok',
  ],
  [
    'mark_licence',
    'certificate_suspended',
    '证书有效',
    licence('active', 'pause', 'effective'),
    'certificate_state_differs',
  ],
  [
    'mark_licence',
    'certificate_effective',
    '因滥用暂停的，证书有效时解除',
    licence('stopped', 'release', 'effective'),
    'ok',
  ],
  [
    'mark_licence',
    'certificate_effective',
    '证书暂停中不能解除',
    licence('stopped', 'release', 'suspended'),
    'certificate_state_differs',
  ],
  ['mark_licence', 'certificate_ended', '证书已撤销', licence('active', 'end', 'revoked'), 'ok'],
  [
    'mark_licence',
    'certificate_ended',
    '证书暂停',
    licence('active', 'end', 'suspended'),
    'certificate_state_differs',
  ],
  ['surveillance', 'unannounced_only', '飞行检查', conduct('unannounced', '2026-03-02'), 'ok'],
  [
    'surveillance',
    'unannounced_only',
    '年度监督未通知',
    conduct('yearly', '2026-03-02'),
    'notice_first',
  ],
  ['surveillance', 'dated_by_today', '今天', conduct('unannounced', '2026-03-02'), 'ok'],
  [
    'surveillance',
    'dated_by_today',
    '明天',
    conduct('unannounced', '2026-03-03'),
    'signed_in_future',
  ],
];

holdRecordGuards('证书、标识、监督的条件', ['certificate', 'mark_licence', 'surveillance'], CASES);
