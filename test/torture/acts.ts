import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, insist } from './asking.ts';
import type { Answer } from './asking.ts';
import { withDatabase } from '../system/database.ts';
import { staffToken } from '../system/people.ts';
import { system } from '../system/start.ts';
import { chooser } from './campaign.ts';
import type { Outcome } from './campaign.ts';
import { illegalities } from './history.ts';
import type { Event } from './history.ts';
import { verdict } from './verdict.ts';

export interface ActsCampaign {
  /** So many acknowledged acts. */
  acts: number;
  seed: number;
  clients: number;
  records: number;
  /** A kill after so many acknowledged acts; 0 kills nothing. */
  actsAKill: number;
  /** Further addresses of the same system: several servers on one database. */
  servers?: readonly string[];
  /** Kills something bigger than a backend; gives a word for it. */
  kill?: (choose: (below: number) => number) => Promise<string>;
}

interface Tally {
  acknowledged: Map<string, string>;
  did: Record<string, number>;
  history: Event[];
}

const count = (tally: Tally, what: string): void => {
  tally.did[what] = (tally.did[what] ?? 0) + 1;
};

interface Client {
  token: () => Promise<string>;
  servers: readonly string[];
  ids: readonly string[];
  until: string;
  choose: (below: number) => number;
}

function hearAct(
  tally: Tally,
  requestId: string,
  { status, body }: Answer,
  event: Omit<Event, 'kind' | 'version'>
): void {
  if (status === 200) {
    tally.acknowledged.set(requestId, body.ledgerEntry ?? '');
    tally.history.push({ ...event, kind: 'act', version: body.version ?? 0 });
    return;
  }
  count(tally, '他人先办 refused, somebody was faster');
  const seen = body.error?.details?.version;
  if (typeof seen === 'number') tally.history.push({ ...event, kind: 'read', version: seen });
}

/** One act on a certificate as it is seen now: suspended if effective, restored if suspended. What was heard is recorded. */
async function oneAct(client: Client, tally: Tally): Promise<void> {
  const { servers, ids, until, choose } = client;
  const token = await client.token();
  const again = () => {
    count(tally, '重问 asked again');
  };
  const record = ids[choose(ids.length)] ?? '';
  const at = `${servers[choose(servers.length)] ?? ''}/certification/certificates/${record}`;
  const asked = performance.now();
  const page = await insist(at, token, 'GET', undefined, again);
  const { stage, version = 0 } = page.body;
  tally.history.push({ record, kind: 'read', asked, heard: performance.now(), version });
  const [act, more] =
    stage === 'effective'
      ? ['suspend', { suspendedUntil: until, suspendReason: 'requirements_not_met' }]
      : ['restore', { restoreReason: 'correction_verified' }];
  const requestId = randomUUID();
  const body = { requestId, version, reason: '折磨', ...more };
  const began = performance.now();
  const answer = await insist(`${at}/actions/${act}`, token, 'POST', body, again);
  hearAct(tally, requestId, answer, { record, asked: began, heard: performance.now() });
}

/** A session lasts half an hour; a long campaign signs in again, as often as it takes while the system is down. */
async function signedIn(key: string): Promise<string> {
  for (;;) {
    try {
      return await staffToken(key);
    } catch {
      await sleep(500);
    }
  }
}

/** Cuts a busy connection of the CMS off, as a crash in mid-act would. */
async function killBackend(choose: (below: number) => number): Promise<string> {
  await withDatabase('postgres', async (admin) => {
    const { rows } = await admin.query<{ pid: number }>(
      "select pid from pg_stat_activity where usename = 'sxjp_app' order by xact_start nulls last"
    );
    const victim = rows[choose(Math.min(rows.length, 3))];
    if (victim !== undefined) await admin.query('select pg_terminate_backend($1)', [victim.pid]);
  });
  return '断开连接 connections cut';
}

async function killer(
  { actsAKill, seed, kill = killBackend }: ActsCampaign,
  tally: Tally,
  over: AbortSignal
): Promise<void> {
  const choose = chooser(seed);
  let next = actsAKill;
  while (actsAKill > 0 && !over.aborted) {
    await sleep(20);
    if (tally.acknowledged.size < next) continue;
    next += actsAKill;
    count(tally, await kill(choose));
  }
}

/**
 * Many clients act on few certificates, over one server or several, while something is killed under them; every answer that
 * was lost is asked again under its request id. Afterwards nothing acknowledged may be missing, nothing done twice, each
 * record's history must have a legal order, and the auditor has to be content.
 */
export async function acts(campaign: ActsCampaign): Promise<Outcome> {
  const { seed, clients, records, servers = [system().cms] } = campaign;
  const token = () => signedIn('supervisor');
  const listed = await ask(
    `${system().cms}/certification/certificates?stage=effective&pageSize=${records}`,
    await token(),
    'GET'
  );
  const ids = (listed?.body.results ?? []).map(({ id }) => id);
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const tally: Tally = { acknowledged: new Map(), did: {}, history: [] };
  const over = new AbortController();
  const killing = killer(campaign, tally, over.signal);
  await Promise.all(
    Array.from({ length: clients }, async (_, index) => {
      const client = { token, servers, ids, until, choose: chooser(seed + index + 1) };
      while (tally.acknowledged.size < campaign.acts) await oneAct(client, tally);
    })
  );
  over.abort();
  await killing;
  const faults = [...illegalities(tally.history), ...(await verdict(tally.acknowledged))];
  return { did: { '已办 done': tally.acknowledged.size, ...tally.did }, faults };
}
