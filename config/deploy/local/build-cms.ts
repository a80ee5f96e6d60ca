import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Children } from './children.ts';
import { sourceFingerprint } from './fingerprint.ts';
import { tryLock } from './lock-file.ts';
import { Obstacle, codeOf, progress, say } from './message.ts';
import { ROOT } from './settings.ts';

const CMS = join(ROOT, 'cms');
const DIST = join(CMS, 'dist');
const STAMP = join(DIST, '.fingerprint');
const LOCK = join(CMS, '.build-lock');
export const STRAPI = join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');

function isBuilt(fingerprint: string): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint;
}

function tryBuildLock(): boolean {
  try {
    return tryLock(LOCK).taken;
  } catch (error) {
    throw new Obstacle(
      `后台需要构建，但 ${CMS} 不能写入（${codeOf(error) ?? ''}）。请改正权限，或由源码文件夹的主人先运行一次 npm run build。`,
      `The CMS must be built, but ${CMS} cannot be written (${codeOf(error) ?? ''}). Correct its permissions, or have the owner of the checkout run npm run build once.`
    );
  }
}

/** Until these sources are built (by somebody else, then true is given) or the right to build is ours. */
async function isBuiltElsewhere(fingerprint: string): Promise<boolean> {
  if (isBuilt(fingerprint)) return true;
  if (tryBuildLock()) return false;
  return progress('等待另一个正在进行的构建 · waiting for another build', async () => {
    for (;;) {
      await sleep(500);
      if (isBuilt(fingerprint)) return true;
      if (tryBuildLock()) return false;
    }
  });
}

/**
 * Builds the CMS (its code and the admin panel) when its sources have changed. Gives the sources' fingerprint, which
 * is stamped on the output last: a build that broke off does not count.
 */
export async function buildCms(children: Children): Promise<string> {
  const fingerprint = sourceFingerprint();
  if (await isBuiltElsewhere(fingerprint)) return fingerprint;
  try {
    // Strapi's build only adds: what a deleted source left behind would still be loaded.
    rmSync(DIST, { recursive: true, force: true });
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
