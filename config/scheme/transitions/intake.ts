import type { ApplicationTransition } from '../schema.ts';
import { assumed, flow } from '../source.ts';
import { extension } from './extension.ts';
import { withdraw } from './withdrawal.ts';

/** 申报、预审、补正、受理. 〔申报流程 第六条(一)(二)〕 */
export const INTAKE = {
  draft: {
    submit: {
      to: ['submitted'],
      by: ['applicant'],
      guards: [
        'not_banned',
        'round_open',
        'materials_complete',
        'dimensions_chosen',
        'overview_written',
        'commitment_made',
      ],
      source: flow('第六条(一)'),
    },
    withdraw,
  },
  submitted: {
    begin_pre_review: {
      to: ['pre_review'],
      by: ['pre_reviewer'],
      guards: [],
      source: flow('第六条(二)'),
    },
    withdraw,
  },
  pre_review: {
    accept: {
      to: ['accepted'],
      by: ['pre_reviewer'],
      guards: [
        'not_of_the_refused_round',
        'not_banned',
        'every_material_judged',
        'no_material_defective',
      ],
      source: flow('第六条(二)：材料齐全，通过'),
    },
    return_for_supplement: {
      to: ['supplementing'],
      by: ['pre_reviewer'],
      guards: [
        'not_of_the_refused_round',
        'supplement_round_left',
        'every_material_judged',
        'some_material_defective',
        'nothing_new_in_a_second_notice',
      ],
      source: flow('第六条(二)：通知申请单位补全材料'),
    },
    reject: {
      to: ['rejected'],
      by: ['pre_reviewer'],
      guards: ['not_of_the_refused_round'],
      source: flow('第六条(二)：未达要求，不予通过'),
    },
    withdraw,
  },
  supplementing: {
    resubmit: {
      to: ['pre_review'],
      by: ['applicant'],
      guards: ['supplement_in_time', 'defects_answered', 'materials_complete'],
      source: flow('第六条(二)'),
    },
    lapse: {
      to: ['lapsed'],
      by: ['system'],
      guards: ['supplement_overdue'],
      source: assumed('补正逾期终止'),
    },
    ...extension('supplementing'),
    withdraw,
  },
  accepted: {
    begin_evaluation: {
      to: ['initial_evaluation'],
      by: ['case_officer'],
      guards: ['panel_large_enough', 'panel_distinct', 'panel_unconflicted'],
      source: flow('第六条(三)：专家顾问团联合进行初评'),
    },
    withdraw,
  },
} as const satisfies Record<string, Record<string, ApplicationTransition>>;
