import { CONCLUSION_GUARDS } from '../../plugins/certification/domain/guards/conclusion.ts';
import type { OfferingKind } from '@sxjp/config/scheme';
import { WORLD, caseAt, on } from './case-at.ts';
import { BODY } from './certification-work.ts';
import type { Step } from './steps.ts';
import {
  amid,
  asItIs,
  both,
  by,
  entering,
  having,
  holdGuards,
  since,
  without,
} from './guard-cases.ts';
import type { Change, GuardCase } from './guard-cases.ts';
import { PEOPLE, alsoAs } from './people.ts';

const cases = (
  guard: string,
  stage: GuardCase[2],
  action: GuardCase[3],
  rows: readonly (readonly [string, Change, string])[]
): GuardCase[] => rows.map(([said, change, code]) => [guard, said, stage, action, change, code]);

const approved = (from: string, to: string, ...kinds: OfferingKind[]): Change =>
  amid({
    body: {
      ...BODY,
      periods: [{ state: 'approved', from: on(from), to: on(to) }],
      kinds: kinds.length === 0 ? BODY.kinds : kinds,
    },
  });
const objection = (state: string, receivedOn = '2026-02-26') =>
  having({ objections: [{ id: 'objection-1', state, receivedOn: on(receivedOn) }] });
const notice = (endOn: string | null) =>
  having({ notice: { id: 'notice-1', endOn: endOn === null ? null : on(endOn) } });
const member = (id: string) =>
  entering({ members: ['member1', 'member2', 'member3', 'member4', id] });
/** The same body of people, one of whom also sits on the committee. */
const sitting = (id: 'inspector2' | 'expert2' | 'preReviewer'): Change =>
  both(
    member(id),
    amid({
      people: {
        ...WORLD.people,
        [id]: {
          name: PEOPLE[id].name,
          roles: [...PEOPLE[id].roles, 'summary_committee'],
          employerCode: null,
          formerEmployerCodes: [],
        },
      },
    })
  );
const refusedAt = (stage: GuardCase[2], ...steps: readonly Step[]): Change =>
  both(having(caseAt(stage)), since(...steps, { action: 'appeal' }));
const rejectedOn = (day: string): Change =>
  both(having(caseAt('pre_review')), since({ action: 'reject', on: on(day) }));

const CASES: readonly GuardCase[] = [
  ...(['conclude_certification', 'refuse_certification'] as const).flatMap((action) => [
    ...cases('body_approved_and_in_scope', 'third_party_certification', action, [
      ['批准有效且在范围内', asItIs, 'ok'],
      ['签署当天是批准的最后一天', approved('2025-01-01', '2026-03-02'), 'ok'],
      ['批准前一天已到期', approved('2025-01-01', '2026-03-01'), 'body_not_approved'],
      ['批准次日才生效', approved('2026-03-03', '2026-12-31'), 'body_not_approved'],
      ['批准不含产品认证', approved('2025-01-01', '2026-12-31', 'service'), 'body_not_approved'],
    ]),
    ...cases('signed_by_today', 'third_party_certification', action, [
      ['今天签署', entering({ signedOn: '2026-03-02' }), 'ok'],
      ['明天才签署', entering({ signedOn: '2026-03-03' }), 'signed_in_future'],
    ]),
  ]),
  ...cases('body_approved_and_in_scope', 'numbering', 'reserve_number', [
    ['下发编号当天仍有效', asItIs, 'ok'],
    ['下发编号时批准已到期', approved('2025-01-01', '2026-03-01'), 'body_not_approved'],
    ['没有作出结论的机构', amid({ body: null }), 'body_unknown'],
  ]),
  ...cases('certification_concluded', 'numbering', 'reserve_number', [
    ['认证结论已出', asItIs, 'ok'],
    ['没有认证结论', without('conclude_certification'), 'certification_not_concluded'],
  ]),
  ...cases('quorum_met', 'summary_review', 'approve', [
    ['正好五人，含本人', asItIs, 'ok'],
    [
      '只有四人',
      entering({ members: ['member1', 'member2', 'member3', 'member4'] }),
      'quorum_not_met',
    ],
    ['五人而不含本人', by({ ...PEOPLE.member1, id: 'member6' }), 'quorum_not_met'],
    ['同一人数了两次', member('member4'), 'people_unfit'],
    ['有人不是审核组的', member('officer'), 'people_unfit'],
  ]),
  ...cases('took_no_part', 'summary_review', 'approve', [
    ['都没参与过', asItIs, 'ok'],
    ['核查员列席审核组，虽然没有评过分', sitting('inspector2'), 'took_part'],
    ['初评专家列席审核组', sitting('expert2'), 'took_part'],
    ['预审员列席审核组', sitting('preReviewer'), 'took_part'],
  ]),
  ...(['reject', 'send_back'] as const).flatMap((action) =>
    cases('took_no_part', 'summary_review', action, [
      ['没参与过', asItIs, 'ok'],
      ['核查员本人来审核', by(alsoAs(PEOPLE.inspector3, 'summary_committee')), 'took_part'],
    ])
  ),
  ...cases('took_no_part', 'public_notice', 'announce', [
    ['没参与过', asItIs, 'ok'],
    ['审核组成员兼发布人', by(alsoAs(PEOPLE.member3, 'publisher')), 'took_part'],
    ['核查员兼发布人', by(alsoAs(PEOPLE.inspector2, 'publisher')), 'took_part'],
  ]),
  ...cases('took_no_part', 'objection_handling', 'uphold_objection', [
    ['没参与过', asItIs, 'ok'],
    ['审核组成员处理异议', by(alsoAs(PEOPLE.member2, 'objection_handler')), 'took_part'],
  ]),
  ...cases('took_no_part', 'rejected', 'dismiss_appeal', [
    ['两人都没参与过', asItIs, 'ok'],
    ['决定不予通过的人处理申诉', by(alsoAs(PEOPLE.preReviewer, 'appeal_panel')), 'took_part'],
    ['另一名成员参与过', entering({ secondPersonId: 'preReviewer' }), 'took_part'],
  ]),
  ...cases('dossier_complete', 'summary_review', 'approve', [
    ['五件齐全', asItIs, 'ok'],
    ...(
      [
        'link_standard',
        'conclude_advancedness',
        'conclude_inspection',
        'conclude_certification',
        'reserve_number',
      ] as const
    ).map((action) => [`缺 ${action}`, without(action), 'dossier_incomplete'] as const),
  ]),
  ...cases('received_in_the_window', 'public_notice', 'accept_objection', [
    ['截止当天收到', objection('received', '2026-02-27'), 'ok'],
    ['截止次日收到', objection('received', '2026-02-28'), 'objection_out_of_time'],
    ['不是这件申报的异议', having({ objections: [] }), 'objection_unknown'],
    ['已经受理过', objection('accepted'), 'objection_unknown'],
  ]),
  ...cases('notice_ended', 'public_notice', 'announce', [
    ['期满次日', notice('2026-03-01'), 'ok'],
    ['截止当天未到二十四时', notice('2026-03-02'), 'notice_running'],
    ['没有截止日', notice(null), 'notice_running'],
    ['不在任何公示里', having({ notice: null }), 'notice_running'],
  ]),
  ...cases('no_open_objection', 'public_notice', 'announce', [
    ['异议不成立', objection('dismissed'), 'ok'],
    ['收到而未受理', objection('received'), 'objection_open'],
    ['已受理而未办结', objection('accepted'), 'objection_open'],
  ]),
  ...cases('no_appeal_yet', 'rejected', 'appeal', [
    ['第一次申诉', asItIs, 'ok'],
    ['第二次申诉', since({ action: 'appeal' }), 'appeal_already_made'],
  ]),
  ...cases('appeal_in_time', 'rejected', 'appeal', [
    ['第三十日是休息日，顺延到今天', rejectedOn('2026-01-30'), 'ok'],
    ['第三十日已过', rejectedOn('2026-01-28'), 'appeal_late'],
  ]),
  ...cases('appeal_pending', 'rejected', 'dismiss_appeal', [
    ['有申诉', asItIs, 'ok'],
    ['没有申诉', having(caseAt('rejected')), 'no_appeal_pending'],
  ]),
  ...cases('two_of_the_panel', 'rejected', 'dismiss_appeal', [
    ['两名成员', asItIs, 'ok'],
    ['一个人签两次', entering({ secondPersonId: 'appeal1' }), 'second_person_needed'],
    ['另一人不是申诉处理组的', entering({ secondPersonId: 'editor' }), 'second_person_needed'],
    ['另一人查无此人', entering({ secondPersonId: 'constructor' }), 'second_person_needed'],
  ]),
  ...cases('back_to_the_refusing_stage', 'rejected', 'uphold_appeal', [
    ['退回资格预审', asItIs, 'ok'],
    ['退到没有作出决定的阶段', entering({ target: 'summary_review' }), 'appeal_wrong_target'],
    [
      '整改逾期的，退回现场核查',
      both(
        refusedAt('rectifying', { action: 'confirm_rejection' }),
        entering({ target: 'on_site_inspection' })
      ),
      'ok',
    ],
    [
      '异议成立的，退回汇总审核',
      both(
        refusedAt('objection_handling', { action: 'uphold_objection' }),
        entering({ target: 'summary_review' })
      ),
      'ok',
    ],
  ]),
  ...cases('back_to_the_refusing_stage', 'lapsed', 'uphold_appeal', [
    ['逾期终止的，退回补正', asItIs, 'ok'],
    ['退到别处', entering({ target: 'pre_review' }), 'appeal_wrong_target'],
  ]),
];

holdGuards('认证、审核、公示与申诉的条件', CONCLUSION_GUARDS, CASES);
