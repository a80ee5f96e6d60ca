import { NOTICE_STAGE_LABELS } from '@sxjp/config/scheme';
import type { Action } from '@sxjp/config/scheme';
import { decide, decideNotice, refuse } from '@sxjp/plugin-certification/domain';
import type { Facts, NoticeDecision } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { loadCase } from '../reading/case-file.ts';
import { circumstancesOf } from '../reading/circumstances.ts';
import { loadNotice } from '../reading/notice-file.ts';
import type { LoadedNotice } from '../reading/notice-file.ts';
import { updateRecord } from '../schema/record.ts';
import type { Columns } from '../schema/record.ts';
import type { Sql } from '../sql.ts';
import { carryOut } from './advance.ts';
import { putOnRecord } from './announcement.ts';
import { factsIn, isStale, staleVersion } from './asked.ts';
import type { Asked } from './asked.ts';
import { Refused, refused } from './answer.ts';
import type { Answer } from './answer.ts';
import { appendEntry } from './ledger.ts';
import { prepareNotice } from './notice-preparation.ts';
import type { Preparation } from './notice-preparation.ts';
import { once } from './request.ts';

type Allowed = Extract<NoticeDecision, { ok: true }>;

/** What happens to each application the notice carries along, in order. */
const CARRIED: Readonly<Record<Allowed['action'], readonly Action[]>> = {
  open: ['enter_notice'],
  announce: ['announce', 'certify'],
  withdraw_item: ['leave_notice'],
  restart: ['rectify'],
  discard: [],
  hold_item: [],
  release_item: [],
  draft_correction: [],
  drop_correction: [],
  correct: [],
  close: [],
  draft_erratum: [],
  announce_erratum: [],
  import_more: [],
};

interface Carrying {
  house: House;
  sql: Sql;
  asked: Asked;
  notice: { rowId: number; number: string; announcementNumber: string | null };
  carried: Facts;
}

async function carryItem(
  { house, sql, asked, notice, carried }: Carrying,
  id: string,
  action: Action
) {
  const { actor, body } = asked;
  const loaded = await loadCase(sql, id, 'lock');
  if (loaded === null)
    throw new Error(`The notice carries an application ${id} that is not there.`);
  const edition = await house.editionOfCase(sql, loaded.row);
  const circumstances = await circumstancesOf(house, sql, actor, loaded.row.id, null);
  const question = { edition, caseFile: loaded.file, actor, circumstances };
  const decision = decide(question, action, carried, 'public_notice');
  if (!decision.ok) throw new Refused(refused(decision.refusal, null));
  const { role, facts } = decision;
  await carryOut(
    {
      house,
      sql,
      edition,
      loaded,
      actor,
      role,
      action,
      facts,
      circumstances,
      requestId: body.requestId,
      notice,
    },
    decision
  );
}

async function proceed(
  house: House,
  sql: Sql,
  asked: Asked,
  loaded: LoadedNotice,
  decision: Allowed,
  prepared: Preparation
): Promise<Answer> {
  const { row, file } = loaded;
  const { actor, body } = asked;
  const entry = await appendEntry(house, sql, file.history.at(-1), {
    recordType: 'public_notice',
    recordId: file.id,
    action: decision.action,
    from: file.stage,
    to: decision.to,
    actor: { kind: actor.kind, id: actor.id, name: actor.name, role: decision.role },
    facts: decision.facts,
    evidence: { ...prepared.evidence, ...prepared.announcement },
    requestId: body.requestId,
    edition: row.edition,
  });
  const columns: Columns = { ...prepared.columns, stage: decision.to, version: entry.version };
  await updateRecord(sql, 'public_notices', row.id, columns);
  const notice = {
    rowId: row.id,
    number: prepared.number ?? '',
    announcementNumber: prepared.announcement?.announcementNumber ?? null,
  };
  const carried = prepared.carried ?? {};
  for (const id of decision.items)
    for (const action of CARRIED[decision.action])
      await carryItem({ house, sql, asked, notice, carried }, id, action);
  if (prepared.announcement !== undefined)
    await putOnRecord(sql, prepared.announcement, notice.number);
  return {
    ok: true,
    id: file.id,
    stage: decision.to,
    version: entry.version,
    ledgerEntry: entry.hash,
  };
}

async function act(house: House, sql: Sql, asked: Asked): Promise<Answer> {
  const { id, action, actor, body } = asked;
  const loaded = await loadNotice(sql, id, 'lock');
  if (loaded === null) return refused(refuse('not_found', { subject: id }), null);
  const { file, row, names } = loaded;
  const edition = house.edition(row.edition);
  const question = { edition, notice: file, actor, today: house.today(), names };
  const decision = decideNotice(question, action, factsIn(body));
  if (isStale(body, file, decision)) {
    const stage = NOTICE_STAGE_LABELS[file.stage];
    return refused(
      staleVersion(file.number ?? file.title, body.version, file.version, stage),
      file
    );
  }
  if (!decision.ok) return refused(decision.refusal, file);
  const prepared = await prepareNotice(house, sql, loaded, decision);
  if ('refusal' in prepared) return refused(prepared.refusal, file);
  return proceed(house, sql, asked, loaded, decision, prepared);
}

/** The one door for a public notice: it moves the notice and every application it carries, whole or not at all. */
export function advanceNotice(house: House, asked: Asked): Promise<Answer> {
  const { id, action, actor, body } = asked;
  const request = {
    requestId: body.requestId,
    actorId: actor.id,
    asked: { notice: id, action, body },
  };
  return once(house, request, (sql) => act(house, sql, asked));
}
