import { acts } from '../torture/acts.ts';
import { illegalities } from '../torture/history.ts';
import type { Event } from '../torture/history.ts';
import { model } from '../torture/model.ts';
import { statements } from '../torture/statements.ts';

/** A short sample of each campaign, with a fixed seed; `npm run torture` runs them as long as asked. */
const SEED = 20_261_125;

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
