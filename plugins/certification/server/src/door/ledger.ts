import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { LedgerEntry, PlainDate } from '@sxjp/plugin-certification/domain';
import type { ActedAs, RecordType } from '@sxjp/plugin-certification/domain';
import { shanghaiDate, shanghaiInstant } from '../clock.ts';
import type { House } from '../house.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';

const Row = z
  .object({
    record_type: z.enum(['application', 'public_notice']),
    record_id: z.string(),
    version: z.number(),
    action: z.string(),
    from_stage: z.string().nullable(),
    to_stage: z.string(),
    actor_kind: z.enum(['staff', 'applicant', 'system']),
    actor_id: z.string(),
    actor_name: z.string(),
    role: z.string(),
    acted_at: z.string(),
    acted_on: z.string(),
    facts: json(z.record(z.string(), z.unknown())),
    evidence: json(z.record(z.string(), z.unknown())),
    request_id: z.string(),
    edition: z.string(),
    previous_hash: z.string().nullable(),
    hash: z.string(),
  })
  .transform((row) =>
    LedgerEntry.parse({
      recordType: row.record_type,
      recordId: row.record_id,
      version: row.version,
      action: row.action,
      from: row.from_stage,
      to: row.to_stage,
      actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name, role: row.role },
      at: row.acted_at,
      on: row.acted_on,
      facts: row.facts,
      evidence: row.evidence,
      requestId: row.request_id,
      edition: row.edition,
      previousHash: row.previous_hash,
      hash: row.hash,
    })
  );

const COLUMNS = `record_type, record_id, version, action, from_stage, to_stage, actor_kind, actor_id, actor_name, role,
  acted_at, to_char(acted_on, 'YYYY-MM-DD') as acted_on, facts, evidence, request_id, edition, previous_hash, hash`;

/** Every act on a record, first to last. */
export function historyOf(sql: Sql, type: RecordType, id: string): Promise<LedgerEntry[]> {
  return sql.rows(
    Row,
    `select ${COLUMNS} from ledger.entries where record_type = ? and record_id = ? order by version`,
    [type, id]
  );
}

export interface NewEntry {
  recordType: RecordType;
  recordId: string;
  action: string;
  from: string | null;
  to: string;
  actor: ActedAs;
  facts: Record<string, unknown>;
  evidence: Record<string, unknown>;
  requestId: string;
  edition: string;
}

/** The entry as hashed: RFC 8785 text of everything but the hash itself. */
export function canonicalText(entry: Omit<LedgerEntry, 'hash'>): string {
  const text = canonicalize(entry);
  if (text === undefined) throw new Error('A ledger entry could not be written as canonical JSON.');
  return text;
}

const plain = (value: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

/** Adds one act after `previous`. The database checks version, chain, transition and hash once more. */
export async function appendEntry(
  { clock }: Pick<House, 'clock'>,
  sql: Sql,
  previous: LedgerEntry | undefined,
  added: NewEntry
): Promise<LedgerEntry> {
  const now = clock.now();
  const unhashed = {
    ...added,
    version: (previous?.version ?? 0) + 1,
    at: shanghaiInstant(now),
    on: PlainDate.parse(shanghaiDate(now)),
    facts: plain(added.facts),
    evidence: plain(added.evidence),
    previousHash: previous?.hash ?? null,
  };
  const canonical = canonicalText(unhashed);
  const hash = createHash('sha256').update(canonical).digest('hex');
  await sql.run(
    `insert into ledger.entries (record_type, record_id, version, action, from_stage, to_stage, actor_kind, actor_id,
       actor_name, role, acted_at, acted_on, facts, evidence, request_id, edition, previous_hash, hash, canonical)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      unhashed.recordType,
      unhashed.recordId,
      unhashed.version,
      unhashed.action,
      unhashed.from,
      unhashed.to,
      unhashed.actor.kind,
      unhashed.actor.id,
      unhashed.actor.name,
      unhashed.actor.role,
      unhashed.at,
      unhashed.on,
      JSON.stringify(unhashed.facts),
      JSON.stringify(unhashed.evidence),
      unhashed.requestId,
      unhashed.edition,
      unhashed.previousHash,
      hash,
      canonical,
    ]
  );
  return LedgerEntry.parse({ ...unhashed, hash });
}
