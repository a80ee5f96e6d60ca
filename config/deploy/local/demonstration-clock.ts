import { readFileSync } from 'node:fs';
import pg from 'pg';

/** How many days ahead (or behind) the demonstration is, by its clock file. */
export function daysOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return 0;
  }
}

/**
 * Moves the database's own day with the programs'. Only the owner may: the database refuses an early 公告 by its own clock,
 * whatever a program believes the time to be.
 */
export async function tellDatabaseTheDay(ownerUrl: string, days: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `insert into ledger.demonstration_clock (days) values ($1) on conflict (one) do update set days = excluded.days`,
      [days]
    );
  } finally {
    await client.end();
  }
}
