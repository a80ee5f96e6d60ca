import { Children } from './children.ts';
import type { CmsSettings } from './cms.ts';
import { openDataFolder } from './data-folder.ts';
import { openDatabaseHome } from './database-home.ts';
import type { Database } from './database.ts';
import { urlOf } from './database-roles.ts';
import { runningInstance } from './instance-lock.ts';
import { Obstacle } from './message.ts';
import { clockFile, isDemonstration, readPrepared } from './prepare.ts';
import { openSecrets } from './secrets.ts';
import { serverUser } from './server-user.ts';
import type { Settings } from './settings.ts';
import { cmsSettingsOf, openSystem } from './system.ts';

/** What a command beside the running system works with. */
export interface JoinedSystem {
  children: Children;
  urls: Database['urls'];
  cms: CmsSettings;
  demonstration: boolean;
  leave(): Promise<void>;
}

/** Where the database of the running system is reached. */
export function runningUrls(settings: Settings): Database['urls'] {
  if (settings.databaseUrl !== null) {
    const own = settings.databaseUrl;
    return { owner: own, app: own, worker: own };
  }
  const secrets = openSecrets(settings.dataDir);
  const { port } = openDatabaseHome(settings.dataDir, serverUser());
  if (port === null)
    throw new Obstacle(
      '系统正在启动，请稍后再试。',
      'The system is starting; try again in a moment.'
    );
  return {
    owner: urlOf('sxjp_owner', port, secrets),
    app: urlOf('sxjp_app', port, secrets),
    worker: urlOf('sxjp_worker', port, secrets),
  };
}

function requirePrepared(settings: Settings): void {
  const prepared = readPrepared(settings.dataDir);
  if (prepared !== null && prepared.fingerprint !== '') return;
  throw new Obstacle(
    `数据文件夹 ${settings.dataDir} 还没有建好数据库。请先运行一次 npm start。`,
    `The data folder ${settings.dataDir} has no prepared database yet. Run npm start once first.`
  );
}

/** Joins the system that runs over this data folder, or opens its database for this command alone. */
export async function joinSystem(settings: Settings): Promise<JoinedSystem> {
  openDataFolder(settings.dataDir);
  requirePrepared(settings);
  const demonstration = isDemonstration(settings.dataDir);
  const clock = demonstration ? clockFile(settings.dataDir) : null;
  if (runningInstance(settings.dataDir) === null) {
    const system = await openSystem(settings);
    const urls = system.database.urls;
    const leave = () => system.close(['database']);
    return {
      children: system.children,
      urls,
      cms: cmsSettingsOf(settings, urls, clock),
      demonstration,
      leave,
    };
  }
  const children = new Children(settings.dataDir);
  const urls = runningUrls(settings);
  return {
    children,
    urls,
    cms: cmsSettingsOf(settings, urls, clock),
    demonstration,
    leave: () => children.stopAll([]),
  };
}
