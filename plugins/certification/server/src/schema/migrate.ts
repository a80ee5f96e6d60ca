import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EDITION_2025, NUMBER_FORMATS, NumberFormat, RECORD_TYPES } from '@sxjp/config/scheme';
import type { RecordType, SchemeEdition } from '@sxjp/config/scheme';
import { numberExpression, tableOf } from '@sxjp/plugin-certification/domain';
import { z } from 'zod';
import type { Sql } from '../sql.ts';
import { copyReasonCodes } from './reason-codes.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'sql');
/** Only one migration at a time, over all instances. */
const MIGRATION_LOCK = 7_419_001;

export const EDITIONS: readonly SchemeEdition[] = [EDITION_2025];

interface Row {
  record: RecordType;
  from: string;
  action: string;
  to: string;
  role: string;
}

function transitionRows(edition: SchemeEdition): Row[] {
  return RECORD_TYPES.flatMap((record) => {
    const { births, rows } = tableOf(edition, record);
    return [
      ...Object.entries(births).flatMap(([action, { to, by }]) =>
        by.map((role) => ({ record, from: '', action, to, role }))
      ),
      ...Object.entries(rows).flatMap(([from, acts]) =>
        Object.entries(acts).flatMap(([action, act]) =>
          act.to.flatMap((to) => act.by.map((role) => ({ record, from, action, to, role })))
        )
      ),
    ];
  });
}

const RubricRow = z.object({ line: z.string() });

/** A rubric somebody was scored by stays as it was: a change is a new edition, and never rescores the past. */
async function requireRubricUnchanged(sql: Sql, { edition, rubrics }: SchemeEdition) {
  const [used] = await sql.rows(
    z.object({ used: z.boolean() }),
    'select exists (select from ledger.entries where edition = ?) as used',
    [edition]
  );
  if (used?.used !== true) return;
  const kept = await sql.rows(
    RubricRow,
    `select kind || ' ' || area || ' ' || item || ' ' || max_halves as line from ledger.rubric_items where edition = ?`,
    [edition]
  );
  const now = (['product', 'service'] as const).flatMap((kind) =>
    rubrics[kind].areas.flatMap(({ area, items }) =>
      items.map(({ item, maxHalves }) => `${kind} ${area} ${item} ${maxHalves}`)
    )
  );
  const before = kept.map(({ line }) => line).sort();
  if (JSON.stringify(before) !== JSON.stringify(now.sort()))
    throw new Error(
      `方案版本 ${edition} 的核查指标体系已经用过，不能修改；请另立新版本。 · The rubric of edition ${edition} is in use; a change needs a new edition.`
    );
}

async function copyEdition(sql: Sql, edition: SchemeEdition): Promise<void> {
  await requireRubricUnchanged(sql, edition);
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
  await sql.run('delete from ledger.edition_numbers where edition = ?', [edition.edition]);
  for (const [name, { value }] of Object.entries(edition.settings)) {
    if (typeof value !== 'number') continue;
    await sql.run('insert into ledger.edition_numbers values (?, ?, ?)', [
      edition.edition,
      name,
      value,
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

/** Formats are only added: one that is gone from the scheme would leave printed numbers unread, so it stays here. */
async function copyNumberFormats(sql: Sql): Promise<void> {
  for (const { id, name, pattern, from } of NUMBER_FORMATS.map((each) =>
    NumberFormat.parse(each)
  )) {
    const { expression, places } = numberExpression(pattern);
    await sql.run(
      `insert into ledger.number_formats values (?, ?, ?, ?, string_to_array(?, ' '), ?) on conflict (id) do update
       set name = excluded.name, pattern = excluded.pattern, expression = excluded.expression,
         places = excluded.places, issued = excluded.issued`,
      [id, name, pattern, expression, places.join(' '), from !== null]
    );
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
  await copyNumberFormats(sql);
  await copyReasonCodes(sql);
  return applied;
}

/** The tables nothing may leave unguarded, whatever the catalogue written down says. */
const GUARDED_TABLES = [
  'organizations',
  'offerings',
  'applications',
  'public_notices',
  'materials',
  'expert_evaluations',
  'group_standards',
  'advancedness_evaluations',
  'inspections',
  'certification_reports',
  'certificates',
  'mark_licences',
  'objections',
  'inspection_issues',
  'surveillances',
  'standard_projects',
  'rounds',
  'certification_bodies',
  'certifiers',
  'bans',
  'misuse_reports',
] as const;

const REQUIRED = [
  'ledger.entries check_entry',
  'ledger.entries only_added',
  'ledger.entries d_prints',
  'ledger.entries e_reason',
  'public.bans b_ban_reason',
  'ledger.personal check_personal',
  'ledger.sequences sequence_moves_on',
  'public.inspections b_scores',
  'public.certificates b_certificate',
  'public.certificates c_public_id',
  'public.certificates b_version',
  'public.applications c_renewal',
  'public.certificates z_one_in_force',
  'public.applications b_announcing',
  'public.rounds b_round',
  'public.rounds c_rubric',
  'public.certification_reports b_report',
  'public.certification_bodies b_body',
  'public.certification_bodies_members_lnk b_member',
  'public.certifiers b_certifier',
  'public.certificates c_numbering',
  'public.applications c_banned',
  'ledger.test_reports only_added',
  'ledger.petitioners a_guard',
  'public.objections c_number',
  'public.misuse_reports b_warning',
  'public.misuse_reports c_number',
  'ledger.entries f_notice_period',
  'public.public_notices b_period',
  ...GUARDED_TABLES.map((table) => `public.${table} a_guard`),
];

const Difference = z.object({ kind: z.string(), name: z.string(), what: z.string() });
const WHAT: Readonly<Record<string, string>> = {
  missing: '缺少',
  changed: '被改动',
  extra: '多出',
};

/**
 * What differs from the guard the migrate step put up: triggers (missing, changed or switched off), functions,
 * constraints, unique indexes, and rights of the runtime role. Nothing is served while this is not empty.
 */
export async function missingGuards(sql: Sql): Promise<string[]> {
  const [{ present } = { present: false }] = await sql.rows(
    z.object({ present: z.boolean() }),
    "select to_regprocedure('ledger.catalogue_now()') is not null as present"
  );
  if (!present) return ['ledger.catalogue_now'];
  const differences = await sql.rows(
    Difference,
    `with now as (select kind, name, string_agg(definition, E'\n' order by definition) as definition
         from ledger.catalogue_now() group by kind, name)
     select coalesce(w.kind, n.kind) as kind, coalesce(w.name, n.name) as name,
       case when n.name is null then 'missing' when w.name is null then 'extra' else 'changed' end as what
     from ledger.catalogue w full join now n on n.kind = w.kind and n.name = w.name
     where w.name is null or n.name is null or w.definition <> n.definition
     order by 1, 2`
  );
  const found = await sql.rows(
    z.object({ name: z.string() }),
    `select n.nspname || '.' || c.relname || ' ' || t.tgname as name from pg_trigger t
     join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and t.tgenabled = 'O'`
  );
  const standing = new Set(found.map(({ name }) => name));
  return [
    ...REQUIRED.filter((name) => !standing.has(name)),
    ...differences.map(({ kind, name, what }) => `${WHAT[what] ?? what} ${kind} ${name}`),
  ];
}
