import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { addDays } from '@sxjp/plugin-certification/domain';
import type { Actor, PlainDate } from '@sxjp/plugin-certification/domain';
import { fabricatedCreditCode } from '../../config/deploy/demonstration/credit-codes.ts';
import { writeOrganization } from '../../plugins/certification/server/src/applicant/organization.ts';
import { fileClock, shanghaiDate } from '../../plugins/certification/server/src/clock.ts';
import { readCast } from '../../plugins/certification/server/src/demonstration/cast.ts';
import { PROGRAMME } from '../../plugins/certification/server/src/demonstration/programme.ts';
import { STEPS } from '../../plugins/certification/server/src/demonstration/walk.ts';
import type { StepName, Walk } from '../../plugins/certification/server/src/demonstration/walk.ts';
import { advanceRecord } from '../../plugins/certification/server/src/door/advance-record.ts';
import { Refused } from '../../plugins/certification/server/src/door/answer.ts';
import { houseOn } from '../../plugins/certification/server/src/house.ts';
import type { House } from '../../plugins/certification/server/src/house.ts';
import { applicantId, staff } from '../../plugins/certification/server/src/reading/people.ts';
import { sqlOver } from '../../plugins/certification/server/src/sql.ts';
import type { Sql } from '../../plugins/certification/server/src/sql.ts';
import { connectionOf } from '../system/database.ts';
import { newApplicant, requestId } from '../system/people.ts';
import { system } from '../system/start.ts';
import { chooser } from './campaign.ts';
import type { Outcome } from './campaign.ts';
import { verdict } from './verdict.ts';

/** Days between two steps, as in the demonstration. */
const PACE = 3;

interface Told {
  transactions: number;
  statements: number;
  faults: string[];
}

/** Runs the first `place - 1` statements and lets the database itself fail the next; tells whether it came to that. */
function failingAt(client: pg.PoolClient, place: number): { sql: Sql; failed: () => boolean } {
  const real = sqlOver(client);
  let asked = 0;
  const before = async () => {
    asked += 1;
    if (asked === place) await client.query('select 1/0');
  };
  return {
    sql: {
      rows: async (row, text, parameters) => {
        await before();
        return real.rows(row, text, parameters);
      },
      run: async (text, parameters) => {
        await before();
        return real.run(text, parameters);
      },
    },
    failed: () => asked >= place,
  };
}

async function rolledBack<T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

/** “Not persisted”, for every statement: the failure must come out, whichever statement it was. How many there are. */
async function failEach(
  client: pg.PoolClient,
  work: (sql: Sql) => Promise<unknown>,
  record: Told
): Promise<number> {
  for (let place = 1; ; place += 1) {
    const { sql, failed } = failingAt(client, place);
    const came = await rolledBack(client, () =>
      work(sql).then(
        () => 'done' as const,
        (error: unknown) => {
          if (error instanceof Refused) throw error;
          return 'failed' as const;
        }
      )
    );
    if (!failed()) return place - 1;
    record.statements += 1;
    if (came === 'done')
      record.faults.push(`第 ${place} 条语句失败，却当作办成了 · a failed statement was swallowed`);
  }
}

async function committed<T>(client: pg.PoolClient, work: (sql: Sql) => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const done = await work(sqlOver(client));
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

const ENTRIES_WRITTEN =
  'select count(*)::int as written from ledger.entries where xmin::text = (pg_current_xact_id()::text::bigint % 4294967296)::text';

/** “Persisted, but the reply was lost”: asked again, it must say the same and write nothing. */
async function askedAgain(
  client: pg.PoolClient,
  work: (sql: Sql) => Promise<unknown>,
  said: unknown,
  record: Told
): Promise<void> {
  await client.query('begin');
  const again = await work(sqlOver(client));
  const { rows } = await client.query<{ written: number }>(ENTRIES_WRITTEN);
  await client.query('commit');
  if (JSON.stringify(again) !== JSON.stringify(said))
    record.faults.push(
      `重问得到另一个答复：${JSON.stringify(again)} · another answer when asked again`
    );
  if (rows[0]?.written !== 0) record.faults.push('重问又记了一笔 · asked again, recorded again');
}

interface Done {
  ok: true;
  ledgerEntry: string;
}
const isDone = (said: unknown): said is Done =>
  typeof said === 'object' && said !== null && 'ledgerEntry' in said;

/** Every transaction of this house fails at each of its statements, then at its commit, before it is let through. */
function faultyHouse(pool: pg.Pool, clock: House['clock'], record: Told): House {
  return houseOn(sqlOver(pool), clock, async (work) => {
    const client = await pool.connect();
    try {
      await failEach(client, work, record);
      const said = await committed(client, work);
      record.transactions += 1;
      if (isDone(said)) await askedAgain(client, work, said, record);
      return said;
    } finally {
      client.release();
    }
  });
}

async function actors(house: House, pool: pg.Pool): Promise<ReadonlyMap<string, Actor>> {
  const { rows } = await pool.query<{ id: number; email: string }>(
    "select id, email from admin_users where email like '%@example.invalid'"
  );
  const members = await staff(house.reader);
  return new Map(
    rows.flatMap(({ id, email }) =>
      members
        .filter((member) => member.id === `staff:${id}`)
        .map(({ name, roles }) => [
          email.split('@')[0] ?? '',
          { kind: 'staff' as const, id: `staff:${id}`, name, roles },
        ])
    )
  );
}

/** The demonstration’s own body, and who certifies for it. */
async function certifying(pool: pg.Pool): Promise<Pick<Walk, 'bodyId' | 'certifierIds'>> {
  const { rows } = await pool.query<{ body: string; certifier: string }>(
    `select b.document_id as body, c.document_id as certifier from certifiers c
     join certification_bodies b on b.id = c.certification_body_id
     where b.approval_number = 'CNCA-R-2019-901' and c.stage = 'registered' order by c.id limit 2`
  );
  return { bodyId: rows[0]?.body ?? '', certifierIds: rows.map(({ certifier }) => certifier) };
}

/** A case that nobody has: a new organization and account, told apart by the seed. */
async function newWalk(house: House, pool: pg.Pool, seed: number): Promise<Walk> {
  const cast = await readCast(join(system().dataDir, 'cast.json'));
  const model = cast.applicants[seed % 3];
  if (model === undefined) throw new Error('The cast is empty.');
  const name = `torture${seed}x${process.pid}`;
  await newApplicant(name);
  const { rows } = await pool.query<{ id: number }>('select id from up_users where username = $1', [
    name,
  ]);
  const accountId = rows[0]?.id ?? 0;
  const creditCode = fabricatedCreditCode(
    '91',
    '140105',
    `MA0${String(seed % 100_000).padStart(5, '0')}`
  );
  const applicant = {
    ...model,
    key: `torture-${seed}`,
    organization: { ...model.organization, creditCode },
  };
  const refusal = await writeOrganization(house, accountId, applicant.organization);
  if (refusal !== null) throw new Error(`The organization was refused: ${JSON.stringify(refusal)}`);
  return {
    house,
    staff: await actors(house, pool),
    sequence: 1000 + (seed % 9000),
    applicant,
    actor: {
      kind: 'applicant',
      id: applicantId(accountId),
      name: applicant.key,
      roles: ['applicant'],
    },
    accountId,
    caseId: '',
    ...(await certifying(pool)),
  };
}

async function walkWithFaults(
  pool: pg.Pool,
  steps: readonly StepName[],
  seed: number,
  record: Told
): Promise<void> {
  const clock = fileClock(join(system().dataDir, 'clock'));
  const last = shanghaiDate(clock.now());
  const day: { on: PlainDate } = { on: last };
  const house = faultyHouse(pool, { now: () => new Date(`${day.on}T02:00:00.000Z`) }, record);
  day.on = addDays(last, -PACE * steps.length);
  const walk = await newWalk(house, pool, seed);
  for (const [index, step] of steps.entries()) {
    day.on = addDays(last, -PACE * (steps.length - 1 - index));
    await STEPS[step](walk);
  }
}

const InForce = z.object({ id: z.string(), version: z.number() });

/** 暂停、恢复 of a certificate in force: acts that bring along its licence, a number and an announcement in words. */
async function announcedWithFaults(pool: pg.Pool, record: Told): Promise<void> {
  const house = faultyHouse(pool, fileClock(join(system().dataDir, 'clock')), record);
  const actor = (await actors(house, pool)).get('supervisor');
  const [certificate] = await house.reader.rows(
    InForce,
    `select document_id as id, version from certificates where state = 'effective' and valid_to > ?::date
     order by id limit 1`,
    [addDays(house.today(), 60)]
  );
  if (actor === undefined || certificate === undefined)
    throw new Error('There is no supervisor, or no certificate in force.');
  const { id } = certificate;
  const acts = [
    [
      'suspend',
      { suspendedUntil: addDays(house.today(), 20), suspendReason: 'requirements_not_met' },
    ],
    ['restore', { restoreReason: 'correction_verified' }],
  ] as const;
  for (const [place, [action, facts]] of acts.entries()) {
    const body = {
      version: certificate.version + place,
      requestId: requestId(),
      reason: '演练',
      ...facts,
    };
    const answer = await advanceRecord(house, 'certificate', { id, action, actor, body });
    if (!answer.ok) record.faults.push(`${action}：${JSON.stringify(answer.refusal)}`);
  }
}

/**
 * Cases walked through the door as the demonstration's are, while for every i the i-th statement of every act fails, then
 * its commit, then its reply. `walks` of the programme, the longest first.
 */
export async function statements({
  walks,
  seed,
}: {
  walks: number;
  seed: number;
}): Promise<Outcome> {
  process.env['VAULT_DIR'] ??= join(system().dataDir, 'vault');
  const pool = new pg.Pool({ ...connectionOf('sxjp_app'), max: 4 });
  const record: Told = { transactions: 0, statements: 0, faults: [] };
  const choose = chooser(seed);
  const programme = [...PROGRAMME].sort((one, other) => other.length - one.length);
  try {
    for (const steps of programme.slice(0, walks))
      await walkWithFaults(pool, steps, choose(90_000), record);
    await announcedWithFaults(pool, record);
  } finally {
    await pool.end();
  }
  return {
    did: {
      '办理 transactions': record.transactions,
      '失败的语句 failed statements': record.statements,
    },
    faults: [...record.faults, ...(await verdict(new Map()))],
  };
}
