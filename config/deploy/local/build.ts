import { mkdtempSync, rmSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCms } from './build-cms.ts';
import { Children } from './children.ts';
import { say, sayFailure } from './message.ts';

/** npm run build: needs no database and no data folder. */
const folder = mkdtempSync(join(tmpdir(), 'sxjp-build-'));
mkdirSync(join(folder, 'logs'));
try {
  const fingerprint = await buildCms(new Children(folder));
  say(`后台已是最新 · the CMS is up to date (${fingerprint.slice(0, 12)})`);
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
