import type { Role, Stage } from '@sxjp/config/scheme';

type Rows = Readonly<Record<string, { to: readonly Stage[]; by: readonly Role[] }>>;

const row = (to: Stage | readonly Stage[], by: Role) => ({
  to: typeof to === 'string' ? [to] : to,
  by: [by],
});
const withdraw = row('withdrawn', 'applicant');

/**
 * 流转表，手抄一份：written again by hand from 申报流程 第六条, 编制说明 and the rulings, never derived from the edition,
 * so that a change of either is seen.
 */
export const TABLE: Readonly<Record<Stage, Rows>> = {
  draft: { submit: row('submitted', 'applicant'), withdraw },
  submitted: { begin_pre_review: row('pre_review', 'pre_reviewer'), withdraw },
  pre_review: {
    accept: row('accepted', 'pre_reviewer'),
    return_for_supplement: row('supplementing', 'pre_reviewer'),
    reject: row('rejected', 'pre_reviewer'),
    withdraw,
  },
  supplementing: {
    resubmit: row('pre_review', 'applicant'),
    lapse: row('lapsed', 'system'),
    withdraw,
  },
  accepted: { begin_evaluation: row('initial_evaluation', 'case_officer'), withdraw },
  initial_evaluation: {
    evaluate: row('initial_evaluation', 'expert'),
    conclude_evaluation: row('standard_drafting', 'expert'),
    recommend_rejection: row('initial_evaluation', 'expert'),
    confirm_rejection: row('rejected', 'department_head'),
    withdraw,
  },
  standard_drafting: {
    link_standard: row('advancedness_evaluation', 'standards_secretary'),
    withdraw,
  },
  advancedness_evaluation: {
    conclude_advancedness: row('on_site_inspection', 'advancedness_evaluator'),
    recommend_rejection: row('advancedness_evaluation', 'advancedness_evaluator'),
    confirm_rejection: row('rejected', 'department_head'),
    withdraw,
  },
  on_site_inspection: {
    plan_inspection: row('on_site_inspection', 'case_officer'),
    score: row('on_site_inspection', 'inspector'),
    require_rectification: row('rectifying', 'inspector'),
    conclude_inspection: row('third_party_certification', 'inspector'),
    recommend_rejection: row('on_site_inspection', 'inspector'),
    confirm_rejection: row('rejected', 'department_head'),
    withdraw,
  },
  rectifying: {
    submit_rectification: row('on_site_inspection', 'applicant'),
    confirm_rejection: row('rejected', 'department_head'),
    withdraw,
  },
  third_party_certification: {
    conclude_certification: row('numbering', 'certification_body'),
    refuse_certification: row('rejected', 'certification_body'),
    withdraw,
  },
  numbering: { reserve_number: row('summary_review', 'alliance'), withdraw },
  summary_review: {
    approve: row('awaiting_notice', 'summary_committee'),
    send_back: row(
      ['pre_review', 'advancedness_evaluation', 'on_site_inspection', 'third_party_certification'],
      'summary_committee'
    ),
    reject: row('rejected', 'summary_committee'),
    withdraw,
  },
  awaiting_notice: { enter_notice: row('public_notice', 'publisher'), withdraw },
  public_notice: {
    accept_objection: row('objection_handling', 'objection_handler'),
    announce: row('announced', 'publisher'),
    withdraw,
  },
  objection_handling: {
    dismiss_objection: row('public_notice', 'objection_handler'),
    uphold_objection: row('rejected', 'objection_handler'),
    partly_uphold_objection: row('summary_review', 'objection_handler'),
    withdraw,
  },
  announced: { certify: row('certified', 'publisher') },
  certified: {},
  rejected: {
    appeal: row('rejected', 'applicant'),
    uphold_appeal: row(
      [
        'pre_review',
        'initial_evaluation',
        'advancedness_evaluation',
        'on_site_inspection',
        'third_party_certification',
        'summary_review',
      ],
      'appeal_panel'
    ),
    dismiss_appeal: row('final', 'appeal_panel'),
  },
  lapsed: {
    appeal: row('lapsed', 'applicant'),
    uphold_appeal: row('supplementing', 'appeal_panel'),
    dismiss_appeal: row('final', 'appeal_panel'),
  },
  withdrawn: {},
  final: {},
};

/** Acts that happen only together with their public notice. */
export const THROUGH_NOTICE: ReadonlySet<string> = new Set(['enter_notice', 'announce', 'certify']);
