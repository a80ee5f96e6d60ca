import type { ApplicationTransition } from '../schema.ts';
import { assumed, flow, note } from '../source.ts';
import { withdraw } from './withdrawal.ts';

const recommend = (
  stage: 'initial_evaluation' | 'advancedness_evaluation' | 'on_site_inspection',
  by: 'expert' | 'advancedness_evaluator' | 'inspector',
  guard: string[]
): ApplicationTransition => ({
  to: [stage],
  by: [by],
  guards: [...guard, 'no_rejection_pending'],
  source: assumed('不予通过由本阶段牵头人建议、部门负责人确认，两人两步'),
});

const confirmRejection: ApplicationTransition = {
  to: ['rejected'],
  by: ['department_head'],
  guards: ['rejection_pending', 'not_the_recommender'],
  source: assumed('不予通过由本阶段牵头人建议、部门负责人确认，两人两步'),
};

/** 初评、团体标准、先进性评价、现场核查. 〔申报流程 第六条(三)；编制说明 四(二)〕 */
export const ASSESSMENT = {
  initial_evaluation: {
    evaluate: {
      to: ['initial_evaluation'],
      by: ['expert'],
      guards: ['on_the_panel', 'not_yet_evaluated'],
      source: flow('第六条(三)'),
    },
    conclude_evaluation: {
      to: ['standard_drafting'],
      by: ['expert'],
      guards: [
        'leads_the_panel',
        'all_evaluations_in',
        'majority_recommends',
        'no_rejection_pending',
      ],
      source: flow('第六条(三)'),
    },
    recommend_rejection: recommend('initial_evaluation', 'expert', ['leads_the_panel']),
    confirm_rejection: confirmRejection,
    withdraw,
  },
  standard_drafting: {
    link_standard: {
      to: ['advancedness_evaluation'],
      by: ['standards_secretary'],
      guards: ['one_product_one_standard'],
      source: flow('第六条(三)(2)(3)：一品、一标、一工艺'),
    },
    withdraw,
  },
  advancedness_evaluation: {
    conclude_advancedness: {
      to: ['on_site_inspection'],
      by: ['advancedness_evaluator'],
      guards: ['advancedness_passes', 'no_rejection_pending'],
      source: note('二、四(二)2：通过标准先进性评价的申报组织'),
    },
    recommend_rejection: recommend('advancedness_evaluation', 'advancedness_evaluator', []),
    confirm_rejection: confirmRejection,
    withdraw,
  },
  on_site_inspection: {
    plan_inspection: {
      to: ['on_site_inspection'],
      by: ['case_officer'],
      guards: ['inspection_not_begun', 'team_large_enough', 'team_distinct'],
      source: note('四(二)6：核查流程'),
    },
    score: {
      to: ['on_site_inspection'],
      by: ['inspector'],
      guards: ['inspection_planned', 'on_the_team', 'scores_fit_the_rubric'],
      source: note('四(二)4–5：核查内容与赋分权重'),
    },
    require_rectification: {
      to: ['rectifying'],
      by: ['inspector'],
      guards: [
        'leads_the_team',
        'scorecard_complete',
        'rectification_possible',
        'no_rejection_pending',
      ],
      source: assumed('70–79.99 分或分项未达下限，整改后复核一次'),
    },
    conclude_inspection: {
      to: ['third_party_certification'],
      by: ['inspector'],
      guards: ['leads_the_team', 'scorecard_complete', 'score_recommends', 'no_rejection_pending'],
      source: note('四(二)7：核查汇总及结果运用'),
    },
    recommend_rejection: recommend('on_site_inspection', 'inspector', ['leads_the_team']),
    confirm_rejection: confirmRejection,
    withdraw,
  },
  rectifying: {
    submit_rectification: {
      to: ['on_site_inspection'],
      by: ['applicant'],
      guards: [],
      source: assumed('整改后复核一次'),
    },
    confirm_rejection: {
      to: ['rejected'],
      by: ['department_head'],
      guards: ['rectification_overdue'],
      source: assumed('整改逾期由部门负责人确认不予通过'),
    },
    withdraw,
  },
} as const satisfies Record<string, Record<string, ApplicationTransition>>;
