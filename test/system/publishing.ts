import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { privateFile, system } from './start.ts';

const ROOT = process.cwd();
const BUSY = '另一个发布正在进行';

export interface Heard {
  code: number | null;
  said: string;
}

export const isBusy = ({ said }: Heard): boolean => said.includes(BUSY);

interface Disturbed {
  /** What node is to load before the publisher. */
  loads?: string;
  environment?: Record<string, string>;
}

/** One publication into a site folder of the test's own, by the worker itself. */
export function publishInto(
  siteDir: string,
  { loads, environment = {} }: Disturbed = {}
): Promise<Heard> {
  const password = privateFile('secrets.json')['databaseWorker'] ?? '';
  const port = String(privateFile('database.json')['port']);
  const child = spawn(
    process.execPath,
    [
      ...(loads === undefined ? [] : [`--import=${loads}`]),
      join(ROOT, 'plugins/certification/server/worker.ts'),
      '--once',
    ],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        DATABASE_URL: `postgres://sxjp_worker:${password}@127.0.0.1:${port}/sxjp`,
        SITE_DIR: siteDir,
        SITE_URL: system().site,
        CMS_URL: system().cms,
        ...environment,
      },
    }
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      resolve({ code, said });
    })
  );
}

/** The same once whoever else is publishing, or was just killed at it, has let go. */
export async function publishWhenFree(siteDir: string, disturbed: Disturbed = {}): Promise<Heard> {
  for (let tries = 0; tries < 150; tries += 1) {
    const heard = await publishInto(siteDir, disturbed);
    if (!isBusy(heard)) return heard;
    await sleep(1000);
  }
  throw new Error('另一个发布两分半钟还没有结束');
}

export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
