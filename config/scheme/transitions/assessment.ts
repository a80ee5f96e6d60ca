import type { ApplicationTransition } from '../schema.ts';
import { assumed, flow, note } from '../source.ts';
import { confirmRejection, declarations, declineRejection, recommend } from './judging.ts';
import { withdraw } from './withdrawal.ts';

/** 初评、团体标准、先进性评价. 〔申报流程 第六条(三)；编制说明 四(二)〕 */
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
} as const satisfies Record<string, Record<string, ApplicationTransition>>;
