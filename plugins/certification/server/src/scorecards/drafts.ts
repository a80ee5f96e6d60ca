import { z } from 'zod';
import {
  FIELDS,
  Score,
  availableActions,
  faultsOfScores,
  inspectionRound,
  refuse,
  rubricOf,
  visitOf,
} from '@sxjp/plugin-certification/domain';
import type { Actor, Refusal } from '@sxjp/plugin-certification/domain';
import type { AllowedAct } from '../acts/act.ts';
import { Refused, refused } from '../door/answer.ts';
import type { House } from '../house.ts';
import { loadCase } from '../reading/case-file.ts';
import type { LoadedCase } from '../reading/case-file.ts';
import { circumstancesOf } from '../reading/circumstances.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';

const Files = Score.shape.files.unwrap();
const Times = Score.shape.times.unwrap();

/** 一项草稿 as the inspector’s device holds it; `base` is the revision it last saw, 0 when it saw none. */
const DraftLine = z.strictObject({
  item: z.string().min(1).max(100),
  base: z.int().nonnegative(),
  points: z.number().nullable(),
  times: Times.nullable(),
  note: z.string().trim().max(1000).nullable(),
  files: Files,
});
export const DraftLines = z.strictObject({ lines: z.array(DraftLine).min(1).max(100) });
type DraftLine = z.infer<typeof DraftLine>;

const Draft = z.object({
  item: z.string(),
  points: z.coerce.number().nullable(),
  times: json(Times.nullable()),
  note: z.string().nullable(),
  files: json(Files),
  revision: z.number(),
});
export type Draft = z.infer<typeof Draft>;

interface Key {
  application: number;
  round: number;
  visit: number;
  inspector: string;
}

export function keyOf({ row, file }: LoadedCase, actor: Actor): Key {
  const { history } = file;
  return {
    application: row.id,
    round: inspectionRound(history).round,
    visit: visitOf(history).visit,
    inspector: actor.id,
  };
}

const WHERE = 'application_id = ? and inspection_round = ? and visit = ? and inspector = ?';
const valuesOf = ({ application, round, visit, inspector }: Key) => [
  application,
  round,
  visit,
  inspector,
];

export function draftsOf(sql: Sql, key: Key): Promise<Draft[]> {
  return sql.rows(
    Draft,
    `select item, points, times, note, files, revision from ledger.scorecard_drafts where ${WHERE} order by item`,
    valuesOf(key)
  );
}

/** Why this actor may not fill in a scorecard now: the very rule that will decide on handing it in. */
export async function whyNotScore(
  house: House,
  sql: Sql,
  loaded: LoadedCase,
  actor: Actor
): Promise<Refusal | null> {
  const edition = await house.editionOfCase(sql, loaded.row);
  const circumstances = await circumstancesOf(house, sql, actor, loaded.row.id, null);
  const lines = availableActions({ edition, caseFile: loaded.file, actor, circumstances });
  const line = lines.find(({ action }) => action === 'submit_scorecard');
  return line === undefined ? refuse('not_found', { subject: loaded.file.id }) : line.refusal;
}

const sameContent = (draft: Draft, line: DraftLine): boolean =>
  draft.points === line.points &&
  JSON.stringify(draft.times) === JSON.stringify(line.times) &&
  draft.note === line.note &&
  draft.files.map(({ sha256 }) => sha256).join() === line.files.map(({ sha256 }) => sha256).join();

async function keep(sql: Sql, key: Key, line: DraftLine, revision: number): Promise<void> {
  const { item, points, times, note, files } = line;
  await sql.run(
    `insert into ledger.scorecard_drafts (application_id, inspection_round, visit, inspector, item, points, times, note, files, revision)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (application_id, inspection_round, visit, inspector, item) do update
       set points = excluded.points, times = excluded.times, note = excluded.note, files = excluded.files, revision = excluded.revision,
         changed_at = clock_timestamp()`,
    [
      ...valuesOf(key),
      item,
      points,
      times === null ? null : JSON.stringify(times),
      note,
      JSON.stringify(files),
      revision,
    ]
  );
}

export type Kept =
  { ok: true; lines: Draft[]; conflicts: string[] } | { ok: false; refusal: Refusal };

/**
 * Keeps drafts item by item. A line whose `base` is not the revision kept here was changed on another device meanwhile: it
 * is left as it is and named among the conflicts, for the inspector to choose 〔nothing is overwritten silently〕.
 */
export function keepDrafts(
  house: House,
  actor: Actor,
  id: string,
  { lines }: z.infer<typeof DraftLines>
): Promise<Kept> {
  return house.transaction(async (sql) => {
    const loaded = await loadCase(sql, id, 'lock');
    if (loaded === null) return { ok: false, refusal: refuse('not_found', { subject: id }) };
    const why = await whyNotScore(house, sql, loaded, actor);
    if (why !== null) return { ok: false, refusal: why };
    const edition = await house.editionOfCase(sql, loaded.row);
    const scores = lines.flatMap(({ item, points, times }) =>
      points === null ? [] : [{ item, points, ...(times === null ? {} : { times }) }]
    );
    const [fault] = faultsOfScores(rubricOf(edition, loaded.file), scores);
    if (fault !== undefined) return { ok: false, refusal: fault };
    const key = keyOf(loaded, actor);
    const present = new Map((await draftsOf(sql, key)).map((draft) => [draft.item, draft]));
    const conflicts: string[] = [];
    for (const line of lines) {
      const draft = present.get(line.item);
      if (draft !== undefined && sameContent(draft, line)) continue;
      if ((draft?.revision ?? 0) === line.base) await keep(sql, key, line, line.base + 1);
      else conflicts.push(line.item);
    }
    return { ok: true, lines: await draftsOf(sql, key), conflicts };
  });
}

const Scores = FIELDS.scores;

/** Only files this inspector has filed for this very scorecard may be handed in with it. */
export async function requireOwnFiles(act: AllowedAct): Promise<Record<string, never>> {
  const drafts = await draftsOf(act.sql, keyOf(act.loaded, act.actor));
  const own = new Set(drafts.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  const strange = Scores.parse(act.facts.scores)
    .flatMap(({ files = [] }) => files)
    .find(({ sha256 }) => !own.has(sha256));
  if (strange !== undefined)
    throw new Refused(
      refused(refuse('scorecard_file_unknown', { file: strange.name }, 'scores'), act.loaded.file)
    );
  return {};
}

/** The scorecard is in: its draft has done its work. */
export async function forgetDrafts({ sql, loaded, actor }: AllowedAct): Promise<void> {
  await sql.run(
    `delete from ledger.scorecard_drafts where ${WHERE}`,
    valuesOf(keyOf(loaded, actor))
  );
}
