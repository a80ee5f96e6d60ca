import { EDITION_2025, Rubrics } from '@sxjp/config/scheme';
import { rubricDifferences } from '@sxjp/plugin-certification/domain';

const { product, service } = EDITION_2025.rubrics;
const changed = (change: (rubric: typeof product) => void) => {
  const copy = structuredClone(product);
  change(copy);
  return copy;
};

describe('两版指标体系的对照', () => {
  it('一样的没有不同', () => {
    expect(rubricDifferences(product, structuredClone(product))).toEqual([]);
  });

  it('权重、下限、分值、文字、增删的分项，逐处说出来', () => {
    const after = changed(({ areas }) => {
      const [strategy, , innovation] = areas;
      if (strategy === undefined || innovation === undefined) throw new Error('缺方面');
      strategy.weight = 7;
      strategy.floorPercent = 50;
      const [planning, leadership] = strategy.items;
      if (planning === undefined || leadership === undefined) throw new Error('缺分项');
      planning.maxHalves = 4;
      leadership.evidence = '任命文件';
      innovation.items = innovation.items.filter(({ item }) => item !== 'innovation_methods');
      innovation.items.push({ ...planning, item: 'innovation_new', zh: '新分项', maxHalves: 4 });
    });
    expect(
      rubricDifferences(product, after).map(({ item, what, before, after: now }) => [
        item,
        what,
        before,
        now,
      ])
    ).toEqual([
      [null, 'weight', '8', '7'],
      [null, 'floor', '0', '50'],
      ['质量方针、目标与战略规划', 'points', '3', '2'],
      [
        '首席质量官与领导作用',
        'wording',
        '首席质量官与领导作用（任命文件、会议记录）',
        '首席质量官与领导作用（任命文件）',
      ],
      ['质量改进方法', 'removed', '2', ''],
      ['新分项', 'added', '', '2'],
    ]);
  });
});

describe('修订的指标体系也要合规', () => {
  const said = (rubrics: unknown) =>
    Rubrics.safeParse(rubrics).error?.issues.map(({ message }) => message) ?? [];

  it('合计不是一百、方面之内加不拢、产品和服务权重不同：都不收，说出是哪里', () => {
    expect(said({ product, service })).toEqual([]);
    const heavier = changed(({ areas }) => {
      if (areas[0] !== undefined) areas[0].weight = 9;
    });
    expect(said({ product: heavier, service }).join()).toContain('应等于权重 9 分');
    const shifted = changed(({ areas }) => {
      const [one, other] = areas;
      const [first] = one?.items ?? [];
      const [second] = other?.items ?? [];
      if (one === undefined || other === undefined || first === undefined || second === undefined)
        throw new Error('缺方面');
      one.weight += 1;
      first.maxHalves += 2;
      other.weight -= 1;
      second.maxHalves -= 2;
    });
    expect(said({ product: shifted, service })).toEqual(['产品和服务各方面的权重应相同。']);
    expect(said({ product: service, service: product })).toContain(
      '产品、服务两套指标体系放反了。'
    );
  });
});
