import type {
  BanReason,
  CertificationPart,
  Dimension,
  OfferingKind,
  Role,
  Rubric,
  SchemeEdition,
  Sector,
  Severity,
  Stage,
} from '@sxjp/config/scheme';
import type { WorkCalendar } from '@sxjp/config/calendar';
import type { Actor } from './actor.ts';
import type { ApprovedBody } from './body-approval.ts';
import type { PlainDate } from './calendar.ts';
import type { SubmittedMaterial } from './completeness.ts';
import type { Facts } from './fields.ts';
import type { LedgerEntry } from './ledger.ts';
import type { TestElsewhere } from './work-checks.ts';

/** 申报一案：what the applicant wrote, and everything that was done since. */
export interface CaseFile {
  id: string;
  number: string | null;
  stage: Stage;
  version: number;
  offering: { id: string; name: string; kind: OfferingKind; sector: Sector };
  organization: {
    name: string;
    creditCode: string;
    /** 限制申报 in force, past and to come. */
    bans: readonly { reason: BanReason; from: PlainDate; until: PlainDate }[];
  };
  /** 申报批次; null for what was imported. */
  round: { name: string; stage: string; opensOn: PlainDate; closesOn: PlainDate } | null;
  overview: string;
  dimensions: readonly { dimension: Dimension; text: string }[];
  commitment: { signatory: string; on: PlainDate } | null;
  materials: readonly SubmittedMaterial[];
  supplementRound: number;
  /** The last day of the present stage's period, where it has one. */
  dueOn: PlainDate | null;
  notice: { id: string; endOn: PlainDate | null } | null;
  /** 核查问题, of every round. */
  issues: readonly { id: string; severity: Severity; stage: string }[];
  objections: readonly { id: string; state: string; receivedOn: PlainDate }[];
  history: readonly LedgerEntry[];
}

/** 工作人员、专家、核查员, with what makes a conflict of interest visible by itself. */
export interface Person {
  name: string;
  roles: readonly string[];
  /** 统一社会信用代码 of the employer, and of those of the last three years. */
  employerCode: string | null;
  formerEmployerCodes: readonly string[];
}

/** 认证工作 of the case: what its body has saved, and who and what of elsewhere it touches. */
export interface CertificationCircumstances {
  drafts: Readonly<Partial<Record<CertificationPart, unknown>>>;
  /** 在册认证人员 of the actor's body. */
  certifiers: readonly { id: string; name: string; registrationNumber: string }[];
  testsElsewhere: readonly TestElsewhere[];
}

/** What the world around a case is like when it is decided. Loaded by the server; the domain has no clock. */
export interface Circumstances {
  today: PlainDate;
  calendar: WorkCalendar;
  /** Active people by id, with the scheme roles they hold. */
  people: Readonly<Record<string, Person>>;
  /** The actor's own body; for everybody else the one that concluded the case. */
  body: ApprovedBody | null;
  /** The body named in the facts. */
  namedBody: ApprovedBody | null;
  certification: CertificationCircumstances;
  /** Who drafted the standard this case is linked to, by person id. */
  drafters: readonly string[];
  /** Other offerings the standard named in the facts already serves. */
  standardServes: readonly { offering: string; source: 'drafted' | 'existing' }[];
}

/** All a guard may look at. `facts` is empty when it is only asked what may be done. */
export interface Situation {
  edition: SchemeEdition;
  rubric: Rubric;
  caseFile: CaseFile;
  actor: Actor;
  /** The one of the actor's roles this act is done in. */
  role: Role;
  circumstances: Circumstances;
  facts: Facts;
}
