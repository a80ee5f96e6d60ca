import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Obstacle } from './message.ts';

/** The checkout this file lies in. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');

export interface Settings {
  dataDir: string;
  host: string;
  port: number;
  sitePort: number;
  /** The association's own PostgreSQL; null means the embedded one. */
  databaseUrl: string | null;
  siteUrl: string;
  publicUrl: string;
}

function portFrom(name: string, fallback: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Obstacle(
    `环境变量 ${name}=“${text}” 不是端口号，应为 1–65535 的整数，例如 ${name}=${fallback}。`,
    `${name}=“${text}” is not a port: an integer from 1 to 65535 is expected, such as ${name}=${fallback}.`
  );
}

/** What the environment asks for. */
export function readSettings(): Settings {
  const port = portFrom('PORT', 1337);
  const sitePort = portFrom('SITE_PORT', 4321);
  if (port === sitePort) {
    throw new Obstacle(
      `PORT 与 SITE_PORT 都是 ${port}，后台与网站须用两个不同的端口。请改其中一个。`,
      `PORT and SITE_PORT are both ${port}; the CMS and the site need two different ports. Change one.`
    );
  }
  return {
    dataDir: resolve(ROOT, process.env['DATA_DIR'] ?? '.data'),
    host: process.env['HOST'] ?? '127.0.0.1',
    port,
    sitePort,
    databaseUrl: process.env['DATABASE_URL'] ?? null,
    siteUrl: process.env['SITE_URL'] ?? `http://localhost:${sitePort}`,
    publicUrl: process.env['PUBLIC_URL'] ?? `http://localhost:${port}`,
  };
}

export interface StartOptions {
  empty: boolean;
  dev: boolean;
  help: boolean;
}

export const HELP = `npm start                 启动整个系统：数据库、后台、网站（首次启动载入演示数据）
npm start -- --empty      首次启动时不载入演示数据
npm run dev               开发方式：strapi develop 与 astro dev

环境变量 · environment
  PORT=1337               后台端口 · port of the CMS
  SITE_PORT=4321          网站端口 · port of the site
  HOST=127.0.0.1          监听地址；0.0.0.0 则对外开放 · address to listen on
  DATA_DIR=.data          数据文件夹 · data folder
  DATABASE_URL=           改用自己的 PostgreSQL · use your own PostgreSQL
全部变量见 config/deploy/env.example · all of them in config/deploy/env.example`;

/** The flags of `npm start`. */
export function readStartOptions(args: string[]): StartOptions {
  try {
    const { values } = parseArgs({
      args,
      options: {
        empty: { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Obstacle(`看不懂的参数。\n${HELP}`, reason);
  }
}
