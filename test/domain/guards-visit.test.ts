import { VISIT_GUARDS } from '../../plugins/certification/domain/guards/visit.ts';
import { YESTERDAY, caseAt, on } from './case-at.ts';
import { PLAN, PRESENT, consolidated } from './steps.ts';
import type { Step } from './steps.ts';
import { amid, asItIs, both, by, entering, having, holdGuards, since } from './guard-cases.ts';
import type { Change, GuardCase } from './guard-cases.ts';
import { PEOPLE } from './people.ts';
import { PROPER_FACTS } from './proper-facts.ts';

const declared: Step = { action: 'declare_no_conflict' };
const recusal: Step = { action: 'recuse', by: PEOPLE.inspector2 };
const site = having(caseAt('on_site_inspection'));
const scorecard: Step = { action: 'submit_scorecard' };
const lastMeeting: Step = {
  action: 'record_meeting',
  facts: { ...PROPER_FACTS.record_meeting, meeting: 'last' },
};

const onSite = (
  guard: string,
  action: GuardCase[3],
  rows: readonly (readonly [string, Change, string])[]
): GuardCase[] =>
  rows.map(([said, change, code]) => [guard, said, 'on_site_inspection', action, change, code]);

const CASES: readonly GuardCase[] = [
  ...onSite('inspection_not_begun', 'plan_inspection', [
    ['还没评分，可以改安排', since(PLAN), 'ok'],
    ['交了评分表就不能再换人', since(...PRESENT, scorecard), 'inspection_already_begun'],
    ['有人回避、人数不足，可以补人', since(...PRESENT, scorecard, recusal), 'ok'],
  ]),
  ...onSite('team_large_enough', 'plan_inspection', [
    ['正好三人', asItIs, 'ok'],
    ['只有两人', entering({ team: ['inspector1', 'inspector2'] }), 'too_few_people'],
  ]),
  ...onSite('team_distinct', 'plan_inspection', [
    ['三位不同的核查员', asItIs, 'ok'],
    [
      '同一人写了两次',
      entering({ team: ['inspector1', 'inspector2', 'inspector2'] }),
      'people_unfit',
    ],
    ['有人不是核查员', entering({ team: ['inspector1', 'inspector2', 'officer'] }), 'people_unfit'],
    ['组长不在组里', entering({ leadId: 'inspector4' }), 'lead_not_a_member'],
  ]),
  ...onSite('noticed_in_time', 'plan_inspection', [
    ['正好提前五个工作日', entering({ plannedOn: '2026-03-09' }), 'ok'],
    ['只提前四个工作日', entering({ plannedOn: '2026-03-06' }), 'noticed_too_late'],
    [
      '申请单位同意提前',
      entering({ plannedOn: '2026-03-04', shortNoticeReason: '企业来函同意' }),
      'ok',
    ],
    [
      '同意也不能安排在昨天',
      entering({ plannedOn: YESTERDAY, shortNoticeReason: '企业来函同意' }),
      'visit_in_the_past',
    ],
    ['日历没公布', amid({ today: on('2026-12-30') }), 'calendar_unconfirmed'],
  ]),
  ...onSite('inspection_planned', 'submit_scorecard', [
    ['已安排', asItIs, 'ok'],
    ['没安排就评分', site, 'inspection_not_planned'],
  ]),
  ...onSite('on_the_team', 'submit_scorecard', [
    ['组员', by(PEOPLE.inspector3), 'ok'],
    ['已回避的组员，当即不再是组员', both(by(PEOPLE.inspector2), since(recusal)), 'not_a_member'],
    ['组外的核查员', by(PEOPLE.inspector4), 'not_a_member'],
  ]),
  ...onSite('leads_the_team', 'conclude_inspection', [
    ['组长', asItIs, 'ok'],
    ['组员不能代组长', by(PEOPLE.inspector2), 'not_the_lead'],
  ]),
  ...onSite('leads_the_team', 'consolidate', [
    ['组员不能汇总', by(PEOPLE.inspector2), 'not_the_lead'],
  ]),
  ...onSite('team_still_large_enough', 'conclude_inspection', [
    ['三人都在', asItIs, 'ok'],
    ['一人回避，只剩两人', since(recusal), 'too_few_people'],
  ]),
  ...onSite('visit_not_begun', 'object_to_member', [
    ['还没到场', asItIs, 'ok'],
    ['已经有人签到', since(declared, { action: 'check_in' }), 'visit_begun'],
  ]),
  ...onSite('objected_is_a_member', 'object_to_member', [
    ['是组员', asItIs, 'ok'],
    ['不是组员', entering({ memberId: 'inspector5' }), 'objected_no_member'],
  ]),
  ...onSite('not_objected_yet', 'object_to_member', [
    ['没提过', asItIs, 'ok'],
    ['提过还没答复', since({ action: 'object_to_member' }), 'member_objected_already'],
    [
      '答复维持之后可以就另一人再提',
      since({ action: 'object_to_member' }, { action: 'keep_team' }),
      'ok',
    ],
  ]),
  ...onSite('member_objected', 'keep_team', [
    ['有待答复的', asItIs, 'ok'],
    ['没有', both(site, since(PLAN)), 'no_member_objected'],
    ['调整了核查组就算答复了', since(PLAN), 'no_member_objected'],
  ]),
  ...onSite('no_objection_to_member', 'check_in', [
    ['没人被请求回避', asItIs, 'ok'],
    ['有待答复的回避请求', since({ action: 'object_to_member' }), 'member_objection_open'],
  ]),
  ...onSite('visit_day_come', 'check_in', [
    ['到了日期', asItIs, 'ok'],
    [
      '提前一天',
      both(
        site,
        since(
          {
            action: 'plan_inspection',
            facts: { ...PROPER_FACTS.plan_inspection, plannedOn: '2026-03-03' },
          },
          declared
        )
      ),
      'visit_not_come',
    ],
  ]),
  ...onSite('requirements_acknowledged', 'check_in', [
    ['五项都确认', asItIs, 'ok'],
    [
      '漏了严守秘密',
      entering({ requirements: ['lawful', 'comprehensive', 'impartial', 'guiding'] }),
      'requirements_missing',
    ],
  ]),
  ...onSite('not_checked_in_yet', 'check_in', [
    ['第一次', asItIs, 'ok'],
    ['第二次', since({ action: 'check_in' }), 'checked_in_already'],
  ]),
  ...onSite('checked_in', 'submit_scorecard', [
    ['签到了', asItIs, 'ok'],
    ['没签到', both(site, since(PLAN, declared)), 'not_checked_in'],
    [
      '整改复核是另一次到场，要重新签到',
      both(having(caseAt('rectifying')), since({ action: 'submit_rectification' })),
      'not_checked_in',
    ],
  ]),
  ...onSite('meeting_not_recorded', 'record_meeting', [
    ['首次会议', asItIs, 'ok'],
    ['首次会议记过了', since({ action: 'record_meeting' }), 'meeting_recorded'],
    [
      '再记末次会议',
      both(since({ action: 'record_meeting' }), entering({ meeting: 'last' })),
      'ok',
    ],
  ]),
  ...onSite('both_meetings_recorded', 'write_report', [
    ['两次会都记了', asItIs, 'ok'],
    [
      '没记首次会议',
      both(site, since(...PRESENT, ...consolidated(90), lastMeeting)),
      'meetings_missing',
    ],
  ]),
  ...onSite('scorecard_not_submitted', 'submit_scorecard', [
    ['没交过', asItIs, 'ok'],
    ['交过了', since(scorecard), 'scorecard_submitted'],
    [
      '整改复核重新评',
      both(
        having(caseAt('rectifying')),
        since({ action: 'submit_rectification' }, { action: 'check_in' })
      ),
      'ok',
    ],
  ]),
];

holdGuards('核查安排、到场与会议的条件', VISIT_GUARDS, CASES);
