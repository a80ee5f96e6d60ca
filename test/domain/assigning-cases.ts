import { WORLD, on } from './case-at.ts';
import { BODY } from './certification-work.ts';
import { amid, asItIs, both, entering, since } from './guard-cases.ts';
import type { Change, GuardCase } from './guard-cases.ts';
import { did } from './steps.ts';

const STAGE = 'third_party_certification';
const assigning = (
  guard: string,
  all: readonly (readonly [string, Change, string])[]
): GuardCase[] =>
  all.map(([said, change, code]) => [guard, said, STAGE, 'assign_body', change, code]);
const named = (changed: Partial<typeof BODY>): Change =>
  amid({ namedBody: { ...BODY, ...changed } });

/** 委托认证机构的条件. */
export const ASSIGNING: readonly GuardCase[] = [
  ...assigning('body_assignable', [
    ['联盟成员，批准有效，在范围内', asItIs, 'ok'],
    ['没有登记的机构', amid({ namedBody: null }), 'body_not_on_record'],
    ['不是联盟成员', named({ allianceMember: false }), 'body_not_of_the_alliance'],
    ['批准领域不含食品', named({ sectors: ['services'] }), 'body_not_approved'],
    [
      '批准正在暂停',
      named({
        periods: [...BODY.periods, { state: 'suspended', from: on('2026-03-02'), to: null }],
      }),
      'body_not_approved',
    ],
  ]),
  ...assigning('body_unconflicted', [
    ['没有利益关系', asItIs, 'ok'],
    ['就是申请单位', named({ creditCode: '91140105MA0DEM013B' }), 'body_conflicted'],
    ['登记有利益关系', named({ relatedCodes: ['91140105MA0DEM013B'] }), 'body_conflicted'],
    [
      '机构人员任职于申请单位',
      amid({
        people: {
          ...WORLD.people,
          body: {
            name: '认证机构甲',
            roles: ['certification_body'],
            employerCode: null,
            formerEmployerCodes: ['91140105MA0DEM013B'],
          },
        },
      }),
      'body_conflicted',
    ],
  ]),
  ...assigning('another_body', [
    ['第一次委托', asItIs, 'ok'],
    ['再次委托同一家', since(did('assign_body')), 'body_assigned_already'],
  ]),
  ...assigning('reassignment_reasoned', [
    [
      '改委托，写明理由',
      both(
        since(did('assign_body', { facts: { bodyId: 'body-9' } })),
        entering({ reason: '原机构退出' })
      ),
      'ok',
    ],
    [
      '改委托，没有理由',
      since(did('assign_body', { facts: { bodyId: 'body-9' } })),
      'reassignment_unreasoned',
    ],
  ]),
  ...assigning('body_of_others', [
    ['没有申诉过', asItIs, 'ok'],
    [
      '申诉成立后仍委托原机构',
      since(
        did('assign_body'),
        did('refuse_certification'),
        did('appeal'),
        did('uphold_appeal', { to: STAGE, facts: { target: STAGE } })
      ),
      'judged_before_appeal',
    ],
  ]),
];
