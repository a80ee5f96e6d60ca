import { Inspection } from './inspection.ts';
import { z } from 'zod';
import { NOTIFICATION_KINDS } from '@sxjp/plugin-certification/domain';
import type { NotificationKind } from '@sxjp/plugin-certification/domain';
import {
  CERTIFICATE_STATES,
  CERTIFICATION_ROUTES,
  DIMENSIONS,
  MATERIAL_KINDS,
  NOTICE_STAGES,
  OFFERING_KINDS,
  RECORDS,
  SECTORS,
  STAGES,
} from '@sxjp/config/scheme';
import { Id, orEmpty, orNone, orNull } from './absence.ts';
import { ActionLine, LedgerLine, StepAhead } from './act.ts';
import { VaultFile } from './vault-file.ts';

export const CaseLine = z.object({
  id: Id,
  number: orNull(z.string()),
  stage: z.enum(STAGES),
  version: z.int(),
  offeringName: orEmpty,
  organizationName: orEmpty,
  kind: z.enum(OFFERING_KINDS),
  sector: z.enum(SECTORS),
  round: orNull(z.string()),
  stageEnteredOn: orNull(z.string()),
  dueOn: orNull(z.string()),
  waitingForMe: z.boolean().catch(false),
});
export type CaseLine = z.infer<typeof CaseLine>;

export const CaseList = z.object({
  results: z.array(CaseLine),
  pagination: z.object({ page: z.int(), pageSize: z.int(), total: z.int() }),
  stages: z.partialRecord(z.enum(STAGES), z.int()),
});
export type CaseList = z.infer<typeof CaseList>;

const Organization = z.object({
  name: orEmpty,
  nameEn: orEmpty,
  creditCode: orEmpty,
  regionCode: orEmpty,
  address: orEmpty,
  contactName: orEmpty,
  contactPhone: orEmpty,
});

const Offering = z.object({
  name: orEmpty,
  nameEn: orEmpty,
  brand: orEmpty,
  kind: z.enum(OFFERING_KINDS),
  sector: z.enum(SECTORS),
  models: orNone(z.string()),
  scope: orEmpty,
  process: orEmpty,
  manufacturerName: orEmpty,
  manufacturerAddress: orEmpty,
  factoryName: orEmpty,
  factoryAddress: orEmpty,
});

export const MaterialFile = VaultFile.extend({ mediaType: orEmpty });
export type MaterialFile = z.infer<typeof MaterialFile>;

export const CaseMaterial = z.object({
  kind: z.enum(MATERIAL_KINDS),
  answer: orNull(z.enum(['provided', 'explained', 'not_applicable'])),
  explanation: orEmpty,
  files: orNone(MaterialFile),
  judgement: orNull(z.enum(['ok', 'defective'])),
  defect: orEmpty,
  round: z.int().catch(0),
});
export type CaseMaterial = z.infer<typeof CaseMaterial>;

/** What the applicant changed of a material in the supplement. */
export const MaterialChange = z.object({
  kind: z.enum(MATERIAL_KINDS),
  added: orNone(z.string()),
  removed: orNone(z.string()),
  answeredBefore: z.enum(['provided', 'explained', 'not_applicable']).nullish(),
});
export type MaterialChange = z.infer<typeof MaterialChange>;

const Evaluation = z.object({
  evaluatorName: orEmpty,
  opinions: orNone(z.object({ dimension: z.enum(DIMENSIONS), opinion: orEmpty })),
  recommendation: orNull(z.enum(['recommend', 'not_recommend'])),
  summary: orEmpty,
  submittedOn: orNull(z.string()),
});

const Standard = z.object({
  number: orEmpty,
  title: orEmpty,
  process: orEmpty,
  source: orNull(z.enum(['drafted', 'existing'])),
  projectNumber: orEmpty,
  waiverReason: orEmpty,
  publishedOn: orNull(z.string()),
});

const CaseIndicator = z.object({
  name: orEmpty,
  unit: orEmpty,
  own: orEmpty,
  compared: orEmpty,
  basis: z.enum(['national', 'industry', 'group', 'international']),
  mandatory: z.boolean().catch(false),
  verdict: z.enum(['better', 'equal', 'below', 'fills_gap']),
});

const Advancedness = z.object({
  indicators: orNone(CaseIndicator),
  conclusion: orNull(z.enum(['international_advanced', 'domestic_leading', 'domestic_advanced'])),
  concludedOn: orNull(z.string()),
});

const Report = z.object({
  reportNumber: orEmpty,
  bodyName: orEmpty,
  mode: orEmpty,
  conclusion: orNull(z.enum(['conforms', 'does_not_conform'])),
  certifiers: orNone(z.string()),
  headSigner: orEmpty,
  signedOn: orNull(z.string()),
  summary: orEmpty,
  route: orNull(z.enum(CERTIFICATION_ROUTES)),
  contractNumber: orEmpty,
  work: orNull(z.record(z.string(), z.unknown())),
});

const Certificate = z.object({
  number: orEmpty,
  state: z.enum(CERTIFICATE_STATES),
  validFrom: orNull(z.string()),
  validTo: orNull(z.string()),
});

const CaseObjection = z.object({
  id: Id,
  kind: z.enum(['organization', 'person', 'anonymous']).catch('anonymous'),
  statement: orEmpty,
  receivedAt: orNull(z.string()),
  number: orNull(z.string()),
  state: z.enum(Object.keys(RECORDS.objection.stages) as (keyof typeof RECORDS.objection.stages)[]),
  finding: orEmpty,
  acceptBy: orNull(z.string()),
});
export type CaseObjection = z.infer<typeof CaseObjection>;

const NotificationLine = z.object({
  version: z.int(),
  kind: z.enum(Object.keys(NOTIFICATION_KINDS) as NotificationKind[]),
  number: orNull(z.string()),
  on: z.string(),
});

/** One case as the reader may see it. */
export const CasePage = CaseLine.extend({
  edition: orEmpty,
  notifications: orNone(NotificationLine),
  origin: z.enum(['applied', 'imported']).catch('applied'),
  overview: orEmpty,
  dimensions: orNone(z.object({ dimension: z.enum(DIMENSIONS), text: orEmpty })),
  commitment: orNull(z.object({ signatory: orEmpty, on: orNull(z.string()) })),
  supplementRound: z.int().catch(0),
  organization: orNull(Organization),
  offering: orNull(Offering),
  materials: orNone(CaseMaterial),
  changes: orNone(MaterialChange),
  evaluations: orNone(Evaluation),
  standard: orNull(Standard),
  advancedness: orNull(Advancedness),
  inspection: orNull(Inspection),
  assigned: orNull(z.object({ id: Id, name: orEmpty, on: z.string() })),
  appeal: orNull(
    z.object({
      filedOn: z.string(),
      reason: orEmpty,
      decision: z.enum(['pending', 'upheld', 'dismissed']),
      decidedOn: orNull(z.string()),
      answer: orEmpty,
    })
  ),
  report: orNull(Report),
  certificate: orNull(Certificate),
  notice: orNull(
    z.object({
      id: Id,
      number: orNull(z.string()),
      title: orEmpty,
      stage: z.enum(NOTICE_STAGES),
      endOn: orNull(z.string()),
    })
  ),
  objections: orNone(CaseObjection),
  actions: orNone(ActionLine),
  ahead: orNone(StepAhead),
  ledger: orNone(LedgerLine),
});
export type CasePage = z.infer<typeof CasePage>;
