import { decide, refuse } from '@sxjp/plugin-certification/domain';
import type { Actor, Decision } from '@sxjp/plugin-certification/domain';
import { STAGE_LABELS } from '@sxjp/config/scheme';
import { notificationEvidence } from '../acts/notification.ts';
import { EFFECTS } from '../acts/index.ts';
import type { AllowedAct } from '../acts/index.ts';
import type { House } from '../house.ts';
import { loadCase } from '../reading/case-file.ts';
import type { LoadedCase } from '../reading/case-file.ts';
import { circumstancesOf } from '../reading/circumstances.ts';
import { applicantId } from '../reading/people.ts';
import { updateRecord } from '../schema/record.ts';
import type { Sql } from '../sql.ts';
import { refused } from './answer.ts';
import { factsIn, isStale, staleVersion } from './asked.ts';
import type { Asked } from './asked.ts';
import type { Answer } from './answer.ts';
import { appendEntry } from './ledger.ts';
import { once } from './request.ts';

const subjectOf = ({ file }: LoadedCase): string => file.number ?? file.offering.name;

/** The names, as known on the day, of everybody the facts name by id. */
function peopleNamed({ facts, circumstances }: AllowedAct): { people?: Record<string, string> } {
  const { panel = [], team = [], members = [], leadId, expertId, secondPersonId } = facts;
  const ids = [...panel, ...team, ...members, leadId, expertId, secondPersonId].filter(
    (id) => id !== undefined
  );
  if (ids.length === 0) return {};
  return {
    people: Object.fromEntries(ids.map((id) => [id, circumstances.people[id]?.name ?? id])),
  };
}

/**
 * Does an act that was allowed: one ledger row, the record, what the act leaves behind, all in the caller's
 * transaction. Gives the ledger entry.
 */
export async function carryOut(
  act: AllowedAct,
  decision: Extract<Decision, { ok: true }>
): Promise<{ version: number; hash: string }> {
  const { house, sql, loaded, actor, action, requestId } = act;
  const { file, row } = loaded;
  const effect = EFFECTS[action] ?? {};
  const evidence = {
    ...peopleNamed(act),
    ...(await effect.evidence?.(act)),
    ...(await notificationEvidence(act, decision)),
  };
  const entry = await appendEntry(house, sql, file.history.at(-1), {
    recordType: 'application',
    recordId: file.id,
    action,
    from: file.stage,
    to: decision.to,
    actor: { kind: actor.kind, id: actor.id, name: actor.name, role: decision.role },
    facts: decision.facts,
    evidence,
    requestId,
    edition: row.edition,
  });
  await updateRecord(sql, 'applications', row.id, {
    stage: decision.to,
    version: entry.version,
    due_on: decision.dueOn,
    ...(decision.to === file.stage ? {} : { stage_entered_on: house.today() }),
    ...effect.columns?.(act, evidence),
  });
  await effect.leaves?.(act, evidence);
  return { version: entry.version, hash: entry.hash };
}

/** An applicant's case is nobody else's: to another applicant it does not exist. */
export function mayAddress(actor: Actor, { row }: LoadedCase): boolean {
  return (
    actor.kind !== 'applicant' ||
    (row.account_id !== null && actor.id === applicantId(row.account_id))
  );
}

async function act(house: House, sql: Sql, { id, action, actor, body }: Asked): Promise<Answer> {
  const loaded = await loadCase(sql, id, 'lock');
  if (loaded === null || !mayAddress(actor, loaded))
    return refused(refuse('not_found', { subject: id }), null);
  const { file, row } = loaded;
  const edition = await house.editionOfCase(sql, row);
  const facts = factsIn(body);
  const circumstances = await circumstancesOf(
    house,
    sql,
    actor,
    row.id,
    facts['standardNumber'],
    facts['bodyId']
  );
  const decision = decide({ edition, caseFile: file, actor, circumstances }, action, facts);
  if (isStale(body, file, decision))
    return refused(
      staleVersion(subjectOf(loaded), body.version, file.version, STAGE_LABELS[file.stage]),
      file
    );
  if (!decision.ok) return refused(decision.refusal, file);
  const allowed = {
    house,
    sql,
    edition,
    loaded,
    actor,
    role: decision.role,
    action: decision.action,
    facts: decision.facts,
    circumstances,
    requestId: body.requestId,
    notice: null,
  };
  const done = await carryOut(allowed, decision);
  return { ok: true, id, stage: decision.to, version: done.version, ledgerEntry: done.hash };
}

/**
 * The one door. Lock, load, decide (pure), then one transaction of ledger row, record, numbers and evidence. A wrong
 * stage or stale version is 409, missing facts 422, not your role 403; the same request id hears the same answer.
 */
export function advance(house: House, asked: Asked): Promise<Answer> {
  const { id, action, actor, body } = asked;
  const request = {
    requestId: body.requestId,
    actorId: actor.id,
    asked: { record: id, action, body },
  };
  return once(house, request, (sql) => act(house, sql, asked));
}
