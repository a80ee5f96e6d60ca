import type { Core } from '@strapi/strapi';
import pg from 'pg';
import { z } from 'zod';
import { sqlOver } from './sql.ts';
import type { Sql } from './sql.ts';

/**
 * A connection of our own, for as long as `work` takes. Losing it does not take the process along: whatever is asked of it
 * next is refused, and so `work` fails.
 */
export async function withConnection<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const WAITS_MS = 60_000;
const { DATE, JSONB, NUMERIC } = pg.types.builtins;
const asText = (value: string) => value;
const READ_AS = new Map<number, (value: string) => unknown>([
  [DATE, asText],
  [JSONB, asText],
  [NUMERIC, Number],
]);

/** Days and jsonb come as text, as the host has them too. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format): ((value: string) => unknown) =>
    (format === 'binary' ? undefined : READ_AS.get(type)) ??
    (pg.types.getTypeParser(type, format) as (value: string) => unknown),
};

/** As many connections as `max`, opened when they are needed. Losing one fails what was asked of it, and no more. */
export function openPool(databaseUrl: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max,
    types,
    connectionTimeoutMillis: WAITS_MS,
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const HostDatabase = z.looseObject({
  connection: z.looseObject({ connectionString: z.string().min(1) }),
  pool: z.looseObject({ max: z.number().int().positive() }),
});
const pools = new WeakMap<Core.Strapi, pg.Pool>();

/** The connections of the plugin to the host's database, as the host's own role. Ended by `closePool`. */
export function poolOf(strapi: Core.Strapi): pg.Pool {
  const known = pools.get(strapi);
  if (known !== undefined) return known;
  const { connection, pool } = HostDatabase.parse(strapi.config.get('database.connection'));
  const opened = openPool(connection.connectionString, pool.max);
  pools.set(strapi, opened);
  return opened;
}

export async function closePool(strapi: Core.Strapi): Promise<void> {
  await pools.get(strapi)?.end();
  pools.delete(strapi);
}

/** Reads outside any transaction. */
export const readerOf = (strapi: Core.Strapi): Sql => sqlOver(poolOf(strapi));

/**
 * Transactions on connections of this pool: kept when `work` returns, undone when it throws, acknowledged only when the
 * database has said COMMIT. To the COMMIT of a transaction that had failed before it says ROLLBACK.
 */
export function transactionOn(pool: pg.Pool) {
  return async <T>(work: (sql: Sql) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let broken: unknown;
    try {
      await client.query('begin');
      const done = await work(sqlOver(client));
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error(`The transaction ended with ${command}.`);
      return done;
    } catch (error) {
      await client.query('rollback').catch((lost: unknown) => {
        broken = lost;
      });
      throw error;
    } finally {
      client.release(broken !== undefined);
    }
  };
}
