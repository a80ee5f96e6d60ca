import fc from 'fast-check';
import { EDITION_2025 } from '@sxjp/config/scheme';
import type { Rubric } from '@sxjp/config/scheme';
import {
  areaSum,
  bandOf,
  consolidate,
  consolidatedOf,
  exactFraction,
  itemSum,
  mergeScores,
  missedFloors,
  reachableHalves,
  sayFraction,
  sayTotal,
  scorecardsOf,
  totalSum,
  visitOf,
  wideSpreads,
} from '@sxjp/plugin-certification/domain';
import type { Score, Scorecard } from '@sxjp/plugin-certification/domain';
import { after, caseAt } from './case-at.ts';
import { PRESENT, consolidated } from './steps.ts';
import { PEOPLE } from './people.ts';
import { PRODUCT, scoresTotalling } from './proper-facts.ts';

const DROP_FROM = 5;
const items = PRODUCT.areas.flatMap((area) => area.items);
const card = (inspector: string, halves: (item: string, most: number) => number): Scorecard => ({
  inspector,
  lines: items.map(({ item, maxHalves }) => ({ item, halves: halves(item, maxHalves) })),
});
const full = (inspector: string): Scorecard => card(inspector, (_item, most) => most);
/** Full, but for these half-points lost on one item. */
const less = (inspector: string, item: string, lost: number): Scorecard =>
  card(inspector, (each, most) => (each === item ? most - lost : most));

const arbitraryCards = (rubric: Rubric, least: number, most: number) =>
  fc.array(
    fc.tuple(
      ...rubric.areas
        .flatMap((area) => area.items)
        .map((item) =>
          (reachableHalves(item) === null
            ? fc.nat(item.maxHalves)
            : fc.constantFrom(...(reachableHalves(item) ?? []))
          ).map((halves) => ({ item: item.item, halves }))
        )
    ),
    { minLength: least, maxLength: most }
  );

describe('逐项平均', () => {
  it('三人：相加除以三，不四舍五入', () => {
    const cards = [full('a'), full('b'), less('c', 'strategy_planning', 1)];
    const scores = consolidate(PRODUCT, cards, [], DROP_FROM);
    expect(scores.counted).toBe(3);
    expect(itemSum(scores, 'strategy_planning')).toBe(6 + 6 + 5);
    expect([totalSum(scores), sayFraction(totalSum(scores), 3)]).toEqual([599, '99.83']);
    expect(exactFraction(totalSum(scores), 3)).toBe('599/6');
  });

  it('四人不去最高最低，五人逐项各去一个', () => {
    const four = [0, 1, 2, 6].map((lost, index) => less(String(index), 'strategy_planning', lost));
    expect(itemSum(consolidate(PRODUCT, four, [], DROP_FROM), 'strategy_planning')).toBe(
      6 + 5 + 4 + 0
    );
    const five = [...four, less('4', 'strategy_planning', 3)];
    const scores = consolidate(PRODUCT, five, [], DROP_FROM);
    expect([scores.counted, itemSum(scores, 'strategy_planning')]).toEqual([3, 5 + 4 + 3]);
  });

  it('并列最高、并列最低的，只去一个', () => {
    const cards = [0, 0, 3, 6, 6].map((lost, index) =>
      less(String(index), 'strategy_planning', lost)
    );
    expect(itemSum(consolidate(PRODUCT, cards, [], DROP_FROM), 'strategy_planning')).toBe(
      6 + 3 + 0
    );
  });

  it('组长改一项：改后的值顶替平均，平均仍在旁边', () => {
    const cards = [full('a'), full('b'), less('c', 'strategy_planning', 3)];
    const overrides = [{ item: 'strategy_planning', points: 2 }];
    const scores = consolidate(PRODUCT, cards, overrides, DROP_FROM);
    expect(scores.items.find(({ item }) => item === 'strategy_planning')).toEqual({
      item: 'strategy_planning',
      sum: 15,
      override: 4,
    });
    expect(itemSum(scores, 'strategy_planning')).toBe(12);
    expect(totalSum(scores)).toBe(200 * 3 - 6);
  });

  it('任意张评分表：与另一种算法（逐项排序、浮点平均）一致到千分位，总分是各方面之和', () => {
    for (const rubric of Object.values(EDITION_2025.rubrics)) {
      fc.assert(
        fc.property(arbitraryCards(rubric, 1, 9), (drawn) => {
          const cards = drawn.map((lines, index) => ({ inspector: String(index), lines }));
          const scores = consolidate(rubric, cards, [], DROP_FROM);
          let mean = 0;
          for (const { item } of rubric.areas.flatMap((area) => area.items)) {
            let given = cards
              .map(({ lines }) => lines.find((line) => line.item === item)?.halves ?? 0)
              .sort((one, other) => other - one);
            if (given.length >= 5) given = given.slice(1).slice(0, -1);
            mean += given.reduce((sum, each) => sum + each, 0) / given.length;
          }
          expect(Math.abs(totalSum(scores) / scores.counted - mean)).toBeLessThan(1e-3);
          const areas = rubric.areas.map((area) => areaSum(scores, area));
          expect(areas.reduce((sum, each) => sum + each, 0)).toBe(totalSum(scores));
          expect(totalSum(scores)).toBeLessThanOrEqual(200 * scores.counted);
        }),
        { numRuns: 150 }
      );
    }
  });
});

describe('两位小数与分数线', () => {
  it.each([
    [0, 1, '0'],
    [1, 1, '0.5'],
    [1, 3, '0.17'],
    [1, 8, '0.06'],
    [3, 8, '0.19'],
    [200, 1, '100'],
    [600, 3, '100'],
    [599, 3, '99.83'],
    [0, 0, '—'],
  ])('半分之和 %i，%i 人计分：%s', (sum, counted, shown) => {
    expect(sayFraction(sum, counted)).toBe(shown);
  });

  const totalling = (sum: number, counted: number) => ({
    counted,
    items: [{ item: 'x', sum, override: null }],
  });

  it('差不到半厘而四舍五入会过线的，旁边写出分数', () => {
    // 102 人计分时，八十分是 16320；少半分是 79.9975…，写作 80.00。
    const scores = totalling(16_319, 102);
    expect(sayTotal(EDITION_2025, scores)).toBe('80（16319/204）');
    expect(sayTotal(EDITION_2025, totalling(16_320, 102))).toBe('80');
  });

  it.each([
    [[80, 80, 80], 'recommended', '80'],
    [[80, 80, 79.5], 'rectify', '79.83'],
    [[70, 70, 70], 'rectify', '70'],
    [[70, 70, 69.5], 'not_recommended', '69.83'],
  ] as const)('三人 %j 分：%s', (points, band, shown) => {
    const cards = points.map((each, index) => ({
      inspector: String(index),
      lines: mergeScores([], scoresTotalling(PRODUCT, each)['scores'] as Score[]),
    }));
    const scores = consolidate(PRODUCT, cards, [], DROP_FROM);
    expect(sayFraction(totalSum(scores), scores.counted)).toBe(shown);
    expect(bandOf(EDITION_2025, PRODUCT, scores, [])).toBe(band);
  });
});

describe('下限与差异', () => {
  it('六成下限按分数比：三人平均差一丝就未达', () => {
    const area = PRODUCT.areas.find((each) => each.area === 'offering_quality');
    if (area === undefined) throw new Error('没有这个方面');
    const holding = (inspector: string, halves: number): Scorecard => {
      let left = halves;
      const own = new Set(area.items.map(({ item }) => item));
      return card(inspector, (item, most) => {
        if (!own.has(item)) return most;
        const given = Math.min(left, most);
        left -= given;
        return given;
      });
    };
    // 十八分的六成是十点八分，三人合计三十二点四分：六十五个半分过线，六十四个不过。
    const missed = (one: number, two: number, three: number) =>
      missedFloors(
        PRODUCT,
        consolidate(
          PRODUCT,
          [holding('a', one), holding('b', two), holding('c', three)],
          [],
          DROP_FROM
        )
      ).length;
    expect([missed(22, 22, 21), missed(22, 21, 21)]).toEqual([0, 1]);
  });

  it('差异正好百分之十五不提示，再多半分就提示，说出是谁', () => {
    // 质量技术设施建设十分：百分之十五是一分半。
    const apart = (lost: number) =>
      wideSpreads(
        PRODUCT,
        [full('a'), full('b'), less('c', 'infrastructure_laboratory', lost)],
        15
      );
    expect(apart(3)).toEqual([]);
    expect(apart(4)).toMatchObject([
      {
        area: { area: 'quality_infrastructure' },
        highest: { inspectors: ['a', 'b'], halves: 20 },
        lowest: { inspectors: ['c'], halves: 16 },
      },
    ]);
  });
});

describe('一次到场', () => {
  it('整改复核是第二次到场：评分表、汇总都从头来，第一次的留在记录里', () => {
    const again = after(caseAt('rectifying'), { action: 'submit_rectification' });
    expect(visitOf(again.history).visit).toBe(2);
    expect(scorecardsOf(again.history)).toEqual([]);
    expect(consolidatedOf(EDITION_2025, PRODUCT, again.history)).toBeNull();
    const scored = after(again, ...PRESENT.slice(-3), ...consolidated(85));
    const scores = consolidatedOf(EDITION_2025, PRODUCT, scored.history);
    expect(scores === null ? '' : sayFraction(totalSum(scores), scores.counted)).toBe('85');
  });

  it('汇总之后有人回避，汇总的结果不变', () => {
    const scored = after(caseAt('on_site_inspection'), ...PRESENT, ...consolidated(85));
    const left = after(scored, { action: 'recuse', by: PEOPLE.inspector3 });
    expect(scorecardsOf(left.history)).toHaveLength(2);
    expect(consolidatedOf(EDITION_2025, PRODUCT, left.history)?.counted).toBe(3);
  });
});
