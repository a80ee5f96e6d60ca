import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

/** The running demonstration a command works against: DATA_DIR and PORT as for `npm start`. */
const FOLDER = process.env['DATA_DIR'] ?? join(import.meta.dirname, '..', '..', '.data');
export const CMS = `http://localhost:${process.env['PORT'] ?? '1337'}`;

function secret(file: string, name: string): string {
  if (!existsSync(join(FOLDER, file)))
    throw new Error(
      `${FOLDER} 里没有运行中的演示系统，请先 npm start · no running demonstration there`
    );
  const values = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Record<string, unknown>;
  return String(values[name]);
}

/** How that role of the demonstration's database connects. */
export function databaseOf(role: 'sxjp_owner' | 'postgres'): pg.ClientConfig {
  const password = role === 'postgres' ? 'databaseSuperuser' : 'databaseOwner';
  return {
    host: '127.0.0.1',
    port: Number(secret('database.json', 'port')),
    database: 'sxjp',
    user: role,
    password: secret('secrets.json', password),
  };
}

/** The token of one of the demonstration's staff. */
export async function signIn(key: string): Promise<string> {
  const email = `${key}@example.invalid`;
  const response = await fetch(`${CMS}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: secret('prepared.json', 'demonstrationPassword') }),
  });
  const body = (await response.json()) as { data?: { token?: string } };
  const token = body.data?.token;
  if (token === undefined)
    throw new Error(`登录失败：${email} · cannot sign in (${response.status})`);
  return token;
}
