import { z } from 'zod';
import { CERTIFICATION_PARTS, CERTIFICATION_ROUTES, ROUTE_PARTS } from '@sxjp/config/scheme';
import type { CertificationPart, CertificationRoute, OfferingKind } from '@sxjp/config/scheme';
import { PlainDate } from './calendar.ts';
import { FileOfAct } from './file-of-act.ts';

const text = (most: number) => z.string().trim().min(1).max(most);
const files = z.array(FileOfAct).max(20);
const proven = z.array(FileOfAct).min(1).max(20);

/** 合同：the body's with the applicant. */
export const Contract = z.strictObject({
  route: z.enum(CERTIFICATION_ROUTES),
  number: text(60),
  signedOn: PlainDate,
  applicantParty: text(200),
  bodyParty: text(200),
  files: proven,
});

/** 产品设计文件审查. */
export const Design = z.strictObject({
  reviewedOn: PlainDate,
  documents: z
    .array(z.strictObject({ title: text(200), version: z.string().trim().max(60) }))
    .min(1)
    .max(50),
  findings: text(4000),
  files,
});

/** 抽样：where, when, how much, and the seal it travelled under. */
export const Sampling = z.strictObject({
  place: text(300),
  on: PlainDate,
  quantity: text(100),
  sealNumber: text(60),
  samplers: text(200),
  files,
});

/** One requirement of the standard, what was found, and whether it is met. */
export const Measured = z.strictObject({
  indicator: text(200),
  requirement: text(200),
  result: text(200),
  conforms: z.boolean(),
});
export type Measured = z.infer<typeof Measured>;

/** 检验报告：of a laboratory with its CMA (and CNAS) number, a result an indicator. */
export const TestReport = z.strictObject({
  lab: text(200),
  cma: text(60),
  cnas: z.string().trim().max(60),
  number: text(60),
  issuedOn: PlainDate,
  sealNumber: text(60),
  results: z.array(Measured).min(1).max(200),
  files: proven,
});
export type TestReport = z.infer<typeof TestReport>;

/** 服务管理审核. */
export const Audit = z.strictObject({
  on: PlainDate,
  place: text(300),
  auditors: text(200),
  findings: text(4000),
  conforms: z.boolean(),
  files,
});

/** 服务特性测评. */
export const Measurements = z.strictObject({
  on: PlainDate,
  results: z.array(Measured).min(1).max(200),
  files,
});

/** 暗访：not announced, so its day must not be one the audit was on. */
export const Visit = z.strictObject({
  on: PlainDate,
  place: text(300),
  findings: text(4000),
  conforms: z.boolean(),
  files,
});

/** 采信的一件：whose, until when, for what, and item by item why it is as good as one's own. */
export const Accepted = z.strictObject({
  kind: z.enum(['certificate', 'test_report']),
  issuer: text(200),
  number: text(60),
  /** 颁发机构的资质：CNCA approval or CMA number. */
  qualification: text(60),
  holder: text(200),
  scope: text(1000),
  validFrom: PlainDate,
  /** A test report carries no end; a certificate does. */
  validTo: PlainDate.nullable(),
  covers: z
    .array(
      z.strictObject({
        indicator: text(200),
        clause: text(100),
        result: text(200),
        equivalence: text(500),
      })
    )
    .min(1)
    .max(200),
  files: proven,
});
export type Accepted = z.infer<typeof Accepted>;

/** 认证报告的文件. */
export const ReportFiles = z.strictObject({ files: proven });

/** 认证工作，一部分一部分地存. What a part must hold to be saved as whole; a draft may hold less. */
export const WORK_PARTS = {
  contract: Contract,
  design: Design,
  sampling: Sampling,
  tests: z.array(TestReport).min(1).max(50),
  audit: Audit,
  measurements: Measurements,
  visit: Visit,
  accepted: z.array(Accepted).min(1).max(50),
  report: ReportFiles,
} as const satisfies Record<CertificationPart, z.ZodType>;

export type CertificationWork = {
  [Part in CertificationPart]?: z.infer<(typeof WORK_PARTS)[Part]>;
};

export interface PartRead {
  part: CertificationPart;
  /** Where the saved draft is not whole yet, as form fields; empty when it is. */
  problems: readonly { field: string; problem: string }[];
}

/** The saved drafts read strictly: the parts that are whole, and what the others lack. */
export function readWork(drafts: Readonly<Partial<Record<CertificationPart, unknown>>>): {
  work: CertificationWork;
  read: readonly PartRead[];
} {
  const work: Record<string, unknown> = {};
  const read = CERTIFICATION_PARTS.flatMap((part): PartRead[] => {
    const draft = drafts[part];
    if (draft === undefined) return [];
    const parsed = WORK_PARTS[part].safeParse(draft);
    if (parsed.success) {
      work[part] = parsed.data;
      return [{ part, problems: [] }];
    }
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: path.join('.'),
      problem: message,
    }));
    return [{ part, problems }];
  });
  return { work, read };
}

/** The route the contract says; certifying anew where there is no contract yet. */
export const routeOf = ({ contract }: CertificationWork): CertificationRoute =>
  contract?.route ?? 'certify';

/** 这条路线要哪些部分. */
export const partsNeeded = (route: CertificationRoute, kind: OfferingKind) =>
  ROUTE_PARTS[route][kind].parts;

/** What the conclusion freezes: the parts of its route, and none of another. */
export function workOfRoute(work: CertificationWork, kind: OfferingKind): CertificationWork {
  const needed = partsNeeded(routeOf(work), kind);
  return Object.fromEntries(
    Object.entries(work).filter(([part]) => needed.some((each) => each === part))
  );
}

/** Every file the work rests on. */
export function filesOfWork(work: CertificationWork): FileOfAct[] {
  return CERTIFICATION_PARTS.flatMap((part) => {
    const held = work[part];
    if (held === undefined) return [];
    return Array.isArray(held) ? held.flatMap((each) => each.files) : held.files;
  });
}
