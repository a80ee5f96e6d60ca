import type { ApplicationTransition } from '../schema.ts';
import { assumed, flow, law, note } from '../source.ts';
import { withdraw } from './withdrawal.ts';

const recommend = (
  stage:
    'initial_evaluation' | 'standard_drafting' | 'advancedness_evaluation' | 'on_site_inspection',
  by: 'expert' | 'standards_secretary' | 'advancedness_evaluator' | 'inspector',
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

/** 部门负责人不同意建议：the stage goes on as if it had not been recommended. */
const declineRejection = (stage: ApplicationTransition['to'][number]): ApplicationTransition => ({
  to: [stage],
  by: ['department_head'],
  guards: ['rejection_pending', 'not_the_recommender'],
  source: assumed('不予通过由本阶段牵头人建议、部门负责人确认，两人两步'),
});

/** 利益冲突声明：before anybody judges, they declare; who has a conflict leaves. 〔认证认可条例 第十三条（参照）〕 */
const declarations = (
  stage: ApplicationTransition['to'][number],
  by: 'expert' | 'inspector',
  member: string
) =>
  ({
    declare_no_conflict: {
      to: [stage],
      by: [by],
      guards: [member, 'not_declared_yet', 'no_automatic_conflict'],
      source: law('认证认可条例 第十三条（参照）'),
    },
    recuse: {
      to: [stage],
      by: [by],
      guards: [member],
      source: law('认证认可条例 第十三条（参照）'),
    },
  }) satisfies Record<string, ApplicationTransition>;

/** 初评、团体标准、先进性评价、现场核查. 〔申报流程 第六条(三)；编制说明 四(二)〕 */
export const ASSESSMENT = {
  initial_evaluation: {
    evaluate: {
      to: ['initial_evaluation'],
      by: ['expert'],
      guards: ['on_the_panel', 'conflict_cleared', 'not_yet_evaluated'],
      source: flow('第六条(三)'),
    },
    ...declarations('initial_evaluation', 'expert', 'on_the_panel'),
    replace_panel: {
      to: ['initial_evaluation'],
      by: ['case_officer'],
      guards: [
        'panel_must_change',
        'panel_large_enough',
        'panel_distinct',
        'panel_unconflicted',
        'panel_of_others',
      ],
      source: assumed('回避后人数不足，或申诉成立后由他人重新评审'),
    },
    call_expert: {
      to: ['initial_evaluation'],
      by: ['case_officer'],
      guards: ['panel_tied', 'one_more_expert', 'panel_unconflicted'],
      source: assumed('偶数专家意见相持，增补一名'),
    },
    request_information: {
      to: ['initial_evaluation'],
      by: ['expert'],
      guards: ['leads_the_panel', 'no_information_requested'],
      source: assumed('专家可请申请单位补充说明一次，期间停止计时'),
    },
    answer_information: {
      to: ['initial_evaluation'],
      by: ['applicant'],
      guards: ['information_awaited'],
      source: assumed('专家可请申请单位补充说明一次，期间停止计时'),
    },
    conclude_evaluation: {
      to: ['standard_drafting'],
      by: ['expert'],
      guards: [
        'leads_the_panel',
        'panel_still_large_enough',
        'no_information_awaited',
        'all_evaluations_in',
        'majority_recommends',
        'no_rejection_pending',
      ],
      source: flow('第六条(三)'),
    },
    recommend_rejection: recommend('initial_evaluation', 'expert', [
      'leads_the_panel',
      'conflict_cleared',
    ]),
    confirm_rejection: confirmRejection,
    decline_rejection: declineRejection('initial_evaluation'),
    withdraw,
  },
  standard_drafting: {
    link_standard: {
      to: ['advancedness_evaluation'],
      by: ['standards_secretary'],
      guards: ['one_product_one_standard', 'no_rejection_pending'],
      source: flow('第六条(三)(2)(3)：一品、一标、一工艺'),
    },
    recommend_rejection: recommend('standard_drafting', 'standards_secretary', []),
    confirm_rejection: confirmRejection,
    decline_rejection: declineRejection('standard_drafting'),
    withdraw,
  },
  advancedness_evaluation: {
    conclude_advancedness: {
      to: ['on_site_inspection'],
      by: ['advancedness_evaluator'],
      guards: ['not_of_the_refused_round', 'advancedness_passes', 'no_rejection_pending'],
      source: note('二、四(二)2：通过标准先进性评价的申报组织'),
    },
    return_to_drafting: {
      to: ['standard_drafting'],
      by: ['advancedness_evaluator'],
      guards: ['not_of_the_refused_round', 'no_rejection_pending'],
      source: assumed('标准未达先进性的，退回修订或建议不予通过'),
    },
    recommend_rejection: recommend('advancedness_evaluation', 'advancedness_evaluator', [
      'not_of_the_refused_round',
    ]),
    confirm_rejection: confirmRejection,
    decline_rejection: declineRejection('advancedness_evaluation'),
    withdraw,
  },
  on_site_inspection: {
    plan_inspection: {
      to: ['on_site_inspection'],
      by: ['case_officer'],
      guards: [
        'inspection_not_begun',
        'team_large_enough',
        'team_distinct',
        'team_unconflicted',
        'team_of_others',
      ],
      source: note('四(二)6：核查流程'),
    },
    score: {
      to: ['on_site_inspection'],
      by: ['inspector'],
      guards: ['inspection_planned', 'on_the_team', 'conflict_cleared', 'scores_fit_the_rubric'],
      source: note('四(二)4–5：核查内容与赋分权重'),
    },
    ...declarations('on_site_inspection', 'inspector', 'on_the_team'),
    require_rectification: {
      to: ['rectifying'],
      by: ['inspector'],
      guards: [
        'leads_the_team',
        'conflict_cleared',
        'scorecard_complete',
        'rectification_possible',
        'no_rejection_pending',
      ],
      source: assumed('70–79.99 分或分项未达下限，整改后复核一次'),
    },
    conclude_inspection: {
      to: ['third_party_certification'],
      by: ['inspector'],
      guards: [
        'leads_the_team',
        'conflict_cleared',
        'team_still_large_enough',
        'scorecard_complete',
        'score_recommends',
        'no_rejection_pending',
      ],
      source: note('四(二)7：核查汇总及结果运用'),
    },
    recommend_rejection: recommend('on_site_inspection', 'inspector', [
      'leads_the_team',
      'conflict_cleared',
    ]),
    confirm_rejection: confirmRejection,
    decline_rejection: declineRejection('on_site_inspection'),
    withdraw,
  },
  rectifying: {
    submit_rectification: {
      to: ['on_site_inspection'],
      by: ['applicant'],
      guards: ['rectification_in_time'],
      source: assumed('整改后复核一次'),
    },
    confirm_rejection: {
      to: ['rejected'],
      by: ['department_head'],
      guards: ['rectification_overdue'],
      source: assumed('整改逾期由部门负责人确认不予通过'),
    },
    extend_rectification: {
      to: ['rectifying'],
      by: ['department_head'],
      guards: ['no_extension_yet'],
      source: assumed('整改逾期的，部门负责人延期一次或确认不予通过'),
    },
    withdraw,
  },
} as const satisfies Record<string, Record<string, ApplicationTransition>>;
