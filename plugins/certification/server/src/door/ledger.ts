import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { RECORD_TYPES } from '@sxjp/config/scheme';
import type { RecordType } from '@sxjp/config/scheme';
import { LedgerEntry, PERSONAL_FIELDS, PlainDate } from '@sxjp/plugin-certification/domain';
import type { ActedAs } from '@sxjp/plugin-certification/domain';
import { shanghaiDate, shanghaiInstant } from '../clock.ts';
import type { House } from '../house.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** Names and the like, kept beside the chain: erased, they are gone and the chain still verifies. */
const Personal = z.strictObject({
  actorName: z.string(),
  people: z.record(z.string(), z.string()).optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
});
type Personal = z.infer<typeof Personal>;

const ERASED: Personal = { actorName: '（已删除）' };

const Row = z
  .object({
    record_type: z.enum(RECORD_TYPES),
    record_id: z.string(),
    version: z.number(),
    action: z.string(),
    from_stage: z.string().nullable(),
    to_stage: z.string(),
    actor_kind: z.enum(['staff', 'applicant', 'system']),
    actor_id: z.string(),
    role: z.string(),
    acted_at: z.string(),
    acted_on: z.string(),
    facts: json(z.record(z.string(), z.unknown())),
    evidence: json(z.record(z.string(), z.unknown())),
    personal: json(Personal.nullable()),
    request_id: z.string(),
    edition: z.string(),
    previous_hash: z.string().nullable(),
    hash: z.string(),
  })
  .transform((row) => {
    const { actorName, people, facts } = row.personal ?? ERASED;
    return LedgerEntry.parse({
      recordType: row.record_type,
      recordId: row.record_id,
      version: row.version,
      action: row.action,
      from: row.from_stage,
      to: row.to_stage,
      actor: { kind: row.actor_kind, id: row.actor_id, name: actorName, role: row.role },
      at: row.acted_at,
      on: row.acted_on,
      facts: { ...row.facts, ...facts },
      evidence: people === undefined ? row.evidence : { ...row.evidence, people },
      requestId: row.request_id,
      edition: row.edition,
      previousHash: row.previous_hash,
      hash: row.hash,
    });
  });

const COLUMNS = `e.record_type, e.record_id, e.version, e.action, e.from_stage, e.to_stage, e.actor_kind, e.actor_id, e.role,
  e.acted_at, to_char(e.acted_on, 'YYYY-MM-DD') as acted_on, e.facts, e.evidence, p.content as personal, e.request_id,
  e.edition, e.previous_hash, e.hash`;

/** Every act on a record, first to last. */
export function historyOf(sql: Sql, type: RecordType, id: string): Promise<LedgerEntry[]> {
  return sql.rows(
    Row,
    `select ${COLUMNS} from ledger.entries e join ledger.personal p on p.digest = e.personal
     where e.record_type = ? and e.record_id = ? order by e.version`,
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

/** RFC 8785. */
function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('A ledger entry could not be written as canonical JSON.');
  return text;
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const plain = (value: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

const isPersonal = (name: string): boolean => PERSONAL_FIELDS.some((each) => each === name);

/** What of an act names people, and the rest. */
function separated({ actor, facts, evidence }: NewEntry) {
  const { people, ...seen } = evidence;
  const named = Object.entries(facts).filter(([name]) => isPersonal(name));
  const personal = Personal.parse({
    actorName: actor.name,
    ...(people === undefined ? {} : { people }),
    ...(named.length === 0 ? {} : { facts: Object.fromEntries(named) }),
  });
  const rest = Object.fromEntries(Object.entries(facts).filter(([name]) => !isPersonal(name)));
  return { personal, facts: plain(rest), evidence: plain(seen) };
}

/** The personal item of an act, with the salted digest that alone goes into the chain. */
function sealed(personal: Personal): { digest: string; salt: string; content: string } {
  const salt = randomBytes(16).toString('hex');
  const content = canonicalText(personal);
  return { digest: digestOf(salt + content), salt, content };
}

/** An act after `previous`, ready to be entered: the columns of its row, and the entry as it is read again. */
function entered(
  { clock }: Pick<House, 'clock'>,
  previous: LedgerEntry | undefined,
  added: NewEntry
) {
  const now = clock.now();
  const { kind, id, role } = added.actor;
  const { personal, facts, evidence } = separated(added);
  const { digest, salt, content } = sealed(personal);
  const unhashed = {
    ...added,
    actor: { kind, id, role },
    version: (previous?.version ?? 0) + 1,
    at: shanghaiInstant(now),
    on: PlainDate.parse(shanghaiDate(now)),
    facts,
    evidence,
    personal: digest,
    previousHash: previous?.hash ?? null,
  };
  const canonical = canonicalText(unhashed);
  const hash = digestOf(canonical);
  const columns = {
    digest,
    salt,
    content,
    record_type: unhashed.recordType,
    record_id: unhashed.recordId,
    version: unhashed.version,
    action: unhashed.action,
    from_stage: unhashed.from,
    to_stage: unhashed.to,
    actor_kind: kind,
    actor_id: id,
    role,
    acted_at: unhashed.at,
    acted_on: unhashed.on,
    facts,
    evidence,
    request_id: unhashed.requestId,
    edition: unhashed.edition,
    previous_hash: unhashed.previousHash,
    hash,
    canonical,
  };
  const { personal: _digest, ...kept } = unhashed;
  const entry = {
    ...kept,
    actor: added.actor,
    facts: { ...facts, ...personal.facts },
    evidence: personal.people === undefined ? evidence : { ...evidence, people: personal.people },
    hash,
  };
  return { columns, entry };
}

const ENTRY_COLUMNS = `record_type, record_id, version, action, from_stage, to_stage, actor_kind, actor_id,
       role, acted_at, acted_on, facts, evidence, personal, request_id, edition, previous_hash, hash, canonical`;

/** Adds one act after `previous`. The database checks version, chain, transition and hash once more. */
export async function appendEntry(
  house: Pick<House, 'clock'>,
  sql: Sql,
  previous: LedgerEntry | undefined,
  added: NewEntry
): Promise<LedgerEntry> {
  const { columns, entry } = entered(house, previous, added);
  const { digest, salt, content, facts, evidence, ...rest } = columns;
  const { request_id, edition, previous_hash, hash, canonical, ...first } = rest;
  await sql.run(
    `with kept as (insert into ledger.personal (digest, salt, content) values (?, ?, ?) returning digest)
     insert into ledger.entries (${ENTRY_COLUMNS})
     select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?::jsonb, ?::jsonb, kept.digest, ?, ?, ?, ?, ? from kept`,
    [
      digest,
      salt,
      content,
      ...Object.values(first),
      JSON.stringify(facts),
      JSON.stringify(evidence),
      request_id,
      edition,
      previous_hash,
      hash,
      canonical,
    ]
  );
  return LedgerEntry.parse(entry);
}

/** The first acts of as many new records, in one statement: each record begins a chain of its own. */
export async function appendBirths(
  house: Pick<House, 'clock'>,
  sql: Sql,
  added: readonly NewEntry[]
): Promise<void> {
  if (added.length === 0) return;
  const rows = added.map((each) => entered(house, undefined, each).columns);
  await sql.run(
    `with given as (
       select * from jsonb_to_recordset(?::jsonb) as given (digest text, salt text, content text, record_type text,
         record_id text, version integer, action text, from_stage text, to_stage text, actor_kind text, actor_id text,
         role text, acted_at text, acted_on date, facts jsonb, evidence jsonb, request_id text, edition text,
         previous_hash text, hash text, canonical text)),
     kept as (insert into ledger.personal (digest, salt, content) select digest, salt, content from given returning digest)
     insert into ledger.entries (${ENTRY_COLUMNS})
     select g.record_type, g.record_id, g.version, g.action, g.from_stage, g.to_stage, g.actor_kind, g.actor_id, g.role,
       g.acted_at, g.acted_on, g.facts, g.evidence, kept.digest, g.request_id, g.edition, g.previous_hash, g.hash,
       g.canonical
     from given g join kept on kept.digest = g.digest`,
    [JSON.stringify(rows)]
  );
}
