import { PlainDate, addDays } from '@sxjp/plugin-certification/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { acts } from './acts.ts';
import { childOf } from './crash.ts';
import { illegalities } from './history.ts';
import type { Event } from './history.ts';
import { importing } from './import.ts';
import { model } from './model.ts';
import { publisher } from './publisher.ts';
import { statements } from './statements.ts';
import { withDatabase } from '../system/database.ts';
import { as, requestId } from '../system/people.ts';
import { system, today } from '../system/start.ts';

/** A short sample of each campaign, with a fixed seed; `npm run torture` runs them as long as asked. */
const SEED = 20_261_125;
const TEN_PUBLICATIONS_MS = 600_000;

describe('折磨：短样本', () => {
  it('十六人同时办三件，期间断开数据库连接：不丢、不重，每件的经过有合法的先后', async () => {
    const outcome = await acts({
      acts: 96,
      seed: SEED,
      clients: 16,
      records: 3,
      actsAKill: 10,
    });
    expect(outcome.faults).toEqual([]);
    expect(outcome.did['已办 done']).toBeGreaterThan(15);
    expect(outcome.did['断开连接 connections cut']).toBeGreaterThan(0);
  });

  it('随机的人办随机的事：与照《申报流程》写的小模型处处一致', async () => {
    const outcome = await model({ runs: 4, seed: SEED });
    expect(outcome.faults).toEqual([]);
    expect(outcome.did['尝试 tries']).toBeGreaterThan(20);
  });

  it('一件申报从新建办到通过审核：每一步的每条语句都失败一次，什么也不留下；办了没听到答复的，再问答复相同', async () => {
    const outcome = await statements({ walks: 1, seed: SEED });
    expect(outcome.faults).toEqual([]);
    expect(outcome.did['失败的语句 failed statements']).toBeGreaterThan(200);
  });

  it(
    '发布程序写盘失败、盘满、被杀：读者得到的每一页都属于完整的一版，下一次发布照常成功',
    async () => {
      const outcome = await publisher({ much: 4, seed: SEED });
      expect(outcome.faults).toEqual([]);
      expect(outcome.did['故障 faults']).toBe(4);
      expect(outcome.did['读者的答复 answers']).toBeGreaterThan(100);
    },
    TEN_PUBLICATIONS_MS
  );
});

describe('导入带错行的名单', () => {
  it(
    '错行逐行有名有因，好行都进，半途被杀再导接着来，再导一次什么也不变，审计干净',
    async () => {
      const own = process.env['SXJP_SYSTEM'];
      const outcome = await importing({ rows: 2000, bad: 60, seed: SEED });
      process.env['SXJP_SYSTEM'] = own;
      expect(outcome.faults).toEqual([]);
      expect(outcome.did['已导入 imported']).toBe(1940);
    },
    // A system of its own is started, and the list goes through it four times.
    600_000
  );
});

describe('发布进程', () => {
  it('被 kill -9 之后自己回来，后台和网站照常答复', async () => {
    const { cms, site, dataDir } = system();
    const launcher = Number(readFileSync(join(dataDir, 'run.lock'), 'utf8').split(' ')[0]);
    const killed = childOf(launcher, 'worker.ts');
    process.kill(killed, 'SIGKILL');
    const pids = () => {
      try {
        return [childOf(launcher, 'worker.ts')].filter((pid) => pid !== killed);
      } catch {
        return [];
      }
    };
    for (let tries = 0; tries < 60 && pids().length === 0; tries += 1) await sleep(500);
    expect(pids()).toHaveLength(1);
    expect((await fetch(`${cms}/_health`)).status).toBe(204);
    expect((await fetch(`${site}/`)).status).toBe(200);
  });
});

/** While `work` runs, the database refuses to commit what was recorded under that request id. */
async function whileCommitFails<T>(requestId: string, work: () => Promise<T>): Promise<T> {
  const run = (...statements: string[]) =>
    withDatabase('postgres', async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  await run(
    `create function ledger.refuse_commit() returns trigger language plpgsql as
       $$ begin raise exception 'the disk is full'; end $$`,
    `create constraint trigger refuse_commit after insert on ledger.entries deferrable initially deferred
       for each row when (new.request_id = '${requestId}') execute function ledger.refuse_commit()`
  );
  try {
    return await work();
  } finally {
    await run(
      'drop trigger refuse_commit on ledger.entries',
      'drop function ledger.refuse_commit()'
    );
  }
}

describe('提交', () => {
  it('数据库没有提交成功，就不答“已办”；原请求再问一次，办成一次', async () => {
    const supervisor = await as('supervisor');
    const { body } = await supervisor.get('/certification/certificates?stage=effective&pageSize=1');
    const [{ id, version }] = body.results as { id: string; version: number }[] as [
      { id: string; version: number },
    ];
    const path = `/certification/certificates/${id}/actions/suspend`;
    const asked = {
      version,
      requestId: requestId(),
      reason: '提交失败',
      suspendedUntil: addDays(PlainDate.parse(today()), 20),
      suspendReason: 'requirements_not_met',
    };
    const lost = await whileCommitFails(asked.requestId, () => supervisor.post(path, asked));
    expect(lost.status).toBe(500);
    const page = await supervisor.get(`/certification/certificates/${id}`);
    expect([page.body.stage, page.body.version]).toEqual(['effective', version]);
    const again = await supervisor.post(path, asked);
    expect([again.status, again.body.version]).toEqual([200, version + 1]);
    expect((await supervisor.post(path, asked)).body.ledgerEntry).toBe(again.body.ledgerEntry);
  });
});

describe('经过有没有合法的先后', () => {
  const event = (kind: Event['kind'], asked: number, heard: number, version: number): Event => ({
    record: '证书',
    kind,
    asked,
    heard,
    version,
  });

  it.each<[string, Event[], string[]]>([
    [
      '前后相接的办理和阅读',
      [event('act', 0, 1, 2), event('read', 2, 3, 2), event('act', 4, 5, 3)],
      [],
    ],
    [
      '同时进行的，谁先都可以',
      [event('act', 0, 9, 3), event('act', 1, 8, 2), event('read', 2, 7, 3)],
      [],
    ],
    [
      '同一版由两次办理得到',
      [event('act', 0, 1, 2), event('act', 2, 3, 2)],
      ['one version, two acts', 'older version'],
    ],
    [
      '听到新版之后又见到旧版',
      [event('act', 0, 1, 2), event('act', 2, 3, 3), event('read', 4, 5, 2)],
      ['older version'],
    ],
    [
      '还没有人办就见到了',
      [event('read', 0, 1, 2), event('act', 2, 3, 2)],
      ['older version', 'before it was asked'],
    ],
    [
      '没有人办过的一版',
      [event('act', 0, 1, 2), event('act', 2, 9, 4), event('read', 3, 4, 3)],
      ['nobody made'],
    ],
  ])('%s', (_name, history, faults) => {
    const found = illegalities(history);
    expect(found).toHaveLength(faults.length);
    faults.forEach((fault, place) => expect(found[place]).toContain(fault));
  });
});
