import { z } from 'zod';
import type { RecordKind } from '@sxjp/config/scheme';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** An act on another record that the same act brings about, in the same transaction. */
export interface Following {
  kind: RecordKind;
  id: string;
  action: string;
}

const Licence = z.object({ document_id: z.string(), stage: z.string() });

/** 标识随证书：what happens to the licence of a certificate when the certificate moves 〔rulings 14〕. */
const LICENCE_FOLLOWS: Readonly<Record<string, { when: readonly string[]; action: string }>> = {
  suspend: { when: ['active'], action: 'pause' },
  restore: { when: ['paused'], action: 'resume' },
  revoke: { when: ['active', 'paused', 'stopped'], action: 'end' },
  cancel: { when: ['active', 'paused', 'stopped'], action: 'end' },
  expire: { when: ['active', 'paused', 'stopped'], action: 'end' },
};

export async function followingOf(
  sql: Sql,
  kind: RecordKind,
  rowId: number,
  action: string
): Promise<Following[]> {
  const follows = kind === 'certificate' ? LICENCE_FOLLOWS[action] : undefined;
  if (follows === undefined) return [];
  const licences = await sql.rows(
    Licence,
    'select document_id, stage from mark_licences where certificate_id = ?',
    [rowId]
  );
  return licences
    .filter(({ stage }) => follows.when.includes(stage))
    .map(({ document_id: id }) => ({ kind: 'mark_licence', id, action: follows.action }));
}

const Events = z.object({ events: json(z.array(z.unknown()).nullable()) });
const PUBLIC_EVENTS: Readonly<Record<string, string>> = {
  take_effect: 'announced',
  suspend: 'suspended',
  restore: 'restored',
  revoke: 'revoked',
  cancel: 'cancelled',
};

/** 证书的公开经历, with the event of this act added; null when the act is not one the public is told of. */
export async function eventsWith(
  sql: Sql,
  certificateId: number,
  action: string,
  on: string
): Promise<unknown[] | null> {
  const event = PUBLIC_EVENTS[action];
  if (event === undefined) return null;
  const [row] = await sql.rows(Events, 'select events from certificates where id = ?', [
    certificateId,
  ]);
  return [...(row?.events ?? []), { event, on, text: null }];
}
