import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { examine } from '../audit/examine.ts';
import { CMS, databaseOf, signIn } from '../system/demonstration.ts';

/**
 * `npm run torture -- acts [count] [seed]`: sixteen clients act on eight certificates of the running demonstration while
 * database backends are killed under them; every answer that was lost is asked again under its request id. Then nothing
 * acknowledged may be missing, nothing may be done twice, and the auditor has to be content.
 */
const CLIENTS = 16;
const RECORDS = 8;
const ACTS_A_KILL = 25;

const [campaign = '', countText = '400', seedText = String(process.pid)] = process.argv.slice(2);
const count = Number(countText);

/** mulberry32: the same seed, the same order of choices. */
function chooser(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Answer {
  status: number;
  body: {
    version?: number;
    ledgerEntry?: string;
    error?: { details?: { version?: number | null; stage?: string | null } };
  };
}

async function ask(
  token: string,
  path: string,
  method: string,
  body?: object
): Promise<Answer | null> {
  try {
    const response = await fetch(`${CMS}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  } catch {
    return null;
  }
}

interface Tally {
  acknowledged: Map<string, string>;
  refused: number;
  retried: number;
  kills: number;
}

const isFinal = (answer: Answer | null): answer is Answer =>
  answer !== null && answer.status < 500 && answer.status !== 429;

/** Asked until there is an answer: the same request id all the while. */
async function insist(
  token: string,
  path: string,
  body: { requestId: string },
  tally: Tally
): Promise<Answer> {
  for (let tries = 0; tries < 60; tries += 1) {
    const answer = await ask(token, path, 'POST', body);
    if (isFinal(answer)) return answer;
    tally.retried += 1;
    await sleep(100);
  }
  throw new Error(`请求 ${body.requestId} 一分钟没有答复 · no answer`);
}

async function client(
  token: string,
  ids: readonly string[],
  acts: number,
  choose: (below: number) => number,
  until: string,
  tally: Tally
): Promise<void> {
  for (let act = 0; act < acts; act += 1) {
    const id = ids[choose(ids.length)] ?? '';
    const page = await ask(token, `/certification/certificates/${id}`, 'GET');
    if (!isFinal(page)) continue;
    const { stage, version } = page.body as unknown as { stage: string; version: number };
    const requestId = randomUUID();
    const suspends = stage === 'effective';
    const answer = await insist(
      token,
      `/certification/certificates/${id}/actions/${suspends ? 'suspend' : 'restore'}`,
      { version, requestId, reason: '折磨', ...(suspends ? { suspendedUntil: until } : {}) } as {
        requestId: string;
      },
      tally
    );
    if (answer.status === 200) tally.acknowledged.set(requestId, answer.body.ledgerEntry ?? '');
    else tally.refused += 1;
  }
}

/** Kills a busy backend of the CMS every so often, as a crash of the connection in mid-act would. */
async function killer(tally: Tally, over: AbortSignal, choose: (below: number) => number) {
  const admin = new pg.Client(databaseOf('postgres'));
  await admin.connect();
  let next = ACTS_A_KILL;
  while (!over.aborted) {
    await sleep(20);
    if (tally.acknowledged.size < next) continue;
    next += ACTS_A_KILL;
    const { rows } = await admin.query<{ pid: number }>(
      "select pid from pg_stat_activity where usename = 'sxjp_app' order by xact_start nulls last"
    );
    const victim = rows[choose(Math.min(rows.length, 3))];
    if (victim === undefined) continue;
    await admin.query('select pg_terminate_backend($1)', [victim.pid]);
    tally.kills += 1;
  }
  await admin.end();
}

/** What the ledger says of what was acknowledged; each fault is a sentence. */
async function faults(tally: Tally): Promise<string[]> {
  const owner = new pg.Client(databaseOf('sxjp_owner'));
  await owner.connect();
  const { rows } = await owner.query<{ request: string; hash: string }>(
    `select request_id as request, hash from ledger.entries where record_type = 'certificate'`
  );
  const done = new Map(rows.map(({ request, hash }) => [request, hash]));
  const found = [...tally.acknowledged]
    .filter(([request, hash]) => done.get(request) !== hash)
    .map(([request]) => `已答复“已办”的 ${request} 不在记录里 · an acknowledged act is lost`);
  const findings = await examine(owner);
  await owner.end();
  const violations = findings.flatMap(({ code, violations: list }) =>
    list.map(({ where, what }) => `${code} ${where}：${what}`)
  );
  return [...found, ...violations];
}

if (campaign !== 'acts' || !Number.isInteger(count) || count < 1) {
  console.error('用法：npm run torture -- acts [次数] [种子] · usage: acts [count] [seed]');
  process.exit(2);
}
const seed = Number(seedText);
console.log(`种子 seed ${seed}，${count} 次办理，${CLIENTS} 个客户端`);
const token = await signIn('supervisor');
const listed = await ask(
  token,
  `/certification/certificates?stage=effective&pageSize=${RECORDS}`,
  'GET'
);
const ids = (listed?.body as unknown as { results: { id: string }[] }).results.map(({ id }) => id);
const tally: Tally = { acknowledged: new Map(), refused: 0, retried: 0, kills: 0 };
const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
const over = new AbortController();
const killing = killer(tally, over.signal, chooser(seed));
await Promise.all(
  Array.from({ length: CLIENTS }, (_, index) =>
    client(token, ids, Math.ceil(count / CLIENTS), chooser(seed + index + 1), until, tally)
  )
);
over.abort();
await killing;
const wrong = await faults(tally);
for (const sentence of wrong) console.log(`✗ ${sentence}`);
console.log(
  `已办 ${tally.acknowledged.size}，被拒（他人先办）${tally.refused}，重问 ${tally.retried}，断开数据库连接 ${tally.kills} 次 · done, refused, asked again, kills`
);
console.log(`${tally.acknowledged.size} passed, ${wrong.length} failed`);
process.exit(wrong.length === 0 ? 0 : 1);
