import pg from 'pg';
import type { Secrets } from './secrets.ts';

const DATABASE = 'sxjp';

/** Who may do what: the owner changes tables, the running CMS only rows, the worker only its own. */
const PASSWORDS = {
  sxjp_owner: 'databaseOwner',
  sxjp_app: 'databaseApp',
  sxjp_worker: 'databaseWorker',
} as const satisfies Record<string, keyof Secrets>;

export type DatabaseRole = keyof typeof PASSWORDS;

const ROLES: readonly DatabaseRole[] = ['sxjp_owner', 'sxjp_app', 'sxjp_worker'];

/** The URL a role opens the database with. */
export function urlOf(role: DatabaseRole, port: number, secrets: Secrets): string {
  return `postgres://${role}:${secrets[PASSWORDS[role]]}@127.0.0.1:${port}/${DATABASE}`;
}

async function withSuperuser(
  database: string,
  port: number,
  secrets: Secrets,
  work: (client: pg.Client) => Promise<void>
): Promise<void> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: secrets.databaseSuperuser,
    database,
    connectionTimeoutMillis: 5000,
  });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Whether the server answers the superuser. */
export async function answers(port: number, secrets: Secrets): Promise<boolean> {
  try {
    await withSuperuser('postgres', port, secrets, async (client) => {
      await client.query('select 1');
    });
    return true;
  } catch {
    return false;
  }
}

/** Creates the database and its three roles where they are missing. The secrets file says the passwords. */
export async function ensureRoles(port: number, secrets: Secrets): Promise<void> {
  await withSuperuser('postgres', port, secrets, async (client) => {
    const has = async (sql: string, name: string) =>
      (await client.query(sql, [name])).rowCount === 1;
    for (const role of ROLES) {
      if (await has('select 1 from pg_roles where rolname = $1', role)) continue;
      const password = client.escapeLiteral(secrets[PASSWORDS[role]]);
      await client.query(`create role ${role} login password ${password}`);
    }
    if (!(await has('select 1 from pg_database where datname = $1', DATABASE))) {
      await client.query(`create database ${DATABASE} owner sxjp_owner`);
    }
    await client.query(`revoke all on database ${DATABASE} from public`);
    await client.query(`grant connect on database ${DATABASE} to sxjp_app, sxjp_worker`);
    // The worker keeps its queue in a schema of its own, which graphile-worker makes.
    await client.query(`grant create on database ${DATABASE} to sxjp_worker`);
  });
  await withSuperuser(DATABASE, port, secrets, async (client) => {
    await client.query('alter schema public owner to sxjp_owner');
    await client.query('revoke create on schema public from public');
  });
}
