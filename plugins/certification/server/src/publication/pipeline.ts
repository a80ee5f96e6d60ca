import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { shanghaiInstant } from '../clock.ts';
import type { Clock } from '../clock.ts';
import { withConnection } from '../connection.ts';
import { buildSite } from './build-site.ts';
import { exportSnapshot } from './export.ts';
import type { Exported } from './export.ts';
import { currentRelease, prepareFolders, releasesFolder, sweep, switchTo } from './release.ts';
import { faultsOf } from './verify.ts';

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

/** One publisher at a time, over all machines that share the database. */
const PUBLISHER_LOCK = 7_419_002;

async function produce(
  settings: PublisherSettings,
  exported: Exported,
  staging: string
): Promise<string> {
  const { siteDir, siteUrl, cmsUrl, demonstration } = settings;
  const text = `${JSON.stringify(exported.snapshot)}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const snapshotFile = join(staging, 'snapshot.json');
  const outDir = join(staging, 'site');
  await writeFile(snapshotFile, text);
  await buildSite({ snapshotFile, outDir, siteUrl, cmsUrl, demonstration });
  await mkdir(join(outDir, 'data'), { recursive: true });
  await writeFile(join(outDir, 'data', 'snapshot.json'), text);
  const faults = await faultsOf(outDir, exported.snapshot, text, exported.secrets);
  if (faults.length > 0) throw new Error(`The release was not put on line:\n${faults.join('\n')}`);
  const current = await currentRelease(siteDir);
  if (current !== null && current.ledgerSize > exported.snapshot.ledgerSize)
    throw new Error(
      `A newer release (${current.name}) is on line already; this one is not put before it.`
    );
  const name = `${exported.snapshot.ledgerSize}-${sha256.slice(0, 12)}`;
  const place = join(releasesFolder(siteDir), name);
  if (current?.name !== name) {
    await rm(place, { recursive: true, force: true });
    await rename(outDir, place);
    await switchTo(siteDir, name);
  }
  return name;
}

async function record(
  client: pg.Client,
  id: string,
  columns: Record<string, unknown>
): Promise<void> {
  const names = Object.keys(columns);
  const sets = names.map((name, index) => `${name} = $${index + 2}`).join(', ');
  await client.query(
    `update ledger.publications set finished_at = clock_timestamp(), ${sets} where id = $1`,
    [id, ...names.map((name) => columns[name])]
  );
}

async function publishWith(client: pg.Client, settings: PublisherSettings): Promise<Publication> {
  const { siteDir, clock } = settings;
  await prepareFolders(siteDir);
  const begun = await client.query<{ id: string }>(
    'insert into ledger.publications default values returning id'
  );
  const id = begun.rows[0]?.id ?? '';
  const staging = await mkdtemp(join(siteDir, 'staging-'));
  try {
    const exported = await exportSnapshot(client, shanghaiInstant(clock.now()));
    const release = await produce(settings, exported, staging);
    const { snapshot, lastSeq } = exported;
    const counts = {
      certificates: snapshot.certificates.length,
      notices: snapshot.notices.length,
      announcements: snapshot.announcements.length,
    };
    await client.query(
      `update ledger.outbox set published_at = clock_timestamp(), publication_id = $1
       where published_at is null and (entry_seq <= $2
         or (entry_seq is null and created_at < (select started_at from ledger.publications where id = $1)))`,
      [id, lastSeq]
    );
    await record(client, id, {
      state: 'published',
      release,
      ledger_size: snapshot.ledgerSize,
      taken_at: snapshot.takenAt,
      ...counts,
    });
    await sweep(siteDir);
    return { state: 'published', release, ...counts };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await record(client, id, { state: 'failed', failure: why.slice(0, 4000) });
    return { state: 'failed', why };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/**
 * Export, build, verify, switch, acknowledge. A failure leaves the site that is on line as it is; a second publisher
 * hears `busy`.
 */
export function publish(settings: PublisherSettings): Promise<Publication> {
  return withConnection(settings.databaseUrl, async (client) => {
    const lock = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
      PUBLISHER_LOCK,
    ]);
    if (lock.rows[0]?.held !== true) return { state: 'busy' };
    return publishWith(client, settings);
  });
}
