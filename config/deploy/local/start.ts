import { join } from 'node:path';
import { awaitHttp } from './await-http.ts';
import type { Child } from './children.ts';
import { CMS_FOLDER, cmsEnvironment, cmsProgram } from './cms.ts';
import { STRAPI } from './build-cms.ts';
import { Obstacle, progress, say, sayFailure } from './message.ts';
import { requireFreePort } from './ports.ts';
import { clockFile, prepare } from './prepare.ts';
import type { Readiness } from './prepare.ts';
import { siteFolder, siteProgram, workerProgram } from './publication.ts';
import { HELP, ROOT, readSettings, readStartOptions } from './settings.ts';
import type { Settings, StartOptions } from './settings.ts';
import { saySummary } from './summary.ts';
import { openSystem } from './system.ts';
import type { OpenedSystem } from './system.ts';

const CMS_WITHIN_MS = 90_000;
const SITE_WITHIN_MS = 150_000;
/** How long the ports of a run that was killed may still be held. */
const AFTER_CRASH_MS = 12_000;
const ORDER = ['site', 'worker', 'cms', 'database'];

async function runOrdinary(
  settings: Settings,
  { children, database, cms }: OpenedSystem,
  readiness: Readiness
): Promise<Child[]> {
  const clock = readiness.demonstration ? clockFile(settings.dataDir) : null;
  const started = await progress('后台 · CMS', async () => {
    const child = children.start(cmsProgram({ ...cms, clockFile: clock }));
    await awaitHttp(child, `http://127.0.0.1:${settings.port}/_health`, [204], CMS_WITHIN_MS);
    return child;
  });
  children.keep(workerProgram(settings, database.urls, readiness.demonstration));
  const site = children.start(siteProgram(settings));
  await progress('网站 · site', () =>
    awaitHttp(site, `http://127.0.0.1:${settings.sitePort}/`, [200], SITE_WITHIN_MS)
  );
  return [started, site];
}

function runForDevelopment(
  settings: Settings,
  { children, cms }: OpenedSystem,
  readiness: Readiness
): Child[] {
  const clock = readiness.demonstration ? clockFile(settings.dataDir) : null;
  const env = { ...cmsEnvironment({ ...cms, clockFile: clock }), NODE_ENV: 'development' };
  return [
    children.start({
      name: 'cms',
      args: [STRAPI, 'develop'],
      cwd: CMS_FOLDER,
      env,
      loudness: 'everything',
    }),
    children.start({
      name: 'site',
      args: [
        join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs'),
        'dev',
        '--port',
        String(settings.sitePort),
      ],
      cwd: join(ROOT, 'site'),
      env: {
        ...process.env,
        SNAPSHOT: join(siteFolder(settings.dataDir), 'current', 'data', 'snapshot.json'),
        SITE_OUT: join(settings.dataDir, 'site-dev'),
        SITE_URL: settings.siteUrl,
        CMS_URL: settings.publicUrl,
      },
      loudness: 'everything',
    }),
  ];
}

/** Resolves when somebody asks the launcher to stop. */
function askedToStop(): Promise<null> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        resolve(null);
      });
    }
  });
}

async function start(settings: Settings, options: StartOptions): Promise<void> {
  const stop = askedToStop();
  const system = await openSystem(settings, async ({ afterCrash }) => {
    const grace = afterCrash ? AFTER_CRASH_MS : 0;
    await requireFreePort('PORT', settings.host, settings.port, grace);
    await requireFreePort('SITE_PORT', settings.host, settings.sitePort, grace);
  });
  try {
    const run = async () => {
      const { children, database, cms: cmsSettings, fingerprint } = system;
      const preparing = {
        dataDir: settings.dataDir,
        children,
        database,
        settings: cmsSettings,
        fingerprint,
      };
      const readiness = await prepare({ ...preparing, empty: options.empty });
      if (options.dev) await publishOnce(settings, system, readiness);
      const started = options.dev
        ? runForDevelopment(settings, system, readiness)
        : await runOrdinary(settings, system, readiness);
      saySummary(settings, readiness);
      return children.firstDeath(database.child === null ? started : [...started, database.child]);
    };
    const death = await Promise.race([run(), stop]);
    say('\n正在停止 · stopping');
    if (death !== null) throw death;
  } finally {
    await system.close(ORDER);
    say('已停止 · stopped');
  }
}

async function publishOnce(
  settings: Settings,
  { children, database }: OpenedSystem,
  { demonstration }: Readiness
) {
  await children.mustRun(
    workerProgram(settings, database.urls, demonstration, ['--once']),
    '发布网站',
    'Publishing the site'
  );
}

try {
  const options = readStartOptions(process.argv.slice(2));
  if (options.help) say(HELP);
  else await start(readSettings(), options);
  process.exit(0);
} catch (error) {
  sayFailure(error);
  process.exit(error instanceof Obstacle ? 1 : 70);
}
