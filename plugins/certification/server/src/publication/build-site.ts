import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SITE = join(import.meta.dirname, '..', '..', '..', '..', '..', 'site');
const KEPT_LINES = 40;

export interface SiteBuild {
  snapshotFile: string;
  outDir: string;
  siteUrl: string;
  cmsUrl: string;
  demonstration: boolean;
}

function astroBin(): string {
  const entry = createRequire(join(SITE, 'package.json')).resolve('astro/package.json');
  return join(dirname(entry), 'bin', 'astro.mjs');
}

/**
 * Builds the whole site from one snapshot file into an empty folder, with no network. Throws with the last lines said.
 * It runs beside that folder: for a folder outside the working directory Astro prepares its pages in one place inside it,
 * where two builds at a time would mix.
 */
export async function buildSite(build: SiteBuild): Promise<void> {
  const said: string[] = [];
  const child = spawn(process.execPath, [astroBin(), 'build', '--root', SITE], {
    cwd: dirname(build.outDir),
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      SNAPSHOT: build.snapshotFile,
      SITE_OUT: build.outDir,
      SITE_URL: build.siteUrl,
      CMS_URL: build.cmsUrl,
      ...(build.demonstration ? { DEMONSTRATION: '1' } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const hear = (chunk: Buffer) => {
    said.push(...chunk.toString().split('\n'));
    said.splice(0, Math.max(0, said.length - KEPT_LINES));
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0)
    throw new Error(`The site did not build (${String(code)}).\n${said.join('\n').trim()}`);
}
