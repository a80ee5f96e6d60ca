export { WorkFile } from './certification.ts';
export type { BodyLine, Desk, Plan, PlanLine, SavedPart } from './certification.ts';
export { Created, ActAnswer, ActionLine, LedgerLine, Me, People } from './act.ts';
export type { StepAhead } from './act.ts';
export type { Person } from './act.ts';
export { CaseList, CasePage } from './case.ts';
export type {
  CaseLine,
  CaseMaterial,
  CaseObjection,
  MaterialChange,
  MaterialFile,
} from './case.ts';
export type { ImportFinding, ImportLine, ImportPage } from './imports.ts';
export type { Summary, Visits } from './inspections.ts';
export { ScorecardPage } from './scorecard.ts';
export type { ScorecardDraft } from './scorecard.ts';
export type { CaseInspection, CaseIssue, CaseSpread } from './inspection.ts';
export { NoticeList, NoticePage } from './notice.ts';
export type { Publication, Publishing, Rollback } from './publication.ts';
export type { NoticeLine } from './notice.ts';
export type { Batch, BatchLine, PrintLog } from './printing.ts';
export { PetitionFile } from './petition.ts';
export type { Deadlines, RecordLine, RecordPage, RoundRubrics } from './record.ts';
export { isAbandoned, nextRequestId, refusedBy } from './refusal.ts';
export type { Refused } from './refusal.ts';
export { newRequestId } from './request-id.ts';
export { useServer } from './server.ts';
export type { CaseQuery, PetitionPath, Server } from './server.ts';
export { useAskedAgain, useLoaded } from './loaded.ts';
export type { Loaded } from './loaded.ts';
