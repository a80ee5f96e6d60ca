import { z } from 'zod';
import type { RecordKind } from '@sxjp/config/scheme';
import type { Actor, RecordDetails, RecordFile } from '@sxjp/plugin-certification/domain';
import { historyOf } from '../door/ledger.ts';
import { inOneTrip } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { DETAILS } from './details.ts';
import { RECORD_TABLES } from './tables.ts';

const Found = z.object({ id: z.number() });

const Row = z.object({
  stage: z.string(),
  version: z.number(),
  edition: z.string(),
  subject: z.string().nullable(),
});

export interface LoadedRecord<Kind extends RecordKind> {
  row: { id: number; edition: string };
  file: RecordFile;
  details: RecordDetails[Kind];
}

/** A record with its history and what its guards look at. With `lock`, nobody else acts on it until the transaction ends. */
export async function loadRecord<Kind extends RecordKind>(
  sql: Sql,
  kind: Kind,
  id: string,
  actor: Actor,
  lock: 'lock' | 'read'
): Promise<LoadedRecord<Kind> | null> {
  const { table, stage, subject } = RECORD_TABLES[kind];
  const found = await sql.rows(
    Found,
    `select id from ${table} where document_id = ? ${lock === 'lock' ? 'for update' : ''}`,
    [id]
  );
  const rowId = found[0]?.id;
  if (rowId === undefined) return null;
  const trip = inOneTrip(sql);
  const reading = trip.rows(
    Row,
    `select r.${stage} as stage, r.version, r.edition, ${subject} as subject from ${table} r where r.id = ?`,
    [rowId]
  );
  const [[row], history, details] = await Promise.all([
    reading,
    historyOf(trip, kind, id),
    DETAILS[kind](trip, rowId, actor),
  ]);
  if (row === undefined) throw new Error(`The ${kind} ${id} went while it was read.`);
  return {
    row: { id: rowId, edition: row.edition },
    file: {
      id,
      subject: row.subject ?? id,
      stage: row.stage,
      version: row.version,
      history,
    },
    details,
  };
}
