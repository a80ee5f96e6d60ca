import { wrong } from '../records.ts';
import type { Invariant, Violation } from '../records.ts';

interface Asked {
  id: string;
  entry: string | null;
  ok: boolean | null;
}

function faultsOfAnswer(
  { id, entry, ok }: Asked,
  hashes: ReadonlyMap<string, string>,
  effects: ReadonlySet<string>
): Violation[] {
  if (ok === null) return [wrong(`request ${id}`, '没有答复 · no answer')];
  if (ok && hashes.get(entry ?? '') !== id)
    return [wrong(`request ${id}`, '答复已办，却没有那条记录 · answered done without its entry')];
  return !ok && effects.has(id)
    ? [wrong(`request ${id}`, '答复拒绝，却有效果 · refused and yet it has an effect')]
    : [];
}

/** I12：同一请求编号至多一次效果；答复“已办”的确有那条记录. */
export const REQUESTS: Invariant = {
  code: 'I12',
  title: '请求编号至多一次效果，答复与记录相符 · a request id has at most one effect',
  check: async ({ client, entries }) => {
    const { rows } = await client.query<Asked>(
      `select request_id as id, answer ->> 'ledgerEntry' as entry, (answer ->> 'ok')::boolean as ok from ledger.requests`
    );
    const hashes = new Map(entries.map((entry) => [entry.hash, entry.request_id]));
    const effects = new Set(entries.map(({ request_id: id }) => id));
    const asked = new Set(rows.map(({ id }) => id));
    const twice = await client.query<{ id: string }>(
      `select request_id || ' ' || record_id || ' ' || action as id from ledger.entries
       group by request_id, record_type, record_id, action having count(*) > 1`
    );
    const violations = [
      ...rows.flatMap((each) => faultsOfAnswer(each, hashes, effects)),
      ...[...effects]
        .filter((id) => !asked.has(id) && !id.startsWith('import:'))
        .map((id) => wrong(`request ${id}`, '有效果而没有请求 · an effect nobody asked for')),
      ...twice.rows.map(({ id }) => wrong(`request ${id}`, '同一请求办了两次 · done twice')),
    ];
    return { checked: rows.length, violations };
  },
};

/** I14：凡公众看得到的变化都排了发布，没有被跳过的. */
export const OUTBOX: Invariant = {
  code: 'I14',
  title: '公众看得到的变化都排了发布 · every public change is queued or published',
  check: async ({ client, entries }) => {
    const shown = new Set(['public_notice', 'objection_handling', 'announced', 'certified']);
    const { rows } = await client.query<{
      seq: string | null;
      published: boolean;
      publication: string | null;
    }>(
      `select entry_seq as seq, published_at is not null as published, publication_id as publication from ledger.outbox`
    );
    const queued = new Set(rows.map(({ seq }) => seq));
    const violations = entries
      .filter(
        (entry) =>
          entry.record_type === 'application' &&
          entry.action !== 'import' &&
          (shown.has(entry.to_stage) || shown.has(entry.from_stage ?? '')) &&
          !queued.has(entry.seq)
      )
      .map((entry) =>
        wrong(`${entry.record_id} ${entry.action}`, '没有排入发布 · never queued for publication')
      );
    for (const { seq, published, publication } of rows)
      if (published && publication === null)
        violations.push(
          wrong(`outbox ${String(seq)}`, '标为已发布而没有发布记录 · published by nothing')
        );
    return { checked: rows.length, violations };
  },
};

const GUARDED =
  `applications public_notices materials expert_evaluations group_standards advancedness_evaluations inspections
  certification_reports certificates mark_licences objections inspection_issues surveillances standard_projects rounds`.split(
    /\s+/
  );

/** I15：数据库的保护都在. */
export const CATALOGUE: Invariant = {
  code: 'I15',
  title: '数据库的保护和权限都在 · triggers and rights are in place',
  check: async ({ client }) => {
    const { rows } = await client.query<{ name: string; enabled: string }>(
      `select c.relname || ' ' || t.tgname as name, t.tgenabled as enabled from pg_trigger t
       join pg_class c on c.oid = t.tgrelid where not t.tgisinternal`
    );
    const standing = new Set(rows.filter(({ enabled }) => enabled === 'O').map(({ name }) => name));
    const required = [
      'entries check_entry',
      'entries only_added',
      'entries only_added_whole',
      'personal check_personal',
      'inspections b_scores',
      'certificates b_certificate',
      'certificates c_number',
      'applications c_number',
      'public_notices c_number',
      'standard_projects c_number',
      'sequences sequence_opens',
      'sequences sequence_moves_on',
      'sequences sequence_stays',
      'sequences z_taken',
      'applications b_announcing',
      'entries f_notice_period',
      'public_notices b_period',
      'objections c_number',
      'petitioners a_guard',
      'misuse_reports a_guard',
      'misuse_reports b_warning',
      'misuse_reports c_number',
      'misuse_reports no_truncate',
      ...GUARDED.flatMap((table) => [`${table} a_guard`, `${table} no_truncate`]),
    ];
    const violations = required
      .filter((name) => !standing.has(name))
      .map((name) => wrong(`trigger ${name}`, '不在或已停用 · missing or switched off'));
    const { rows: rights } = await client.query<{ right: string }>(
      `select privilege || ' ' || tbl as right from (values ('ledger.entries'), ('ledger.personal')) t(tbl),
         (values ('UPDATE'), ('DELETE'), ('TRUNCATE')) p(privilege)
       where exists (select from pg_roles where rolname = 'sxjp_app') and has_table_privilege('sxjp_app', tbl, privilege)`
    );
    for (const { right } of rights)
      violations.push(
        wrong(`sxjp_app ${right}`, '运行账号不该有这个权限 · a right it must not have')
      );
    return { checked: required.length, violations };
  },
};
