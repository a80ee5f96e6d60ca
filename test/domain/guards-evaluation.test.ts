import { EVALUATION_GUARDS } from '../../plugins/certification/domain/guards/evaluation.ts';
import { asItIs, amid, both, by, entering, having, holdGuards, since } from './guard-cases.ts';
import type { GuardCase } from './guard-cases.ts';
import { caseAt, on } from './case-at.ts';
import type { Step } from './steps.ts';
import { evaluated, evaluates, panelOfFour } from './evaluations.ts';
import { PEOPLE, alsoAs } from './people.ts';
import { indicator } from './proper-facts.ts';

const { expert1, expert2, expert3, expert4 } = PEOPLE;
const rejectionBy = (person: Step['by'] & object): Step => ({
  action: 'recommend_rejection',
  by: person,
});
const asking: Step = { action: 'request_information', on: on('2026-02-25') };
const standing = (source: 'drafted' | 'existing') =>
  amid({ standardServes: [{ offering: '另一种醋', source }] });
const published = entering({ standardSource: 'existing', waiverReason: '同一标准，经审查共用' });

const CASES: readonly GuardCase[] = [
  [
    'not_yet_evaluated',
    '别人交过，自己没交',
    'initial_evaluation',
    'evaluate',
    since(evaluates(expert2)),
    'ok',
  ],
  [
    'not_yet_evaluated',
    '已经交过',
    'initial_evaluation',
    'evaluate',
    since(evaluates(expert1)),
    'already_evaluated',
  ],
  ['all_evaluations_in', '三人都交了', 'initial_evaluation', 'conclude_evaluation', asItIs, 'ok'],
  [
    'all_evaluations_in',
    '还差一人',
    'initial_evaluation',
    'conclude_evaluation',
    evaluated(evaluates(expert1), evaluates(expert2)),
    'evaluations_outstanding',
  ],
  [
    'majority_recommends',
    '三人中两人推荐',
    'initial_evaluation',
    'conclude_evaluation',
    evaluated(evaluates(expert1), evaluates(expert2), evaluates(expert3, 'not_recommend')),
    'ok',
  ],
  [
    'majority_recommends',
    '三人中一人推荐',
    'initial_evaluation',
    'conclude_evaluation',
    evaluated(
      evaluates(expert1),
      evaluates(expert2, 'not_recommend'),
      evaluates(expert3, 'not_recommend')
    ),
    'no_majority',
  ],
  [
    'majority_recommends',
    '四人中两人推荐，不是过半数',
    'initial_evaluation',
    'conclude_evaluation',
    both(
      having(caseAt('accepted')),
      since(
        panelOfFour,
        evaluates(expert1),
        evaluates(expert2),
        evaluates(expert3, 'not_recommend'),
        evaluates(expert4, 'not_recommend')
      )
    ),
    'no_majority',
  ],
  [
    'no_information_requested',
    '第一次请补充说明',
    'initial_evaluation',
    'request_information',
    asItIs,
    'ok',
  ],
  [
    'no_information_requested',
    '第二次',
    'initial_evaluation',
    'request_information',
    since(asking),
    'information_requested',
  ],
  ['information_awaited', '期限内答复', 'initial_evaluation', 'answer_information', asItIs, 'ok'],
  [
    'information_awaited',
    '没有人问',
    'initial_evaluation',
    'answer_information',
    having(caseAt('initial_evaluation')),
    'no_information_awaited',
  ],
  [
    'information_awaited',
    '第十个工作日',
    'initial_evaluation',
    'answer_information',
    both(having(caseAt('initial_evaluation')), since({ ...asking, on: on('2026-02-10') })),
    'ok',
  ],
  [
    'information_awaited',
    '第十一个工作日',
    'initial_evaluation',
    'answer_information',
    both(having(caseAt('initial_evaluation')), since({ ...asking, on: on('2026-02-09') })),
    'no_information_awaited',
  ],
  ['no_information_awaited', '没有在等', 'initial_evaluation', 'conclude_evaluation', asItIs, 'ok'],
  [
    'no_information_awaited',
    '还在等答复',
    'initial_evaluation',
    'conclude_evaluation',
    since(asking),
    'information_awaited',
  ],
  [
    'no_information_awaited',
    '已经答复',
    'initial_evaluation',
    'conclude_evaluation',
    since(asking, { action: 'answer_information' }),
    'ok',
  ],
  [
    'rejection_pending',
    '已被部门负责人否决的建议不能再确认',
    'initial_evaluation',
    'confirm_rejection',
    since({ action: 'decline_rejection' }),
    'no_rejection_recommended',
  ],
  [
    'no_rejection_pending',
    '建议被否决后，初评可以通过',
    'initial_evaluation',
    'conclude_evaluation',
    since({ action: 'recommend_rejection' }, { action: 'decline_rejection' }),
    'ok',
  ],
  ['rejection_pending', '已有建议', 'initial_evaluation', 'confirm_rejection', asItIs, 'ok'],
  [
    'rejection_pending',
    '没有建议就确认',
    'initial_evaluation',
    'confirm_rejection',
    having(caseAt('initial_evaluation')),
    'no_rejection_recommended',
  ],
  [
    'rejection_pending',
    '上一阶段的建议不算数',
    'advancedness_evaluation',
    'confirm_rejection',
    having(caseAt('advancedness_evaluation')),
    'no_rejection_recommended',
  ],
  ['no_rejection_pending', '第一次建议', 'initial_evaluation', 'recommend_rejection', asItIs, 'ok'],
  [
    'no_rejection_pending',
    '再建议一次',
    'initial_evaluation',
    'recommend_rejection',
    since(rejectionBy(expert1)),
    'rejection_already_recommended',
  ],
  ...(
    [
      ['initial_evaluation', 'conclude_evaluation', expert1],
      ['advancedness_evaluation', 'conclude_advancedness', PEOPLE.evaluator],
      ['on_site_inspection', 'conclude_inspection', PEOPLE.inspector1],
      ['on_site_inspection', 'require_rectification', PEOPLE.inspector1],
    ] as const
  ).map(([stage, action, person]): GuardCase => [
    'no_rejection_pending',
    `已建议不予通过，不能又“${action}”`,
    stage,
    action,
    since(rejectionBy(person)),
    'rejection_already_recommended',
  ]),
  ['not_the_recommender', '两个人', 'initial_evaluation', 'confirm_rejection', asItIs, 'ok'],
  [
    'not_the_recommender',
    '组长兼部长，自己建议自己确认',
    'initial_evaluation',
    'confirm_rejection',
    by(alsoAs(expert1, 'department_head')),
    'recommender_cannot_confirm',
  ],
  [
    'one_product_one_standard',
    '本方案制定、未他用',
    'standard_drafting',
    'link_standard',
    asItIs,
    'ok',
  ],
  ...(
    [
      ['已发布标准写明理由，可以共用', both(published, standing('existing')), 'ok'],
      [
        '本方案制定的，不能再给别的产品',
        both(published, standing('drafted')),
        'standard_serves_another',
      ],
      ['新制定的标准已被占用', standing('existing'), 'standard_serves_another'],
      ['采用已发布标准没写理由', entering({ standardSource: 'existing' }), 'standard_needs_waiver'],
      ['标准今天发布', entering({ standardPublishedOn: '2026-03-02' }), 'ok'],
      ['标准明天才发布', entering({ standardPublishedOn: '2026-03-03' }), 'standard_in_future'],
    ] as const
  ).map(([said, change, code]): GuardCase => [
    'one_product_one_standard',
    said,
    'standard_drafting',
    'link_standard',
    change,
    code,
  ]),
  ...(
    [
      ['一项更优', [indicator('better'), indicator('equal')], 'ok'],
      ['填补空白', [indicator('fills_gap')], 'ok'],
      ['都只是相当', [indicator('equal'), indicator('below')], 'nothing_better'],
      [
        '一项更优，另一项低于强制性标准',
        [indicator('better'), indicator('below', true)],
        'indicator_below_mandatory',
      ],
    ] as const
  ).map(([said, indicators, code]): GuardCase => [
    'advancedness_passes',
    said,
    'advancedness_evaluation',
    'conclude_advancedness',
    entering({ indicators }),
    code,
  ]),
];

holdGuards('专家初评、标准与先进性评价的条件', EVALUATION_GUARDS, CASES);
