import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { shanghaiInstant } from '../clock.ts';
import type { Clock } from '../clock.ts';
import { withConnection } from '../connection.ts';
import { buildSite } from './build-site.ts';
import { breaksOf } from './continuity.ts';
import { exportSnapshot } from './export.ts';
import type { Exported } from './export.ts';
import {
  STAGING,
  carryOver,
  clearStaging,
  currentRelease,
  prepareFolders,
  releasesFolder,
  sweep,
  switchTo,
} from './release.ts';
import { faultsOf } from './verify.ts';
import { isWanted } from './wanted.ts';

export interface PublisherSettings {
  databaseUrl: string;
  siteDir: string;
  siteUrl: string;
  cmsUrl: string;
  demonstration: boolean;
  clock: Clock;
}

export type Publication =
  | {
      state: 'published';
      release: string;
      certificates: number;
      notices: number;
      announcements: number;
    }
  | { state: 'failed'; why: string }
  | { state: 'busy' };

/** Where a publication is, in order; what the staff see while they wait. */
export type Step = 'exporting' | 'building' | 'verifying' | 'switching';

/** One publisher at a time, over all machines that share the database. */
const PUBLISHER_LOCK = 7_419_002;
/** A database that answers this slowly is not answering: the site stays, the next try comes. */
const STATEMENT_TIMEOUT_MS = 60_000;
/** How long the worker waits for its turn; another publication takes a fraction of it. */
const PATIENCE_MS = 60_000;
const LOCK_NOT_AVAILABLE = '55P03';

const notPutOnLine = (faults: readonly string[]): Error =>
  new Error(`没有上网，网站保持原样 · The release was not put on line:\n${faults.join('\n')}`);

type Tell = (step: Step) => Promise<void>;

/** Refuses what would take something public away, and what is older than the site as it is when the build is done. */
function refuseToGoBack(online: Awaited<ReturnType<typeof currentRelease>>, next: Exported): void {
  const breaks = breaksOf(online?.shown ?? null, next.snapshot);
  if (breaks.length > 0) throw notPutOnLine(breaks);
  if (online !== null && online.shown.ledgerSize > next.snapshot.ledgerSize)
    throw new Error(
      `网站上已有更新的一版（${online.name}），这一版不能顶上去 · A newer release (${online.name}) is on line already; this one is not put before it.`
    );
}

async function build(
  settings: PublisherSettings,
  exported: Exported,
  staging: string,
  tell: Tell
): Promise<{ outDir: string; sha256: string }> {
  const { siteUrl, cmsUrl, demonstration } = settings;
  const text = `${JSON.stringify(exported.snapshot)}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const snapshotFile = join(staging, 'snapshot.json');
  const outDir = join(staging, 'site');
  await writeFile(snapshotFile, text);
  await tell('building');
  await buildSite({ snapshotFile, outDir, siteUrl, cmsUrl, demonstration });
  await mkdir(join(outDir, 'data'), { recursive: true });
  await writeFile(join(outDir, 'data', 'snapshot.json'), text);
  await tell('verifying');
  const faults = await faultsOf(outDir, exported.snapshot, text, exported.secrets);
  if (faults.length > 0) throw notPutOnLine(faults);
  return { outDir, sha256 };
}

async function produce(
  settings: PublisherSettings,
  exported: Exported,
  staging: string,
  tell: Tell
): Promise<string> {
  const { siteDir } = settings;
  const { outDir, sha256 } = await build(settings, exported, staging, tell);
  await tell('switching');
  const online = await currentRelease(siteDir);
  refuseToGoBack(online, exported);
  const name = `${exported.snapshot.ledgerSize}-${sha256.slice(0, 12)}`;
  if (online?.name === name) return name;
  const place = join(releasesFolder(siteDir), name);
  if (online !== null) await carryOver(join(releasesFolder(siteDir), online.name), outDir);
  await rm(place, { recursive: true, force: true });
  await rename(outDir, place);
  await switchTo(siteDir, name);
  return name;
}

async function write(
  client: pg.Client,
  id: string,
  columns: Record<string, unknown>,
  also = ''
): Promise<void> {
  const names = Object.keys(columns);
  const sets = names.map((name, index) => `${name} = $${index + 2}`).join(', ');
  await client.query(`update ledger.publications set ${sets}${also} where id = $1`, [
    id,
    ...names.map((name) => columns[name]),
  ]);
}

const finish = (client: pg.Client, id: string, columns: Record<string, unknown>): Promise<void> =>
  write(client, id, columns, ', step = null, finished_at = clock_timestamp()');

/** The connection may be what failed: why is then told over another. */
async function recordFailure(
  client: pg.Client,
  databaseUrl: string,
  id: string,
  why: string
): Promise<void> {
  const columns = { state: 'failed', failure: why.slice(0, 4000) };
  try {
    await finish(client, id, columns);
  } catch {
    await withConnection(databaseUrl, (other) => finish(other, id, columns)).catch(() => undefined);
  }
}

/** What the site shows now is acknowledged; later acts wait for the next publication. */
async function acknowledge(client: pg.Client, id: string, lastSeq: number): Promise<void> {
  await client.query(
    `update ledger.outbox set published_at = clock_timestamp(), publication_id = $1
     where published_at is null and (entry_seq <= $2
       or (entry_seq is null and created_at < (select started_at from ledger.publications where id = $1)))`,
    [id, lastSeq]
  );
}

async function publishWith(client: pg.Client, settings: PublisherSettings): Promise<Publication> {
  const { siteDir, clock, databaseUrl } = settings;
  await prepareFolders(siteDir);
  await clearStaging(siteDir);
  await client.query(
    `update ledger.publications set state = 'failed', step = null, finished_at = clock_timestamp(),
       failure = '发布程序中途停止，网站保持原样 · the publisher broke off; the site stays as it was' where state = 'running'`
  );
  const begun = await client.query<{ id: string }>(
    "insert into ledger.publications (step) values ('exporting') returning id"
  );
  const id = begun.rows[0]?.id ?? '';
  const staging = await mkdtemp(join(siteDir, STAGING));
  try {
    const exported = await exportSnapshot(client, shanghaiInstant(clock.now()));
    const release = await produce(settings, exported, staging, (step) =>
      write(client, id, { step })
    );
    const { snapshot, lastSeq } = exported;
    const counts = {
      certificates: snapshot.certificates.length,
      notices: snapshot.notices.length,
      announcements: snapshot.announcements.length,
    };
    await acknowledge(client, id, lastSeq);
    const { ledgerSize, takenAt } = snapshot;
    await finish(client, id, {
      state: 'published',
      release,
      ledger_size: ledgerSize,
      taken_at: takenAt,
      ...counts,
    });
    await sweep(siteDir);
    return { state: 'published', release, ...counts };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await recordFailure(client, databaseUrl, id, why);
    return { state: 'failed', why };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

type Patience = 'waits' | 'gives way';

/** Takes the lock; who waits for it comes after whoever waits already. */
async function takeLock(client: pg.Client, patience: Patience): Promise<boolean> {
  if (patience === 'gives way') {
    const { rows } = await client.query<{ held: boolean }>(
      'select pg_try_advisory_lock($1) as held',
      [PUBLISHER_LOCK]
    );
    return rows[0]?.held === true;
  }
  await client.query(`set lock_timeout = ${PATIENCE_MS}`);
  try {
    await client.query('select pg_advisory_lock($1)', [PUBLISHER_LOCK]);
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE) return false;
    throw error;
  }
}

/** Runs while this process alone moves releases; `null` when another does, to the end of its patience. */
export function asPublisher<T>(
  databaseUrl: string,
  patience: Patience,
  work: (client: pg.Client) => Promise<T>
): Promise<T | null> {
  return withConnection(databaseUrl, async (client) => {
    if (!(await takeLock(client, patience))) return null;
    await client.query(`set statement_timeout = ${STATEMENT_TIMEOUT_MS}`);
    return work(client);
  });
}

/**
 * Export, build, verify, switch, acknowledge. A failure leaves the site that is on line as it is; a second publisher
 * hears `busy`.
 */
export async function publish(settings: PublisherSettings): Promise<Publication> {
  const done = await asPublisher(settings.databaseUrl, 'gives way', (client) =>
    publishWith(client, settings)
  );
  return done ?? { state: 'busy' };
}

/** The same in its turn, for what is still wanted when that comes; null when nothing is. */
export async function publishWanted(settings: PublisherSettings): Promise<Publication | null> {
  const done = await asPublisher(settings.databaseUrl, 'waits', async (client) => ({
    publication: (await isWanted(client, settings)) ? await publishWith(client, settings) : null,
  }));
  return done === null ? { state: 'busy' } : done.publication;
}
