import type { Role, Stage } from '@sxjp/config/scheme';

type Rows = Readonly<Record<string, { to: readonly Stage[]; by: readonly Role[] }>>;

const row = (to: Stage | readonly Stage[], by: Role) => ({
  to: typeof to === 'string' ? [to] : to,
  by: [by],
});
const withdraw = row('withdrawn', 'applicant');
const extension = (stage: Stage) => ({
  ask_extension: row(stage, 'case_officer'),
  grant_extension: row(stage, 'department_head'),
  refuse_extension: row(stage, 'department_head'),
});
const refusing = (stage: Stage, lead: Role) => ({
  recommend_rejection: row(stage, lead),
  confirm_rejection: row('rejected', 'department_head'),
  decline_rejection: row(stage, 'department_head'),
});

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
    ...extension('supplementing'),
    withdraw,
  },
  accepted: { begin_evaluation: row('initial_evaluation', 'case_officer'), withdraw },
  initial_evaluation: {
    evaluate: row('initial_evaluation', 'expert'),
    declare_no_conflict: row('initial_evaluation', 'expert'),
    recuse: row('initial_evaluation', 'expert'),
    replace_panel: row('initial_evaluation', 'case_officer'),
    call_expert: row('initial_evaluation', 'case_officer'),
    request_information: row('initial_evaluation', 'expert'),
    answer_information: row('initial_evaluation', 'applicant'),
    conclude_evaluation: row('standard_drafting', 'expert'),
    ...refusing('initial_evaluation', 'expert'),
    withdraw,
  },
  standard_drafting: {
    link_standard: row('advancedness_evaluation', 'standards_secretary'),
    ...refusing('standard_drafting', 'standards_secretary'),
    withdraw,
  },
  advancedness_evaluation: {
    conclude_advancedness: row('on_site_inspection', 'advancedness_evaluator'),
    return_to_drafting: row('standard_drafting', 'advancedness_evaluator'),
    ...refusing('advancedness_evaluation', 'advancedness_evaluator'),
    withdraw,
  },
  on_site_inspection: {
    plan_inspection: row('on_site_inspection', 'case_officer'),
    object_to_member: row('on_site_inspection', 'applicant'),
    keep_team: row('on_site_inspection', 'case_officer'),
    declare_no_conflict: row('on_site_inspection', 'inspector'),
    recuse: row('on_site_inspection', 'inspector'),
    check_in: row('on_site_inspection', 'inspector'),
    record_meeting: row('on_site_inspection', 'inspector'),
    submit_scorecard: row('on_site_inspection', 'inspector'),
    explain_spread: row('on_site_inspection', 'inspector'),
    consolidate: row('on_site_inspection', 'inspector'),
    raise_issues: row('on_site_inspection', 'inspector'),
    write_report: row('on_site_inspection', 'inspector'),
    sign_report: row('on_site_inspection', 'inspector'),
    countersign_report: row('on_site_inspection', 'applicant'),
    require_rectification: row('rectifying', 'inspector'),
    conclude_inspection: row('third_party_certification', 'inspector'),
    ...refusing('on_site_inspection', 'inspector'),
    withdraw,
  },
  rectifying: {
    submit_rectification: row('on_site_inspection', 'applicant'),
    confirm_rejection: row('rejected', 'department_head'),
    extend_rectification: row('rectifying', 'department_head'),
    withdraw,
  },
  third_party_certification: {
    assign_body: row('third_party_certification', 'case_officer'),
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
    rectify: row('public_notice', 'publisher'),
    leave_notice: row('summary_review', 'publisher'),
    withdraw,
  },
  objection_handling: {
    dismiss_objection: row('public_notice', 'objection_handler'),
    uphold_objection: row('rejected', 'objection_handler'),
    partly_uphold_objection: row('summary_review', 'objection_handler'),
    ...extension('objection_handling'),
    rectify: row('objection_handling', 'publisher'),
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
export const THROUGH_NOTICE: ReadonlySet<string> = new Set([
  'enter_notice',
  'announce',
  'rectify',
  'leave_notice',
  'certify',
]);
