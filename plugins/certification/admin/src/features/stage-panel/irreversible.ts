import type { Action, NoticeAction } from '@sxjp/config/scheme';

/**
 * Acts nobody can take back by another act of the same table: they close a case, decide for others, give out a number
 * or go public. They are asked for twice.
 */
const IRREVERSIBLE: Record<Action | NoticeAction, boolean> = {
  submit: false,
  withdraw: true,
  begin_pre_review: false,
  accept: true,
  return_for_supplement: true,
  reject: true,
  resubmit: false,
  lapse: true,
  ask_extension: false,
  grant_extension: true,
  refuse_extension: true,
  declare_no_conflict: true,
  recuse: true,
  replace_panel: false,
  call_expert: true,
  request_information: true,
  answer_information: true,
  decline_rejection: true,
  return_to_drafting: true,
  extend_rectification: true,
  begin_evaluation: false,
  evaluate: true,
  conclude_evaluation: true,
  recommend_rejection: true,
  confirm_rejection: true,
  link_standard: true,
  conclude_advancedness: true,
  plan_inspection: false,
  object_to_member: true,
  keep_team: true,
  check_in: false,
  record_meeting: true,
  submit_scorecard: true,
  explain_spread: true,
  consolidate: true,
  raise_issues: true,
  write_report: false,
  sign_report: true,
  countersign_report: true,
  require_rectification: true,
  conclude_inspection: true,
  submit_rectification: false,
  assign_body: false,
  conclude_certification: true,
  refuse_certification: true,
  reserve_number: true,
  approve: true,
  send_back: true,
  enter_notice: true,
  accept_objection: true,
  announce: true,
  dismiss_objection: true,
  uphold_objection: true,
  partly_uphold_objection: true,
  certify: true,
  appeal: true,
  uphold_appeal: true,
  dismiss_appeal: true,
  open: true,
  discard: true,
  rectify: true,
  leave_notice: true,
  hold_item: false,
  release_item: false,
  withdraw_item: true,
  draft_correction: false,
  drop_correction: false,
  correct: true,
  restart: true,
  close: true,
  draft_erratum: false,
  announce_erratum: true,
  import_more: true,
};

/** An act we do not know is treated with care. */
export function isIrreversible(action: string): boolean {
  const known: Partial<Record<string, boolean>> = IRREVERSIBLE;
  return known[action] ?? true;
}

/** Acts that end a case, or say no: shown in the colour of danger. */
const REFUSING: ReadonlySet<string> = new Set<Action | NoticeAction>([
  'withdraw',
  'reject',
  'lapse',
  'recommend_rejection',
  'confirm_rejection',
  'refuse_certification',
  'uphold_objection',
  'dismiss_appeal',
  'discard',
  'withdraw_item',
]);

export function isRefusing(action: string): boolean {
  return REFUSING.has(action);
}
