import { join } from 'node:path';
import { STRAPI } from './build-cms.ts';
import type { Program } from './children.ts';
import type { Secrets } from './secrets.ts';
import { ROOT } from './settings.ts';

export const CMS_FOLDER = join(ROOT, 'cms');

export interface CmsSettings {
  secrets: Secrets;
  databaseUrl: string;
  host: string;
  port: number;
  publicUrl: string;
  siteUrl: string;
  vaultDir: string;
  /** Where the media library keeps the editors' pictures. Public, unlike the vault. */
  mediaDir: string;
  /** A file with a whole number of days the clock is moved by; only demonstrations and tests have one. */
  clockFile: string | null;
}

/** The environment every process with Strapi in it is given. */
export function cmsEnvironment(settings: CmsSettings): NodeJS.ProcessEnv {
  const { secrets } = settings;
  return {
    ...process.env,
    NODE_ENV: 'production',
    HOST: settings.host,
    PORT: String(settings.port),
    DATABASE_URL: settings.databaseUrl,
    PUBLIC_URL: settings.publicUrl,
    SITE_URL: settings.siteUrl,
    VAULT_DIR: settings.vaultDir,
    MEDIA_DIR: settings.mediaDir,
    APP_KEYS: secrets.appKeys,
    ADMIN_JWT_SECRET: secrets.adminJwtSecret,
    API_TOKEN_SALT: secrets.apiTokenSalt,
    TRANSFER_TOKEN_SALT: secrets.transferTokenSalt,
    ENCRYPTION_KEY: secrets.encryptionKey,
    JWT_SECRET: secrets.jwtSecret,
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh-Hans',
    ...(settings.clockFile === null ? {} : { CLOCK_FILE: settings.clockFile }),
  };
}

/** The CMS, listening. */
export function cmsProgram(settings: CmsSettings): Program {
  return {
    name: 'cms',
    args: [STRAPI, 'start'],
    cwd: CMS_FOLDER,
    env: cmsEnvironment(settings),
    loudness: 'warnings',
  };
}

/** One task of the plugin, run to its end with the CMS loaded and not listening. */
export function cmsTask(
  settings: CmsSettings,
  task: string,
  args: string[],
  more: { env?: NodeJS.ProcessEnv; loudness?: Program['loudness'] } = {}
): Program {
  return {
    name: task,
    args: [join(CMS_FOLDER, 'bin', 'task.mts'), task, ...args],
    cwd: CMS_FOLDER,
    env: { ...cmsEnvironment(settings), ...more.env },
    loudness: more.loudness ?? 'warnings',
  };
}
