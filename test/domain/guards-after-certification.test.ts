import { EDITION_2025 } from '@sxjp/config/scheme';
import {
  banUntil,
  letterDueFor,
  nextSurveillance,
  surveillanceLetter,
  withRenewal,
  withRestoration,
  withSuspension,
} from '@sxjp/plugin-certification/domain';
import type { Actor, RecordDetails } from '@sxjp/plugin-certification/domain';
import { on } from './case-at.ts';
import { BODY } from './certification-work.ts';
import { PEOPLE } from './people.ts';
import { ask, holdRecordGuards, withRole } from './record-asked.ts';
import type { Past, RecordGuardCase } from './record-asked.ts';

const head = withRole('department_head');
const reason = { reason: '认监委公告' };
const body = (
  stage: string,
  action: string,
  facts: object,
  details: Partial<RecordDetails['certification_body']> = {}
) => {
  const decision = () => ask('certification_body', stage, action, head, facts, { details });
  return decision;
};
const suspending = (effectiveOn: string) =>
  body('approved', 'suspend_approval', { effectiveOn, ...reason });
const restoring = (effectiveOn: string) =>
  body(
    'suspended',
    'restore_approval',
    { effectiveOn, ...reason },
    { periods: withSuspension(BODY.periods, on('2026-02-10')) }
  );
const renewing = (approvedFrom: string, approvedTo: string) =>
  body('approved', 'renew_approval', { approvedFrom, approvedTo, ...reason });
const admitting = (accountId: string) => body('approved', 'admit_member', { accountId });
const dismissing = (accountId: string) =>
  body('approved', 'dismiss_member', { accountId, ...reason }, { members: ['staff:5'] });
const leaving = (effectiveOn: string) => () =>
  ask('certifier', 'registered', 'leave', head, { effectiveOn, ...reason });
const SUPERVISOR: Actor = { ...withRole('supervisor'), id: 'officer' };
const ban = (
  stage: string,
  action: string,
  actor: Actor,
  facts: object,
  details: Partial<RecordDetails['ban']> = {},
  past: readonly Past[] = [{ action: 'propose' }]
) => {
  const decision = () => ask('ban', stage, action, actor, facts, { details, past });
  return decision;
};
/** The past of these tests is all done by one person, who did the first act of BLANK: the firm. */
const proposer: Actor = { ...withRole('supervisor'), id: PEOPLE.firm.id };

const CASES: readonly RecordGuardCase[] = [
  ['certification_body', 'effective_by_today', '今天起暂停', suspending('2026-03-02'), 'ok'],
  [
    'certification_body',
    'effective_by_today',
    '明天才暂停',
    suspending('2026-03-03'),
    'effective_in_future',
  ],
  ['certification_body', 'after_the_suspension', '次日恢复', restoring('2026-02-11'), 'ok'],
  [
    'certification_body',
    'after_the_suspension',
    '暂停当天恢复',
    restoring('2026-02-10'),
    'restored_before_suspended',
  ],
  ['certification_body', 'renewal_follows', '接着续批', renewing('2027-01-01', '2032-12-31'), 'ok'],
  [
    'certification_body',
    'renewal_follows',
    '不晚于现批准期',
    renewing('2026-01-01', '2026-12-31'),
    'renewal_out_of_order',
  ],
  ['certification_body', 'member_of_no_body', '没有机构的账号', admitting('staff:7'), 'ok'],
  [
    'certification_body',
    'member_of_no_body',
    '没有认证机构角色的账号',
    admitting('staff:9'),
    'account_not_of_a_body',
  ],
  ['certification_body', 'member_of_this_body', '本机构的账号', dismissing('staff:5'), 'ok'],
  [
    'certification_body',
    'member_of_this_body',
    '别处的账号',
    dismissing('staff:7'),
    'account_not_of_this_body',
  ],
  ['certifier', 'left_by_today', '今天离开', leaving('2026-03-02'), 'ok'],
  ['certifier', 'left_by_today', '明天才离开', leaving('2026-03-03'), 'effective_in_future'],
  [
    'ban',
    'not_the_proposer',
    '另一人复核',
    ban('proposed', 'endorse', SUPERVISOR, { summary: '同意' }),
    'ok',
  ],
  [
    'ban',
    'not_the_proposer',
    '提出的人自己复核',
    ban('proposed', 'endorse', proposer, { summary: '同意' }),
    'ban_same_person',
  ],
  [
    'ban',
    'took_no_part_in_the_ban',
    '没办理过的部门负责人',
    ban('endorsed', 'impose', head, { summary: '同意' }),
    'ok',
  ],
  [
    'ban',
    'took_no_part_in_the_ban',
    '提出的人又来决定',
    ban('endorsed', 'impose', { ...head, id: PEOPLE.firm.id }, { summary: '同意' }),
    'ban_same_person',
  ],
  [
    'ban',
    'took_no_part_in_the_ban',
    '一个人既提出解除又决定解除',
    ban('lifting', 'lift', { ...withRole('appeal_panel'), id: PEOPLE.firm.id }, reason),
    'ban_same_person',
  ],
  [
    'ban',
    'ban_over',
    '昨天期满',
    ban('in_force', 'end', PEOPLE.clock, {}, { until: on('2026-03-01') }),
    'ok',
  ],
  [
    'ban',
    'ban_over',
    '今天是最后一天',
    ban('in_force', 'end', PEOPLE.clock, {}, { until: on('2026-03-02') }),
    'ban_running',
  ],
];

holdRecordGuards(
  '认证机构、认证人员、限制申报的条件',
  ['certification_body', 'certifier', 'ban'],
  [
    ...CASES,
    [
      'certification_body',
      'member_of_no_body',
      '已属于别的机构的账号',
      body(
        'approved',
        'admit_member',
        { accountId: 'staff:8' },
        { accounts: [{ id: 'staff:8', body: '别家' }] }
      ),
      'account_of_another_body',
    ],
  ]
);

describe('批准经过只增不改', () => {
  it('暂停后恢复：暂停期有了止日，前面的一字不动', () => {
    const suspended = withSuspension(BODY.periods, on('2026-02-10'));
    const restored = withRestoration(suspended, on('2026-02-20'));
    expect(restored).toEqual([
      ...BODY.periods,
      { state: 'suspended', from: '2026-02-10', to: '2026-02-19' },
    ]);
    expect(withRenewal(restored, on('2027-01-01'), on('2030-12-31')).slice(0, 2)).toEqual(restored);
  });
});

describe('获证后监督的日期', () => {
  const certificate = { validFrom: on('2024-02-29'), validTo: on('2027-02-27') };
  it.each([
    ['生效后十二个月（闰日）', null, '2024-02-29', '2025-02-28'],
    ['上次实施后十二个月', '2025-01-15', '2024-02-29', '2026-01-15'],
    ['再过十二个月已到有效期之后，不再需要', '2026-03-01', '2024-02-29', null],
    ['导入的证书：以后的第一个周年日', null, '2025-06-01', '2026-02-28'],
  ])('%s', (_said, lastOn, since, due) => {
    expect(
      nextSurveillance(EDITION_2025, {
        ...certificate,
        lastOn: lastOn === null ? null : on(lastOn),
        since: on(since),
      })
    ).toBe(due);
  });

  it.each([
    ['2026-01-01', null],
    ['2026-01-30', 'surveillance_due'],
    ['2026-03-31', 'surveillance_due'],
    ['2026-04-01', 'surveillance_overdue'],
  ])('应于 2026-03-31 完成的，%s：%s', (today, letter) => {
    expect(surveillanceLetter(EDITION_2025, on('2026-03-31'), on(today))).toBe(letter);
  });
});

describe('证书到期提醒：180、90、30 日，补发只发最急的', () => {
  it.each([
    ['2026-05-15', null],
    ['2026-05-16', 'expiry_first'],
    ['2026-08-13', 'expiry_first'],
    ['2026-08-14', 'expiry_second'],
    ['2026-10-12', 'expiry_second'],
    ['2026-10-13', 'expiry_last'],
    ['2026-11-12', 'expiry_last'],
    ['2026-11-13', null],
  ])('%s：%s', (today, letter) => {
    expect(letterDueFor(EDITION_2025, on('2026-11-12'), on(today))).toBe(letter);
  });
});

describe('限制申报的期限', () => {
  it.each([
    ['certificate_revoked', '2029-03-01'],
    ['false_material', '2029-03-01'],
    ['mark_misused', '2028-03-01'],
  ] as const)('%s：自 2026-03-02 至 %s', (why, until) => {
    expect(banUntil(EDITION_2025, why, on('2026-03-02'))).toBe(until);
  });
});
