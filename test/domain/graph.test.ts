import { EDITION_2025 } from '@sxjp/config/scheme';
import { faultsOfEdition, faultsOfGraph } from '@sxjp/plugin-certification/domain';

const row = (to: string, guards: string[] = [], by = ['editor']) => ({ to: [to], by, guards });
const sound = {
  name: '样例',
  births: ['begun'],
  rows: { begun: { go: row('done', ['fit']) }, done: {} },
  ends: ['done'],
  guards: ['fit'],
};

describe('流转表在每次启动时受检', () => {
  it('方案 2025 的九张表都没有毛病', () => {
    expect(faultsOfEdition(EDITION_2025)).toEqual([]);
    expect(faultsOfGraph(sound)).toEqual([]);
  });

  it.each([
    [
      '去向不是阶段',
      { rows: { begun: { go: row('nowhere') }, done: {} } },
      '去向“nowhere”不是阶段',
    ],
    ['有阶段走不到', { rows: { ...sound.rows, island: { go: row('done') } } }, '“island”无路可到'],
    [
      '有阶段走不出',
      { rows: { begun: { go: row('done'), fall: row('pit') }, pit: {}, done: {} } },
      '“pit”无路可出',
    ],
    [
      '两个阶段只能互相转',
      {
        rows: {
          begun: { go: row('done'), fall: row('a') },
          a: { go: row('b') },
          b: { back: row('a') },
          done: {},
        },
      },
      '“a”无路可出',
    ],
    [
      '没有人可以办',
      { rows: { begun: { go: row('done', [], []) }, done: {} } },
      'begun.go 无人可办',
    ],
    ['条件没有定义', { guards: [] }, '条件“fit”没有定义'],
    ['起点不是阶段', { births: ['born'] }, '起点“born”不是阶段'],
  ])('%s，启动时就说出来', (_said, changed, fault) => {
    expect(faultsOfGraph({ ...sound, ...changed }).join('；')).toContain(fault);
  });
});
