import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Children } from './children.ts';
import { sourceFingerprint } from './fingerprint.ts';
import { isAlive } from './instance-lock.ts';
import { codeOf, progress, say } from './message.ts';
import { ROOT } from './settings.ts';

const CMS = join(ROOT, 'cms');
const STAMP = join(CMS, 'dist', '.fingerprint');
const LOCK = join(CMS, '.build-lock');
export const STRAPI = join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');

function isBuilt(fingerprint: string): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint;
}

function tryLock(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const holder = Number(readFileSync(LOCK, 'utf8'));
    if (!isAlive(holder)) rmSync(LOCK, { force: true });
    return false;
  }
}

/** Builds the CMS (its code and the admin panel) when its sources have changed. Gives the sources' fingerprint. */
export async function buildCms(children: Children): Promise<string> {
  const fingerprint = sourceFingerprint();
  while (!isBuilt(fingerprint) && !tryLock()) await sleep(500);
  if (isBuilt(fingerprint)) return fingerprint;
  try {
    rmSync(STAMP, { force: true });
    await progress('构建后台 · building the CMS', () =>
      children.mustRun(
        {
          name: 'build',
          args: [STRAPI, 'build'],
          cwd: CMS,
          env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
          loudness: 'nothing',
        },
        '构建后台',
        'Building the CMS'
      )
    );
    writeFileSync(STAMP, fingerprint);
  } finally {
    rmSync(LOCK, { force: true });
  }
  say('✓ 后台已构建 · the CMS is built');
  return fingerprint;
}
