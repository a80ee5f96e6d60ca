import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readPrivate, writePrivate } from './data-folder.ts';
import { Obstacle } from './message.ts';

const Secret = z.string().min(32);

/** Made once, on the first start, for this data folder only. */
const Secrets = z.strictObject({
  databaseSuperuser: Secret,
  databaseOwner: Secret,
  databaseApp: Secret,
  databaseWorker: Secret,
  appKeys: Secret,
  adminJwtSecret: Secret,
  apiTokenSalt: Secret,
  transferTokenSalt: Secret,
  encryptionKey: Secret,
  jwtSecret: Secret,
});
export type Secrets = z.infer<typeof Secrets>;

const fresh = () => randomBytes(32).toString('base64url');

function freshSecrets(): Secrets {
  return {
    databaseSuperuser: fresh(),
    databaseOwner: fresh(),
    databaseApp: fresh(),
    databaseWorker: fresh(),
    appKeys: `${fresh()},${fresh()}`,
    adminJwtSecret: fresh(),
    apiTokenSalt: fresh(),
    transferTokenSalt: fresh(),
    encryptionKey: fresh(),
    jwtSecret: fresh(),
  };
}

/** The secrets of a data folder. A folder that has a database but no secrets is refused: new ones would not open it. */
export function openSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json');
  const stored = readPrivate(path);
  if (stored !== null) {
    const parsed = Secrets.safeParse(stored);
    if (parsed.success) return parsed.data;
    const places = parsed.error.issues.map((issue) => issue.path.join('.')).join('、');
    throw new Obstacle(
      `文件 ${path} 不完整（${places}）。请从备份恢复它。`,
      `The file ${path} is incomplete (${places}). Restore it from a backup.`
    );
  }
  if (existsSync(join(dataDir, 'database.json'))) {
    throw new Obstacle(
      `数据文件夹 ${dataDir} 中有数据库，却没有 secrets.json，无法打开。请从备份恢复该文件，或另用一个空的 DATA_DIR。`,
      `The data folder ${dataDir} holds a database but no secrets.json to open it with. Restore that file from a backup, or use another, empty DATA_DIR.`
    );
  }
  const secrets = freshSecrets();
  writePrivate(path, secrets);
  return secrets;
}
