import { z } from 'zod';
import {
  DEFECTS,
  DIMENSIONS,
  MATERIAL_KINDS,
  OFFERING_KINDS,
  PETITIONER_KINDS,
  SECTORS,
  SEVERITIES,
  STAGES,
} from '@sxjp/config/scheme';
import { PlainDate } from '@sxjp/plugin-certification/domain';
import { Bans, BANS_OF } from './bans.ts';
import type { CaseFile } from '@sxjp/plugin-certification/domain';
import { historyOf } from '../door/ledger.ts';
import { inOneTrip, json } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { FiledFile } from '../vault/filed-file.ts';

const OptionalDate = PlainDate.nullable();

const ApplicationRow = z.object({
  id: z.number(),
  document_id: z.string(),
  number: z.string().nullable(),
  stage: z.enum(STAGES),
  version: z.number(),
  edition: z.string(),
  origin: z.enum(['applied', 'imported']),
  /** 复评换证: the certificate this application renews, by row and number. */
  renews_id: z.number().nullable(),
  renews: z.string().nullable(),
  /** 公示更正的: what a corrected notice says otherwise than the form. */
  corrected: json(z.record(z.string(), z.string()).nullable()),
  round: z.string().nullable(),
  stage_entered_on: OptionalDate,
  due_on: OptionalDate,
  supplement_round: z.number(),
  overview: z.string().nullable(),
  dimensions: json(
    z.array(z.object({ dimension: z.enum(DIMENSIONS), text: z.string() })).nullable()
  ),
  commitment: json(z.object({ signatory: z.string(), on: PlainDate }).nullable()),
  offering_id: z.number(),
  offering_document: z.string(),
  offering_name: z.string(),
  kind: z.enum(OFFERING_KINDS),
  sector: z.enum(SECTORS),
  organization_id: z.number(),
  organization_name: z.string(),
  credit_code: z.string(),
  bans: Bans,
  round_name: z.string().nullable(),
  round_stage: z.string().nullable(),
  round_opens_on: OptionalDate,
  round_closes_on: OptionalDate,
  round_id: z.number().nullable(),
  account_id: z.number().nullable(),
  notice_id: z.number().nullable(),
  notice_document: z.string().nullable(),
  notice_end_on: OptionalDate,
});
export type ApplicationRow = z.infer<typeof ApplicationRow>;

const APPLICATION = `select a.id, a.document_id, a.number, a.stage, a.version, a.edition, a.origin, a.round,
    to_char(a.stage_entered_on, 'YYYY-MM-DD') as stage_entered_on, to_char(a.due_on, 'YYYY-MM-DD') as due_on,
    a.renews_id, (select c.number from certificates c where c.id = a.renews_id) as renews,
    a.corrected, a.supplement_round, a.overview, a.dimensions, a.commitment,
    f.id as offering_id, f.document_id as offering_document, f.name as offering_name, f.kind, f.sector,
    o.id as organization_id, o.name as organization_name, o.credit_code, o.account_id,
    ${BANS_OF} as bans,
    b.id as round_id, b.name as round_name, b.stage as round_stage, to_char(b.opens_on, 'YYYY-MM-DD') as round_opens_on,
    to_char(b.closes_on, 'YYYY-MM-DD') as round_closes_on,
    n.id as notice_id, n.document_id as notice_document, to_char(n.end_on, 'YYYY-MM-DD') as notice_end_on
  from applications a
  join offerings f on f.id = a.offering_id
  join organizations o on o.id = a.organization_id
  left join public_notices n on n.id = a.public_notice_id
  left join rounds b on b.id = a.round_record_id
  where a.document_id = ?`;

const MaterialRow = z.object({
  id: z.number(),
  kind: z.enum(MATERIAL_KINDS),
  answer: z.enum(['provided', 'explained', 'not_applicable']),
  explanation: z.string().nullable(),
  files: json(z.array(FiledFile).nullable()),
  round: z.number(),
  judgement: z.enum(['ok', 'defective']).nullable(),
  defect_code: z.enum(DEFECTS).nullable(),
  defect: z.string().nullable(),
});
export type MaterialRow = z.infer<typeof MaterialRow>;

export const ObjectionRow = z.object({
  id: z.number(),
  document_id: z.string(),
  number: z.string().nullable(),
  kind: z.enum(PETITIONER_KINDS),
  statement: z.string(),
  state: z.enum([
    'received',
    'refused',
    'accepted',
    'dismissed',
    'upheld',
    'partly_upheld',
    'answered',
  ]),
  version: z.number(),
  finding: z.string().nullable(),
  received_on: PlainDate,
  received_at: z.coerce.date(),
});
export type ObjectionRow = z.infer<typeof ObjectionRow>;

const IssueRow = z.object({
  id: z.string(),
  severity: z.enum(SEVERITIES),
  stage: z.string(),
});
type IssueRow = z.infer<typeof IssueRow>;

/** A case as loaded: the domain's file and the rows it came from. */
export interface LoadedCase {
  row: ApplicationRow;
  materials: MaterialRow[];
  objections: ObjectionRow[];
  file: CaseFile;
}

export function materialsOf(sql: Sql, applicationId: number): Promise<MaterialRow[]> {
  return sql.rows(
    MaterialRow,
    `select id, kind, answer, explanation, files, round, judgement, defect_code, defect from materials
     where application_id = ? order by id`,
    [applicationId]
  );
}

function objectionsOf(sql: Sql, applicationId: number): Promise<ObjectionRow[]> {
  return sql.rows(
    ObjectionRow,
    `select id, document_id, number, kind, statement, state, version, finding, to_char(received_on, 'YYYY-MM-DD') as received_on, received_at
     from objections where application_id = ? order by id`,
    [applicationId]
  );
}

function issuesOf(sql: Sql, applicationId: number): Promise<IssueRow[]> {
  return sql.rows(
    IssueRow,
    'select document_id as id, severity, stage from inspection_issues where application_id = ? order by inspection_issues.id',
    [applicationId]
  );
}

/** The application row alone; with `lock`, held until the transaction ends. Null where there is none. */
export async function findApplication(
  sql: Sql,
  id: string,
  lock: 'lock' | 'read'
): Promise<ApplicationRow | null> {
  if (lock === 'lock')
    await sql.run('select id from applications where document_id = ? for update', [id]);
  const [row] = await sql.rows(ApplicationRow, APPLICATION, [id]);
  return row ?? null;
}

function roundOf(row: ApplicationRow): CaseFile['round'] {
  const { round_name: name, round_stage: stage } = row;
  const { round_opens_on: opensOn, round_closes_on: closesOn } = row;
  return name === null || stage === null || opensOn === null || closesOn === null
    ? null
    : { name, stage, opensOn, closesOn };
}

function fileOf(
  row: ApplicationRow,
  materials: MaterialRow[],
  objections: ObjectionRow[],
  issues: CaseFile['issues'],
  history: CaseFile['history']
): CaseFile {
  return {
    id: row.document_id,
    number: row.number,
    stage: row.stage,
    version: row.version,
    offering: {
      id: row.offering_document,
      name: row.offering_name,
      kind: row.kind,
      sector: row.sector,
    },
    organization: {
      name: row.organization_name,
      creditCode: row.credit_code,
      bans: row.bans,
    },
    round: roundOf(row),
    overview: row.overview ?? '',
    dimensions: row.dimensions ?? [],
    commitment: row.commitment,
    materials: materials.map(({ kind, answer, explanation, files, round }) => ({
      kind,
      answer,
      explanation,
      files: files ?? [],
      round,
    })),
    supplementRound: row.supplement_round,
    dueOn: row.due_on,
    notice:
      row.notice_document === null ? null : { id: row.notice_document, endOn: row.notice_end_on },
    objections: objections.map(({ document_id: id, state, received_on: receivedOn }) => ({
      id,
      state,
      receivedOn,
    })),
    issues,
    history,
  };
}

/** The whole case. With `lock`, nobody else acts on it until the transaction ends. */
export async function loadCase(
  sql: Sql,
  id: string,
  lock: 'lock' | 'read'
): Promise<LoadedCase | null> {
  const row = await findApplication(sql, id, lock);
  if (row === null) return null;
  const trip = inOneTrip(sql);
  const [materials, objections, issues, history] = await Promise.all([
    materialsOf(trip, row.id),
    objectionsOf(trip, row.id),
    issuesOf(trip, row.id),
    historyOf(trip, 'application', id),
  ]);
  return { row, materials, objections, file: fileOf(row, materials, objections, issues, history) };
}
