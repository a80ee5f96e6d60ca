import { z } from 'zod';
import { CERTIFICATE_STATES, OFFERING_KINDS, SECTORS } from '@sxjp/config/scheme';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';

const date = (column: string, as: string) => `to_char(${column}, 'YYYY-MM-DD') as "${as}"`;
const Text = z.string().nullable();
const List = json(z.array(z.unknown()).nullable());

const OrganizationRow = z.object({
  name: z.string(),
  nameEn: Text,
  creditCode: z.string(),
  regionCode: z.string(),
  address: z.string(),
  contactName: Text,
  contactPhone: Text,
});

export async function organizationOf(sql: Sql, id: number) {
  const [row] = await sql.rows(
    OrganizationRow,
    `select name, name_en as "nameEn", credit_code as "creditCode", region_code as "regionCode", address,
       contact_name as "contactName", contact_phone as "contactPhone" from organizations where id = ?`,
    [id]
  );
  return row ?? null;
}

const OfferingRow = z.object({
  name: z.string(),
  nameEn: Text,
  brand: Text,
  kind: z.enum(OFFERING_KINDS),
  sector: z.enum(SECTORS),
  models: json(z.array(z.string()).nullable()),
  scope: z.string(),
  process: Text,
  manufacturerName: Text,
  manufacturerAddress: Text,
  factoryName: Text,
  factoryAddress: Text,
});

export async function offeringOf(sql: Sql, id: number) {
  const [row] = await sql.rows(
    OfferingRow,
    `select name, name_en as "nameEn", brand, kind, sector, models, scope, process,
       manufacturer_name as "manufacturerName", manufacturer_address as "manufacturerAddress",
       factory_name as "factoryName", factory_address as "factoryAddress" from offerings where id = ?`,
    [id]
  );
  return row ?? null;
}

const EvaluationRow = z.object({
  evaluatorId: z.string(),
  evaluatorName: z.string(),
  opinions: List,
  recommendation: z.string(),
  summary: Text,
  submittedOn: Text,
});

export function evaluationsIn(sql: Sql, applicationId: number) {
  return sql.rows(
    EvaluationRow,
    `select evaluator_id as "evaluatorId", evaluator_name as "evaluatorName", opinions, recommendation, summary,
       ${date('submitted_on', 'submittedOn')} from expert_evaluations where application_id = ? order by id`,
    [applicationId]
  );
}

const StandardRow = z.object({
  number: z.string(),
  title: z.string(),
  process: Text,
  source: z.string(),
  projectNumber: Text,
  waiverReason: Text,
  publishedOn: Text,
});

export async function standardOf(sql: Sql, applicationId: number) {
  const [row] = await sql.rows(
    StandardRow,
    `select number, title, process, source, project_number as "projectNumber", waiver_reason as "waiverReason",
       ${date('published_on', 'publishedOn')} from group_standards where application_id = ? order by id desc limit 1`,
    [applicationId]
  );
  return row ?? null;
}

const AdvancednessRow = z.object({ indicators: List, conclusion: z.string(), concludedOn: Text });

export async function advancednessOf(sql: Sql, applicationId: number) {
  const [row] = await sql.rows(
    AdvancednessRow,
    `select indicators, conclusion, ${date('concluded_on', 'concludedOn')} from advancedness_evaluations
     where application_id = ? order by id desc limit 1`,
    [applicationId]
  );
  return row ?? null;
}

const CardLines = z.array(z.object({ item: z.string(), halves: z.number() }));
const InspectionRow = z.object({
  round: z.number(),
  visit: z.number(),
  team: json(z.array(z.object({ id: z.string(), name: z.string(), lead: z.boolean() })).nullable()),
  plannedOn: Text,
  agenda: Text,
  cards: json(
    z.array(z.object({ inspector: z.string(), name: z.string(), lines: CardLines })).nullable()
  ),
  scores: json(
    z
      .array(z.object({ item: z.string(), sum: z.number(), override: z.number().nullable() }))
      .nullable()
  ),
  totalSum: z.number().nullable(),
  counted: z.number().nullable(),
  conclusion: Text,
  findings: Text,
  strengths: Text,
  vetoes: json(z.array(z.string()).nullable()),
  summary: Text,
});

/** The latest round of inspection as it was written down. */
export async function inspectionOf(sql: Sql, applicationId: number) {
  const [row] = await sql.rows(
    InspectionRow,
    `select inspection_round as round, visit, team, ${date('planned_on', 'plannedOn')}, agenda, cards, scores,
       total_sum as "totalSum", counted, conclusion, findings, strengths, vetoes, summary
     from inspections where application_id = ? order by inspection_round desc limit 1`,
    [applicationId]
  );
  return row ?? null;
}

const IssueRow = z.object({
  id: z.string(),
  version: z.number(),
  stage: z.string(),
  severity: z.string(),
  item: z.string(),
  description: z.string(),
  dueBy: Text,
  answer: Text,
  answerFiles: List,
  findings: Text,
});

export function issuesIn(sql: Sql, applicationId: number) {
  return sql.rows(
    IssueRow,
    `select document_id as id, version, stage, severity, item, description, ${date('due_by', 'dueBy')}, answer,
       answer_files as "answerFiles", findings from inspection_issues where application_id = ? order by inspection_issues.id`,
    [applicationId]
  );
}

const ReportRow = z.object({
  reportNumber: z.string(),
  bodyName: z.string(),
  mode: Text,
  conclusion: z.string(),
  certifiers: json(z.array(z.string()).nullable()),
  headSigner: Text,
  signedOn: Text,
  summary: Text,
  route: Text,
  contractNumber: Text,
  work: json(z.record(z.string(), z.unknown()).nullable()),
});

export async function reportOf(sql: Sql, applicationId: number) {
  const [row] = await sql.rows(
    ReportRow,
    `select report_number as "reportNumber", body_name as "bodyName", mode, conclusion, certifiers,
       head_signer as "headSigner", ${date('signed_on', 'signedOn')}, summary, route, contract_number as "contractNumber", work
     from certification_reports where application_id = ? order by id desc limit 1`,
    [applicationId]
  );
  return row ?? null;
}

const CertificateRow = z.object({
  number: z.string(),
  state: z.enum(CERTIFICATE_STATES),
  validFrom: Text,
  validTo: Text,
});

export async function certificateIn(sql: Sql, applicationId: number) {
  const [row] = await sql.rows(
    CertificateRow,
    `select number, state, ${date('valid_from', 'validFrom')}, ${date('valid_to', 'validTo')}
     from certificates where application_id = ? order by state in ('effective', 'suspended') desc, id desc limit 1`,
    [applicationId]
  );
  return row ?? null;
}

const NoticeRow = z.object({
  id: z.string(),
  number: Text,
  title: z.string(),
  stage: z.string(),
  endOn: Text,
});

export async function noticeOf(sql: Sql, noticeId: number | null) {
  if (noticeId === null) return null;
  const [row] = await sql.rows(
    NoticeRow,
    `select document_id as id, number, title, stage, ${date('end_on', 'endOn')} from public_notices where id = ?`,
    [noticeId]
  );
  return row ?? null;
}
