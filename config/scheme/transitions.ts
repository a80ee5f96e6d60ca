import type { ApplicationTransition, NoticeTransition } from './schema.ts';
import type { NoticeStage, Stage } from './words.ts';
import { assumed, flow, note, peer } from './source.ts';

/**
 * 阶段流转表。每行：在此阶段，谁能做什么，凭什么，做完到哪里。A row that is not here cannot happen.
 * Guards are named here and written in the domain. An act whose `to` is its own stage adds evidence and stays.
 */
const withdraw: ApplicationTransition = {
  to: ['withdrawn'],
  by: ['applicant'],
  guards: [],
  source: assumed('企业自愿申报，故可撤回；公告前均可'),
};

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

const sentBack = [
  'pre_review',
  'advancedness_evaluation',
  'on_site_inspection',
  'third_party_certification',
] as const;

const fileAppeal = (stage: 'rejected' | 'lapsed'): ApplicationTransition => ({
  to: [stage],
  by: ['applicant'],
  guards: ['no_appeal_yet', 'appeal_in_time'],
  source: peer('GB/T 27065 申诉惯例'),
});

const dismissAppeal: ApplicationTransition = {
  to: ['final'],
  by: ['appeal_panel'],
  guards: ['appeal_pending', 'took_no_part'],
  source: peer('GB/T 27065 申诉惯例'),
};

const upholdAppeal = (to: ApplicationTransition['to']): ApplicationTransition => ({
  to,
  by: ['appeal_panel'],
  guards: ['appeal_pending', 'took_no_part', 'back_to_the_refusing_stage'],
  source: peer('GB/T 27065 申诉惯例'),
});

export const APPLICATION_TRANSITIONS = {
  draft: {
    submit: {
      to: ['submitted'],
      by: ['applicant'],
      guards: ['materials_complete', 'dimensions_chosen', 'overview_written', 'commitment_made'],
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
      guards: ['every_material_judged', 'no_material_defective'],
      source: flow('第六条(二)：材料齐全，通过'),
    },
    return_for_supplement: {
      to: ['supplementing'],
      by: ['pre_reviewer'],
      guards: ['every_material_judged', 'some_material_defective', 'supplement_round_left'],
      source: flow('第六条(二)：通知申请单位补全材料'),
    },
    reject: {
      to: ['rejected'],
      by: ['pre_reviewer'],
      guards: [],
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
    withdraw,
  },
  accepted: {
    begin_evaluation: {
      to: ['initial_evaluation'],
      by: ['case_officer'],
      guards: ['panel_large_enough', 'panel_distinct'],
      source: flow('第六条(三)：专家顾问团联合进行初评'),
    },
    withdraw,
  },
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
      guards: ['leads_the_panel', 'all_evaluations_in', 'majority_recommends', 'no_rejection_pending'],
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
      guards: ['leads_the_team', 'scorecard_complete', 'rectification_possible'],
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
  third_party_certification: {
    conclude_certification: {
      to: ['numbering'],
      by: ['certification_body'],
      guards: ['body_approved_and_in_scope', 'signed_by_today'],
      source: flow('第六条(四)：出具认证报告及认证结论'),
    },
    refuse_certification: {
      to: ['rejected'],
      by: ['certification_body'],
      guards: [],
      source: flow('第六条(四)：认证结论'),
    },
    withdraw,
  },
  numbering: {
    reserve_number: {
      to: ['summary_review'],
      by: ['alliance'],
      guards: ['body_approved_and_in_scope', 'certification_concluded'],
      source: flow('第六条(四)(3)1)：认证联盟下发证书编号'),
    },
    withdraw,
  },
  summary_review: {
    approve: {
      to: ['awaiting_notice'],
      by: ['summary_committee'],
      guards: ['quorum_met', 'took_no_part', 'dossier_complete'],
      source: flow('第六条(五)：汇总审核'),
    },
    send_back: {
      to: [...sentBack],
      by: ['summary_committee'],
      guards: ['took_no_part'],
      source: assumed('汇总审核可退回补充'),
    },
    reject: {
      to: ['rejected'],
      by: ['summary_committee'],
      guards: ['took_no_part'],
      source: flow('第六条(五)'),
    },
    withdraw,
  },
  awaiting_notice: {
    enter_notice: {
      to: ['public_notice'],
      by: ['publisher'],
      guards: [],
      via: 'public_notice',
      source: flow('第六条(六)：通过网站进行公示'),
    },
    withdraw,
  },
  public_notice: {
    accept_objection: {
      to: ['objection_handling'],
      by: ['objection_handler'],
      guards: ['received_in_the_window', 'took_no_part'],
      source: peer('湖北精品：公示期内书面异议'),
    },
    announce: {
      to: ['announced'],
      by: ['publisher'],
      guards: ['notice_ended', 'no_open_objection'],
      via: 'public_notice',
      source: flow('第六条(七)：发布公告'),
    },
    withdraw,
  },
  objection_handling: {
    dismiss_objection: {
      to: ['public_notice'],
      by: ['objection_handler'],
      guards: ['took_no_part'],
      source: peer('农业品牌目录：复核并提出处理意见'),
    },
    uphold_objection: {
      to: ['rejected'],
      by: ['objection_handler'],
      guards: ['took_no_part'],
      source: peer('农业品牌目录：复核并提出处理意见'),
    },
    partly_uphold_objection: {
      to: ['summary_review'],
      by: ['objection_handler'],
      guards: ['took_no_part'],
      source: peer('农业品牌目录：复核并提出处理意见'),
    },
    withdraw,
  },
  announced: {
    certify: {
      to: ['certified'],
      by: ['publisher'],
      guards: [],
      via: 'public_notice',
      source: flow('第六条(七)：发布公告'),
    },
  },
  certified: {},
  rejected: {
    appeal: fileAppeal('rejected'),
    uphold_appeal: upholdAppeal([
      'pre_review',
      'initial_evaluation',
      'advancedness_evaluation',
      'on_site_inspection',
      'third_party_certification',
      'summary_review',
    ]),
    dismiss_appeal: dismissAppeal,
  },
  lapsed: {
    appeal: fileAppeal('lapsed'),
    uphold_appeal: upholdAppeal(['supplementing']),
    dismiss_appeal: dismissAppeal,
  },
  withdrawn: {},
  final: {},
} as const satisfies Record<Stage, Record<string, ApplicationTransition>>;

/** 公示. One notice carries many applications; its acts move each of them through the same door. */
export const NOTICE_TRANSITIONS = {
  drafted: {
    open: {
      to: ['open'],
      by: ['publisher'],
      guards: ['not_the_editor', 'items_all_await_notice', 'personal_data_checked'],
      source: flow('第六条(六)：通过网站进行公示'),
    },
    discard: { to: ['discarded'], by: ['editor'], guards: [], source: assumed('未发布的公示可作废') },
  },
  open: {
    announce: {
      to: ['announced'],
      by: ['publisher'],
      guards: ['not_the_editor', 'notice_ended', 'some_item_ready'],
      source: flow('第六条(七)：发布公告'),
    },
  },
  announced: {},
  discarded: {},
} as const satisfies Record<NoticeStage, Record<string, NoticeTransition>>;

type ActionsOf<T> = T[keyof T] extends infer Row ? (Row extends Row ? keyof Row & string : never) : never;
export type Action = ActionsOf<typeof APPLICATION_TRANSITIONS>;
export type NoticeAction = ActionsOf<typeof NOTICE_TRANSITIONS>;
