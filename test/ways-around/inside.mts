import { createRequire } from 'node:module';
import type { Writable } from 'node:stream';
import { finished as finishedOf } from 'node:stream/promises';

/**
 * Every way to write a record from inside a CMS process: tried on each type in turn, told as JSON lines with whether anything
 * changed. `node inside.mts <JSON of {appDir, distDir, jobs}>`; a job names its type, a field of it, and the record, or what
 * to make a new one of for each way.
 */
const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi') as {
  createStrapi: (options: object) => { load: () => Promise<Loaded> };
};
const { strapi: transfer } = require('@strapi/data-transfer') as {
  strapi: { providers: { createLocalStrapiDestinationProvider: (options: object) => Destination } };
};

type Call = (...args: unknown[]) => Promise<unknown>;
type Query = Record<
  'create' | 'createMany' | 'update' | 'updateMany' | 'delete' | 'deleteMany',
  Call
> & { findOne: (where: object) => Promise<{ id: number; locale?: string | null } | null> };
interface Builder {
  where: (where: object) => Builder;
  insert: (data: object) => Builder;
  update: (data: object) => Builder;
  delete: () => Builder;
  execute: () => Promise<unknown>;
}
interface Destination {
  bootstrap: (diagnostics?: unknown) => Promise<void>;
  beforeTransfer: () => Promise<void>;
  createEntitiesWriteStream: () => Writable;
  close: () => Promise<void>;
  rollback: () => Promise<void>;
}
interface Attribute {
  type: string;
  target?: string;
}
interface Knex {
  (table: string): {
    where: (where: object) => { update: Call; del: Call };
    insert: Call;
  };
  raw: (sql: string, parameters?: unknown[]) => Promise<{ rows: { digest: string }[] }>;
}
interface Loaded {
  contentTypes: Record<string, { attributes: Record<string, Attribute> }>;
  documents: (uid: string) => Record<
    'update' | 'delete' | 'clone' | 'publish' | 'discardDraft',
    Call
  > & {
    create: (params: object) => Promise<{ documentId: string }>;
  };
  entityService: Record<'create' | 'update' | 'delete', Call>;
  db: {
    query: (uid: string) => Query;
    queryBuilder: (uid: string) => Builder;
    lifecycles: { disable: () => void; enable: () => void };
    connection: Knex;
  };
  destroy: () => Promise<void>;
}

interface Job {
  uid: string;
  table: string;
  field: string;
  value: string;
  /** The record to attack; without it a new one is made for each way. */
  id?: string;
  make?: Record<string, unknown>;
}
const { appDir, distDir, jobs } = JSON.parse(process.argv[2] ?? '{}') as {
  appDir: string;
  distDir: string;
  jobs: Job[];
};

type Ways = Readonly<Record<string, () => Promise<unknown>>>;

/** The host's own import engine, restoring this type alone. */
async function restore(
  strapi: Loaded,
  uid: string,
  work: (engine: Destination) => Promise<void>
): Promise<void> {
  const engine = transfer.providers.createLocalStrapiDestinationProvider({
    getStrapi: () => strapi,
    autoDestroy: false,
    strategy: 'restore',
    restore: {
      entities: { include: [uid] },
      configuration: { coreStore: false, webhook: false },
      assets: false,
    },
  });
  await engine.bootstrap();
  try {
    await work(engine);
    await engine.close();
  } catch (error) {
    await engine.rollback();
    throw error;
  }
}

async function written(stream: Writable, entity: object): Promise<void> {
  const finished = finishedOf(stream);
  stream.end(entity);
  await finished;
}

/** Takes the record by writing a record of another type that the relation leads to. */
async function fromTheOtherSide(strapi: Loaded, uid: string, id: number): Promise<unknown> {
  for (const [other, { attributes }] of Object.entries(strapi.contentTypes))
    for (const [name, { type, target }] of Object.entries(attributes)) {
      if (type !== 'relation' || target !== uid || other === uid) continue;
      if (!other.startsWith('api::')) continue;
      const side = (await strapi.db.query(other).create({ data: {} })) as { id: number };
      return strapi.db.query(other).update({ where: { id: side.id }, data: { [name]: [id] } });
    }
  throw new Error('没有别的类型指向它 · no other type’s relation reaches it');
}

function ways(
  strapi: Loaded,
  { uid, table, field, value }: Job,
  documentId: string,
  { id, locale }: { id: number; locale?: string | null }
): Ways {
  const { db } = strapi;
  const data = { [field]: value };
  const row = { [field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]: value };
  const where = { documentId };
  const raw = { document_id: documentId };
  const unheard = async (work: () => Promise<unknown>) => {
    db.lifecycles.disable();
    try {
      return await work();
    } finally {
      db.lifecycles.enable();
    }
  };
  return {
    'documents().create': () => strapi.documents(uid).create({ data }),
    'documents().update': () => strapi.documents(uid).update({ documentId, data }),
    'documents().clone': () => strapi.documents(uid).clone({ documentId, data }),
    'documents().publish': () => strapi.documents(uid).publish({ documentId }),
    'documents().delete': () => strapi.documents(uid).delete({ documentId }),
    'entityService.create': () => strapi.entityService.create(uid, { data }),
    'entityService.update': () => strapi.entityService.update(uid, id, { data }),
    'entityService.delete': () => strapi.entityService.delete(uid, id),
    'db.query.create': () => db.query(uid).create({ data }),
    'db.query.createMany': () => db.query(uid).createMany({ data: [data] }),
    'db.query.update': () => db.query(uid).update({ where, data }),
    'db.query.updateMany': () => db.query(uid).updateMany({ where, data }),
    'db.query.delete': () => db.query(uid).delete({ where }),
    'db.query.deleteMany': () => db.query(uid).deleteMany({ where }),
    'db.queryBuilder.insert': () => db.queryBuilder(uid).insert(data).execute(),
    'db.queryBuilder.update': () => db.queryBuilder(uid).where(where).update(data).execute(),
    'db.queryBuilder.delete': () => db.queryBuilder(uid).where(where).delete().execute(),
    'lifecycles off: update': () => unheard(() => db.query(uid).update({ where, data })),
    'lifecycles off: delete': () => unheard(() => db.query(uid).deleteMany({ where })),
    'relation from the other side': () => fromTheOtherSide(strapi, uid, id),
    'i18n: delete of a locale': () =>
      db.query(uid).deleteMany({ where: { locale: locale ?? null } }),
    'data transfer: restore clears': () =>
      restore(strapi, uid, (engine) => engine.beforeTransfer()),
    'data transfer: restore writes': () =>
      restore(strapi, uid, (engine) =>
        written(engine.createEntitiesWriteStream(), { type: uid, id: 1, data })
      ),
    'knex insert': () => db.connection(table).insert(row),
    'knex update': () => db.connection(table).where(raw).update(row),
    'knex delete': () => db.connection(table).where(raw).del(),
  };
}

/** The record, how many of its kind there are, and what is linked to it. */
async function digestOf({ db }: Loaded, { table }: Job, documentId: string): Promise<string> {
  const { rows } = await db.connection.raw(
    `select coalesce((select string_agg((to_jsonb(r) - 'updated_at' - 'updated_by_id')::text, '|' order by r.id)
       from ${table} r where document_id = ?), '') || ' ' || (select count(*) from ${table}) || ' ' ||
       coalesce((select string_agg((xpath('//c/text()', query_to_xml(format('select count(*) c from %I', tablename), true, true, '')))[1]::text, ',' order by tablename)
         from pg_tables where schemaname = 'public' and tablename like '${table}\\_%\\_lnk'), '') as digest`,
    [documentId]
  );
  return rows[0]?.digest ?? '';
}

async function attackFrom(strapi: Loaded, job: Job): Promise<void> {
  const names = Object.keys(ways(strapi, job, '', { id: 0 }));
  for (const name of names) {
    const documentId =
      job.id ?? (await strapi.documents(job.uid).create({ data: job.make ?? {} })).documentId;
    const found = await strapi.db.query(job.uid).findOne({ where: { documentId } });
    if (found === null) throw new Error(`${job.uid} ${documentId} is not there to attack.`);
    const then = await digestOf(strapi, job, documentId);
    const attempt = ways(strapi, job, documentId, found)[name];
    const said = await Promise.resolve()
      .then(attempt)
      .then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error))
      );
    const changed = (await digestOf(strapi, job, documentId)) !== then;
    process.stdout.write(`WAY ${JSON.stringify({ uid: job.uid, way: name, said, changed })}\n`);
  }
}

process.chdir(appDir);
const strapi = await createStrapi({
  appDir,
  distDir,
  autoReload: false,
  serveAdminPanel: false,
}).load();
for (const job of jobs) await attackFrom(strapi, job);
await strapi.destroy();
process.exit(0);
