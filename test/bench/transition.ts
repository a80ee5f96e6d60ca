import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
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

/** A certificate for each client, suspended and restored in turn: two acts that cycle, each with its licence following. */
async function ours({ cms, signIn }: Stand, clients: number): Promise<Measured> {
  const token = await signIn('supervisor');
  const list = await json(
    `${cms}/certification/certificates?stage=effective&pageSize=${clients}`,
    token
  );
  const rounds = (list.body['results'] as Round[]).map(({ id, version }) => ({ id, version }));
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  return measure(`${clients} clients`, 'ours', clients, ASKS, async (client, ask) => {
    const round = rounds[client % rounds.length];
    if (round === undefined) return false;
    const suspends = ask % 2 === 0;
    const { status } = await json(
      `${cms}/certification/certificates/${round.id}/actions/${suspends ? 'suspend' : 'restore'}`,
      token,
      'POST',
      {
        version: round.version,
        requestId: randomUUID(),
        reason: '测速',
        ...(suspends ? { suspendedUntil: until } : {}),
      }
    );
    if (status === 200) round.version += 1;
    return status === 200;
  });
}

/** The same CMS's own update of an unguarded record over its REST: no rule, no ledger, no number. */
async function stock({ cms, signIn }: Stand, clients: number): Promise<Measured> {
  const token = await signIn('case-officer');
  const at = `${cms}/content-manager/collection-types/api::staff-profile.staff-profile`;
  const ids: string[] = [];
  for (let client = 0; client < clients; client += 1) {
    const { body } = await json(at, token, 'POST', { employerName: '测速' });
    ids.push((body['data'] as { documentId: string }).documentId);
  }
  const measured = await measure(
    `${clients} clients`,
    'stock Strapi update',
    clients,
    ASKS,
    async (client, ask) => {
      const { status } = await json(`${at}/${ids[client] ?? ''}`, token, 'PUT', {
        employerName: `测速 ${ask}`,
      });
      return status === 200;
    }
  );
  for (const id of ids)
    await fetch(`${at}/${id}`, { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } });
  return measured;
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

/** 办理一步：ours over HTTP, the host's own update, and bare SQL, one after the other in one run. */
export async function transition(stand: Stand): Promise<Measured[]> {
  const results: Measured[] = [];
  await ours(stand, 8);
  for (const clients of CLIENTS)
    for (const system of [ours, stock, byHand]) results.push(await system(stand, clients));
  return results;
}
