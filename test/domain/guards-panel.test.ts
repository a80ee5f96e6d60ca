import { PANEL_GUARDS } from '../../plugins/certification/domain/guards/panel.ts';
import { asItIs, both, by, entering, having, holdGuards, since } from './guard-cases.ts';
import type { GuardCase } from './guard-cases.ts';
import { caseAt } from './case-at.ts';
import { evaluated, evaluates, panelOfFour } from './evaluations.ts';
import { PEOPLE } from './people.ts';

const { expert1, expert2, expert3, expert4 } = PEOPLE;
const CASES: readonly GuardCase[] = [
  ['panel_large_enough', '正好三人', 'accepted', 'begin_evaluation', asItIs, 'ok'],
  [
    'panel_large_enough',
    '只有两人',
    'accepted',
    'begin_evaluation',
    entering({ panel: ['expert1', 'expert2'] }),
    'too_few_people',
  ],
  ['panel_distinct', '三位不同的专家', 'accepted', 'begin_evaluation', asItIs, 'ok'],
  ...(
    [
      ['同一人写了两次', { panel: ['expert1', 'expert2', 'expert2'] }, 'people_unfit'],
      ['有人不是专家', { panel: ['expert1', 'expert2', 'officer'] }, 'people_unfit'],
      ['有人查无此人', { panel: ['expert1', 'expert2', 'nobody'] }, 'people_unfit'],
      ['以程序的内部名称冒充人', { panel: ['expert1', 'expert2', 'constructor'] }, 'people_unfit'],
      ['组长不在组里', { leadId: 'expert4' }, 'lead_not_a_member'],
    ] as const
  ).map(([said, facts, code]): GuardCase => [
    'panel_distinct',
    said,
    'accepted',
    'begin_evaluation',
    entering(facts),
    code,
  ]),
  ['on_the_panel', '组员', 'initial_evaluation', 'declare_no_conflict', by(expert3), 'ok'],
  [
    'on_the_panel',
    '已回避的组员，当即不再是组员',
    'initial_evaluation',
    'evaluate',
    both(by(expert3), since({ action: 'recuse', by: expert3 })),
    'not_a_member',
  ],
  ['on_the_panel', '组外的专家', 'initial_evaluation', 'evaluate', by(expert4), 'not_a_member'],
  ['leads_the_panel', '组长', 'initial_evaluation', 'conclude_evaluation', asItIs, 'ok'],
  [
    'leads_the_panel',
    '组员不能代组长',
    'initial_evaluation',
    'conclude_evaluation',
    by(expert2),
    'not_the_lead',
  ],
  [
    'panel_still_large_enough',
    '三人都在',
    'initial_evaluation',
    'conclude_evaluation',
    asItIs,
    'ok',
  ],
  [
    'panel_still_large_enough',
    '一人回避，只剩两人',
    'initial_evaluation',
    'conclude_evaluation',
    since({ action: 'recuse', by: expert3 }),
    'too_few_people',
  ],
  ['panel_must_change', '一人回避', 'initial_evaluation', 'replace_panel', asItIs, 'ok'],
  [
    'panel_must_change',
    '组长回避，四人还剩三人',
    'initial_evaluation',
    'replace_panel',
    both(
      having(caseAt('accepted')),
      since(panelOfFour, { action: 'recuse', by: expert1 }),
      entering({ panel: ['expert2', 'expert3', 'expert4'], leadId: 'expert2' })
    ),
    'ok',
  ],
  [
    'panel_must_change',
    '无人回避',
    'initial_evaluation',
    'replace_panel',
    having(caseAt('initial_evaluation')),
    'panel_stands',
  ],
  ['panel_tied', '四人两两相持', 'initial_evaluation', 'call_expert', asItIs, 'ok'],
  [
    'panel_tied',
    '三人两票推荐',
    'initial_evaluation',
    'call_expert',
    evaluated(evaluates(expert1), evaluates(expert2), evaluates(expert3, 'not_recommend')),
    'panel_not_tied',
  ],
  [
    'panel_tied',
    '相持而还有人没交',
    'initial_evaluation',
    'call_expert',
    both(
      having(caseAt('accepted')),
      since(panelOfFour, evaluates(expert1), evaluates(expert2, 'not_recommend'))
    ),
    'panel_not_tied',
  ],
  ['one_more_expert', '组外的一位专家', 'initial_evaluation', 'call_expert', asItIs, 'ok'],
  [
    'one_more_expert',
    '已在组里的',
    'initial_evaluation',
    'call_expert',
    entering({ expertId: 'expert4' }),
    'people_unfit',
  ],
  [
    'one_more_expert',
    '不是专家的',
    'initial_evaluation',
    'call_expert',
    entering({ expertId: 'officer' }),
    'people_unfit',
  ],
];

holdGuards('专家组的条件', PANEL_GUARDS, CASES);
