import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { letPass, readPrivate, writePrivate } from './data-folder.ts';
import { Obstacle, codeOf, say } from './message.ts';
import { canEnter } from './server-user.ts';
import type { ServerUser } from './server-user.ts';

/** For root only: where the database lives when its user may not pass through the data folder's parents. */
const OUTSIDE = '/var/lib/sxjp';

const Home = z.strictObject({
  id: z.string(),
  /** Inside the data folder a relative path, so that the folder can be moved whole. */
  folder: z.string(),
  port: z.int().nullable(),
});

/** Where the embedded database keeps its files and listens; remembered in DATA_DIR/database.json. */
export interface DatabaseHome {
  folder: string;
  port: number | null;
  rememberPort(port: number): void;
}

function makeOutside(id: string, dataDir: string, user: ServerUser): string {
  const folder = join(OUTSIDE, id);
  try {
    mkdirSync(folder, { recursive: true });
    chmodSync(OUTSIDE, 0o711);
    letPass(folder);
  } catch (error) {
    throw new Obstacle(
      `用户“${user.name}”进不了 ${dataDir}，而 ${folder} 也不能创建（${codeOf(error) ?? ''}）。请指定一个可进入的数据文件夹：DATA_DIR=/var/lib/sxjp npm start。`,
      `The user “${user.name}” cannot enter ${dataDir}, and ${folder} cannot be created (${codeOf(error) ?? ''}). Name a data folder it can enter: DATA_DIR=/var/lib/sxjp npm start.`
    );
  }
  say(
    `  数据文件夹的上级目录不对用户“${user.name}”开放，数据库放在 ${folder} · the database lives in ${folder}`
  );
  return folder;
}

function choose(dataDir: string, user: ServerUser | null): z.infer<typeof Home> {
  const id = randomBytes(8).toString('hex');
  if (user === null || canEnter(user, dataDir)) return { id, folder: 'database', port: null };
  return { id, folder: makeOutside(id, dataDir, user), port: null };
}

/** The home of this data folder's database, chosen on the first start. */
export function openDatabaseHome(dataDir: string, user: ServerUser | null): DatabaseHome {
  const path = join(dataDir, 'database.json');
  if (user !== null) letPass(dataDir);
  const stored = readPrivate(path);
  const home = stored === null ? choose(dataDir, user) : Home.parse(stored);
  if (stored === null) writePrivate(path, home);
  const folder = isAbsolute(home.folder) ? home.folder : resolve(dataDir, home.folder);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  if (!canEnter(user, folder)) {
    throw new Obstacle(
      `数据库用户“${user?.name ?? ''}”进不了 ${folder}。请对其各级上级目录执行 chmod o+x，或改用另一个 DATA_DIR。`,
      `The database user “${user?.name ?? ''}” cannot enter ${folder}. Run chmod o+x on its parent folders, or use another DATA_DIR.`
    );
  }
  return {
    folder,
    port: home.port,
    rememberPort(port) {
      if (port !== home.port) writePrivate(path, { ...home, port });
    },
  };
}
