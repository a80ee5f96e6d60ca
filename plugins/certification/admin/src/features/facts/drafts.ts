import type {
  Defect,
  OfferingKind,
  Requirement,
  Rubric,
  Sector,
  Severity,
  Veto,
} from '@sxjp/config/scheme';
import type { FieldName, Indicator } from '../../../../domain/fields.ts';
import type { CaseMaterial, CaseObjection, CaseSpread } from '../../api/index.ts';
import type { MessageKey } from '../../translations/index.ts';
import type { ChangesDraft } from './changes.tsx';

export interface JudgementDraft {
  kind: CaseMaterial['kind'];
  ok: boolean | null;
  code: Defect | '';
  defect: string;
}

export interface OpinionDraft {
  dimension: string;
  opinion: string;
}

export interface IssueDraft {
  severity: Severity | '';
  item: string;
  description: string;
  dueBy: string;
}

export interface OverrideDraft {
  item: string;
  points: string;
  reason: string;
}

export interface Place {
  latitude: number;
  longitude: number;
  accuracyMetres: number;
}

/** A fact while it is being typed. Nothing is lost between two tries. */
export interface Drafts {
  reason: string;
  summary: string;
  answer: string;
  finding: string;
  reply: string;
  publicText: string;
  warningSubject: string;
  warningText: string;
  judgements: readonly JudgementDraft[];
  panel: readonly string[];
  team: readonly string[];
  members: readonly string[];
  leadId: string;
  secondPersonId: string;
  opinions: readonly OpinionDraft[];
  recommendation: string;
  standardNumber: string;
  standardTitle: string;
  process: string;
  standardSource: string;
  standardPublishedOn: string;
  projectNumber: string;
  waiverReason: string;
  indicators: readonly Indicator[];
  conclusion: string;
  plannedOn: string;
  scores: null;
  files: null;
  overrides: readonly OverrideDraft[];
  spreadReasons: Readonly<Record<string, string>>;
  issues: readonly IssueDraft[];
  agenda: string;
  shortNoticeReason: string;
  memberId: string;
  requirements: readonly Requirement[];
  place: Place | null;
  meeting: string;
  attendees: string;
  strengths: string;
  comment: string;
  unsignedReason: string;
  vetoes: readonly Veto[];
  reportNumber: string;
  mode: string;
  certifierIds: readonly string[];
  headSigner: string;
  signedOn: string;
  target: string;
  objectionId: string;
  personalDataChecked: boolean;
  consent: string;
  itemId: string;
  organizationName: string;
  offeringName: string;
  brand: string;
  noticeTitle: string;
  noticeBody: string;
  erratumOf: string;
  extendDays: string;
  question: string;
  expertId: string;
  dueByHand: string;
  dueReason: string;
  deliveredOn: string;
  recipient: string;
  copies: string;
  suspendedUntil: string;
  suspendReason: string;
  restoreReason: string;
  revokeReason: string;
  cancelReason: string;
  changeReason: string;
  requested: string;
  changes: ChangesDraft;
  ground: string;
  conductedOn: string;
  findings: string;
  dueBy: string;
  mandatoryComparison: string;
  commentsUntil: string;
  reviewers: readonly string[];
  eligible: string;
  present: string;
  inFavour: string;
  closesOn: string;
  rubrics: null;
  bodyId: string;
  approvedFrom: string;
  approvedTo: string;
  kinds: readonly OfferingKind[];
  sectors: readonly Sector[];
  allianceMember: boolean;
  relatedCodes: string;
  effectiveOn: string;
  accountId: string;
  proposal: string;
}

export type DraftsSoFar = { readonly [Name in FieldName]?: Drafts[Name] };

/** What the forms of one record's acts are drawn over. */
export interface FactContext {
  actorId: string;
  caseId: string | null;
  process: string;
  materials: readonly CaseMaterial[];
  dimensions: readonly { dimension: string; text: string }[];
  objections: readonly CaseObjection[];
  rubric: Rubric | null;
  /** Areas in which the scorecards are far apart. */
  spreads: readonly CaseSpread[];
  /** Of a public notice: the items still under it, and what was announced after it. */
  notice: {
    items: readonly { id: string; label: string }[];
    announcements: readonly string[];
  };
  /** The stages this act may lead to. */
  to: readonly string[];
}

/** A fault of a draft: where in it (empty for the whole), and the sentence. */
export type Problems = Readonly<Record<string, string>>;

export interface FactProps<Draft> {
  name: FieldName;
  required: boolean;
  draft: Draft;
  onChange: (draft: Draft) => void;
  drafts: DraftsSoFar;
  context: FactContext;
  problems: Problems;
}

export interface FactForm<Draft> {
  Input: (props: FactProps<Draft>) => React.JSX.Element;
  start: (context: FactContext) => Draft;
  /** The fact as the server reads it; undefined when nothing was entered. */
  fact: (draft: Draft) => unknown;
  /** Faults the vocabulary itself cannot see. */
  gaps?: (draft: Draft, context: FactContext) => readonly { path: string; key: MessageKey }[];
}

export type FactForms = { readonly [Name in FieldName]: FactForm<Drafts[Name]> };
