import { z } from 'zod';
import type { Sql } from '../sql.ts';

const Moved = z.object({ days: z.number() });

/**
 * A database whose day was moved for a demonstration serves nothing else: an early 公告 would pass it. Throws, with the remedy.
 */
export async function requireOwnDay(sql: Sql): Promise<void> {
  const [moved] = await sql.rows(
    Moved,
    'select days from ledger.demonstration_clock where days <> 0'
  );
  if (moved === undefined) return;
  throw new Error(
    `数据库的日子被拨动了 ${moved.days} 天，这只有演示可以。请由数据库所有者清空 ledger.demonstration_clock，再启动。 · The database's day is moved by ${moved.days}, as only a demonstration's may be; its owner empties ledger.demonstration_clock, then start again.`
  );
}
