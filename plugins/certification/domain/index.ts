export { ActedAs, Actor } from './actor.ts';
export * from './calendar.ts';
export { decide, availableActions, notInStage, rubricOf } from './stage.ts';
export type { AvailableAction, Decision, Question } from './stage.ts';
export { NOTICE_GUARDS, availableNoticeActions, decideNotice } from './notice.ts';
export type {
  AvailableNoticeAction,
  NoticeDecision,
  NoticeFile,
  NoticeQuestion,
} from './notice.ts';
export type { ApprovedBody, CaseFile, Circumstances, Situation } from './case-file.ts';
export { incompleteness, missingMaterials } from './completeness.ts';
export type { SubmittedMaterial } from './completeness.ts';
export { creditCodeCheckCharacter, isCreditCode } from './credit-code.ts';
export { deadlineOf } from './deadline.ts';
export { ACTION_FACTS, NOTICE_ACTION_FACTS, readFacts } from './facts.ts';
export { FIELDS } from './fields.ts';
export type { FieldName, Facts, Indicator, Judgement, Opinion, Score } from './fields.ts';
export { GUARDS } from './guards/index.ts';
export * from './history.ts';
export { LedgerEntry, replay } from './ledger.ts';
export type { RecordType, Replay } from './ledger.ts';
export { canonicalNumber, checkCharacter, fillPattern, isCertificateNumber } from './numbering.ts';
export { findPersonalData } from './personal-data.ts';
export { refusalMessage, refusalStatus, refuse } from './refusal.ts';
export type { Language, Refusal, RefusalCode } from './refusal.ts';
export { REFUSALS } from './refusals/index.ts';
export * from './disclosure.ts';
export * from './scorecard.ts';
export * from './snapshot.ts';
