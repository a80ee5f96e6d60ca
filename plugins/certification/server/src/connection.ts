import pg from 'pg';
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

/** Transactions on connections of this pool: kept when `work` returns, undone when it throws. */
export function transactionOn(pool: pg.Pool) {
  return async <T>(work: (sql: Sql) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const done = await work(sqlOver(client));
      await client.query('commit');
      return done;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  };
}
