import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Sql } from '../sql.ts';

export type Table =
  | 'organizations'
  | 'offerings'
  | 'applications'
  | 'materials'
  | 'expert_evaluations'
  | 'group_standards'
  | 'advancedness_evaluations'
  | 'inspections'
  | 'certification_reports'
  | 'certificates'
  | 'public_notices'
  | 'objections'
  | 'rounds'
  | 'mark_licences'
  | 'inspection_issues'
  | 'surveillances'
  | 'standard_projects'
  | 'certification_bodies'
  | 'certifiers'
  | 'bans'
  | 'misuse_reports';

/** Column → value. Arrays and objects are stored as JSON. */
export type Columns = Readonly<Record<string, unknown>>;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** As Strapi names documents: 24 lower-case letters and digits. */
export function newDocumentId(): string {
  return [...randomBytes(24)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}

const stored = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !(value instanceof Date)
    ? JSON.stringify(value)
    : value;

/** Adds a row as Strapi would; gives its document id. */
export async function insertRecord(
  sql: Sql,
  table: Table,
  columns: Columns,
  documentId = newDocumentId()
) {
  const names = Object.keys(columns);
  await sql.run(
    `insert into ${table} (document_id, created_at, updated_at, published_at, ${names.join(', ')})
     values (?, now(), now(), now()${', ?'.repeat(names.length)})`,
    [documentId, ...names.map((name) => stored(columns[name]))]
  );
  return documentId;
}

const Inserted = z.object({ document_id: z.string(), id: z.number() });

/**
 * Adds as many rows in one statement, all with the same columns. Gives the numeric id of each by its document id, in no
 * order.
 */
export async function insertRecords(
  sql: Sql,
  table: Table,
  rows: readonly { documentId: string; columns: Columns }[]
): Promise<Map<string, number>> {
  const [first] = rows;
  if (first === undefined) return new Map();
  const names = Object.keys(first.columns);
  const given = rows.map(({ documentId, columns }) => ({ ...columns, document_id: documentId }));
  const inserted = await sql.rows(
    Inserted,
    `insert into ${table} (document_id, created_at, updated_at, published_at, ${names.join(', ')})
     select g.document_id, now(), now(), now(), ${names.map((name) => `g.${name}`).join(', ')}
     from jsonb_populate_recordset(null::public.${table}, ?::jsonb) g returning document_id, id`,
    [JSON.stringify(given)]
  );
  return new Map(inserted.map((row) => [row.document_id, row.id]));
}

/** Changes one row by its numeric id. A row that is not there is a bug. */
export async function updateRecord(
  sql: Sql,
  table: Table,
  id: number,
  columns: Columns
): Promise<void> {
  const names = Object.keys(columns);
  const sets = names.map((name) => `${name} = ?`).join(', ');
  const touched = await sql.run(`update ${table} set ${sets}, updated_at = now() where id = ?`, [
    ...names.map((name) => stored(columns[name])),
    id,
  ]);
  if (touched !== 1) throw new Error(`${table} has no row ${id}.`);
}
