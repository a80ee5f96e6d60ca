import { readFileSync } from 'node:fs';
import pg from 'pg';
import { CALENDARS } from '@sxjp/config/calendar';

const DAY = 86_400_000;

/** How many days ahead (or behind) the demonstration is, by its clock file. */
export function daysOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return 0;
  }
}

/** On which day a moved demonstration lives, said to the person at the keyboard. */
export function dayOfDemonstration(days: number): string {
  const moved = `${days > 0 ? '+' : ''}${days}`;
  return `演示时钟：真实时间 ${moved} 天 · the demonstration runs on real time ${moved} days`;
}

/**
 * The days a demonstration begun at `now` steps back: a 公示 opened in December runs into a year whose working days nobody
 * may have announced yet (scheme.md §3.1), so it begins on 30 November of the last year that can be computed.
 */
export function daysToComputable(now: Date): number {
  const year = Math.max(...CALENDARS.map((each) => each.year));
  const last = Date.parse(`${year}-11-30T23:59:59.999+08:00`);
  return Math.min(0, Math.floor((last - now.getTime()) / DAY));
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
