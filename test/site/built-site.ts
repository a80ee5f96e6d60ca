import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { PublicSnapshot } from '@sxjp/plugin-certification/domain';
import { sampleSnapshot } from './snapshot.ts';

const ROOT = resolve(process.cwd());
const ASTRO = join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs');

export const SITE_URL = 'https://example.test';

type Environment = Record<string, string> & { SNAPSHOT: string; SITE_OUT: string };

export interface Build {
  status: number | null;
  output: string;
}

/** Runs the site's build as the publication does: beside the folder it goes to. */
export function buildSite(environment: Environment): Build {
  const run = spawnSync(process.execPath, [ASTRO, 'build', '--root', join(ROOT, 'site')], {
    cwd: dirname(environment.SITE_OUT),
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SITE_URL, ...environment },
  });
  return { status: run.status, output: `${run.stdout}${run.stderr}` };
}

export interface BuiltSite {
  folder: string;
  today: string;
  snapshot: PublicSnapshot;
  /** Paths inside the folder, with forward slashes. */
  files: string[];
  read: (file: string) => string;
  remove: () => void;
}

/** The day it is in Asia/Shanghai: the sample's open notice is open on it. */
export const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** Builds the sample, or what is made of it, into a folder of its own; `remove` it afterwards. */
export function builtSample(
  change: (sample: PublicSnapshot) => PublicSnapshot = (sample) => sample
): BuiltSite {
  const home = mkdtempSync(join(tmpdir(), 'sxjp-site-'));
  const [file, folder] = [join(home, 'snapshot.json'), join(home, 'out')];
  const day = today();
  const snapshot = change(sampleSnapshot(day));
  writeFileSync(file, JSON.stringify(snapshot));
  const { status, output } = buildSite({ SNAPSHOT: file, SITE_OUT: folder, DEMONSTRATION: '1' });
  if (status !== 0) throw new Error(`站点构建失败：\n${output.slice(-4000)}`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return {
    folder,
    today: day,
    snapshot,
    files,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    remove: () => {
      rmSync(home, { recursive: true, force: true });
    },
  };
}
