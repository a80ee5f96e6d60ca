import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { daysOf, tellDatabaseTheDay } from '../../config/deploy/local/demonstration-clock.ts';

const ROOT = process.cwd();
const READY = /按 Ctrl-C 停止/;
const WITHIN_MS = 280_000;

/** Where a running system is found; handed to the tests through the environment. */
export interface RunningSystem {
  cms: string;
  site: string;
  dataDir: string;
}

/** A port nobody has at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('no port'));
      });
    });
  });
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => {
      reject(new Error(`The system did not come up in ${WITHIN_MS / 1000} s:\n${said}`));
    }, WITHIN_MS);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (!READY.test(said)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The system ended with ${String(code)} before it was up:\n${said}`));
    });
  });
}

const DAY = 86_400_000;

/** A data folder and two ports nobody has. */
export async function newPlace(): Promise<RunningSystem> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sxjp-system-'));
  const [port, sitePort] = [await freePort(), await freePort()];
  return { cms: `http://localhost:${port}`, site: `http://localhost:${sitePort}`, dataDir };
}

/** The tests of a whole run come from one address. */
const UNHURRIED = { PETITIONS_PER_HOUR: '5000', PETITION_QUERIES_PER_HOUR: '5000' };

/** `npm start` there, with these flags; resolves when it is up. */
export async function launch(
  { cms, site, dataDir }: RunningSystem,
  flags: readonly string[] = []
): Promise<ChildProcess> {
  const ports = { PORT: new URL(cms).port, SITE_PORT: new URL(site).port };
  const child = spawn(process.execPath, [join(ROOT, 'config/deploy/local/start.ts'), ...flags], {
    cwd: ROOT,
    env: { ...process.env, ...UNHURRIED, DATA_DIR: dataDir, ...ports },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await untilReady(child);
  return child;
}

let running: { child: ChildProcess; dataDir: string } | null = null;

/**
 * `npm start` itself, with the demonstration, on free ports and a data folder of its own. Jest's global set-up. A system
 * named by SXJP_SYSTEM is used as it is.
 */
export default async function start(): Promise<void> {
  if (process.env['SXJP_SYSTEM'] !== undefined) return;
  const place = await newPlace();
  running = { child: await launch(place), dataDir: place.dataDir };
  process.env['SXJP_SYSTEM'] = JSON.stringify(place);
}

/** Stops it as Ctrl-C would. */
export async function stop(): Promise<void> {
  if (running === null) return;
  const { child, dataDir } = running;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}

/** The system the tests of this run stand on; for a command the running demonstration, DATA_DIR and PORT as for `npm start`. */
export function system(): RunningSystem {
  const found = process.env['SXJP_SYSTEM'];
  if (found !== undefined) return JSON.parse(found) as RunningSystem;
  const dataDir = process.env['DATA_DIR'] ?? join(ROOT, '.data');
  if (!existsSync(join(dataDir, 'run.lock')))
    throw new Error(
      `${dataDir} 里没有运行中的演示系统，请先 npm start · no running demonstration there`
    );
  const { PORT = '1337', SITE_PORT = '4321' } = process.env;
  return { cms: `http://localhost:${PORT}`, site: `http://localhost:${SITE_PORT}`, dataDir };
}

export function privateFile(name: string): Record<string, string> {
  return JSON.parse(readFileSync(join(system().dataDir, name), 'utf8')) as Record<string, string>;
}

/** Moves the demonstration's clock by whole days: that of the programs and, as its owner, that of the database. */
export async function moveClock(days: number): Promise<void> {
  const path = join(system().dataDir, 'clock');
  const moved = daysOf(path) + days;
  writeFileSync(path, String(moved));
  const owner = encodeURIComponent(privateFile('secrets.json')['databaseOwner'] ?? '');
  const port = String(privateFile('database.json')['port']);
  await tellDatabaseTheDay(`postgresql://sxjp_owner:${owner}@127.0.0.1:${port}/sxjp`, moved);
}

/** Today by the demonstration's clock, in Shanghai. */
export function today(): string {
  const path = join(system().dataDir, 'clock');
  const days = daysOf(path);
  return new Date(Date.now() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10);
}
