import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Obstacle } from './message.ts';

/** The operating-system user PostgreSQL runs as; it refuses to run as root. Null: as whoever runs the launcher. */
export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

const OWN_NAME = 'sxjp';

function findUser(name: string): ServerUser | null {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [user, , uid, gid] = line.split(':');
    if (user === name) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

function createUser(): ServerUser | null {
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  spawnSync('useradd', [...flags, OWN_NAME], { stdio: 'ignore' });
  return findUser(OWN_NAME);
}

/** As root, an unprivileged user for the database, created once if there is none. */
export function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const user = findUser(OWN_NAME) ?? findUser('postgres') ?? createUser();
  if (user !== null) return user;
  throw new Obstacle(
    `PostgreSQL 不能以 root 运行，而创建系统用户“${OWN_NAME}”失败。请先运行 useradd --system ${OWN_NAME}，或以普通用户运行 npm start。`,
    `PostgreSQL refuses to run as root, and the system user “${OWN_NAME}” could not be created. Run useradd --system ${OWN_NAME} first, or run npm start as an ordinary user.`
  );
}

/** How a process is given to that user. The working folder is one everybody may enter. */
export function asUser(user: ServerUser | null): { uid?: number; gid?: number; cwd: string } {
  return user === null ? { cwd: '/' } : { uid: user.uid, gid: user.gid, cwd: '/' };
}

/** Whether that user can pass through a folder and everything above it. Tried, not computed. */
export function canEnter(user: ServerUser | null, folder: string): boolean {
  if (user === null) return true;
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...asUser(user),
    stdio: 'ignore',
  });
  return tried.status === 0;
}
