import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Role } from '@sxjp/config/scheme';
import { notYourRole, refuse } from '@sxjp/plugin-certification/domain';
import type { Actor, Refusal } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { json } from '../sql.ts';
import { bringIn, tallyOf } from './import.ts';
import type { Importer, ListFile } from './import.ts';
import { OUTCOMES, judgeList } from './judge.ts';
import type { JudgedSheet } from './judge.ts';
import { isBad, wordsOf } from './findings.ts';
import { reportCsv } from './report.ts';

/** An import that has not gone on for so long was broken off, by a restart say, and may be gone on with. */
const BROKEN_OFF_AFTER_S = 60;
/** So many findings are shown on screen; the report has them all. */
const MOST_SHOWN = 500;

const Finding = z.object({
  line: z.number(),
  column: z.string(),
  value: z.string(),
  bad: z.boolean(),
  problem: z.string(),
  expected: z.string(),
  remedy: z.string(),
  en: z.string(),
});

/** An import as the panel shows it. */
const Job = z.object({
  id: z.string(),
  name: z.string(),
  uploadedAt: z.string(),
  state: z.enum(['judged', 'running', 'done', 'failed']),
  /** Running, and not heard of for long. */
  stalled: z.boolean(),
  done: z.number(),
  total: z.number(),
  tally: json(z.record(z.enum(OUTCOMES), z.number())),
  failure: z.string().nullable(),
});
export type Job = z.infer<typeof Job>;

const JobPage = Job.extend({ findings: json(z.array(Finding)) });
export type JobPage = z.infer<typeof JobPage>;

const COLUMNS = `id, name, uploaded_at::text as "uploadedAt", state, done, total, tally, failure,
  state = 'running' and moved_at < clock_timestamp() - interval '${BROKEN_OFF_AFTER_S} seconds' as stalled`;

const TITLE = { zh: '导入历史证书', en: 'Import of earlier certificates' };

const importersIn = (house: House): readonly Role[] =>
  house.inForce.records.certificate.births['import']?.by ?? [];

/** Why this person may not import; null where they may. */
export function whyNotImport(house: House, actor: Actor): Refusal | null {
  const roles = importersIn(house);
  return actor.roles.some((role) => roles.includes(role)) ? null : notYourRole(TITLE, roles, actor);
}

function importerOf(house: House, actor: Actor): Importer {
  const role = importersIn(house).find((each) => actor.roles.includes(each));
  if (role === undefined) throw new Error('Only who may import comes here.');
  return { actor, role };
}

const shownOf = ({ lines }: JudgedSheet): z.infer<typeof Finding>[] =>
  lines
    .flatMap(({ line, findings }) =>
      findings.map((finding) => ({
        line,
        column: finding.column,
        value: finding.value,
        bad: isBad(finding),
        ...wordsOf(finding),
      }))
    )
    .sort((a, b) => Number(b.bad) - Number(a.bad) || a.line - b.line)
    .slice(0, MOST_SHOWN);

/** What the panel keeps of a judged list, in the order of its columns. */
const keptOf = (sheet: JudgedSheet) => [
  JSON.stringify(tallyOf(sheet)),
  JSON.stringify(shownOf(sheet)),
  reportCsv(sheet),
];

/** A list is read and judged; nothing goes in before somebody has read what was found and says so. */
export async function openJob(
  house: House,
  actor: Actor,
  { name, content }: ListFile
): Promise<{ id: string } | { refusal: Refusal }> {
  const judged = await judgeList(house, name, content);
  if (!judged.ok)
    return { refusal: refuse('import_unreadable', { why: { zh: judged.zh, en: judged.en } }) };
  const id = randomUUID();
  await house.reader.run(
    `insert into ledger.imports (id, name, sha256, content, uploaded_by, total, tally, findings, report)
     values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)`,
    [
      id,
      name,
      judged.sheet.sha256,
      content,
      actor.id,
      tallyOf(judged.sheet).ready,
      ...keptOf(judged.sheet),
    ]
  );
  return { id };
}

export function listJobs({ reader }: House): Promise<Job[]> {
  return reader.rows(
    Job,
    `select ${COLUMNS} from ledger.imports order by uploaded_at desc limit 50`
  );
}

export async function findJob({ reader }: House, id: string): Promise<JobPage | null> {
  const [row] = await reader.rows(
    JobPage,
    `select ${COLUMNS}, findings from ledger.imports where id = ?`,
    [id]
  );
  return row ?? null;
}

const Report = z.object({ name: z.string(), report: z.string() });

export async function reportOf({ reader }: House, id: string) {
  const [row] = await reader.rows(Report, 'select name, report from ledger.imports where id = ?', [
    id,
  ]);
  return row ?? null;
}

const Content = z.object({ name: z.string(), content: z.instanceof(Buffer) });

async function carryThrough(house: House, id: string, importer: Importer): Promise<void> {
  const [file] = await house.reader.rows(
    Content,
    'select name, content from ledger.imports where id = ?',
    [id]
  );
  if (file === undefined) throw new Error(`There is no import ${id}.`);
  const judged = await judgeList(house, file.name, file.content);
  if (!judged.ok) throw new Error(judged.en);
  await bringIn(house, judged.sheet, importer, async ({ done, of }) => {
    await house.reader.run(
      'update ledger.imports set done = ?, total = ?, moved_at = clock_timestamp() where id = ?',
      [done, of, id]
    );
  });
  await house.reader.run(
    `update ledger.imports set state = 'done', failure = null, tally = ?::jsonb, findings = ?::jsonb, report = ?,
       moved_at = clock_timestamp() where id = ?`,
    [...keptOf(judged.sheet), id]
  );
}

/** Never rejects: what went wrong is kept with the import, which can be gone on with. */
async function work(house: House, id: string, importer: Importer): Promise<void> {
  try {
    await carryThrough(house, id, importer);
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    await house.reader
      .run(
        `update ledger.imports set state = 'failed', failure = ?, moved_at = clock_timestamp() where id = ?`,
        [failure.slice(-500), id]
      )
      // The database is gone; the import stands as running and is soon seen to be broken off.
      .catch(() => 0);
  }
}

/** Begins an import, or goes on with one that was broken off or failed. It runs in the server and outlives the page. */
export async function startJob(
  house: House,
  actor: Actor,
  id: string
): Promise<{ refusal: Refusal } | null> {
  const begun = await house.reader.run(
    `update ledger.imports set state = 'running', failure = null, moved_at = clock_timestamp()
     where id = ? and (state in ('judged', 'failed')
       or state = 'running' and moved_at < clock_timestamp() - interval '${BROKEN_OFF_AFTER_S} seconds')`,
    [id]
  );
  if (begun === 0) {
    const there = await findJob(house, id);
    return {
      refusal:
        there === null
          ? refuse('not_found', { subject: id })
          : refuse('import_not_waiting', { name: there.name }),
    };
  }
  void work(house, id, importerOf(house, actor));
  return null;
}
