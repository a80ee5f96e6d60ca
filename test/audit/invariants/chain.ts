import { NOTICE_TABLE } from '../../domain/notice-table.ts';
import { TABLE } from '../../domain/transition-table.ts';
import { TABLES } from '../../domain/record-tables.ts';
import { canonical, sha256 } from '../canonical.ts';
import { keyOf, nameOf, wrong } from '../records.ts';
import type { Entry, Invariant, Violation } from '../records.ts';

interface Way {
  to: readonly string[];
  by: readonly string[];
}
type Ways = Readonly<Record<string, Readonly<Record<string, Way>>>>;

const BEGINNINGS: Readonly<Record<string, Readonly<Record<string, Way>>>> = {
  application: {
    create: { to: ['draft'], by: ['applicant'] },
    import: { to: ['certified'], by: ['publisher'] },
  },
  public_notice: {
    create: { to: ['drafted'], by: ['editor'] },
    import: { to: ['announced'], by: ['publisher'] },
  },
  certificate: {
    reserve: { to: ['reserved'], by: ['alliance'] },
    import: { to: ['effective'], by: ['publisher'] },
    draft_version: { to: ['reserved'], by: ['certification_body', 'case_officer'] },
  },
  mark_licence: {
    grant: { to: ['active'], by: ['publisher'] },
    import: { to: ['active'], by: ['publisher'] },
  },
  objection: {
    register: { to: ['received'], by: ['objection_handler', 'case_officer', 'editor'] },
    file: { to: ['received'], by: ['system'] },
  },
  misuse_report: { file: { to: ['received'], by: ['system'] } },
  inspection_issue: { raise: { to: ['open'], by: ['inspector'] } },
  surveillance: { plan: { to: ['planned'], by: ['supervisor', 'system'] } },
  certification_body: {
    register: { to: ['approved'], by: ['department_head'] },
    adopt: { to: ['approved'], by: ['system'] },
  },
  certifier: { register: { to: ['registered'], by: ['department_head'] } },
  ban: { propose: { to: ['proposed'], by: ['supervisor', 'case_officer', 'system'] } },
  group_standard: { propose: { to: ['proposed'], by: ['standards_secretary'] } },
  round: { draft: { to: ['drafted'], by: ['case_officer'] } },
};

function waysOf(kind: string): Ways {
  if (kind === 'application') return TABLE;
  if (kind === 'public_notice') return NOTICE_TABLE;
  const table = (TABLES as Readonly<Record<string, Record<string, Record<string, string>>>>)[kind];
  const stages = Object.entries(table ?? {}).map(([stage, acts]) => [
    stage,
    Object.fromEntries(
      Object.entries(acts).map(([action, row]) => {
        const [to = '', ...by] = row.replace(/^[*+]/, '').split(' ');
        return [action, { to: [to], by }];
      })
    ),
  ]);
  return Object.fromEntries(stages) as Ways;
}

function wayOf({ record_type: kind, from_stage: from, action }: Entry): Way | undefined {
  return from === null ? BEGINNINGS[kind]?.[action] : waysOf(kind)[from]?.[action];
}

function allowed(entry: Entry): Violation[] {
  const way = wayOf(entry);
  return way?.to.includes(entry.to_stage) === true && way.by.includes(entry.role)
    ? []
    : [
        wrong(
          nameOf(entry),
          `流转表没有这一步：${entry.from_stage ?? '（新建）'} ${entry.action} → ${entry.to_stage}（${entry.role}） · not an act of the scheme`
        ),
      ];
}

function joined(history: readonly Entry[]): Violation[] {
  return history.flatMap((entry, index) => [
    ...(entry.version === index + 1
      ? []
      : [wrong(nameOf(entry), `版本应为 ${index + 1} · version gap`)]),
    ...(entry.from_stage === (history[index - 1]?.to_stage ?? null)
      ? []
      : [wrong(nameOf(entry), '接不上前一步 · does not continue')]),
  ]);
}

function oneSupplement(history: readonly Entry[]): Violation[] {
  const [, second] = history.filter(({ action }) => action === 'return_for_supplement');
  return second === undefined
    ? []
    : [wrong(nameOf(second), '补正超过一次 · more than one supplement round')];
}

/** I1、I4：每一步都在流转表上，版本连续，首尾相接. */
export const PATHS: Invariant = {
  code: 'I1',
  title: '每一步都在方案的流转表上，首尾相接 · every act is one of the scheme',
  check: ({ histories, entries }) =>
    Promise.resolve({
      checked: entries.length,
      violations: [
        ...entries.flatMap(allowed),
        ...[...histories.values()].flatMap((history) => [
          ...joined(history),
          ...oneSupplement(history),
        ]),
      ],
    }),
};

function textOf(entry: Entry): string {
  return canonical({
    recordType: entry.record_type,
    recordId: entry.record_id,
    version: entry.version,
    action: entry.action,
    from: entry.from_stage,
    to: entry.to_stage,
    actor: { kind: entry.actor_kind, id: entry.actor_id, role: entry.role },
    at: entry.acted_at,
    on: entry.acted_on,
    facts: entry.facts as never,
    evidence: entry.evidence as never,
    personal: entry.personal,
    requestId: entry.request_id,
    edition: entry.edition,
    previousHash: entry.previous_hash,
  });
}

function brokenChain(history: readonly Entry[]): Violation[] {
  return history.flatMap((entry, index) => {
    const text = textOf(entry);
    return [
      ...(entry.previous_hash === (history[index - 1]?.hash ?? null)
        ? []
        : [wrong(nameOf(entry), '前一条的校验值对不上 · broken chain')]),
      ...(sha256(text) === entry.hash && text === entry.canonical
        ? []
        : [wrong(nameOf(entry), '内容与校验值不符 · hash differs from content')]),
    ];
  });
}

/** I5：哈希由各列重算，逐条相连；个人信息的摘要对得上（抹去的除外）. */
export const HASHES: Invariant = {
  code: 'I5',
  title: '校验链由各列重算，一条不差 · the hash chain re-derived from the columns',
  check: async ({ client, histories, entries }) => {
    const { rows } = await client.query<{ digest: string; salt: string; content: string | null }>(
      'select digest, salt, content from ledger.personal'
    );
    const known = new Set(rows.map(({ digest }) => digest));
    const violations = [
      ...[...histories.values()].flatMap(brokenChain),
      ...rows
        .filter(
          ({ digest, salt, content }) => content !== null && sha256(salt + content) !== digest
        )
        .map(({ digest }) =>
          wrong(`ledger.personal ${digest}`, '个人信息与摘要不符 · digest differs')
        ),
      ...entries
        .filter(({ personal }) => !known.has(personal))
        .map((entry) => wrong(nameOf(entry), '个人信息条目不见了 · personal item is gone')),
    ];
    return { checked: entries.length + rows.length, violations };
  },
};

function foldOf(history: readonly Entry[] | undefined): string {
  const last = history?.at(-1);
  return last === undefined ? '（无记录）' : `${last.to_stage} v${last.version} ${last.edition}`;
}

/** I6：每条记录现存的阶段、版本、方案版本，正是评定记录重演的结果；两边一一对应. */
export const FOLD: Invariant = {
  code: 'I6',
  title: '现存的阶段与版本＝评定记录重演的结果 · every row is the fold of its ledger',
  check: ({ histories, rows }) => {
    const present = new Set(rows.map(({ kind, id }) => keyOf(kind, id)));
    const differing = rows.flatMap(({ kind, id, stage, version, edition }) => {
      const folded = foldOf(histories.get(keyOf(kind, id)));
      const stands = `${stage} v${version} ${edition}`;
      const what = `现存 ${stands}，重演得 ${folded} · differs from its ledger`;
      return folded === stands ? [] : [wrong(keyOf(kind, id), what)];
    });
    const orphans = [...histories.keys()]
      .filter((key) => !present.has(key))
      .map((key) => wrong(key, '有评定记录而没有这条记录 · a ledger without its row'));
    return Promise.resolve({ checked: rows.length, violations: [...differing, ...orphans] });
  },
};

function backwards(history: readonly Entry[]): Violation[] {
  return history.flatMap((entry, index) => {
    const before = history[index - 1];
    return before !== undefined &&
      (entry.recorded_at < before.recorded_at || entry.acted_on < before.acted_on)
      ? [
          wrong(
            nameOf(entry),
            `早于前一步（${before.acted_at} → ${entry.acted_at}） · earlier than the act before`
          ),
        ]
      : [];
  });
}

/** I16：时间不倒流，不在未来. */
export const TIMES: Invariant = {
  code: 'I16',
  title: '时间不倒流 · time does not run backwards',
  check: ({ histories, entries }) =>
    Promise.resolve({
      checked: entries.length,
      violations: [...histories.values()].flatMap(backwards),
    }),
};
