import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Ground, Outcome, Target } from './attempts.ts';

type Attempt = () => Promise<string | null>;

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

/** A record that does not have the wanted value yet: what is already so could not be seen to change. */
export function targetId(
  ground: Ground,
  { table, field, value, filed = 'true' }: Target
): Promise<string | null> {
  return withApp(ground, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select document_id as id from ${table} where ${columnOf(field)} is distinct from $1 and ${filed} order by id limit 1`,
      [value]
    );
    return rows[0]?.id ?? null;
  });
}

function rowIdOf(ground: Ground, { table }: Target, id: string): Promise<number> {
  return withApp(ground, async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `select id from ${table} where document_id = $1 order by id limit 1`,
      [id]
    );
    return rows[0]?.id ?? 0;
  });
}

/** A request with that token; null when it was done, else what was answered. */
function asking(
  { cms }: Ground,
  token: string,
  method: string,
  path: string,
  body?: unknown
): Attempt {
  return async () => {
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
}

/** As a Super Admin, through the panel's own routes. */
function byPanel(ground: Ground, target: Target, id: string): Record<string, Attempt> {
  const at = `/content-manager/collection-types/${target.uid}`;
  const data = { [target.field]: target.value };
  const ask = (method: string, path: string, body?: unknown) =>
    asking(ground, ground.token, method, path, body);
  const upload: Attempt = async () => {
    const form = new FormData();
    form.append('files', new Blob(['x'], { type: 'text/plain' }), 'x.txt');
    form.append('ref', target.uid);
    form.append('refId', String(await rowIdOf(ground, target, id)));
    form.append('field', target.fileField ?? target.field);
    return ask('POST', '/upload', form)();
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
    'upload with ref': upload,
  };
}

/** With a full-access API token, over the public REST. */
function byRest(ground: Ground, target: Target, id: string): Record<string, Attempt> {
  const at = `/api/${target.uid.split('.')[1] ?? ''}s`;
  const data = { [target.field]: target.value };
  const ask = (method: string, path: string, body?: unknown) =>
    asking(ground, ground.apiToken, method, path, body);
  return {
    'REST with a full-access token: create': ask('POST', at, { data }),
    'REST with a full-access token: update': ask('PUT', `${at}/${id}`, { data }),
    'REST with a full-access token: delete': ask('DELETE', `${at}/${id}`),
  };
}

/** With the database password the CMS runs under. */
function byPsql(ground: Ground, target: Target, id: string): Record<string, Attempt> {
  const { table, field, value } = target;
  const column = columnOf(field);
  const said = async (work: (client: pg.Client) => Promise<unknown>) =>
    withApp(ground, (client) =>
      work(client).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error))
      )
    );
  const query =
    (sql: string): Attempt =>
    () =>
      said((client) => client.query(sql));
  const where = `where document_id = '${id}'`;
  return {
    'psql: insert': query(
      `insert into ${table} (document_id, ${column}) values ('evil', '${value}')`
    ),
    'psql: copy': () =>
      said(async (client) => {
        const stream = client.query(copyFrom(`copy ${table} (document_id, ${column}) from stdin`));
        stream.end(`evil\t${value}\n`);
        await once(stream, 'finish');
      }),
    'psql: update': query(`update ${table} set ${column} = '${value}' ${where}`),
    'psql: update document_id': query(`update ${table} set document_id = 'evil' ${where}`),
    'psql: disable triggers': query(`alter table ${table} disable trigger all`),
    'psql: replica role': query(
      `set session_replication_role = replica; update ${table} set ${column} = '${value}' ${where}`
    ),
    'psql: truncate': query(`truncate ${table} cascade`),
    'psql: delete': query(`delete from ${table} ${where}`),
  };
}

const allWays = (ground: Ground, target: Target, id: string): Record<string, Attempt> => ({
  ...byPanel(ground, target, id),
  ...byRest(ground, target, id),
  ...byPsql(ground, target, id),
});

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
  for (const way of Object.keys(allWays(ground, target, ''))) {
    const id = await pick();
    const then = await digestOf(ground, target, id);
    const said = (await allWays(ground, target, id)[way]?.()) ?? null;
    outcomes.push({ way, said, changed: (await digestOf(ground, target, id)) !== then });
  }
  return outcomes;
}
