import { INSPECTION_GUARDS } from '../../plugins/certification/domain/guards/inspection.ts';
import { refusalMessage } from '@sxjp/plugin-certification/domain';
import { TODAY, YESTERDAY, answerTo, caseAt, properly } from './case-at.ts';
import type { Step } from './case-at.ts';
import { asItIs, both, by, entering, having, holdGuards, since } from './guard-cases.ts';
import type { Change, GuardCase } from './guard-cases.ts';
import { PEOPLE } from './people.ts';
import { PRODUCT, scoresTotalling } from './proper-facts.ts';

const plan: Step = { action: 'plan_inspection' };
const declared: Step = { action: 'declare_no_conflict' };
const scores = (points: number): Step => ({
  action: 'score',
  facts: scoresTotalling(PRODUCT, points),
});
const scored = (points: number): Change =>
  both(having(caseAt('on_site_inspection')), since(plan, declared, scores(points)));

/** 现场已全部评分，最后一项没评。 */
const oneLeft: Change = (asked) => {
  const { scores: all } = scoresTotalling(PRODUCT, 90) as { scores: unknown[] };
  const history: Step[] = [
    plan,
    declared,
    { action: 'score', facts: { scores: all.slice(0, -1) } },
  ];
  return both(having(caseAt('on_site_inspection')), since(...history))(asked);
};
/** 先进性一项方面为零，其余满分：八十二分而下限未达。 */
const floorMissed: Change = (asked) => {
  const zero = PRODUCT.areas
    .filter(({ area }) => area === 'offering_advancedness')
    .flatMap(({ items }) => items.map(({ item }) => ({ item, points: 0 })));
  const steps: Step[] = [plan, declared, scores(100), { action: 'score', facts: { scores: zero } }];
  return both(having(caseAt('on_site_inspection')), since(...steps))(asked);
};
const afterRectification = (points: number): Change =>
  both(having(caseAt('rectifying')), since({ action: 'submit_rectification' }, scores(points)));

const onSite = (
  guard: string,
  action: GuardCase[3],
  rows: readonly (readonly [string, Change, string])[]
): GuardCase[] =>
  rows.map(([said, change, code]) => [guard, said, 'on_site_inspection', action, change, code]);

const CASES: readonly GuardCase[] = [
  ...onSite('inspection_not_begun', 'plan_inspection', [
    ['还没评分，可以改安排', since(plan), 'ok'],
    ['评了分就不能再换人', since(plan, scores(90)), 'inspection_already_begun'],
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
  ...onSite('inspection_planned', 'score', [
    ['已安排', asItIs, 'ok'],
    ['没安排就评分', having(caseAt('on_site_inspection')), 'inspection_not_planned'],
  ]),
  ...onSite('on_the_team', 'score', [
    ['组员', both(by(PEOPLE.inspector3), since({ ...declared, by: PEOPLE.inspector3 })), 'ok'],
    [
      '已回避的组员，当即不再是组员',
      both(
        by(PEOPLE.inspector3),
        since({ ...declared, by: PEOPLE.inspector3 }, { action: 'recuse', by: PEOPLE.inspector3 })
      ),
      'not_a_member',
    ],
    ['组外的核查员', by(PEOPLE.inspector4), 'not_a_member'],
  ]),
  ...onSite('leads_the_team', 'conclude_inspection', [
    ['组长', asItIs, 'ok'],
    ['组员不能代组长', by(PEOPLE.inspector2), 'not_the_lead'],
  ]),
  ...onSite('team_still_large_enough', 'conclude_inspection', [
    ['三人都在', asItIs, 'ok'],
    ['一人回避，只剩两人', since({ action: 'recuse', by: PEOPLE.inspector2 }), 'too_few_people'],
  ]),
  ...onSite('scores_fit_the_rubric', 'score', [
    ['合规', asItIs, 'ok'],
    [
      '超过满分',
      entering({ scores: [{ item: 'strategy_planning', points: 3.5 }] }),
      'score_above_maximum',
    ],
    [
      '小于零',
      entering({ scores: [{ item: 'strategy_planning', points: -0.5 }] }),
      'score_negative',
    ],
    [
      '四分之一分',
      entering({ scores: [{ item: 'strategy_planning', points: 0.25 }] }),
      'score_not_half',
    ],
    [
      '服务的分项用在产品上',
      entering({ scores: [{ item: 'quality_measurement', points: 1 }] }),
      'score_unknown_item',
    ],
  ]),
  ...onSite('scorecard_complete', 'conclude_inspection', [
    ['全部分项评完', asItIs, 'ok'],
    ['差一项', oneLeft, 'score_missing_item'],
  ]),
  ...onSite('scorecard_complete', 'require_rectification', [
    ['差一项也不能要求整改', oneLeft, 'score_missing_item'],
  ]),
  ...onSite('score_recommends', 'conclude_inspection', [
    ['正好八十分', scored(80), 'ok'],
    ['七十九分半', scored(79.5), 'score_does_not_recommend'],
    ['八十二分而一个方面未达下限', floorMissed, 'score_does_not_recommend'],
    [
      '满分而一票否决',
      both(scored(100), entering({ vetoes: ['false_material'] })),
      'score_does_not_recommend',
    ],
    ['整改复核后八十分', afterRectification(80), 'ok'],
  ]),
  ...onSite('rectification_possible', 'require_rectification', [
    ['正好七十分', scored(70), 'ok'],
    ['七十九分半', scored(79.5), 'ok'],
    ['八十二分而一个方面未达下限', floorMissed, 'ok'],
    ['六十九分半', scored(69.5), 'rectification_impossible'],
    ['已达推荐条件', scored(80), 'rectification_impossible'],
    ['整改过一次，复核仍是七十五分', afterRectification(75), 'rectification_impossible'],
  ]),
  [
    'rectification_overdue',
    '过期一天',
    'rectifying',
    'confirm_rejection',
    having({ dueOn: YESTERDAY }),
    'ok',
  ],
  [
    'rectification_overdue',
    '到期当天',
    'rectifying',
    'confirm_rejection',
    having({ dueOn: TODAY }),
    'rectification_not_overdue',
  ],
];

holdGuards('现场核查的条件', INSPECTION_GUARDS, CASES);

it('七十九分半不推荐，理由说得出差在总分', () => {
  const answer = answerTo(scored(79.5)(properly('on_site_inspection', 'conclude_inspection')));
  expect(answer.ok ? '' : refusalMessage(answer.refusal, 'zh')).toContain('低于 80 分');
});
