import { join } from 'node:path';
import type { Program } from './children.ts';
import type { Database } from './database.ts';
import { clockFile } from './prepare.ts';
import { ROOT } from './settings.ts';
import type { Settings } from './settings.ts';

export const siteFolder = (dataDir: string) => join(dataDir, 'site');

/** The publication worker; with `--once` it publishes and ends. */
export function workerProgram(
  settings: Settings,
  database: Database['urls'],
  demonstration: boolean,
  args: string[] = []
): Program {
  return {
    name: 'worker',
    args: [join(ROOT, 'plugins', 'certification', 'server', 'worker.ts'), ...args],
    cwd: ROOT,
    env: {
      ...process.env,
      DATABASE_URL: database.worker,
      ACTING_DATABASE_URL: database.app,
      SITE_DIR: siteFolder(settings.dataDir),
      SITE_URL: settings.siteUrl,
      CMS_URL: settings.publicUrl,
      ...(demonstration ? { DEMONSTRATION: '1', CLOCK_FILE: clockFile(settings.dataDir) } : {}),
    },
    loudness: args.length > 0 ? 'everything' : 'warnings',
    graceMs: 20_000,
  };
}

/** The static server of the public site. */
export function siteProgram(settings: Settings): Program {
  return {
    name: 'site',
    args: [
      join(import.meta.dirname, 'site-server.ts'),
      siteFolder(settings.dataDir),
      settings.host,
      String(settings.sitePort),
      settings.publicUrl,
    ],
    cwd: ROOT,
    env: process.env,
    loudness: 'warnings',
  };
}
