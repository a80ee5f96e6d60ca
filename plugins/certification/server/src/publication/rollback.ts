import type pg from 'pg';
import { breaksOf, sentence } from './continuity.ts';
import type { Shown } from './continuity.ts';
import { asPublisher } from './pipeline.ts';
import type { PublisherSettings } from './pipeline.ts';
import { currentRelease, releaseNamed, switchTo } from './release.ts';

interface Wish {
  id: string;
  release: string;
}

const NEXT = `select id::text, release from ledger.rollbacks where outcome is null order by id limit 1`;

/** Whether anybody waits for a rollback. */
export const ROLLBACK_WANTED =
  'select exists (select from ledger.rollbacks where outcome is null) as so';

function changed(online: Shown, target: Shown): string[] {
  const before = new Map(target.certificates.map(({ number, state }) => [number, state]));
  return online.certificates
    .filter(({ number, state }) => before.has(number) && before.get(number) !== state)
    .map(({ number }) => number);
}

/**
 * Why the site may not go back to an older release: pages and editors' words may, decisions may not. Nothing that is public
 * disappears, and no suspension, revocation or restoration is undone. 〔promises §3〕
 */
export function againstRollback(online: Shown, target: Shown): string[] {
  return [
    ...breaksOf(online, target),
    ...sentence(
      '这一版里证书状态还是旧的',
      'it still shows the old state of certificates',
      changed(online, target)
    ),
  ];
}

async function goBack(siteDir: string, release: string): Promise<string | null> {
  const online = await currentRelease(siteDir);
  const target = await releaseNamed(siteDir, release);
  if (target === null)
    return '这一版已经不在了，只保留最近五版 · that release is gone; the last five are kept';
  if (online?.name === release) return null;
  const against = online === null ? [] : againstRollback(online.shown, target.shown);
  if (against.length > 0) return against.join('\n');
  await switchTo(siteDir, release);
  return null;
}

async function carryOut(client: pg.Client, siteDir: string, wish: Wish): Promise<void> {
  const why = await goBack(siteDir, wish.release);
  await client.query(
    'update ledger.rollbacks set done_at = clock_timestamp(), outcome = $2, why = $3 where id = $1',
    [wish.id, why === null ? 'done' : 'refused', why]
  );
  if (why === null)
    await client.query(
      `insert into ledger.publications (finished_at, ledger_size, taken_at, certificates, notices, announcements, release, state, rollback_id)
       select clock_timestamp(), ledger_size, taken_at, certificates, notices, announcements, release, 'published', $2
       from ledger.publications where release = $1 and state = 'published' order by id desc limit 1`,
      [wish.release, wish.id]
    );
}

/** Works off what staff asked for, oldest first. False when another publisher is at work all the while. */
export async function rollBackAsAsked(settings: PublisherSettings): Promise<boolean> {
  const done = await asPublisher(settings.databaseUrl, 'waits', async (client) => {
    for (;;) {
      const [wish] = (await client.query<{ id: string; release: string }>(NEXT)).rows;
      if (wish === undefined) return true;
      await carryOut(client, settings.siteDir, wish);
    }
  });
  return done ?? false;
}
