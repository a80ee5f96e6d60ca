import { z } from 'zod';
import type { Action, NoticeAction } from '@sxjp/config/scheme';
import { FIELDS } from './fields.ts';
import type { FieldName, Facts } from './fields.ts';

export interface FactsRow {
  required: readonly FieldName[];
  optional?: readonly FieldName[];
}
export const nothing: FactsRow = { required: [] };
export const reasoned: FactsRow = { required: ['reason'] };

/** 办理每个动作要填什么。Anything else in the request is refused, not ignored. */
export const ACTION_FACTS: Record<Action, FactsRow> = {
  submit: nothing,
  withdraw: reasoned,
  begin_pre_review: nothing,
  accept: { required: ['judgements'] },
  return_for_supplement: { required: ['judgements'], optional: ['dueByHand', 'dueReason'] },
  ask_extension: { required: ['extendDays', 'reason'] },
  grant_extension: nothing,
  refuse_extension: reasoned,
  reject: reasoned,
  resubmit: nothing,
  lapse: nothing,
  begin_evaluation: { required: ['panel', 'leadId'] },
  replace_panel: { required: ['panel', 'leadId', 'reason'] },
  call_expert: { required: ['expertId'] },
  declare_no_conflict: nothing,
  recuse: reasoned,
  request_information: { required: ['question'] },
  answer_information: { required: ['answer'] },
  evaluate: { required: ['opinions', 'recommendation', 'summary'] },
  conclude_evaluation: { required: ['summary'] },
  recommend_rejection: reasoned,
  confirm_rejection: reasoned,
  decline_rejection: reasoned,
  return_to_drafting: reasoned,
  link_standard: {
    required: [
      'standardSource',
      'standardNumber',
      'standardTitle',
      'process',
      'standardPublishedOn',
    ],
    optional: ['projectNumber', 'waiverReason'],
  },
  conclude_advancedness: { required: ['indicators', 'conclusion', 'summary'] },
  plan_inspection: {
    required: ['team', 'leadId', 'plannedOn'],
    optional: ['agenda', 'shortNoticeReason'],
  },
  object_to_member: { required: ['memberId', 'reason'] },
  keep_team: reasoned,
  check_in: { required: ['requirements'], optional: ['place'] },
  record_meeting: { required: ['meeting', 'attendees', 'summary'] },
  submit_scorecard: { required: ['scores'] },
  explain_spread: { required: ['spreadReasons'] },
  consolidate: { required: [], optional: ['overrides'] },
  raise_issues: { required: ['issues'] },
  write_report: { required: ['findings', 'strengths'], optional: ['vetoes'] },
  sign_report: nothing,
  countersign_report: { required: [], optional: ['comment'] },
  require_rectification: {
    required: ['issues', 'summary'],
    optional: ['dueByHand', 'dueReason'],
  },
  extend_rectification: { required: ['extendDays', 'reason'] },
  conclude_inspection: { required: ['summary'], optional: ['vetoes', 'unsignedReason'] },
  submit_rectification: { required: ['answer'] },
  assign_body: { required: ['bodyId'], optional: ['reason'] },
  conclude_certification: {
    required: ['reportNumber', 'mode', 'certifierIds', 'headSigner', 'signedOn', 'summary'],
  },
  refuse_certification: { required: ['reportNumber', 'signedOn', 'reason'] },
  reserve_number: nothing,
  approve: { required: ['members', 'summary'] },
  send_back: { required: ['target', 'reason'] },
  enter_notice: nothing,
  rectify: { required: [], optional: ['organizationName', 'offeringName', 'brand'] },
  leave_notice: reasoned,
  accept_objection: { required: ['objectionId'] },
  announce: nothing,
  dismiss_objection: { required: ['finding'] },
  uphold_objection: { required: ['finding'] },
  partly_uphold_objection: { required: ['finding'] },
  certify: nothing,
  appeal: reasoned,
  uphold_appeal: { required: ['target', 'reason', 'secondPersonId'] },
  dismiss_appeal: { required: ['reason', 'secondPersonId'] },
};

export const NOTICE_ACTION_FACTS: Record<NoticeAction, FactsRow> = {
  open: { required: ['personalDataChecked'], optional: ['consent'] },
  announce: nothing,
  discard: reasoned,
  hold_item: { required: ['itemId', 'reason'] },
  release_item: { required: ['itemId', 'reason'] },
  withdraw_item: { required: ['itemId', 'reason'] },
  draft_correction: {
    required: ['publicText'],
    optional: ['itemId', 'organizationName', 'offeringName', 'brand', 'noticeTitle', 'noticeBody'],
  },
  drop_correction: reasoned,
  correct: { required: ['personalDataChecked'], optional: ['consent'] },
  restart: { required: ['personalDataChecked'], optional: ['consent'] },
  close: nothing,
  draft_erratum: { required: ['erratumOf', 'publicText'] },
  announce_erratum: { required: ['personalDataChecked'], optional: ['consent'] },
  import_more: nothing,
};

export type ReadFacts =
  { ok: true; facts: Facts } | { ok: false; problems: { field: string; problem: string }[] };

/** The body of an act against its row: strict, so an unknown key is a problem too. */
export function readFacts(row: FactsRow, body: unknown): ReadFacts {
  const shape: Record<string, z.ZodType> = {};
  for (const name of row.required) shape[name] = FIELDS[name];
  for (const name of row.optional ?? []) shape[name] = FIELDS[name].optional();
  const read = z.strictObject(shape).safeParse(body);
  if (read.success) return { ok: true, facts: read.data };
  return {
    ok: false,
    problems: read.error.issues.map(({ path, message, code, ...rest }) => ({
      field:
        path.length > 0
          ? path.join('.')
          : code === 'unrecognized_keys' && 'keys' in rest
            ? rest.keys.join('.')
            : '',
      problem: message,
    })),
  };
}
