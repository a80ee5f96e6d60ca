import { z } from 'zod';
import type { CertificateReason, RecordKind } from '@sxjp/config/scheme';
import type { Columns } from '../schema/record.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** An act on another record that the same act brings about, in the same transaction. */
export interface Following {
  kind: RecordKind;
  id: string;
  action: string;
  via?: 'certificate';
  evidence?: Record<string, unknown>;
  columns?: Columns;
}

const Held = z.object({ document_id: z.string(), stage: z.string() });

/** 标识随证书：what happens to the licence of a certificate when the certificate moves 〔rulings 14〕. */
const LICENCE_FOLLOWS: Readonly<Record<string, { when: readonly string[]; action: string }>> = {
  suspend: { when: ['active'], action: 'pause' },
  restore: { when: ['paused'], action: 'resume' },
  revoke: { when: ['active', 'paused', 'stopped'], action: 'end' },
  cancel: { when: ['active', 'paused', 'stopped'], action: 'end' },
  expire: { when: ['active', 'paused', 'stopped'], action: 'end' },
};

const heldBy = (sql: Sql, table: 'mark_licences' | 'surveillances', certificateId: number) =>
  sql.rows(
    Held,
    `select document_id, stage from ${table} where certificate_id = ?
     and stage in ('active', 'paused', 'stopped', 'planned', 'notified', 'conducted', 'rectifying') order by id`,
    [certificateId]
  );

async function licencesFollow(sql: Sql, rowId: number, action: string): Promise<Following[]> {
  const follows = LICENCE_FOLLOWS[action];
  if (follows === undefined) return [];
  return (await heldBy(sql, 'mark_licences', rowId))
    .filter(({ stage }) => follows.when.includes(stage))
    .map(({ document_id: id }) => ({ kind: 'mark_licence', id, action: follows.action }));
}

/** The certificate in force that this one takes the place of: an earlier version, or the one it renews. */
async function superseded(sql: Sql, rowId: number): Promise<Following[]> {
  const found = await sql.rows(
    z.object({ id: z.string() }),
    `select q.document_id as id from certificates c join certificates p on p.id = c.succeeds_id
     join certificates q on q.number = p.number and q.id <> c.id and q.state in ('effective', 'suspended')
     where c.id = ?`,
    [rowId]
  );
  return found.map(({ id }) => ({
    kind: 'certificate',
    id,
    action: 'supersede',
    via: 'certificate',
  }));
}

const Successor = z.object({ row: z.number(), id: z.string(), same: z.boolean() });

/** Under a new version the licence and what surveillance is under way go on; after a renewal the old licence ends. */
async function handedOver(sql: Sql, rowId: number): Promise<Following[]> {
  const [successor] = await sql.rows(
    Successor,
    `select n.id as row, n.document_id as id, n.number = c.number as same from certificates c
     join certificates p on p.number = c.number
     join certificates n on n.succeeds_id = p.id and n.id <> c.id and n.state = 'effective' where c.id = ?`,
    [rowId]
  );
  if (successor === undefined)
    throw new Error(`Certificate ${rowId} is superseded by none in force.`);
  const licences = await heldBy(sql, 'mark_licences', rowId);
  if (!successor.same)
    return licences.map(({ document_id: id }) => ({ kind: 'mark_licence', id, action: 'end' }));
  const carried = (kind: RecordKind) => (held: z.infer<typeof Held>) => ({
    kind,
    id: held.document_id,
    action: 'carry_over',
    via: 'certificate' as const,
    evidence: { certificateId: successor.id },
    columns: { certificate_id: successor.row },
  });
  return [
    ...licences.map(carried('mark_licence')),
    ...(await heldBy(sql, 'surveillances', rowId)).map(carried('surveillance')),
  ];
}

export async function followingOf(
  sql: Sql,
  kind: RecordKind,
  rowId: number,
  action: string
): Promise<Following[]> {
  if (kind !== 'certificate') return [];
  if (action === 'replace' || action === 'take_effect') return superseded(sql, rowId);
  if (action === 'supersede') return handedOver(sql, rowId);
  return licencesFollow(sql, rowId, action);
}

const Events = z.object({ events: json(z.array(z.unknown()).nullable()) });
const PUBLIC_EVENTS: Readonly<Record<string, string>> = {
  take_effect: 'announced',
  suspend: 'suspended',
  restore: 'restored',
  revoke: 'revoked',
  cancel: 'cancelled',
  replace: 'changed',
  supersede: 'superseded',
};

/**
 * 证书的公开经历, with the event of this act added; null when the act is not one the public is told of. A new version goes on
 * from all that has happened to the one before it.
 */
export async function eventsWith(
  sql: Sql,
  certificateId: number,
  action: string,
  on: string,
  reason: CertificateReason | null
): Promise<unknown[] | null> {
  const event = PUBLIC_EVENTS[action];
  if (event === undefined) return null;
  const [row] = await sql.rows(
    Events,
    `select case when ? = 'replace' then p.events else c.events end as events from certificates c
     left join certificates p on p.id = c.succeeds_id where c.id = ?`,
    [action, certificateId]
  );
  return [...(row?.events ?? []), { event, on, text: null, reason }];
}
