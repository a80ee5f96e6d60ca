import type pg from 'pg';
import { canonical, sha256 } from '../audit/canonical.ts';
import { withDatabase } from './database.ts';

/** How many copies go into one statement. */
const BATCH = 100;

interface Entry {
  version: number;
  canonical: string;
  personal: string;
}
type Told = Record<string, Parameters<typeof canonical>[0]> & {
  requestId: string;
  evidence: Record<string, Parameters<typeof canonical>[0]>;
};

interface Original {
  id: number;
  document: string;
  entries: Entry[];
}

/** The demonstration's case with the shortest way to 编号 and no issue that has a ledger of its own. */
async function original(client: pg.ClientBase): Promise<Original> {
  const { rows } = await client.query<{ id: number; document: string; version: number }>(
    `select a.id, a.document_id as document, min(e.version) as version from applications a
     join ledger.entries e on e.record_type = 'application' and e.record_id = a.document_id and e.to_stage = 'numbering'
     where not exists (select from inspection_issues i where i.application_id = a.id)
     group by a.id order by 3, 1 limit 1`
  );
  const [found] = rows;
  if (found === undefined)
    throw new Error('演示里没有到过“编号”的申报 · no case came to numbering');
  const entries = await client.query<Entry>(
    `select version, canonical, personal from ledger.entries
     where record_type = 'application' and record_id = $1 and version <= $2 order by version`,
    [found.document, found.version]
  );
  return { ...found, entries: entries.rows };
}

/** What is copied, looked up once: table → its columns. */
type Shapes = ReadonlyMap<string, string>;

async function shapesOf(client: pg.ClientBase): Promise<Shapes> {
  const shapes = new Map<string, string>();
  for (const table of ['offerings', 'applications', ...(await leftBehind(client))])
    shapes.set(table, await columnsOf(client, table));
  return shapes;
}

/** The columns of a table that a copy takes over as they are. */
async function columnsOf(client: pg.ClientBase, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1
       and column_name not in ('id', 'document_id', 'application_id', 'number', 'offering_id', 'stage', 'version',
         'public_notice_id', 'created_by_id', 'updated_by_id')`,
    [table]
  );
  return rows.map(({ name }) => `"${name}"`).join(', ');
}

/** Tables of what the acts left behind for a case; what comes after 编号, and what outsiders bring, is not copied. */
async function leftBehind(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'application_id' and t.table_type = 'BASE TABLE'
       and c.table_name not in ('certificates', 'objections', 'inspection_issues') and c.table_name not like '%\\_lnk'`
  );
  return rows.map(({ name }) => name);
}

/** One ledger row of a copy: the same act on another record, under another request, chained anew. */
function retold(entry: Entry, id: string, number: string, mark: string, previous: string | null) {
  const told = JSON.parse(entry.canonical) as Told;
  const evidence = 'number' in told.evidence ? { ...told.evidence, number } : told.evidence;
  const requestId = `${told.requestId}~${mark}`;
  const text = canonical({ ...told, recordId: id, requestId, evidence, previousHash: previous });
  return { text, hash: sha256(text), personal: entry.personal, requestId, before: told.requestId };
}

async function enter(client: pg.ClientBase, rows: ReturnType<typeof retold>[]): Promise<void> {
  await client.query(
    `insert into ledger.entries (record_type, record_id, version, action, from_stage, to_stage, actor_kind, actor_id, role,
       acted_at, acted_on, facts, evidence, personal, request_id, edition, previous_hash, hash, canonical)
     select t ->> 'recordType', t ->> 'recordId', (t ->> 'version')::integer, t ->> 'action', t ->> 'from', t ->> 'to',
       t -> 'actor' ->> 'kind', t -> 'actor' ->> 'id', t -> 'actor' ->> 'role', t ->> 'at', (t ->> 'on')::date, t -> 'facts',
       t -> 'evidence', t ->> 'personal', t ->> 'requestId', t ->> 'edition', t ->> 'previousHash', r.hash, r.text
     from rows from (unnest($1::text[]), unnest($2::text[])) with ordinality as r(hash, text, place), lateral (select r.text::jsonb as t offset 0) j
     order by r.place`,
    [rows.map(({ hash }) => hash), rows.map(({ text }) => text)]
  );
  await client.query(
    `insert into ledger.requests (request_id, actor_id, body_hash, answer)
     select r.id, q.actor_id, q.body_hash, jsonb_set(q.answer, '{ledgerEntry}', to_jsonb(r.hash))
     from unnest($1::text[], $2::text[], $3::text[]) as r(id, before, hash) join ledger.requests q on q.request_id = r.before`,
    [
      rows.map(({ requestId }) => requestId),
      rows.map(({ before }) => before),
      rows.map(({ hash }) => hash),
    ]
  );
}

interface Copy {
  id: string;
  number: string;
}

async function copyRows(
  client: pg.ClientBase,
  from: Original,
  shapes: Shapes,
  copies: readonly Copy[]
): Promise<void> {
  const ids = copies.map(({ id }) => id);
  const offering = shapes.get('offerings') ?? '';
  await client.query(
    `insert into offerings (document_id, ${offering}) select 'o' || substr(c.id, 2), ${offering} from unnest($1::text[]) as c(id),
       lateral (select f.* from offerings f join applications a on a.offering_id = f.id where a.id = $2) f`,
    [ids, from.id]
  );
  const application = shapes.get('applications') ?? '';
  await client.query(
    `insert into applications (document_id, number, stage, version, offering_id, ${application})
     select c.id, c.number, 'numbering', $4, (select id from offerings where document_id = 'o' || substr(c.id, 2)), ${application}
     from unnest($1::text[], $2::text[]) as c(id, number), lateral (select * from applications where id = $3) a`,
    [ids, copies.map(({ number }) => number), from.id, from.entries.length]
  );
  for (const [table, columns] of shapes) {
    if (table === 'offerings' || table === 'applications') continue;
    const numbered = table === 'group_standards' ? ', number' : '';
    await client.query(
      `insert into ${table} (document_id, application_id, ${columns}${numbered})
       select substr(md5(random()::text || c.id), 1, 24), a.id, ${columns
         .split(', ')
         .map((column) => `x.${column}`)
         .join(', ')}${numbered === '' ? '' : ', x.number'}
       from unnest($1::text[]) as c(id) join applications a on a.document_id = c.id, lateral (select * from ${table} where application_id = $2) x`,
      [ids, from.id]
    );
  }
}

/** The counter of application numbers, held until the transaction ends: others submit meanwhile. */
async function counter(client: pg.ClientBase): Promise<{ last: number; year: number }> {
  const { rows } = await client.query<{ last: number; year: number }>(
    `select last, year from ledger.sequences where name = 'applicationNumber' order by year desc limit 1 for update`
  );
  const [found] = rows;
  if (found === undefined) throw new Error('演示里没有提交过申报 · no application was submitted');
  return found;
}

/**
 * So many cases that wait for their certificate number, copied from one of the demonstration's as a superuser with the guards
 * off, each with its own application number and its ledger chained anew: the auditor finds nothing wrong with them. For
 * campaigns that need more cases than could be walked there. Gives their ids.
 */
export function waitingCases(count: number): Promise<string[]> {
  return withDatabase('postgres', async (client) => {
    const from = await original(client);
    const shapes = await shapesOf(client);
    const ids: string[] = [];
    while (ids.length < count) {
      await client.query('begin');
      await client.query('set local session_replication_role = replica');
      const { last, year } = await counter(client);
      const copies = Array.from({ length: Math.min(BATCH, count - ids.length) }, (_, place) => {
        const number = `SXJP-A-${year}-${String(last + place + 1).padStart(4, '0')}`;
        return { id: `c${sha256(number).slice(0, 23)}`, number };
      });
      await copyRows(client, from, shapes, copies);
      const told = copies.flatMap(({ id, number }) => {
        let previous: string | null = null;
        return from.entries.map((entry) => {
          const next = retold(entry, id, number, id, previous);
          previous = next.hash;
          return next;
        });
      });
      await enter(client, told);
      await client.query(
        "update ledger.sequences set last = last + $1 where name = 'applicationNumber' and year = $2",
        [copies.length, year]
      );
      await client.query('commit');
      ids.push(...copies.map(({ id }) => id));
    }
    await client.query(
      'analyze applications, materials, offerings, ledger.entries, ledger.requests'
    );
    return ids;
  });
}
