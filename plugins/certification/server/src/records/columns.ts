import type { RecordKind } from '@sxjp/config/scheme';
import type { Facts, PlainDate } from '@sxjp/plugin-certification/domain';
import type { Columns } from '../schema/record.ts';

interface Done {
  facts: Facts;
  today: PlainDate;
  evidence: Record<string, unknown>;
}
type ColumnsOf = (done: Done) => Columns;

/** What each act writes on its record besides the stage. An act that is not here writes nothing more. */
export const RECORD_COLUMNS: Readonly<Record<RecordKind, Readonly<Record<string, ColumnsOf>>>> = {
  certificate: {
    revise: ({ evidence }) => evidence,
    rectify: ({ evidence }) => evidence,
    take_effect: ({ evidence, today }) => ({
      issued_on: today,
      valid_from: evidence['validFrom'],
      valid_to: evidence['validTo'],
      round: evidence['round'],
      notice_number: evidence['noticeNumber'],
      announcement_number: evidence['announcementNumber'],
    }),
    replace: ({ today }) => ({ issued_on: today }),
    deliver: ({ facts }) => ({ delivered_on: facts.deliveredOn }),
    suspend: ({ facts }) => ({ suspended_until: facts.suspendedUntil }),
    extend_suspension: ({ facts }) => ({ suspended_until: facts.suspendedUntil }),
    restore: () => ({ suspended_until: null }),
    revoke: () => ({ suspended_until: null }),
    cancel: () => ({ suspended_until: null }),
    expire: () => ({ suspended_until: null }),
  },
  mark_licence: {
    stop: ({ facts }) => ({ reason: facts.reason }),
    release: ({ facts }) => ({ reason: facts.reason }),
    terminate: ({ facts }) => ({ reason: facts.reason }),
  },
  objection: {
    refuse: ({ facts }) => ({ ground: facts.ground, finding: facts.reason, outcome: 'refused' }),
    dismiss: ({ evidence }) => ({ finding: evidence['finding'], outcome: 'dismissed' }),
    uphold: ({ evidence }) => ({ finding: evidence['finding'], outcome: 'upheld' }),
    partly_uphold: ({ evidence }) => ({ finding: evidence['finding'], outcome: 'partly_upheld' }),
    reply: ({ facts, today }) => ({
      answer: facts.reply,
      public_text: facts.publicText,
      answered_on: today,
    }),
  },
  inspection_issue: {
    answer: ({ facts }) => ({ answer: facts.answer, answer_files: facts.files ?? [] }),
    close: ({ facts }) => ({ findings: facts.findings }),
    not_accept: ({ facts }) => ({ findings: facts.reason }),
    reopen: ({ facts }) => ({ findings: facts.reason }),
  },
  surveillance: {
    notify: ({ facts }) => ({ planned_on: facts.plannedOn }),
    conduct: ({ facts }) => ({
      conducted_on: facts.conductedOn,
      findings: facts.findings,
      issues: facts.issues ?? [],
    }),
    pass: ({ facts }) => ({ summary: facts.summary }),
    require_rectification: ({ facts }) => ({ summary: facts.summary, rectify_by: facts.dueBy }),
    accept_rectification: ({ facts }) => ({ summary: facts.summary }),
    fail: ({ facts }) => ({ summary: facts.reason, proposal: facts.proposal }),
    call_off: ({ facts }) => ({ summary: facts.reason }),
  },
  group_standard: {
    invite_comments: ({ facts }) => ({ comments_until: facts.commentsUntil }),
    handle_comments: ({ facts }) => ({ summary: facts.summary }),
    review: ({ facts }) => ({ summary: facts.summary }),
    publish: ({ evidence, today }) => ({ number: evidence['number'], published_on: today }),
  },
  round: {
    revise_rubric: ({ facts }) => ({ rubrics: facts.rubrics }),
    open_round: ({ evidence }) => ({ frozen: evidence['frozen'] }),
    extend_round: ({ facts }) => ({ closes_on: facts.closesOn }),
  },
  certification_body: {
    renew_approval: ({ facts, evidence }) => ({
      periods: evidence['periods'],
      approved_from: facts.approvedFrom,
      approved_to: facts.approvedTo,
    }),
    change_scope: ({ facts: { kinds, sectors, allianceMember, relatedCodes } }) => ({
      kinds,
      sectors,
      alliance_member: allianceMember,
      ...(relatedCodes === undefined ? {} : { related_codes: relatedCodes }),
    }),
    suspend_approval: ({ evidence }) => ({ periods: evidence['periods'] }),
    restore_approval: ({ evidence }) => ({ periods: evidence['periods'] }),
    withdraw_approval: ({ evidence }) => ({ periods: evidence['periods'] }),
  },
  certifier: { leave: ({ facts }) => ({ left_on: facts.effectiveOn }) },
  ban: {
    impose: ({ facts, today, evidence }) => ({
      decision: facts.summary,
      banned_from: today,
      banned_until: evidence['until'],
    }),
    drop: ({ facts }) => ({ decision: facts.reason }),
    lift: ({ facts }) => ({ decision: facts.reason }),
  },
  misuse_report: {
    refuse: ({ facts }) => ({ finding: facts.reason }),
    confirm: ({ facts }) => ({ finding: facts.finding }),
    find_unfounded: ({ facts }) => ({ finding: facts.finding }),
    reply: ({ facts, today }) => ({ answer: facts.reply, answered_on: today }),
    draft_warning: ({ facts }) => ({
      warning_subject: facts.warningSubject,
      warning_text: facts.warningText,
    }),
    publish_warning: ({ evidence, today }) => ({
      warning_number: evidence['warningNumber'],
      warned_on: today,
      warning_withdrawn_on: null,
    }),
    withdraw_warning: ({ today }) => ({ warning_withdrawn_on: today }),
  },
};
