import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BIRTHS, EDITION_2025 } from '@sxjp/config/scheme';
import type { ApplicationTransition, NoticeTransition, SchemeEdition } from '@sxjp/config/scheme';
import { z } from 'zod';
import type { Sql } from '../sql.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'sql');
/** Only one migration at a time, over all instances. */
const MIGRATION_LOCK = 7_419_001;

export const EDITIONS: readonly SchemeEdition[] = [EDITION_2025];

interface Row {
  record: 'application' | 'public_notice';
  from: string;
  action: string;
  to: string;
  role: string;
}

type ActsByStage = Readonly<
  Record<string, Readonly<Record<string, ApplicationTransition | NoticeTransition>>>
>;

function transitionRows(edition: SchemeEdition): Row[] {
  const tables: Record<Row['record'], ActsByStage> = {
    application: edition.application,
    public_notice: edition.notice,
  };
  return (['application', 'public_notice'] as const).flatMap((record) => [
    ...Object.entries<{ to: string; by: string }>(BIRTHS[record]).map(([action, { to, by }]) => ({
      record,
      from: '',
      action,
      to,
      role: by,
    })),
    ...Object.entries(tables[record]).flatMap(([from, acts]) =>
      Object.entries(acts).flatMap(([action, act]) =>
        act.to.flatMap((to) => act.by.map((role) => ({ record, from, action, to, role })))
      )
    ),
  ]);
}

async function copyEdition(sql: Sql, edition: SchemeEdition): Promise<void> {
  await sql.run('delete from ledger.transitions where edition = ?', [edition.edition]);
  for (const { record, from, action, to, role } of transitionRows(edition)) {
    await sql.run('insert into ledger.transitions values (?, ?, ?, ?, ?, ?)', [
      edition.edition,
      record,
      from,
      action,
      to,
      role,
    ]);
  }
  await sql.run('delete from ledger.rubric_items where edition = ?', [edition.edition]);
  for (const kind of ['product', 'service'] as const) {
    for (const { area, items } of edition.rubrics[kind].areas) {
      for (const { item, maxHalves } of items) {
        await sql.run('insert into ledger.rubric_items values (?, ?, ?, ?, ?)', [
          edition.edition,
          kind,
          area,
          item,
          maxHalves,
        ]);
      }
    }
  }
}

/** The SQL files, in order. `?` is a parameter mark to the driver, so it is escaped. */
function files(): { name: string; text: string }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({
      name,
      text: readFileSync(join(FOLDER, name), 'utf8').replaceAll('?', '\\?'),
    }));
}

/** Applies every SQL file and copies the editions, as the owner, after Strapi's own sync. May run again at any time. */
export async function migrate(sql: Sql): Promise<string[]> {
  await sql.run('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
  const applied: string[] = [];
  for (const { name, text } of files()) {
    await sql.run(text);
    applied.push(name);
  }
  for (const edition of EDITIONS) await copyEdition(sql, edition);
  return applied;
}

const GUARDS: readonly [table: string, trigger: string][] = [
  ['ledger.entries', 'check_entry'],
  ['ledger.entries', 'only_added'],
  ['public.applications', 'a_guard'],
  ['public.public_notices', 'a_guard'],
  ['public.materials', 'a_guard'],
  ['public.inspections', 'a_guard'],
  ['public.inspections', 'b_scores'],
  ['public.certificates', 'a_guard'],
  ['public.certificates', 'b_certificate'],
];

/** What is missing of the database's guard. Nothing is served while this is not empty. */
export async function missingGuards(sql: Sql): Promise<string[]> {
  const found = await sql.rows(
    z.object({ name: z.string() }),
    `select n.nspname || '.' || c.relname || ' ' || t.tgname as name from pg_trigger t
     join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and t.tgenabled = 'O'`
  );
  const present = new Set(found.map(({ name }) => name));
  return GUARDS.map(([table, trigger]) => `${table} ${trigger}`).filter(
    (name) => !present.has(name)
  );
}
