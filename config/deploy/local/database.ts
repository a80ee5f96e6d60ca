import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabaseHome } from './database-home.ts';
import type { DatabaseHome } from './database-home.ts';
import { answers, ensureRoles, urlOf } from './database-roles.ts';
import type { Child, Children } from './children.ts';
import { endLeftoverServer } from './leftover-server.ts';
import { Obstacle, progress, say } from './message.ts';
import { freeLocalPort } from './ports.ts';
import type { Secrets } from './secrets.ts';
import { serverBinaries } from './server-binaries.ts';
import type { ServerBinaries } from './server-binaries.ts';
import { asUser, serverUser } from './server-user.ts';
import type { ServerUser } from './server-user.ts';
import { ROOT } from './settings.ts';
import type { Settings } from './settings.ts';

/** The URLs the parts of the system open the database with. */
export interface DatabaseUrls {
  owner: string;
  app: string;
  worker: string;
}

export interface Database {
  urls: DatabaseUrls;
  /** The process that keeps the embedded server; null when the database is the association's own. */
  child: Child | null;
  /** Null when the database is the association's own. */
  port: number | null;
  /** Makes sure that no server is left. Called when its process has ended. */
  close(): Promise<void>;
}

const STARTS_WITHIN_MS = 60_000;

/** Creates the data directory beside its final place and moves it there: it is whole or it is not. */
function createCluster(
  data: string,
  binaries: ServerBinaries,
  user: ServerUser | null,
  secrets: Secrets
): void {
  const unfinished = `${data}.unfinished`;
  const passwordFile = `${data}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, secrets.databaseSuperuser, { mode: 0o600 });
  try {
    if (user !== null) {
      chownSync(unfinished, user.uid, user.gid);
      chownSync(passwordFile, user.uid, user.gid);
    }
    const done = spawnSync(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--pwfile=${passwordFile}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      { ...asUser(user), encoding: 'utf8', env: { LANG: 'C', LC_ALL: 'C', TZ: 'UTC' } }
    );
    if (done.status !== 0) {
      const why = done.error?.message ?? done.stderr;
      throw new Obstacle(`创建数据库失败：\n${why}`, 'Creating the database failed.');
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, data);
}

function requireSameMajor(data: string, binaries: ServerBinaries): void {
  const major = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (major === binaries.major) return;
  throw new Obstacle(
    `数据库由 PostgreSQL ${major} 创建，现装的是 ${binaries.major}。请先用旧版本备份（pg_dump），再恢复到新的 DATA_DIR。`,
    `The database was created by PostgreSQL ${major}; ${binaries.major} is installed. Back it up with the old version (pg_dump) and restore it into a new DATA_DIR.`
  );
}

async function awaitServer(child: Child, port: number, secrets: Secrets): Promise<void> {
  const until = Date.now() + STARTS_WITHIN_MS;
  const life = { ended: false };
  void child.ended.then(() => {
    life.ended = true;
  });
  while (!(await answers(port, secrets))) {
    if (life.ended || Date.now() > until) {
      throw new Obstacle(
        `数据库没有启动。完整记录：${child.log.path}`,
        `The database did not start. Full record: ${child.log.path}\n${child.log.tail()}`
      );
    }
    await sleep(50);
  }
}

async function startEmbedded(
  home: DatabaseHome,
  children: Children,
  secrets: Secrets,
  user: ServerUser | null
): Promise<Database> {
  const data = join(home.folder, 'postgres');
  const binaries = serverBinaries(home.folder, user);
  if (!existsSync(data)) createCluster(data, binaries, user, secrets);
  requireSameMajor(data, binaries);
  await endLeftoverServer(data);
  const port = await freeLocalPort(home.port);
  home.rememberPort(port);
  const identity = user === null ? [] : [String(user.uid), String(user.gid)];
  const keeper = join(import.meta.dirname, 'database-keeper.ts');
  const child = children.start({
    name: 'database',
    args: [keeper, binaries.postgres, data, String(port), ...identity],
    cwd: ROOT,
    env: process.env,
    loudness: 'nothing',
    graceMs: 30_000,
  });
  await awaitServer(child, port, secrets);
  await ensureRoles(port, secrets);
  return {
    urls: {
      owner: urlOf('sxjp_owner', port, secrets),
      app: urlOf('sxjp_app', port, secrets),
      worker: urlOf('sxjp_worker', port, secrets),
    },
    child,
    port,
    close: () => endLeftoverServer(data),
  };
}

/** The database of this data folder: the embedded one, started; or the association's own, named by DATABASE_URL. */
export async function startDatabase(
  settings: Settings,
  children: Children,
  secrets: Secrets
): Promise<Database> {
  const own = settings.databaseUrl;
  if (own !== null) {
    say(
      '! 使用 DATABASE_URL 指定的数据库：各部分共用同一个账号，数据库层的权限隔离不起作用 · one account for all parts, so the database cannot keep them apart'
    );
    const urls = { owner: own, app: own, worker: own };
    return { urls, child: null, port: null, close: () => Promise.resolve() };
  }
  const user = serverUser();
  const home = openDatabaseHome(settings.dataDir, user);
  return progress('数据库 · database', () => startEmbedded(home, children, secrets, user));
}
