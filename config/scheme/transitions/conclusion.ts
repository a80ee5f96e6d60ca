import type { ApplicationTransition } from '../schema.ts';
import { assumed, flow, law, peer } from '../source.ts';
import { extension } from './extension.ts';
import { withdraw } from './withdrawal.ts';

const sentBack = [
  'pre_review',
  'advancedness_evaluation',
  'on_site_inspection',
  'third_party_certification',
] as const;

/** 公示更正时申报随之改正：its certificate, printed or not, says what the corrected notice says. */
const rectified = {
  by: ['publisher'],
  guards: [],
  via: 'public_notice',
  source: assumed('公示更正的单位、产品（服务）、商标，证书随之改正，已印的重新印制'),
} satisfies Omit<ApplicationTransition, 'to'>;

/** 认证、编号、汇总审核、公示、公告. 〔申报流程 第六条(四)–(七)〕 */
export const CONCLUSION = {
  third_party_certification: {
    assign_body: {
      to: ['third_party_certification'],
      by: ['case_officer'],
      guards: [
        'body_assignable',
        'body_unconflicted',
        'another_body',
        'reassignment_reasoned',
        'body_of_others',
      ],
      source: law('认证认可条例 第九条、第十三条：有批准、无利益关系的机构'),
    },
    conclude_certification: {
      to: ['numbering'],
      by: ['certification_body'],
      guards: [
        'not_of_the_refused_round',
        'body_assigned',
        'assigned_to_the_body',
        'body_approved_and_in_scope',
        'signed_by_today',
        'work_complete',
        'contract_in_order',
        'sample_in_order',
        'tests_in_order',
        'tests_of_this_case_alone',
        'service_in_order',
        'accepted_in_order',
        'files_counted_once',
        'standard_covered',
        'certifiers_of_the_body',
        'head_signs_apart',
      ],
      source: flow('第六条(四)：出具认证报告及认证结论'),
    },
    refuse_certification: {
      to: ['rejected'],
      by: ['certification_body'],
      guards: [
        'not_of_the_refused_round',
        'body_assigned',
        'assigned_to_the_body',
        'body_approved_and_in_scope',
        'signed_by_today',
      ],
      source: flow('第六条(四)：认证结论'),
    },
    withdraw,
  },
  numbering: {
    reserve_number: {
      to: ['summary_review'],
      by: ['alliance'],
      guards: ['body_approved_and_in_scope', 'certification_concluded', 'ordinary_issues_closed'],
      source: flow('第六条(四)(3)1)：认证联盟下发证书编号'),
    },
    withdraw,
  },
  summary_review: {
    approve: {
      to: ['awaiting_notice'],
      by: ['summary_committee'],
      guards: ['not_of_the_refused_round', 'quorum_met', 'took_no_part', 'dossier_complete'],
      source: flow('第六条(五)：汇总审核'),
    },
    send_back: {
      to: [...sentBack],
      by: ['summary_committee'],
      guards: ['not_of_the_refused_round', 'took_no_part'],
      source: assumed('汇总审核可退回补充'),
    },
    reject: {
      to: ['rejected'],
      by: ['summary_committee'],
      guards: ['not_of_the_refused_round', 'took_no_part'],
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
      guards: ['notice_ended', 'no_open_objection', 'took_no_part'],
      via: 'public_notice',
      source: flow('第六条(七)：发布公告'),
    },
    rectify: { to: ['public_notice'], ...rectified },
    leave_notice: {
      to: ['summary_review'],
      by: ['publisher'],
      guards: [],
      via: 'public_notice',
      source: assumed('撤回公示的项目退回汇总审核'),
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
    ...extension('objection_handling'),
    rectify: { to: ['objection_handling'], ...rectified },
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
} as const satisfies Record<string, Record<string, ApplicationTransition>>;
