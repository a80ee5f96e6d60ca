import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { urlOf, withDatabase } from '../system/database.ts';
import type { Ground } from './attempts.ts';

const APP = join(process.cwd(), 'test', 'ways-around', 'stock');
const DATABASE = 'stock';

/** A stock Strapi of the same version on a database of its own in the same server: what an ordinary project would have. */
export interface Stock extends Ground {
  /** A full-access API token. */
  apiToken: string;
  stop: () => Promise<void>;
}

const secret = () => randomBytes(24).toString('base64');

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const database = (...statements: string[]) =>
  withDatabase('postgres', async (client) => {
    for (const statement of statements) await client.query(statement);
  });

/** The API token it says when it is up. */
function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const token = /^ready (\S+)$/m.exec(said)?.[1];
      if (token !== undefined) resolve(token);
    });
    child.once('exit', () => {
      reject(new Error(`The stock Strapi did not start:\n${said}`));
    });
  });
}

async function firstAdministrator(cms: string): Promise<string> {
  const response = await fetch(`${cms}/admin/register-admin`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      email: 'stock@example.invalid',
      firstname: 'Stock',
      lastname: 'Administrator',
      password: `Aa1${secret()}`.slice(0, 40),
    }),
  });
  const { data } = (await response.json()) as { data: { token: string } };
  return data.token;
}

/** Starts it; `stop` takes its database away again. */
export async function startStock(): Promise<Stock> {
  await database(
    `drop database if exists ${DATABASE} with (force)`,
    `create database ${DATABASE} owner sxjp_owner`
  );
  const port = await freePort();
  const media = mkdtempSync(join(tmpdir(), 'sxjp-stock-'));
  mkdirSync(join(media, 'uploads'));
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: urlOf('sxjp_owner').replace(/\/[^/]+$/, `/${DATABASE}`),
    MEDIA_DIR: media,
    APP_KEYS: secret(),
    ADMIN_JWT_SECRET: secret(),
    API_TOKEN_SALT: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
  const child = spawn('node', [join(APP, 'start.mjs')], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const apiToken = await untilReady(child);
  const cms = `http://127.0.0.1:${port}`;
  return {
    cms,
    token: await firstAdministrator(cms),
    apiToken,
    appUrl: environment.DATABASE_URL,
    appDir: APP,
    distDir: APP,
    environment,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      await database(`drop database if exists ${DATABASE} with (force)`);
      rmSync(media, { recursive: true, force: true });
    },
  };
}
