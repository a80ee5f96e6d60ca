import type { RecordKind, RecordTransition } from '@sxjp/config/scheme';
import { decideRecord, machineOf, publicReason, refuse } from '@sxjp/plugin-certification/domain';
import type { Actor, Facts, RecordDecision } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { RECORD_COLUMNS } from '../records/columns.ts';
import { consequencesOf } from '../records/consequences.ts';
import { RECORD_EVIDENCE } from '../records/evidence.ts';
import { eventsWith, followingOf } from '../records/following.ts';
import { loadRecord } from '../records/record-file.ts';
import type { LoadedRecord } from '../records/record-file.ts';
import { RECORD_TABLES } from '../records/tables.ts';
import { insertRecord, newDocumentId, updateRecord } from '../schema/record.ts';
import type { Columns } from '../schema/record.ts';
import type { Sql } from '../sql.ts';
import { factsIn, isStale, staleVersion } from './asked.ts';
import type { Asked } from './asked.ts';
import { Refused, refused } from './answer.ts';
import type { Answer } from './answer.ts';
import { appendEntry } from './ledger.ts';
import { once } from './request.ts';

/** Who acts, in whose transaction, under which request. */
export interface Through {
  house: House;
  sql: Sql;
  actor: Actor;
  requestId: string;
}

function decideLoaded<Kind extends RecordKind>(
  house: House,
  kind: Kind,
  { row, file, details }: LoadedRecord<Kind>,
  actor: Actor,
  action: string,
  body: unknown,
  via?: RecordTransition['via']
): RecordDecision {
  const edition = house.edition(row.edition);
  const { calendar } = house;
  const asked = { edition, actor, today: house.today(), calendar, file, details };
  return decideRecord(machineOf(edition, kind), file, actor, asked, action, body, via);
}

/** Does an act that was allowed: one ledger row, the record, and the records that follow it. */
async function carryOut<Kind extends RecordKind>(
  { house, sql, actor, requestId }: Through,
  kind: Kind,
  { row, file }: LoadedRecord<Kind>,
  decision: Extract<RecordDecision, { ok: true }>,
  given: Record<string, unknown> = {},
  columns: Columns = {}
): Promise<{ version: number; hash: string }> {
  const { action, to, role, facts } = decision;
  const edition = house.edition(row.edition);
  const { history } = file;
  const asked = { house, sql, edition, rowId: row.id, facts, history };
  const evidence = { ...given, ...(await RECORD_EVIDENCE[kind]?.[action]?.(asked)) };
  const entry = await appendEntry(house, sql, file.history.at(-1), {
    recordType: kind,
    recordId: file.id,
    action,
    from: file.stage,
    to,
    actor: { kind: actor.kind, id: actor.id, name: actor.name, role },
    facts,
    evidence,
    requestId,
    edition: row.edition,
  });
  const { table, stage } = RECORD_TABLES[kind];
  const today = house.today();
  const events =
    kind === 'certificate'
      ? await eventsWith(sql, row.id, action, today, publicReason(action, facts, file.history))
      : null;
  await updateRecord(sql, table, row.id, {
    [stage]: to,
    version: entry.version,
    ...RECORD_COLUMNS[kind][action]?.({ facts, today, evidence }),
    ...(events === null ? {} : { events }),
    ...columns,
  });
  const through = { house, sql, actor, requestId };
  for (const next of await followingOf(sql, kind, row.id, action)) {
    const { id, evidence: more = {}, via } = next;
    await moveRecord(through, next.kind, id, next.action, more, via, next.columns);
  }
  await consequencesOf(through, kind, row.id, { action, facts, evidence });
  return { version: entry.version, hash: entry.hash };
}

/** An act on a record that comes through another record: the same rules, in the caller's transaction. */
export async function moveRecord(
  through: Through,
  kind: RecordKind,
  id: string,
  action: string,
  evidence: Record<string, unknown>,
  via?: RecordTransition['via'],
  columns: Columns = {}
): Promise<void> {
  const { house, sql, actor } = through;
  const loaded = await loadRecord(sql, kind, id, actor, 'lock');
  if (loaded === null) throw new Error(`There is no ${kind} ${id} to ${action}.`);
  const decision = decideLoaded(house, kind, loaded, actor, action, {}, via);
  if (!decision.ok) throw new Refused(refused(decision.refusal, null));
  await carryOut(through, kind, loaded, decision, evidence, columns);
}

/** What a record is born with. */
export interface Birth {
  kind: RecordKind;
  action: string;
  facts?: Facts;
  evidence?: Record<string, unknown>;
  columns: Columns;
  edition: string;
}

/** The birth of a record: its first ledger row and the row itself. Gives its document id. */
export async function bearRecord(
  { house, sql, actor, requestId }: Through,
  born: Birth
): Promise<{ id: string; stage: string; version: number; hash: string }> {
  const { kind, action, facts = {}, evidence = {}, columns, edition } = born;
  const birth = house.edition(edition).records[kind].births[action];
  const role = birth?.by.find((each) => actor.roles.includes(each));
  if (birth === undefined || role === undefined)
    throw new Error(`A ${kind} is not born by ${action} of ${actor.roles.join(', ')}.`);
  const id = newDocumentId();
  const entry = await appendEntry(house, sql, undefined, {
    recordType: kind,
    recordId: id,
    action,
    from: null,
    to: birth.to,
    actor: { kind: actor.kind, id: actor.id, name: actor.name, role },
    facts,
    evidence,
    requestId,
    edition,
  });
  const { table, stage } = RECORD_TABLES[kind];
  await insertRecord(
    sql,
    table,
    { ...columns, [stage]: birth.to, version: entry.version, edition },
    id
  );
  return { id, stage: birth.to, version: entry.version, hash: entry.hash };
}

async function act(
  house: House,
  sql: Sql,
  kind: RecordKind,
  { id, action, actor, body }: Asked
): Promise<Answer> {
  const loaded = await loadRecord(sql, kind, id, actor, 'lock');
  if (loaded === null) return refused(refuse('not_found', { subject: id }), null);
  const { file } = loaded;
  const decision = decideLoaded(house, kind, loaded, actor, action, factsIn(body));
  if (isStale(body, file, decision)) {
    const label = house.edition(loaded.row.edition).records[kind].stages[file.stage];
    const stage = label ?? { zh: file.stage, en: file.stage };
    return refused(staleVersion(file.subject, body.version, file.version, stage), file);
  }
  if (!decision.ok) return refused(decision.refusal, file);
  const through = { house, sql, actor, requestId: body.requestId };
  const done = await carryOut(through, kind, loaded, decision);
  return { ok: true, id, stage: decision.to, version: done.version, ledgerEntry: done.hash };
}

/** The one door for every record that is neither an application nor a public notice. */
export function advanceRecord(house: House, kind: RecordKind, asked: Asked): Promise<Answer> {
  const { id, action, actor, body } = asked;
  const request = {
    requestId: body.requestId,
    actorId: actor.id,
    asked: { kind, record: id, action, body },
  };
  return once(house, request, (sql) => act(house, sql, kind, asked));
}
