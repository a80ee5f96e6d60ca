import { z } from 'zod';
import { CERTIFICATION_PARTS, CERTIFICATION_ROUTES, OFFERING_KINDS } from '@sxjp/config/scheme';
import { Id, orEmpty, orNone, orNull } from './absence.ts';
import { VaultFile } from './vault-file.ts';

/** 可委托的机构, each with why not. */
export const Bodies = z.object({
  bodies: z.array(
    z.object({ id: Id, name: z.string(), approvalNumber: z.string(), why: orNull(z.string()) })
  ),
});
export type BodyLine = z.infer<typeof Bodies>['bodies'][number];

export const WorkFile = VaultFile.extend({ mediaType: orEmpty });
export type WorkFile = z.infer<typeof WorkFile>;

const Part = z.enum(CERTIFICATION_PARTS);

const SavedPart = z.object({
  part: Part,
  content: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
  revision: z.int(),
  problems: orNone(z.object({ field: z.string(), problem: z.string() })),
});
export type SavedPart = z.infer<typeof SavedPart>;

/** 认证工作台 of a case, as its body sees it. */
export const Desk = z.object({
  id: Id,
  number: orNull(z.string()),
  kind: z.enum(OFFERING_KINDS),
  open: z.boolean(),
  applicant: z.string(),
  body: z.string(),
  indicators: orNone(z.string()),
  needed: z.object({ certify: z.array(Part), accept: z.array(Part) }),
  route: z.enum(CERTIFICATION_ROUTES),
  parts: orNone(SavedPart),
  files: orNone(WorkFile),
  faults: orNone(z.object({ code: z.string(), part: orNull(z.string()), message: z.string() })),
  certifiers: orNone(z.object({ id: Id, name: z.string(), registrationNumber: z.string() })),
});
export type Desk = z.infer<typeof Desk>;

export const KeptPart = z.object({ revision: z.int(), page: Desk });
export const BroughtFiles = z.object({ files: z.tuple([WorkFile]) });

const PlanLine = z.object({
  id: Id,
  stage: z.string(),
  kind: z.enum(['yearly', 'special', 'unannounced']),
  dueBy: z.string(),
  plannedOn: orNull(z.string()),
  conductedOn: orNull(z.string()),
  certificateId: Id,
  number: z.string(),
  name: z.string(),
  holder: z.string(),
  city: z.string(),
  proposal: orNull(z.enum(['suspend', 'revoke'])),
});
export type PlanLine = z.infer<typeof PlanLine>;
const Load = z.object({ name: z.string(), all: z.int(), done: z.int() });

/** 监督计划 of a year. */
export const Plan = z.object({
  today: z.string(),
  year: z.int(),
  lines: orNone(PlanLine),
  months: orNone(Load),
  cities: orNone(Load),
  due: orNone(PlanLine),
  overdue: orNone(PlanLine),
  suspend: orNone(PlanLine),
  proposed: orNone(PlanLine),
});
export type Plan = z.infer<typeof Plan>;
