import type pg from 'pg';

/** A ledger row as the auditor reads it: columns only, nothing of the program that wrote it. */
export interface Entry {
  seq: string;
  record_type: string;
  record_id: string;
  version: number;
  action: string;
  from_stage: string | null;
  to_stage: string;
  actor_kind: string;
  actor_id: string;
  role: string;
  acted_at: string;
  acted_on: string;
  facts: Record<string, unknown>;
  evidence: Record<string, unknown>;
  personal: string;
  request_id: string;
  edition: string;
  previous_hash: string | null;
  hash: string;
  canonical: string;
  recorded_at: string;
}

export interface Row {
  kind: string;
  id: string;
  stage: string;
  version: number;
  edition: string;
}

/** Where the present state of each kind of record is kept. */
export const KINDS: Readonly<Record<string, { table: string; stage: string }>> = {
  application: { table: 'applications', stage: 'stage' },
  public_notice: { table: 'public_notices', stage: 'stage' },
  certificate: { table: 'certificates', stage: 'state' },
  mark_licence: { table: 'mark_licences', stage: 'stage' },
  objection: { table: 'objections', stage: 'state' },
  inspection_issue: { table: 'inspection_issues', stage: 'stage' },
  surveillance: { table: 'surveillances', stage: 'stage' },
  group_standard: { table: 'standard_projects', stage: 'stage' },
  round: { table: 'rounds', stage: 'stage' },
  certification_body: { table: 'certification_bodies', stage: 'stage' },
  certifier: { table: 'certifiers', stage: 'stage' },
  ban: { table: 'bans', stage: 'stage' },
  misuse_report: { table: 'misuse_reports', stage: 'stage' },
};

/** Everything the auditor looks at, read in one snapshot. */
export interface Books {
  client: pg.ClientBase;
  /** Per record, in order: `kind id` → entries. */
  histories: ReadonlyMap<string, readonly Entry[]>;
  entries: readonly Entry[];
  rows: readonly Row[];
}

export const keyOf = (kind: string, id: string): string => `${kind} ${id}`;

async function rowsOf(client: pg.ClientBase): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [kind, { table, stage }] of Object.entries(KINDS)) {
    const found = await client.query<Omit<Row, 'kind'>>(
      `select document_id as id, ${stage} as stage, version, edition from public.${table}`
    );
    rows.push(...found.rows.map((row) => ({ kind, ...row })));
  }
  return rows;
}

export async function readBooks(client: pg.ClientBase): Promise<Books> {
  const { rows: entries } = await client.query<Entry>(
    `select seq, record_type, record_id, version, action, from_stage, to_stage, actor_kind, actor_id, role, acted_at,
       to_char(acted_on, 'YYYY-MM-DD') as acted_on, facts, evidence, personal, request_id, edition, previous_hash, hash,
       canonical, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as recorded_at
     from ledger.entries order by record_type, record_id, version, seq`
  );
  const histories = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry.record_type, entry.record_id);
    const known = histories.get(key);
    if (known === undefined) histories.set(key, [entry]);
    else known.push(entry);
  }
  return { client, histories, entries, rows: await rowsOf(client) };
}

/** One thing that is wrong: which row, and in which way, in Chinese and English. */
export interface Violation {
  where: string;
  what: string;
}

export interface Invariant {
  code: string;
  title: string;
  check: (
    books: Books
  ) => Promise<{ checked: number; violations: Violation[]; remarks?: string[] }>;
}

export const wrong = (where: string, what: string): Violation => ({ where, what });
export const nameOf = ({ record_type, record_id, version }: Entry): string =>
  `${record_type} ${record_id} v${version}`;
