import { CONFLICT_GUARDS } from '../../plugins/certification/domain/guards/conflict.ts';
import { BLANK, WORLD, caseAt } from './case-at.ts';
import { PLAN } from './steps.ts';
import type { Step } from './steps.ts';
import { amid, asItIs, both, by, entering, having, holdGuards, since } from './guard-cases.ts';
import type { Change, GuardCase } from './guard-cases.ts';
import { PEOPLE } from './people.ts';
import type { PersonName } from './people.ts';

const CODE = BLANK.organization.creditCode;
/** 这个人与申报单位的关系。 */
const employed = (id: PersonName, changed: object): Change =>
  amid({
    people: {
      ...WORLD.people,
      [id]: {
        name: PEOPLE[id].name,
        roles: PEOPLE[id].roles,
        employerCode: null,
        formerEmployerCodes: [],
        ...changed,
      },
    },
  });
const declaredBy = (person: Step['by'] & object): Step => ({
  action: 'declare_no_conflict',
  by: person,
});
const { expert1, expert2, preReviewer, preReviewer2 } = PEOPLE;

/** 申诉成立，退回作出不予通过的阶段。 */
const appealed = (stage: 'pre_review' | 'initial_evaluation' | 'on_site_inspection'): Change => {
  const refusing: Record<typeof stage, Step[]> = {
    pre_review: [{ action: 'reject' }],
    initial_evaluation: [{ action: 'recommend_rejection' }, { action: 'confirm_rejection' }],
    on_site_inspection: [
      { action: 'plan_inspection' },
      { action: 'recommend_rejection' },
      { action: 'confirm_rejection' },
    ],
  };
  return both(
    having(caseAt(stage)),
    since(...refusing[stage], { action: 'appeal' }, { action: 'uphold_appeal', to: stage })
  );
};

const CASES: readonly GuardCase[] = [
  ['not_declared_yet', '第一次声明', 'initial_evaluation', 'declare_no_conflict', asItIs, 'ok'],
  [
    'not_declared_yet',
    '声明过了',
    'initial_evaluation',
    'declare_no_conflict',
    since(declaredBy(expert1)),
    'already_declared',
  ],
  ...(
    [
      ['在别处任职', { employerCode: '91140213MA0TERT249' }, 'ok'],
      ['任职于申报单位', { employerCode: CODE }, 'conflict_found'],
      ['三年内曾任职于申报单位', { formerEmployerCodes: [CODE] }, 'conflict_found'],
    ] as const
  ).flatMap(([said, changed, code]): GuardCase[] => [
    [
      'no_automatic_conflict',
      said,
      'initial_evaluation',
      'declare_no_conflict',
      employed('expert1', changed),
      code,
    ],
    [
      'panel_unconflicted',
      said,
      'accepted',
      'begin_evaluation',
      employed('expert2', changed),
      code,
    ],
    [
      'panel_unconflicted',
      `增补的专家${said}`,
      'initial_evaluation',
      'call_expert',
      employed('expert5', changed),
      code,
    ],
    [
      'team_unconflicted',
      said,
      'on_site_inspection',
      'plan_inspection',
      employed('inspector3', changed),
      code,
    ],
    [
      'conflict_cleared',
      `声明之后才查出${said}`,
      'initial_evaluation',
      'evaluate',
      employed('expert1', changed),
      code,
    ],
  ]),
  [
    'no_automatic_conflict',
    '起草了本案的标准',
    'on_site_inspection',
    'declare_no_conflict',
    amid({ drafters: ['inspector1'] }),
    'conflict_found',
  ],
  ['conflict_cleared', '声明过', 'initial_evaluation', 'evaluate', asItIs, 'ok'],
  [
    'conflict_cleared',
    '没声明就评审',
    'initial_evaluation',
    'evaluate',
    having(caseAt('initial_evaluation')),
    'conflict_undeclared',
  ],
  [
    'conflict_cleared',
    '别人声明过，自己没有',
    'initial_evaluation',
    'evaluate',
    by(expert2),
    'conflict_undeclared',
  ],
  [
    'conflict_cleared',
    '没声明就评分',
    'on_site_inspection',
    'check_in',
    both(having(caseAt('on_site_inspection')), since(PLAN)),
    'conflict_undeclared',
  ],
  [
    'conflict_cleared',
    '整改复核仍是同一轮，原来的声明有效',
    'on_site_inspection',
    'check_in',
    both(having(caseAt('rectifying')), since({ action: 'submit_rectification' })),
    'ok',
  ],
  ['not_of_the_refused_round', '没有申诉过', 'pre_review', 'accept', asItIs, 'ok'],
  [
    'not_of_the_refused_round',
    '申诉成立后仍由原来的人预审',
    'pre_review',
    'accept',
    both(appealed('pre_review'), by(preReviewer)),
    'judged_before_appeal',
  ],
  [
    'not_of_the_refused_round',
    '申诉成立后由另一人预审',
    'pre_review',
    'accept',
    both(appealed('pre_review'), by(preReviewer2)),
    'ok',
  ],
  [
    'panel_of_others',
    '申诉成立后还是原来的专家',
    'initial_evaluation',
    'replace_panel',
    appealed('initial_evaluation'),
    'judged_before_appeal',
  ],
  [
    'panel_of_others',
    '因回避重组，留下的专家可以继续',
    'initial_evaluation',
    'replace_panel',
    asItIs,
    'ok',
  ],
  [
    'team_of_others',
    '申诉成立后还是原来的核查组',
    'on_site_inspection',
    'plan_inspection',
    appealed('on_site_inspection'),
    'judged_before_appeal',
  ],
  [
    'team_of_others',
    '申诉成立后换一组人',
    'on_site_inspection',
    'plan_inspection',
    both(
      appealed('on_site_inspection'),
      entering({ team: ['inspector4', 'inspector5', 'inspector6'], leadId: 'inspector4' })
    ),
    'ok',
  ],
  [
    'team_of_others',
    '退回重新核查（不是申诉），原来的人可以再去',
    'on_site_inspection',
    'plan_inspection',
    by(PEOPLE.officer),
    'ok',
  ],
];

holdGuards('利益冲突与申诉后回避的条件', CONFLICT_GUARDS, CASES);
