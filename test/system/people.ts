import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDatabase } from './database.ts';
import { privateFile, system } from './start.ts';

/** An answer as a stranger reads it: nothing is known of it yet. */
export type Untyped = ReturnType<typeof JSON.parse>;

export interface Heard {
  status: number;
  body: Untyped;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

async function ask(
  token: string | null,
  method: Method,
  path: string,
  body?: unknown
): Promise<Heard> {
  const form = body instanceof FormData;
  const response = await fetch(`${system().cms}${path}`, {
    method,
    headers: {
      'Accept-Language': 'zh',
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined || form ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  try {
    return { status: response.status, body: JSON.parse(text) };
  } catch {
    return { status: response.status, body: text };
  }
}

/** Somebody signed in, who asks over HTTP like everybody else. */
export interface Person {
  get(path: string): Promise<Heard>;
  post(path: string, body: unknown): Promise<Heard>;
  put(path: string, body: unknown): Promise<Heard>;
  patch(path: string, body: unknown): Promise<Heard>;
  del(path: string): Promise<Heard>;
  /** The answer itself, for files and their headers. */
  raw(path: string, headers: Record<string, string>): Promise<Response>;
}

function personWith(token: string | null): Person {
  return {
    get: (path) => ask(token, 'GET', path),
    post: (path, body) => ask(token, 'POST', path, body),
    put: (path, body) => ask(token, 'PUT', path, body),
    patch: (path, body) => ask(token, 'PATCH', path, body),
    del: (path) => ask(token, 'DELETE', path),
    raw: (path, headers) =>
      fetch(`${system().cms}${path}`, {
        headers: { ...headers, ...(token === null ? {} : { Authorization: `Bearer ${token}` }) },
      }),
  };
}

export const stranger = personWith(null);

/** Tokens by address, kept beside the system's data: signing in is rate-limited, and every test file is its own process. */
const sessionsFile = (): string => join(system().dataDir, 'test-sessions.json');

interface Session {
  token: string;
  /** When it was opened, in milliseconds; Strapi's last half an hour. */
  opened: number;
}
const LASTS_MS = 20 * 60_000;

function sessions(): Record<string, Session> {
  try {
    return JSON.parse(readFileSync(sessionsFile(), 'utf8')) as Record<string, Session>;
  } catch {
    return {};
  }
}

export const demonstrationPassword = (): string =>
  privateFile('prepared.json')['demonstrationPassword'] ?? '';

async function signIn(path: string, body: Record<string, string>): Promise<string> {
  const heard = await ask(null, 'POST', path, body);
  const token = heard.body.jwt ?? heard.body.data?.token;
  if (typeof token !== 'string') throw new Error(`${path}: ${JSON.stringify(heard.body)}`);
  return token;
}

async function token(key: string, open: () => Promise<string>): Promise<string> {
  const known = sessions()[key];
  if (known !== undefined && Date.now() - known.opened < LASTS_MS) return known.token;
  const session = { token: await open(), opened: Date.now() };
  writeFileSync(sessionsFile(), JSON.stringify({ ...sessions(), [key]: session }), { mode: 0o600 });
  return session.token;
}

const remembered = async (key: string, open: () => Promise<string>): Promise<Person> =>
  personWith(await token(key, open));

/** The token of one of the demonstration's staff, by the first part of their address. */
export const staffToken = (key: string): Promise<string> =>
  token(`staff ${key}`, () =>
    signIn('/admin/login', { email: `${key}@example.invalid`, password: demonstrationPassword() })
  );

/** One of the demonstration's staff. */
export const as = async (key: string): Promise<Person> => personWith(await staffToken(key));

/** A Super Admin's token: somebody with every right Strapi can give, and none of the scheme. */
export async function superAdministrator(): Promise<string> {
  const email = 'second@sxjp.example';
  await withDatabase('postgres', async (client) => {
    const { rows } = await client.query(
      "select password from admin_users where email = 'case-officer@example.invalid'"
    );
    await client.query(
      `insert into admin_users (document_id, email, password, is_active, blocked, firstname, created_at, updated_at, published_at)
       select 'secondadministrator00001', $1::text, $2, true, false, '第二', now(), now(), now()
       where not exists (select from admin_users where email = $1::text)`,
      [email, rows[0].password]
    );
    await client.query(
      `insert into admin_users_roles_lnk (user_id, role_id)
       select u.id, r.id from admin_users u, admin_roles r
       where u.email = $1 and r.code = 'strapi-super-admin' on conflict do nothing`,
      [email]
    );
  });
  return token('super administrator', () =>
    signIn('/admin/login', { email, password: demonstrationPassword() })
  );
}

/** One of the demonstration's applicants. */
export const asApplicant = (key: string): Promise<Person> =>
  remembered(`applicant ${key}`, () =>
    signIn('/api/auth/local', {
      identifier: `${key}@example.invalid`,
      password: demonstrationPassword(),
    })
  );

/** A new applicant who registers now. */
export async function newApplicant(name: string): Promise<Person> {
  const heard = await ask(null, 'POST', '/api/auth/local/register', {
    username: name,
    email: `${name}@example.invalid`,
    password: `Register-${randomUUID()}`,
  });
  if (typeof heard.body.jwt !== 'string') throw new Error(JSON.stringify(heard.body));
  return personWith(heard.body.jwt);
}

export const requestId = (): string => randomUUID();

/** The first case at a stage, as the case officer lists them. */
export async function caseAt(stage: string): Promise<{ id: string; version: number }> {
  const { body } = await (
    await as('case-officer')
  ).get(`/certification/applications?stage=${stage}`);
  const [first] = body.results;
  if (first === undefined) throw new Error(`The demonstration has no case at ${stage}.`);
  return { id: first.id, version: first.version };
}

/** Does an act on a case at its present version. */
export async function act(
  person: Person,
  id: string,
  version: number,
  action: string,
  facts: Record<string, unknown> = {}
): Promise<Heard> {
  const body = { version, requestId: requestId(), ...facts };
  return person.post(`/certification/applications/${id}/actions/${action}`, body);
}
