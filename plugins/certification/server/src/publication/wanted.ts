import type pg from 'pg';
import { shanghaiDate } from '../clock.ts';
import type { PublisherSettings } from './pipeline.ts';
import { nameOnLine } from './release.ts';

/**
 * The site is made anew when this folder has none, or one nobody remembers publishing; when acts wait; when another publisher
 * has shown acts elsewhere that this folder does not; and when its day is over, so that a 公示 that ended is shown as ended and
 * 数据截至 stays true. One that was taken back stays until something is decided.
 */
const WANTED = `
  with online as (
    select id, left(taken_at, 10) as day, rollback_id from ledger.publications
    where state = 'published' and release = $1 order by id desc limit 1)
  select not exists (select from online)
    or exists (select from ledger.outbox where published_at is null)
    or exists (select from ledger.outbox where publication_id > (select id from online))
    or exists (select from online where day <> $2 and rollback_id is null) as so`;

/** Whether there is anything to publish into this folder today. */
export async function isWanted(
  client: pg.ClientBase,
  { siteDir, clock }: Pick<PublisherSettings, 'siteDir' | 'clock'>
): Promise<boolean> {
  const online = (await nameOnLine(siteDir)) ?? '';
  const { rows } = await client.query<{ so: boolean }>(WANTED, [online, shanghaiDate(clock.now())]);
  return rows[0]?.so === true;
}

/**
 * What failed is tried again at once when something new is decided; else after a rest that grows with every failure, to a
 * minute.
 */
const RESTS = `
  with failed as (
    select * from ledger.publications where state = 'failed'
      and id > coalesce((select max(id) from ledger.publications where state = 'published'), 0))
  select exists (
    select from failed where id = (select max(id) from ledger.publications)
      and finished_at > clock_timestamp() - least(60, 5 * (select count(*) from failed)) * interval '1 second'
      and not exists (select from ledger.outbox where published_at is null and created_at > failed.started_at)) as so`;

/** Whether the last attempts failed, and the next is to wait a little. */
export async function isResting(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ so: boolean }>(RESTS);
  return rows[0]?.so === true;
}
