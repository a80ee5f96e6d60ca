import { z } from 'zod';
import {
  CANCEL_REASONS,
  CHANGE_REASONS,
  DEFECTS,
  DIMENSIONS,
  HOLDER_REQUESTS,
  INSPECTION_AREAS,
  MATERIAL_KINDS,
  MEETINGS,
  PROPOSALS,
  REQUIREMENTS,
  RESTORE_REASONS,
  REVOKE_REASONS,
  Rubrics,
  SEVERITIES,
  STAGES,
  SUSPEND_REASONS,
  VETOES,
} from '@sxjp/config/scheme';
import { Kinds, Sectors } from './body-approval.ts';
import { PlainDate } from './calendar.ts';
import { Changes } from './certificate-content.ts';
import { isCreditCode } from './credit-code.ts';
import { FileOfAct } from './file-of-act.ts';

export { FileOfAct };

const text = (most: number) => z.string().trim().min(1).max(most);
const people = z.array(z.string().min(1)).min(1).max(30);

/** 预审意见：one line a material. A defect says what is wrong, so that the applicant is told everything at once. */
const Judgement = z
  .strictObject({
    kind: z.enum(MATERIAL_KINDS),
    ok: z.boolean(),
    code: z.enum(DEFECTS).nullable(),
    defect: text(500).nullable(),
  })
  .refine(({ ok, code, defect }) => ok === (defect === null) && ok === (code === null), {
    error: '不合格的须选缺陷代码并写明缺陷，合格的都不填',
  });
export type Judgement = z.infer<typeof Judgement>;

const Opinion = z.strictObject({ dimension: z.enum(DIMENSIONS), opinion: text(2000) });
export type Opinion = z.infer<typeof Opinion>;

/** 先进性指标。`basis` is what it is compared with; `mandatory` marks a mandatory standard. */
const Indicator = z.strictObject({
  name: text(200),
  unit: z.string().trim().max(40),
  own: text(200),
  compared: text(200),
  basis: z.enum(['national', 'industry', 'group', 'international']),
  mandatory: z.boolean(),
  verdict: z.enum(['better', 'equal', 'below', 'fills_gap']),
});
export type Indicator = z.infer<typeof Indicator>;

/** 一项得分, in points, with what was seen. */
export const Score = z.strictObject({
  item: z.string().min(1),
  points: z.number(),
  /** How often each option of an accumulation was found, in their order. */
  times: z.array(z.int().min(0).max(99)).max(20).optional(),
  note: text(1000).optional(),
  files: z.array(FileOfAct).max(20).optional(),
});
export type Score = z.infer<typeof Score>;

/**
 * Everything an act can be told, each fact defined once. The panel draws its forms and the server reads its bodies
 * from this one vocabulary.
 */
export const FIELDS = {
  reason: text(2000),
  summary: text(4000),
  answer: text(4000),
  finding: text(4000),
  /** What one who objected or reported is told: written to a person, so it is kept beside the chain. */
  reply: text(4000),
  /** What the public is told of an outcome: read by somebody, naming nobody. */
  publicText: text(2000),
  /** 警示：whom or what the public is warned of, by name, and what is known. */
  warningSubject: text(200),
  warningText: text(2000),
  judgements: z.array(Judgement).max(MATERIAL_KINDS.length),
  panel: people,
  team: people,
  members: people,
  leadId: z.string().min(1),
  secondPersonId: z.string().min(1),
  opinions: z.array(Opinion).min(1).max(DIMENSIONS.length),
  recommendation: z.enum(['recommend', 'not_recommend']),
  standardNumber: text(60),
  standardTitle: text(200),
  process: text(200),
  standardSource: z.enum(['drafted', 'existing']),
  standardPublishedOn: PlainDate,
  projectNumber: text(60),
  waiverReason: text(1000),
  indicators: z.array(Indicator).min(1).max(200),
  conclusion: z.enum(['international_advanced', 'domestic_leading', 'domestic_advanced']),
  plannedOn: PlainDate,
  scores: z.array(Score).min(1).max(100),
  overrides: z
    .array(z.strictObject({ item: z.string().min(1), points: z.number(), reason: text(1000) }))
    .max(100),
  spreadReasons: z
    .array(z.strictObject({ area: z.enum(INSPECTION_AREAS), reason: text(1000) }))
    .min(1)
    .max(INSPECTION_AREAS.length),
  issues: z
    .array(
      z.strictObject({
        severity: z.enum(SEVERITIES),
        item: text(100),
        description: text(1000),
        dueBy: PlainDate.optional(),
      })
    )
    .min(1)
    .max(100),
  agenda: text(4000),
  shortNoticeReason: text(500),
  memberId: z.string().min(1),
  requirements: z.array(z.enum(REQUIREMENTS)).max(REQUIREMENTS.length),
  /** Where the device says it is; only when the inspector lets it. */
  place: z.strictObject({
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    accuracyMetres: z.number().nonnegative(),
  }),
  meeting: z.enum(MEETINGS),
  attendees: text(2000),
  strengths: text(4000),
  files: z.array(FileOfAct).max(20),
  comment: text(2000),
  unsignedReason: text(1000),
  vetoes: z.array(z.enum(VETOES)).max(VETOES.length),
  reportNumber: text(60),
  mode: text(200),
  /** 认证人员, by the id of their record. */
  certifierIds: z.array(z.string().min(1)).min(1).max(10),
  headSigner: text(60),
  signedOn: PlainDate,
  /** Working days; calendar days where the period is counted in them. */
  extendDays: z.int().min(1).max(90),
  question: text(2000),
  expertId: z.string().min(1),
  /** A due day typed by hand because its year is unannounced, and why that day. */
  dueByHand: PlainDate,
  dueReason: text(500),
  target: z.enum(STAGES),
  objectionId: z.string().min(1),
  personalDataChecked: z.literal(true),
  /** 公开姓名的依据：who named in the text agreed to it, and how. */
  consent: text(500),
  /** 公示的一项，by its application. */
  itemId: z.string().min(1),
  organizationName: text(200),
  offeringName: text(200),
  brand: text(200),
  noticeTitle: text(200),
  noticeBody: text(20_000),
  /** 更正的是哪一件公告，by its number. */
  erratumOf: text(60),
  deliveredOn: PlainDate,
  recipient: text(100),
  copies: z.int().min(1).max(99),
  suspendedUntil: PlainDate,
  suspendReason: z.enum(SUSPEND_REASONS),
  restoreReason: z.enum(RESTORE_REASONS),
  revokeReason: z.enum(REVOKE_REASONS),
  cancelReason: z.enum(CANCEL_REASONS),
  changeReason: z.enum(CHANGE_REASONS),
  requested: z.enum(HOLDER_REQUESTS),
  changes: Changes,
  ground: z.enum(['out_of_time', 'anonymous_without_evidence', 'not_about_the_item']),
  conductedOn: PlainDate,
  findings: text(4000),
  dueBy: PlainDate,
  mandatoryComparison: text(4000),
  commentsUntil: PlainDate,
  reviewers: people,
  eligible: z.int().min(1).max(99),
  present: z.int().min(0).max(99),
  inFavour: z.int().min(0).max(99),
  closesOn: PlainDate,
  /** 认证机构, by the id of its record. */
  bodyId: z.string().min(1),
  approvedFrom: PlainDate,
  approvedTo: PlainDate,
  kinds: Kinds,
  sectors: Sectors,
  allianceMember: z.boolean(),
  relatedCodes: z
    .array(z.string().refine(isCreditCode, { error: '不是有效的统一社会信用代码' }))
    .max(50),
  effectiveOn: PlainDate,
  accountId: z.string().regex(/^staff:\d+$/),
  proposal: z.enum(PROPOSALS),
  /** 核查指标体系 of a round, whole: nine areas, one hundred points, product and service alike. */
  rubrics: Rubrics,
} as const;
export type FieldName = keyof typeof FIELDS;

/** Facts that name people outside the staff: kept beside the chain, so that they can be erased. */
export const PERSONAL_FIELDS = ['headSigner', 'recipient', 'reply'] as const;
export type Facts = { [Name in FieldName]?: z.infer<(typeof FIELDS)[Name]> | undefined };
