import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { faultsOf } from '../../plugins/certification/server/src/publication/verify.ts';
import { registrySnapshot } from './registry-rows.ts';

/** How one system published so many certificates. */
interface Published {
  case: string;
  system: string;
  seconds: number;
  files: number;
  per_s: number;
  rss_mb?: number;
}

const COUNTS = [200, 2_000, 10_000];
const HERE = join(import.meta.dirname, 'publish');
const ROOT = join(import.meta.dirname, '..', '..');
const SITE = join(ROOT, 'site');
const INSTALLED = join(ROOT, 'node_modules');

const rounded = (value: number): number => Math.round(value * 10) / 10;

interface Builder {
  system: string;
  program: string;
  args: string[];
  /** Where it runs; beside the folder it goes to where none is named. */
  cwd?: string;
}

const ASTRO = join(INSTALLED, 'astro', 'bin', 'astro.mjs');
const OURS: Builder = { system: 'ours', program: ASTRO, args: ['build', '--root', SITE] };
const BUILDERS: readonly Builder[] = [
  OURS,
  {
    system: 'plain Astro',
    program: ASTRO,
    args: ['build', '--root', join(HERE, 'plain-astro')],
  },
  {
    system: 'Eleventy',
    program: join(INSTALLED, '@11ty', 'eleventy', 'cmd.cjs'),
    args: [],
    cwd: join(HERE, 'eleventy'),
  },
];

const filesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;

function built(count: number, builder: Builder, snapshotFile: string, outDir: string): Published {
  const peak = `${outDir}.peak`;
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', join(HERE, 'peak.mjs'), builder.program, ...builder.args],
    {
      cwd: builder.cwd ?? dirname(outDir),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        SITE_URL: 'https://example.test',
        SNAPSHOT: snapshotFile,
        SITE_OUT: outDir,
        PEAK_FILE: peak,
      },
    }
  );
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`${builder.system}: ${`${stdout}${stderr}`.slice(-4000)}`);
  const files = filesIn(outDir);
  return {
    case: `${count} certificates`,
    system: builder.system,
    seconds: rounded(seconds),
    files,
    per_s: rounded(files / seconds),
    rss_mb: Math.round(Number(readFileSync(peak, 'utf8')) / 1024),
  };
}

/** 上网前的核对 of what was built: pages against entries both ways, every byte against what must not be there. */
async function verified(count: number, outDir: string): Promise<Published> {
  const snapshot = registrySnapshot(count);
  const text = JSON.stringify(snapshot);
  mkdirSync(join(outDir, 'data'), { recursive: true });
  writeFileSync(join(outDir, 'data', 'snapshot.json'), text);
  const began = performance.now();
  const faults = await faultsOf(outDir, snapshot, text, []);
  const seconds = (performance.now() - began) / 1000;
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const files = filesIn(outDir);
  return {
    case: `${count} certificates, checked before going on line`,
    system: 'ours',
    seconds: rounded(seconds),
    files,
    per_s: rounded(files / seconds),
  };
}

/** The whole site from a snapshot, beside the least a plain Astro and an Eleventy site make of the same certificates. */
export async function publish(): Promise<Published[]> {
  const results: Published[] = [];
  for (const count of COUNTS) {
    const home = mkdtempSync(join(tmpdir(), 'sxjp-publish-'));
    const snapshotFile = join(home, 'snapshot.json');
    writeFileSync(snapshotFile, JSON.stringify(registrySnapshot(count)));
    for (const builder of BUILDERS) {
      const outDir = join(home, builder.system.replace(' ', '-'), 'site');
      mkdirSync(outDir, { recursive: true });
      results.push(built(count, builder, snapshotFile, outDir));
      if (builder === OURS) results.push(await verified(count, outDir));
    }
    rmSync(home, { recursive: true, force: true });
  }
  return results;
}
