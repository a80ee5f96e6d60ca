import pg from 'pg';
import { privateFile } from './start.ts';

type Role = 'sxjp_app' | 'sxjp_owner' | 'postgres';

const PASSWORD_OF: Record<Role, string> = {
  sxjp_app: 'databaseApp',
  sxjp_owner: 'databaseOwner',
  postgres: 'databaseSuperuser',
};

/** How that role of the system's database connects. */
export const connectionOf = (role: Role): pg.ClientConfig => ({
  host: '127.0.0.1',
  port: Number(privateFile('database.json')['port']),
  database: 'sxjp',
  user: role,
  password: privateFile('secrets.json')[PASSWORD_OF[role]] ?? '',
});

/** Where that role connects, as a program is told. */
export function urlOf(role: Role): string {
  const password = privateFile('secrets.json')[PASSWORD_OF[role]] ?? '';
  const port = String(privateFile('database.json')['port']);
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/sxjp`;
}

/** A connection of somebody with that role's password: what an insider could do past every program. */
export async function withDatabase<T>(
  role: Role,
  work: (client: pg.Client) => Promise<T>
): Promise<T> {
  const client = new pg.Client(connectionOf(role));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The owner's readings of one moment: what others write meanwhile is in all of them or in none. */
export const withOneMoment = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withDatabase('sxjp_owner', async (client) => {
    await client.query('begin transaction isolation level repeatable read read only');
    return work(client);
  });
