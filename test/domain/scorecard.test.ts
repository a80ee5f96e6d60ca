import fc from 'fast-check';
import { AREA_LABELS, EDITION_2025, Rubric, VETOES } from '@sxjp/config/scheme';
import {
  ACTION_FACTS,
  areaHalves,
  bandOf,
  faultsOfScores,
  mergeScores,
  missedFloors,
  missingItems,
  ofOneCard,
  reachableHalves,
  readFacts,
  refusalMessage,
  totalHalves,
} from '@sxjp/plugin-certification/domain';
import { answerTo, properly } from './case-at.ts';
import { entering } from './guard-cases.ts';
import { scoresTotalling } from './proper-facts.ts';

const RUBRICS = Object.values(EDITION_2025.rubrics);
const rubric = EDITION_2025.rubrics.product;
const placed = RUBRICS.flatMap((each) =>
  each.areas.flatMap((area) => area.items.map((item) => ({ rubric: each, area, item })))
);
const full = rubric.areas.flatMap(({ items }) =>
  items.map(({ item, maxHalves }) => ({ item, halves: maxHalves }))
);
const upTo = (most: number) => Array.from({ length: most + 1 }, (_, halves) => halves);
type Scores = { item: string; points: number }[];
const linesTotalling = (points: number) =>
  mergeScores([], scoresTotalling(rubric, points)['scores'] as Scores);

describe('每个分项的得分', () => {
  it.each(placed)('$item.zh（$rubric.offeringKind）：零到满分，以半分为一档', (place) => {
    const { item, area } = place;
    const faultsOf = (points: number) =>
      faultsOfScores(place.rubric, [{ item: item.item, points }]);
    const possible = reachableHalves(item) ?? upTo(item.maxHalves);
    for (const halves of upTo(item.maxHalves))
      expect([halves, faultsOf(halves / 2).map(({ code }) => code)]).toEqual([
        halves,
        possible.includes(halves) ? [] : ['score_not_an_option'],
      ]);
    for (const [points, code] of [
      [item.maxHalves / 2 + 0.5, 'score_above_maximum'],
      [100.5, 'score_above_maximum'],
      [1e308, 'score_above_maximum'],
      [-0.5, 'score_negative'],
      [-1e308, 'score_negative'],
      [0.25, 'score_not_half'],
      [1 / 3, 'score_not_half'],
      [Number.MIN_VALUE, 'score_not_half'],
    ] as const) {
      const faults = faultsOf(points);
      expect(faults.map((fault) => [fault.code, fault.field])).toEqual([
        [code, `scores.${item.item}`],
      ]);
      for (const fault of faults) {
        for (const language of ['zh', 'en'] as const) {
          expect(refusalMessage(fault, language)).toContain(item[language]);
          expect(refusalMessage(fault, language)).toContain(AREA_LABELS[area.area][language]);
        }
      }
    }
  });

  it.each([
    ['NaN', NaN],
    ['无穷大', Infinity],
    ['文字', '10'],
    ['空', null],
    ['是非', true],
    ['数组', [1]],
  ])('%s不是分数，指出是第几项', (_said, points) => {
    const scores = [
      { item: 'strategy_planning', points: 1 },
      { item: 'strategy_brand', points },
    ];
    const read = readFacts(ACTION_FACTS.submit_scorecard, { scores });
    if (read.ok) throw new Error('应当不收');
    expect(read.problems.map(({ field }) => field)).toEqual(['scores.1.points']);
    const answer = answerTo(
      entering({ scores })(properly('on_site_inspection', 'submit_scorecard'))
    );
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'facts_invalid' } });
  });

  it('负零就是零分', () => {
    const nought = [{ item: 'strategy_planning', points: -0 }];
    expect(faultsOfScores(rubric, nought)).toEqual([]);
    expect(mergeScores([], nought)).toEqual([{ item: 'strategy_planning', halves: 0 }]);
  });

  it('几处有错，一次都指出来', () => {
    const scores = [
      { item: 'strategy_planning', points: 1 },
      { item: 'strategy_planning', points: 1 },
      { item: 'no_such_item', points: 1 },
      { item: 'strategy_brand', points: -1 },
    ];
    expect(faultsOfScores(rubric, scores).map(({ code, field }) => [code, field])).toEqual([
      ['score_repeated_item', 'scores.strategy_planning'],
      ['score_unknown_item', 'scores.no_such_item'],
      ['score_negative', 'scores.strategy_brand'],
    ]);
  });

  it.each(rubric.areas.flatMap(({ items }) => items))('少评“$zh”，就说少这一项', (item) => {
    const lines = full.filter((each) => each.item !== item.item);
    expect(missingItems(rubric, lines)).toEqual([item]);
  });
});

describe('分档与累计', () => {
  const codes = (item: string, ...points: number[]) =>
    points.map((each) => faultsOfScores(rubric, [{ item, points: each }])[0]?.code ?? 'ok');

  it('创新平台按级别得分：国家级三分、省级两分、市级一分、没有零分，没有两分半', () => {
    expect(codes('innovation_platform', 3, 2, 1, 0)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(codes('innovation_platform', 2.5, 0.5)).toEqual([
      'score_not_an_option',
      'score_not_an_option',
    ]);
  });

  it('专利累计：实用新型每件半分，封顶四分', () => {
    expect(codes('innovation_patents', 0.5, 3.5, 4)).toEqual(['ok', 'ok', 'ok']);
    expect(codes('innovation_patents', 4.5)).toEqual(['score_above_maximum']);
  });

  it('写明各有几件的，得分须与件数相符，超过满分按满分', () => {
    const scored = (points: number, times: number[]) =>
      faultsOfScores(rubric, [{ item: 'innovation_patents', points, times }])[0]?.code ?? 'ok';
    expect(scored(2.5, [2, 1])).toBe('ok');
    expect(scored(4, [5, 3])).toBe('ok');
    expect(scored(3, [2, 1])).toBe('score_not_an_option');
  });

  it('更优指标每项两分：一分、三分都凑不出来', () => {
    expect(codes('advancedness_indicators', 0, 2, 4, 6, 8)).toEqual(Array(5).fill('ok'));
    expect(codes('advancedness_indicators', 1, 3)).toEqual(Array(2).fill('score_not_an_option'));
  });
});

describe('总分与结论', () => {
  it.each([
    [100, 'recommended'],
    [80.5, 'recommended'],
    [80, 'recommended'],
    [79.5, 'rectify'],
    [70, 'rectify'],
    [69.5, 'not_recommended'],
    [60, 'not_recommended'],
  ])('%d 分：%s', (points, band) => {
    const lines = linesTotalling(points);
    expect(totalHalves(lines)).toBe(points * 2);
    expect(bandOf(EDITION_2025, rubric, ofOneCard(lines), [])).toBe(band);
  });

  it.each(VETOES)('一票否决（%s）：满分也不推荐', (veto) => {
    expect(bandOf(EDITION_2025, rubric, ofOneCard(full), [veto])).toBe('not_recommended');
  });

  it.each(['offering_advancedness', 'offering_quality'])(
    '“%s”不到六成，八十分以上也要整改；正好过线就推荐',
    (code) => {
      const area = rubric.areas.find((each) => each.area === code);
      if (area === undefined) throw new Error(`没有“${code}”这个方面`);
      const holding = (halves: number) => {
        let left = halves;
        return full.map((line) => {
          if (!area.items.some(({ item }) => item === line.item)) return line;
          const given = Math.min(left, line.halves);
          left -= given;
          return { ...line, halves: given };
        });
      };
      // 十八分的六成是十点八分：十分半不到，十一分过线。
      for (const [halves, missed, band] of [
        [21, [area], 'rectify'],
        [22, [], 'recommended'],
      ] as const) {
        const lines = holding(halves);
        expect(areaHalves(area, lines)).toBe(halves);
        expect(missedFloors(rubric, ofOneCard(lines))).toEqual(missed);
        expect(bandOf(EDITION_2025, rubric, ofOneCard(lines), [])).toBe(band);
      }
    }
  );

  it('任意合规的评分：总分等于各项之和、各方面之和，后来的评分代替先前的', () => {
    const sheet = fc.tuple(
      ...rubric.areas
        .flatMap(({ items }) => items)
        .map((item) =>
          fc
            .constantFrom(...(reachableHalves(item) ?? upTo(item.maxHalves)))
            .map((given) => ({ item: item.item, points: given / 2 }))
        )
    );
    fc.assert(
      fc.property(sheet, sheet, (earlier, later) => {
        expect(faultsOfScores(rubric, later)).toEqual([]);
        const lines = mergeScores(mergeScores([], earlier), later);
        let sum = 0;
        for (const { points } of later) sum += points;
        expect([totalHalves(lines) / 2, lines.length]).toEqual([sum, full.length]);
        expect(Number.isInteger(totalHalves(lines))).toBe(true);
        const areas = rubric.areas.map((area) => areaHalves(area, lines));
        expect(areas.reduce((total, each) => total + each, 0)).toBe(totalHalves(lines));
      }),
      { numRuns: 200 }
    );
  });
});

describe('核查指标体系自己也要合规', () => {
  const [strategy, ...others] = rubric.areas;
  const [planning, ...rest] = strategy?.items ?? [];
  if (strategy === undefined || planning === undefined) throw new Error('指标体系是空的');
  const messagesOf = (areas: unknown) =>
    Rubric.safeParse({ ...rubric, areas }).error?.issues.map(({ message }) => message) ?? [];

  it('权重合计 99 的不能用，列出各方面的权重', () => {
    const lighter = {
      ...strategy,
      weight: strategy.weight - 1,
      items: [{ ...planning, maxHalves: planning.maxHalves - 2 }, ...rest],
    };
    const [message] = messagesOf([lighter, ...others]);
    expect(message).toContain('合计 99，应为 100');
    for (const { area } of rubric.areas) expect(message).toContain(area);
    expect(message).toContain('quality_strategy 7');
  });

  it('分项之和不等于权重，指出是哪个方面', () => {
    const messages = messagesOf([{ ...strategy, items: rest }, ...others]);
    expect(messages.join()).toContain('“quality_strategy”的分项合计 5 分，应等于权重 8 分');
  });

  it.each([
    ['少一个方面', others],
    ['方面的次序乱了', [...others, strategy]],
    ['两个方面的权重对调而分项没动', [{ ...strategy, weight: 10 }, ...others]],
    [
      '分项代码重复',
      [
        {
          ...strategy,
          items: [planning, ...rest.map((each) => ({ ...each, item: planning.item }))],
        },
        ...others,
      ],
    ],
    [
      '满分不是整数个半分',
      [{ ...strategy, items: [{ ...planning, maxHalves: 5.5 }, ...rest] }, ...others],
    ],
    ['下限超过满分', [{ ...strategy, floorPercent: 101 }, ...others]],
  ])('%s：不能用', (_said, areas) => {
    expect(messagesOf(areas)).not.toEqual([]);
  });

  it('现行两套都合规', () => {
    for (const each of RUBRICS) expect(Rubric.parse(each)).toEqual(each);
  });
});
