export { ActedAs, Actor } from './actor.ts';
export * from './calendar.ts';
export { decide, availableActions, notInStage, rubricOf } from './stage.ts';
export type { AvailableAction, Decision, Question } from './stage.ts';
export { availableNoticeActions, decideNotice } from './notice.ts';
export { NOTICE_GUARDS } from './notice-guards.ts';
export { announcementsOf, identityChanges, pendingCorrection, wordChanges } from './notice-file.ts';
export type { NoticeFile, NoticeItem } from './notice-file.ts';
export {
  announcementTypeOf,
  certificateAnnouncement,
  isAnnounced,
} from './certificate-announcement.ts';
export type { AnnouncedAct } from './certificate-announcement.ts';
export { scanForPublication } from './publication-scan.ts';
export type { AvailableNoticeAction, NoticeDecision, NoticeQuestion } from './notice.ts';
export type {
  CaseFile,
  CertificationCircumstances,
  Circumstances,
  Person,
  Situation,
} from './case-file.ts';
export { appealOf } from './appeal.ts';
export type { Appeal } from './appeal.ts';
export * from './body-approval.ts';
export * from './certification-case.ts';
export * from './certification-work.ts';
export { faultsOfWork } from './work-checks.ts';
export type { TestElsewhere, WorkAsked } from './work-checks.ts';
export { whyNotAssign, workAsked } from './guards/certification.ts';
export { banned } from './guards/dossier.ts';
export { banUntil } from './records/ban.ts';
export type { BodyDetails } from './records/certification-body.ts';
export * from './surveillance-plan.ts';
export { letterDueFor, surveillanceLetter } from './reminder.ts';
export type { CertificateReminder } from './reminder.ts';
export { incompleteness, missingMaterials } from './completeness.ts';
export type { SubmittedMaterial } from './completeness.ts';
export { creditCodeCheckCharacter, isCreditCode } from './credit-code.ts';
export { conflictsOf } from './conflict.ts';
export { PERIODS, deadlineOf } from './deadline.ts';
export { selfCheck } from './eligibility.ts';
export type { Light, SelfCheck, SelfCheckLine } from './eligibility.ts';
export { supplementChanges } from './supplement.ts';
export type { MaterialChange } from './supplement.ts';
export { wayAhead } from './way-ahead.ts';
export type { StepAhead } from './way-ahead.ts';
export { faultsOfEdition, faultsOfGraph } from './graph.ts';
export { ACTION_FACTS, NOTICE_ACTION_FACTS, readFacts } from './facts.ts';
export { PartFile } from './file-of-act.ts';
export { FIELDS, FileOfAct, PERSONAL_FIELDS, Score } from './fields.ts';
export type { FieldName, Facts, Indicator, Judgement, Opinion } from './fields.ts';
export * from './notification.ts';
export { settingOf } from './guards/guard.ts';
export { GUARDS } from './guards/index.ts';
export * from './history.ts';
export { LedgerEntry, replay, tableOf } from './ledger.ts';
export type { Replay } from './ledger.ts';
export { availableRecordActions, decideRecord } from './record.ts';
export type { AvailableRecordAction, Machine, RecordDecision, RecordFile } from './record.ts';
export { RECORD_MACHINES, RECORD_PATHS, machineOf } from './records/index.ts';
export type { RecordDetails, RecordPath } from './records/index.ts';
export type { OwningCase, RecordAsked } from './records/asked.ts';
export { checkCharacter, fillPattern, numberingOf, seriesOf } from './numbering.ts';
export type { NumberParts, Numbering } from './numbering.ts';
export {
  canonicalNumber,
  isCertificateNumber,
  numberExpression,
  numberFormatOf,
  numberProblem,
} from './number-format.ts';
export type { NumberReading } from './number-format.ts';
export * from './petition.ts';
export { findPersonalData } from './personal-data.ts';
export { notYourRole, refusalMessage, refusalStatus, refuse } from './refusal.ts';
export type { Language, Refusal, RefusalCode } from './refusal.ts';
export { REFUSALS } from './refusals/index.ts';
export * from './consolidation.ts';
export { decoded } from './decoded.ts';
export * from './disclosure.ts';
export * from './public-announcements.ts';
export * from './slug.ts';
export * from './inspection.ts';
export { inspectionSummary } from './inspection-summary.ts';
export type { Inspected, InspectionSummary } from './inspection-summary.ts';
export { rubricDifferences } from './rubric-difference.ts';
export type { RubricDifference } from './rubric-difference.ts';
export * from './scorecard.ts';
export * from './printed-record.ts';
export { checksOf, printsOf } from './records/certificate-print.ts';
export {
  banFor,
  certificateReason,
  publicReason,
  reasonEvidence,
} from './records/certificate-reason.ts';
export { CHANGEABLES, Changes, unchangedIn } from './certificate-content.ts';
export type { Changeable, PresentContent } from './certificate-content.ts';
export { renewalOpensOn, renewalRefusal } from './renewal.ts';
export type { Renewable } from './renewal.ts';
export { pendingRequest } from './records/holder-request.ts';
export { certificateStateOn } from './records/certificate-state.ts';
export * from './snapshot.ts';
export { certificatesSchema } from './public-schema.ts';
export { followedStandards, standardSlug } from './public-standards.ts';
export type { FollowedStandard } from './public-standards.ts';
