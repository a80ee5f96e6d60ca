import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { startStock } from '../ways-around/stock.ts';
import type { Stock } from '../ways-around/stock.ts';
import { measure } from './measure.ts';
import type { Measured } from './measure.ts';

/** Where the running demonstration is, and who may be asked. */
export interface Stand {
  cms: string;
  database: pg.ClientConfig;
  signIn: (key: string) => Promise<string>;
}

const CLIENTS = [1, 8, 32];
const ASKS = 12;

interface Round {
  id: string;
  version: number;
}

async function json(url: string, token: string, method = 'GET', body?: object) {
  const response = await fetch(url, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

interface Cycle {
  name: string;
  path: string;
  stage: string;
  there: { action: string; facts: object };
  back: { action: string; facts: object };
}

const until = () => new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);

/** Acts that cycle: of one record, as a stock update is; and of one that brings others along. */
const CYCLES: readonly Cycle[] = [
  {
    name: 'ours: one record',
    path: 'mark-licences',
    stage: 'active',
    there: { action: 'stop', facts: {} },
    back: { action: 'release', facts: {} },
  },
  {
    name: 'ours: certificate, licence, numbered announcement',
    path: 'certificates',
    stage: 'effective',
    there: {
      action: 'suspend',
      facts: { suspendedUntil: until(), suspendReason: 'requirements_not_met' },
    },
    back: { action: 'restore', facts: { restoreReason: 'correction_verified' } },
  },
];

/** A record for each client, there and back in turn. */
async function ours(
  { cms, signIn }: Stand,
  { name, path, stage, there, back }: Cycle,
  clients: number
): Promise<Measured> {
  const token = await signIn('supervisor');
  const list = await json(`${cms}/certification/${path}?stage=${stage}&pageSize=${clients}`, token);
  const rounds = (list.body['results'] as Round[]).map(({ id, version }) => ({ id, version }));
  return measure(`${clients} clients`, name, clients, ASKS, async (client, ask) => {
    const round = rounds[client % rounds.length];
    if (round === undefined) return false;
    const { action, facts } = ask % 2 === 0 ? there : back;
    const { status } = await json(
      `${cms}/certification/${path}/${round.id}/actions/${action}`,
      token,
      'POST',
      { version: round.version, requestId: randomUUID(), reason: '测速', ...facts }
    );
    if (status === 200) round.version += 1;
    return status === 200;
  });
}

/** An unmodified Strapi's REST update of an ordinary record, with an API token: no rule, no ledger, no number. */
async function stockOf({ cms, apiToken }: Stock, clients: number): Promise<Measured> {
  const at = `${cms}/api/records`;
  const ids: string[] = [];
  for (let client = 0; client < clients; client += 1) {
    const { body } = await json(at, apiToken, 'POST', { data: { stage: 'draft' } });
    ids.push((body['data'] as { documentId: string }).documentId);
  }
  return measure(`${clients} clients`, 'stock Strapi REST', clients, ASKS, async (client, ask) => {
    const { status } = await json(`${at}/${ids[client] ?? ''}`, apiToken, 'PUT', {
      data: { stage: ask % 2 === 0 ? 'suspended' : 'effective' },
    });
    return status === 200;
  });
}

/** The same host's own panel update, which signs its caller in as ours does. */
async function panelOf({ cms, token }: Stock, clients: number): Promise<Measured> {
  const at = `${cms}/content-manager/collection-types/api::record.record`;
  const ids: string[] = [];
  for (let client = 0; client < clients; client += 1) {
    const { body } = await json(at, token, 'POST', { stage: 'draft' });
    ids.push((body['data'] as { documentId: string }).documentId);
  }
  return measure(`${clients} clients`, 'stock Strapi panel', clients, ASKS, async (client, ask) => {
    const { status } = await json(`${at}/${ids[client] ?? ''}`, token, 'PUT', {
      stage: ask % 2 === 0 ? 'suspended' : 'effective',
    });
    return status === 200;
  });
}

/** What any request to the panel costs before anything is done: the host finds out who asks and what they may. */
function signedIn({ cms, token }: Stock, clients: number): Promise<Measured> {
  return measure(
    `${clients} clients`,
    'stock Strapi: signing in alone',
    clients,
    ASKS,
    async () => {
      const { status } = await json(`${cms}/admin/users/me`, token);
      return status === 200;
    }
  );
}

/** The statements an act cannot do without, by hand, in a table of their own. */
async function byHand({ database }: Stand, clients: number): Promise<Measured> {
  const pool = new pg.Pool({ ...database, max: clients });
  try {
    await pool.query(
      `create unlogged table if not exists ledger.bench_rows (id integer primary key, stage text, version integer)`
    );
    await pool.query(
      'create unlogged table if not exists ledger.bench_requests (id text primary key, answer jsonb)'
    );
    await pool.query(
      'create table if not exists ledger.bench_entries (id integer, version integer, hash text, canonical text)'
    );
    await pool.query('truncate ledger.bench_rows, ledger.bench_requests, ledger.bench_entries');
    for (let client = 0; client < clients; client += 1)
      await pool.query("insert into ledger.bench_rows values ($1, 'effective', 1)", [client]);
    return await measure(
      `${clients} clients`,
      'SQL by hand',
      clients,
      ASKS,
      async (client, ask) => {
        const connection = await pool.connect();
        try {
          const text = JSON.stringify({ client, ask, reason: '测速' });
          const request = randomUUID();
          await connection.query('begin');
          await connection.query('insert into ledger.bench_requests values ($1, null)', [request]);
          await connection.query('select * from ledger.bench_rows where id = $1 for update', [
            client,
          ]);
          await connection.query('insert into ledger.bench_entries values ($1, $2, $3, $4)', [
            client,
            ask,
            createHash('sha256').update(text).digest('hex'),
            text,
          ]);
          await connection.query(
            'update ledger.bench_rows set version = version + 1 where id = $1',
            [client]
          );
          await connection.query('update ledger.bench_requests set answer = $2 where id = $1', [
            request,
            '{}',
          ]);
          await connection.query('commit');
          return true;
        } finally {
          connection.release();
        }
      }
    );
  } finally {
    await pool.query(
      'drop table if exists ledger.bench_rows, ledger.bench_requests, ledger.bench_entries'
    );
    await pool.end();
  }
}

/** 办理一步：ours over HTTP, a stock Strapi over its REST and its panel, and bare SQL, one after the other in one run. */
export async function transition(stand: Stand): Promise<Measured[]> {
  const stock = await startStock();
  try {
    const results: Measured[] = [];
    for (const cycle of CYCLES) await ours(stand, cycle, 8);
    for (const clients of CLIENTS) {
      for (const cycle of CYCLES) results.push(await ours(stand, cycle, clients));
      results.push(
        await stockOf(stock, clients),
        await panelOf(stock, clients),
        await signedIn(stock, clients),
        await byHand(stand, clients)
      );
    }
    return results;
  } finally {
    await stock.stop();
  }
}
