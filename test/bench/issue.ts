import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { waitingCases } from '../system/waiting-cases.ts';
import { measure, summarised } from './measure.ts';
import type { Measured } from './measure.ts';
import type { Stand } from './transition.ts';

/** How many numbers each run takes; the case list is made before, outside the clock. */
const EACH = 320;

interface Issued extends Measured {
  duplicates: number;
  gaps: number;
}

const Told = z.object({ times: z.array(z.number()), failed: z.number() });

async function heard(child: ChildProcess): Promise<unknown> {
  const [message] = (await once(child, 'message')) as [unknown];
  return message;
}

/** Numbers as they stand: how many are double, and how many places between the first and the last are empty. */
async function faultsOf(
  database: pg.ClientConfig,
  query: string
): Promise<{ duplicates: number; gaps: number }> {
  const client = new pg.Client(database);
  await client.connect();
  try {
    const { rows } = await client.query<{ duplicates: number; gaps: number }>(
      `select (count(*) - count(distinct n))::int as duplicates,
         coalesce(max(n) - min(n) + 1 - count(distinct n), 0)::int as gaps from (${query}) as given(n)`
    );
    return rows[0] ?? { duplicates: -1, gaps: -1 };
  } finally {
    await client.end();
  }
}

const ISSUED = `select split_part(number, '-', 4)::int from certificates c
  where number ~ '^SXJP-[PS]-\\d{4}-\\d{4,}-.$' and kind = (select kind from certificates order by id desc limit 1)`;

/** `advance` of the reserving act in so many processes, without HTTP: what the service itself does. */
async function service(
  stand: Stand,
  ids: readonly string[],
  clients: number,
  processes: number
): Promise<Issued> {
  const version = await versionOf(stand, ids[0] ?? '');
  const children = await Promise.all(
    Array.from({ length: processes }, async () => {
      const child = fork(join(import.meta.dirname, 'issue-service.ts'));
      await heard(child);
      return child;
    })
  );
  try {
    const began = performance.now();
    const told = await Promise.all(
      children.map(async (child, place) => {
        const own = ids.filter((_, index) => index % processes === place);
        child.send({ ids: own, clients: clients / processes, version });
        return Told.parse(await heard(child));
      })
    );
    const seconds = (performance.now() - began) / 1000;
    const name = `${clients} clients${processes > 1 ? `, ${processes} processes` : ''}`;
    return {
      ...summarised(
        name,
        'ours, service',
        seconds,
        told.flatMap(({ times }) => times),
        told.reduce((sum, { failed }) => sum + failed, 0)
      ),
      ...(await faultsOf(stand.database, ISSUED)),
    };
  } finally {
    for (const child of children) child.kill();
  }
}

async function versionOf({ database }: Stand, id: string): Promise<number> {
  const client = new pg.Client(database);
  await client.connect();
  try {
    const { rows } = await client.query<{ version: number }>(
      'select version from applications where document_id = $1',
      [id]
    );
    return rows[0]?.version ?? 0;
  } finally {
    await client.end();
  }
}

/** The same over HTTP, as the alliance's secretary would. */
async function overHttp(stand: Stand, ids: string[], clients: number): Promise<Issued> {
  const version = await versionOf(stand, ids[0] ?? '');
  const token = await stand.signIn('alliance');
  const measured = await measure(
    `${clients} clients`,
    'ours, HTTP',
    clients,
    EACH / clients,
    async () => {
      const id = ids.pop() ?? '';
      const response = await fetch(
        `${stand.cms}/certification/applications/${id}/actions/reserve_number`,
        {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify({ version, requestId: randomUUID() }),
        }
      );
      await response.arrayBuffer();
      return response.status === 200;
    }
  );
  return { ...measured, ...(await faultsOf(stand.database, ISSUED)) };
}

const TABLES = `create table ledger.bench_counter (name text primary key, last integer);
  insert into ledger.bench_counter values ('P', 0);
  create table ledger.bench_certificates (n integer, number text, canonical text);
  create table ledger.bench_requests (id text primary key, answer jsonb);
  create sequence ledger.bench_sequence`;
const GONE = `drop table if exists ledger.bench_counter, ledger.bench_certificates, ledger.bench_requests;
  drop sequence if exists ledger.bench_sequence`;

const TAKE = {
  'SQL by hand':
    "update ledger.bench_counter set last = last + 1 where name = 'P' returning last as n",
  'nextval sequence': "select nextval('ledger.bench_sequence')::int as n",
} as const;

/** The statements that cannot be done without, by hand; one in ten is rolled back after it took its number, as a late failure is. */
async function byHand(
  { database }: Stand,
  clients: number,
  way: keyof typeof TAKE
): Promise<Issued> {
  const pool = new pg.Pool({ ...database, max: clients });
  try {
    await pool.query(GONE);
    await pool.query(TABLES);
    const measured = await measure(
      `${clients} clients`,
      way,
      clients,
      EACH / clients,
      async (client, ask) => {
        const connection = await pool.connect();
        try {
          const request = randomUUID();
          await connection.query('begin');
          await connection.query('insert into ledger.bench_requests values ($1, null)', [request]);
          const { rows } = await connection.query<{ n: number }>(TAKE[way]);
          const number = `SXJP-P-2026-${String(rows[0]?.n)}`;
          await connection.query('insert into ledger.bench_certificates values ($1, $2, $3)', [
            rows[0]?.n,
            number,
            JSON.stringify({ number, client, ask }),
          ]);
          await connection.query("update ledger.bench_requests set answer = '{}' where id = $1", [
            request,
          ]);
          await connection.query(ask % 10 === 9 ? 'rollback' : 'commit');
          return true;
        } finally {
          connection.release();
        }
      }
    );
    return {
      ...measured,
      ...(await faultsOf(database, 'select n from ledger.bench_certificates')),
    };
  } finally {
    await pool.query(GONE);
    await pool.end();
  }
}

/** 编号：numbers per second at the service, over HTTP, by hand and from a plain sequence, gaplessness looked at after each. */
export async function issue(stand: Stand): Promise<Issued[]> {
  const waiting = await waitingCases(EACH * 8);
  const some = () => waiting.splice(0, EACH);
  await service(stand, some(), 8, 1);
  const results: Issued[] = [];
  for (const clients of [1, 8, 32]) results.push(await service(stand, some(), clients, 1));
  for (const processes of [2, 4]) results.push(await service(stand, some(), 32, processes));
  for (const clients of [8, 32]) results.push(await overHttp(stand, some(), clients));
  for (const way of ['SQL by hand', 'nextval sequence'] as const)
    for (const clients of [8, 32]) results.push(await byHand(stand, clients, way));
  return results;
}
