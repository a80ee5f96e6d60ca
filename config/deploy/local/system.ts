import { join } from 'node:path';
import { buildCms } from './build-cms.ts';
import { Children } from './children.ts';
import type { CmsSettings } from './cms.ts';
import { openDataFolder } from './data-folder.ts';
import { startDatabase } from './database.ts';
import type { Database } from './database.ts';
import { takeInstanceLock } from './instance-lock.ts';
import type { InstanceLock } from './instance-lock.ts';
import { openSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/** A data folder taken, its database up and the CMS built: what every command that touches records begins with. */
export interface OpenedSystem {
  children: Children;
  database: Database;
  cms: CmsSettings;
  fingerprint: string;
  close(order: string[]): Promise<void>;
}

/** The settings of the CMS over a database; `clock` is the demonstration's clock file, if it has one. */
export function cmsSettingsOf(
  settings: Settings,
  database: Database['urls'],
  clock: string | null
): CmsSettings {
  return {
    secrets: openSecrets(settings.dataDir),
    databaseUrl: database.app,
    host: settings.host,
    port: settings.port,
    publicUrl: settings.publicUrl,
    siteUrl: settings.siteUrl,
    vaultDir: join(settings.dataDir, 'vault'),
    mediaDir: join(settings.dataDir, 'media'),
    clockFile: clock,
  };
}

/** Takes the data folder for this process alone and opens the system in it. `close` gives everything back. */
export async function openSystem(
  settings: Settings,
  before: (lock: InstanceLock) => Promise<void> = () => Promise.resolve()
): Promise<OpenedSystem> {
  openDataFolder(settings.dataDir);
  const lock = takeInstanceLock(settings.dataDir);
  const children = new Children(settings.dataDir);
  let database: Database | null = null;
  const close = async (order: string[]) => {
    await children.stopAll(order);
    await database?.close();
    lock.release();
  };
  try {
    await before(lock);
    const fingerprint = await buildCms(children);
    database = await startDatabase(settings, children, openSecrets(settings.dataDir));
    const cms = cmsSettingsOf(settings, database.urls, null);
    return { children, database, cms, fingerprint, close };
  } catch (error) {
    await close([]);
    throw error;
  }
}
