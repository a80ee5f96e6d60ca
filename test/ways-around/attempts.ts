import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { join } from 'node:path';
import pg from 'pg';

const run = promisify(execFile);

/** A type under attack: where it is kept, and a field of it whose value would matter. */
export interface Target {
  uid: string;
  table: string;
  field: string;
  value: string;
}

/** What came of one attempt: the sentence it was refused with, and whether anything of the record changed. */
export interface Outcome {
  way: string;
  said: string | null;
  changed: boolean;
}

export interface Ground {
  cms: string;
  /** A Super Admin's token. */
  token: string;
  /** The runtime role's address. */
  appUrl: string;
  /** The environment a CMS process is given. */
  environment: NodeJS.ProcessEnv;
}

const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

async function withApp<T>({ appUrl }: Ground, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The record, the number of its kind, and the files hung on it, as one text. */
function digestOf(ground: Ground, { table }: Target, id: string): Promise<string> {
  return withApp(ground, async (client) => {
    const { rows } = await client.query<{ digest: string }>(
      `select md5(coalesce((select string_agg(to_jsonb(r)::text, '|' order by r.id) from ${table} r where document_id = $1), '')
         || (select count(*) from ${table})
         || (select count(*) from files_related_mph)) as digest`,
      [id]
    );
    return rows[0]?.digest ?? '';
  });
}

/** The record alone, without the bookkeeping of who touched it last. */
function rowOf(ground: Ground, { table }: Target, id: string): Promise<string> {
  return withApp(ground, async (client) => {
    const { rows } = await client.query<{ row: string }>(
      `select (to_jsonb(r) - 'updated_at' - 'updated_by_id')::text as row from ${table} r where document_id = $1`,
      [id]
    );
    return rows[0]?.row ?? '';
  });
}

/** A record that does not have the wanted value yet: what is already so could not be seen to change. */
export function targetId(ground: Ground, { table, field, value }: Target): Promise<string | null> {
  return withApp(ground, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select document_id as id from ${table} where ${columnOf(field)} is distinct from $1 order by id limit 1`,
      [value]
    );
    return rows[0]?.id ?? null;
  });
}

type Attempt = () => Promise<string | null>;

function overHttp({ cms, token }: Ground, target: Target, id: string): Record<string, Attempt> {
  const at = `/content-manager/collection-types/${target.uid}`;
  const ask =
    (method: string, path: string, body?: unknown): Attempt =>
    async () => {
      const form = body instanceof FormData;
      const response = await fetch(`${cms}${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          ...(form || body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
      });
      return response.ok ? null : `${response.status} ${await response.text()}`;
    };
  const data = { [target.field]: target.value };
  const upload = () => {
    const form = new FormData();
    form.append('files', new Blob(['x'], { type: 'text/plain' }), 'x.txt');
    form.append('ref', target.uid);
    form.append('refId', '1');
    form.append('field', target.field);
    return form;
  };
  return {
    'content manager: create': ask('POST', at, data),
    'content manager: update': ask('PUT', `${at}/${id}`, data),
    'content manager: update documentId': ask('PUT', `${at}/${id}`, { documentId: 'evil' }),
    'content manager: clone': ask('POST', `${at}/clone/${id}`, data),
    'content manager: publish': ask('POST', `${at}/${id}/actions/publish`, data),
    'content manager: unpublish': ask('POST', `${at}/${id}/actions/unpublish`, {}),
    'content manager: discard': ask('POST', `${at}/${id}/actions/discard`, {}),
    'content manager: bulk publish': ask('POST', `${at}/actions/bulkPublish`, {
      documentIds: [id],
    }),
    'content manager: bulk delete': ask('POST', `${at}/actions/bulkDelete`, { documentIds: [id] }),
    'content manager: delete': ask('DELETE', `${at}/${id}`),
    'upload with ref': ask('POST', '/upload', upload()),
    'public REST: update': ask('PUT', `/api/${target.uid.split('.')[1] ?? ''}s/${id}`, { data }),
  };
}

function byPsql(
  ground: Ground,
  { table, field, value }: Target,
  id: string
): Record<string, Attempt> {
  const query =
    (sql: string): Attempt =>
    () =>
      withApp(ground, async (client) => {
        try {
          await client.query(sql);
          return null;
        } catch (error) {
          return error instanceof Error ? error.message : String(error);
        }
      });
  const where = `where document_id = '${id}'`;
  return {
    'psql: update': query(`update ${table} set ${columnOf(field)} = '${value}' ${where}`),
    'psql: update document_id': query(`update ${table} set document_id = 'evil' ${where}`),
    'psql: disable triggers': query(`alter table ${table} disable trigger all`),
    'psql: replica role': query(
      `set session_replication_role = replica; update ${table} set ${columnOf(field)} = '${value}' ${where}`
    ),
    'psql: truncate': query(`truncate ${table} cascade`),
    'psql: delete': query(`delete from ${table} ${where}`),
  };
}

export interface Job extends Target {
  ids: readonly string[];
}
interface Told {
  uid: string;
  way: string;
  id: string;
  said: string | null;
}

/** Every way from inside a CMS process, for all types in one process; what changed is seen at its end. */
export async function attackFromInside(
  ground: Ground,
  jobs: readonly Job[]
): Promise<Map<string, Outcome[]>> {
  const before = new Map<string, string>();
  for (const job of jobs)
    for (const id of job.ids) before.set(`${job.uid} ${id}`, await rowOf(ground, job, id));
  const { stdout } = await run(
    process.execPath,
    [join(process.cwd(), 'test', 'ways-around', 'inside.mts'), JSON.stringify(jobs)],
    { env: ground.environment, maxBuffer: 1 << 26 }
  );
  const outcomes = new Map<string, Outcome[]>();
  for (const line of stdout.split('\n').filter((each) => each.startsWith('WAY '))) {
    const { uid, way, id, said } = JSON.parse(line.slice(4)) as Told;
    const job = jobs.find((each) => each.uid === uid);
    if (job === undefined) continue;
    const changed = (await rowOf(ground, job, id)) !== before.get(`${uid} ${id}`);
    outcomes.set(uid, [...(outcomes.get(uid) ?? []), { way, said, changed }]);
  }
  return outcomes;
}

/** How many ways there are from inside. */
export const INSIDE_WAYS = 14;

/**
 * Every way from outside, tried on one type; the record is looked at before and after each.
 *
 * @param pick the record to attack next: the same one where nothing gives way, a fresh one where things do
 */
export async function attackFromOutside(
  ground: Ground,
  target: Target,
  pick: () => Promise<string>
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const ways = Object.keys({ ...overHttp(ground, target, ''), ...byPsql(ground, target, '') });
  for (const way of ways) {
    const id = await pick();
    const then = await digestOf(ground, target, id);
    const attempt = { ...overHttp(ground, target, id), ...byPsql(ground, target, id) }[way];
    const said = (await attempt?.()) ?? null;
    outcomes.push({ way, said, changed: (await digestOf(ground, target, id)) !== then });
  }
  return outcomes;
}
