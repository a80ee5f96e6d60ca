import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transition } from './transition.ts';
import type { Stand } from './transition.ts';

/**
 * `npm run bench -- transition`: measured against the running demonstration (DATA_DIR, PORT as for `npm start`). Prints a
 * table and, last, one JSON line.
 */
const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = process.env['DATA_DIR'] ?? join(ROOT, '.data');
const CMS = `http://localhost:${process.env['PORT'] ?? '1337'}`;

function secret(file: string, name: string): string {
  if (!existsSync(join(FOLDER, file)))
    throw new Error(
      `${FOLDER} 里没有运行中的演示系统，请先 npm start · no running demonstration there`
    );
  const values = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Record<string, unknown>;
  return String(values[name]);
}

async function login(email: string, password: string): Promise<string> {
  const response = await fetch(`${CMS}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const body = (await response.json()) as { data?: { token?: string } };
  const token = body.data?.token;
  if (token === undefined)
    throw new Error(`登录失败：${email} · cannot sign in (${response.status})`);
  return token;
}

const tokens = new Map<string, Promise<string>>();
const signIn = (key: string): Promise<string> => {
  const known =
    tokens.get(key) ??
    login(`${key}@example.invalid`, secret('prepared.json', 'demonstrationPassword'));
  tokens.set(key, known);
  return known;
};

const stand: Stand = {
  cms: CMS,
  databaseUrl: `postgresql://sxjp_owner:${encodeURIComponent(secret('secrets.json', 'databaseOwner'))}@127.0.0.1:${secret('database.json', 'port')}/sxjp`,
  signIn,
  /** 人员档案由经办人维护：the one unguarded type somebody of the demonstration may write. */
  superAdministrator: () => signIn('case-officer'),
};

const SUITES: Readonly<
  Record<string, (stand: Stand) => Promise<{ case: string; system: string }[]>>
> = {
  transition,
};

const [name = ''] = process.argv.slice(2);
const suite = SUITES[name];
if (suite === undefined) {
  console.error(`没有“${name}”这项测速。可用：${Object.keys(SUITES).join('、')} · no such suite`);
  process.exit(2);
}
const results = await suite(stand);
console.table(results);
console.log(JSON.stringify({ suite: name, results }));
