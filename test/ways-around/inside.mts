import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Every way to write a record from inside a CMS process, as the runtime role: tried on each type in turn, told as JSON lines.
 * `node inside.mts <JSON of jobs>`; a job names its type, a field of it, and one id for each way in turn.
 */
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') as {
  createStrapi: (options: object) => { load: () => Promise<Loaded> };
};

type Call = (...args: unknown[]) => Promise<unknown>;
type Table = Record<'create' | 'update' | 'updateMany' | 'delete' | 'deleteMany', Call>;
interface Builder {
  where: (where: object) => Builder;
  update: (data: object) => Builder;
  delete: () => Builder;
  execute: () => Promise<unknown>;
}
interface Loaded {
  documents: (uid: string) => Record<'create' | 'update' | 'delete' | 'clone', Call>;
  entityService: Record<'update' | 'delete', Call>;
  db: {
    query: (uid: string) => Table;
    queryBuilder: (uid: string) => Builder;
    lifecycles: { disable: () => void; enable: () => void };
    connection: (table: string) => {
      where: (where: object) => { update: Call; del: Call };
    };
  };
  destroy: () => Promise<void>;
}

interface Job {
  uid: string;
  table: string;
  field: string;
  value: string;
  ids: string[];
}
const jobs = JSON.parse(process.argv[2] ?? '[]') as Job[];

async function attackFrom(strapi: Loaded, { uid, table, field, value, ids }: Job): Promise<void> {
  const data = { [field]: value };
  const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const row = { [column]: value };
  const { db } = strapi;
  const unheard = async (work: () => Promise<unknown>) => {
    db.lifecycles.disable();
    try {
      return await work();
    } finally {
      db.lifecycles.enable();
    }
  };
  const ways = (documentId: string): Readonly<Record<string, () => Promise<unknown>>> => {
    const where = { documentId };
    const raw = { document_id: documentId };
    return {
      'documents().update': () => strapi.documents(uid).update({ documentId, data }),
      'documents().clone': () => strapi.documents(uid).clone({ documentId }),
      'documents().delete': () => strapi.documents(uid).delete({ documentId }),
      'entityService.update': async () => strapi.entityService.update(uid, 1, { data }),
      'db.query.update': () => db.query(uid).update({ where, data }),
      'db.query.updateMany': () => db.query(uid).updateMany({ where, data }),
      'db.query.delete': () => db.query(uid).delete({ where }),
      'db.query.deleteMany': () => db.query(uid).deleteMany({ where }),
      'db.queryBuilder.update': () => db.queryBuilder(uid).where(where).update(data).execute(),
      'db.queryBuilder.delete': () => db.queryBuilder(uid).where(where).delete().execute(),
      'data import (lifecycles off) update': () =>
        unheard(() => db.query(uid).update({ where, data })),
      'data import (lifecycles off) delete': () =>
        unheard(() => db.query(uid).deleteMany({ where })),
      'knex update': () => db.connection(table).where(raw).update(row),
      'knex delete': () => db.connection(table).where(raw).del(),
    };
  };
  for (const [place, way] of Object.keys(ways('')).entries()) {
    const id = ids[place % ids.length] ?? '';
    const attempt = ways(id)[way];
    if (attempt === undefined) continue;
    const said = await attempt().then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error))
    );
    process.stdout.write(`WAY ${JSON.stringify({ uid, way, id, said })}\n`);
  }
}

async function main(): Promise<void> {
  const appDir = join(import.meta.dirname, '..', '..', 'cms');
  process.chdir(appDir);
  const strapi = await createStrapi({
    appDir,
    distDir: join(appDir, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  }).load();
  for (const job of jobs) await attackFrom(strapi, job);
  await strapi.destroy();
}

await main();
process.exit(0);
