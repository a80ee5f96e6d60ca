import type { Clock } from '../clock.ts';
import { openPool, transactionOn, withConnection } from '../connection.ts';
import { houseOn } from '../house.ts';
import { sqlOver } from '../sql.ts';
import { workDeadlines } from './clockwork.ts';
import type { Worked } from './clockwork.ts';

/** One clock at a time, over all machines that share the database. */
const CLOCK_LOCK = 7_419_003;

/**
 * A round of the clock on a connection of its own, as the runtime role: the same guards as for everybody. Null when
 * another worker is at it.
 */
export async function turnClock(databaseUrl: string, clock: Clock): Promise<Worked | null> {
  const pool = openPool(databaseUrl, 3);
  try {
    return await withConnection(databaseUrl, async (keeper) => {
      const lock = await keeper.query<{ held: boolean }>(
        'select pg_try_advisory_lock($1) as held',
        [CLOCK_LOCK]
      );
      if (lock.rows[0]?.held !== true) return null;
      const house = houseOn(sqlOver(pool), clock, transactionOn(pool));
      return await workDeadlines(house);
    });
  } finally {
    await pool.end();
  }
}
