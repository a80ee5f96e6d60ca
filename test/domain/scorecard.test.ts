import fc from 'fast-check';
import { EDITION_2025, Rubric } from '@sxjp/config/scheme';
import {
  ACTION_FACTS,
  bandOf,
  faultsOfScores,
  mergeScores,
  missingItems,
  readFacts,
  refusalMessage,
  totalHalves,
} from '@sxjp/plugin-certification/domain';

const rubric = EDITION_2025.rubrics.product;
const all = rubric.areas.flatMap((area) => area.items);
const [first, second] = all;
if (first === undefined || second === undefined) throw new Error('指标体系是空的');
const full = all.map(({ item, maxHalves }) => ({ item, halves: maxHalves }));

/** The full sheet with so many half-points taken off the last areas without floors. */
function less(halves: number) {
  let left = halves;
  const floored = new Set(
    rubric.areas
      .filter((area) => area.floorPercent > 0)
      .flatMap((area) => area.items.map(({ item }) => item))
  );
  return full.map((line) => {
    if (floored.has(line.item)) return line;
    const taken = Math.min(left, line.halves);
    left -= taken;
    return { ...line, halves: line.halves - taken };
  });
}

describe('评分', () => {
  it.each([
    [100.5, 'score_above_maximum'],
    [-0.5, 'score_negative'],
    [0.25, 'score_not_half'],
    [1e308, 'score_above_maximum'],
  ])('%d 分：不收，指出是哪一项', (points, code) => {
    const [fault] = faultsOfScores(rubric, [{ item: first.item, points }]);
    expect([fault?.code, fault?.field]).toEqual([code, `scores.${first.item}`]);
    if (fault !== undefined) expect(refusalMessage(fault, 'zh')).toContain(first.zh);
  });

  it.each([[NaN], [Infinity], ['10'], [null], [true]])('%s 不是分数', (points) => {
    expect(readFacts(ACTION_FACTS.score, { scores: [{ item: first.item, points }] }).ok).toBe(
      false
    );
  });

  it('负零就是零分', () => {
    expect(faultsOfScores(rubric, [{ item: first.item, points: -0 }])).toEqual([]);
    expect(totalHalves(mergeScores([], [{ item: first.item, points: -0 }])) === 0).toBe(true);
  });

  it('重复的分项、指标体系以外的分项：不收', () => {
    const twice = [
      { item: first.item, points: 1 },
      { item: first.item, points: 1 },
    ];
    expect(faultsOfScores(rubric, twice).map(({ code }) => code)).toEqual(['score_repeated_item']);
    expect(
      faultsOfScores(rubric, [{ item: 'nothing', points: 1 }]).map(({ code }) => code)
    ).toEqual(['score_unknown_item']);
  });

  it('少评一项，就说少这一项', () => {
    expect(missingItems(rubric, full.slice(1))).toEqual([first]);
  });

  it('权重合计 99 的指标体系不能用，并列出各方面的权重', () => {
    const [area, ...others] = rubric.areas;
    if (area === undefined) throw new Error('没有方面');
    const [item, ...rest] = area.items;
    const lighter = {
      ...area,
      weight: area.weight - 1,
      items: [{ ...item, maxHalves: (item?.maxHalves ?? 0) - 2 }, ...rest],
    };
    const read = Rubric.safeParse({ ...rubric, areas: [lighter, ...others] });
    expect(read.error?.issues[0]?.message).toContain('合计 99');
    expect(read.error?.issues[0]?.message).toContain(area.area);
  });

  it('分项之和不等于权重，指出是哪个方面', () => {
    const [area, ...others] = rubric.areas;
    const read = Rubric.safeParse({
      ...rubric,
      areas: [{ ...area, items: area?.items.slice(1) }, ...others],
    });
    expect(read.error?.issues[0]?.message).toContain(area?.area);
  });

  it.each([
    [200, 'recommended'],
    [160, 'recommended'],
    [159, 'rectify'],
    [140, 'rectify'],
    [139, 'not_recommended'],
  ])('总分 %d 个半分：%s', (halves, band) => {
    const lines = less(200 - halves);
    expect([totalHalves(lines), bandOf(EDITION_2025, rubric, lines, [])]).toEqual([halves, band]);
  });

  it('一票否决：满分也不推荐；分项未达下限：八十分以上也要整改', () => {
    expect(bandOf(EDITION_2025, rubric, full, ['false_material'])).toBe('not_recommended');
    const floored = rubric.areas.find((area) => area.floorPercent > 0);
    const lines = full.map((line) =>
      floored?.items.some(({ item }) => item === line.item) === true ? { ...line, halves: 0 } : line
    );
    expect(totalHalves(lines)).toBeGreaterThanOrEqual(160);
    expect(bandOf(EDITION_2025, rubric, lines, [])).toBe('rectify');
  });

  it('任意合规的评分：总分等于各项之和，后来的评分代替先前的', () => {
    const sheet = fc.tuple(
      ...all.map(({ item, maxHalves }) =>
        fc.integer({ min: 0, max: maxHalves }).map((halves) => ({ item, points: halves / 2 }))
      )
    );
    fc.assert(
      fc.property(sheet, sheet, (earlier, later) => {
        expect(faultsOfScores(rubric, later)).toEqual([]);
        const lines = mergeScores(mergeScores([], earlier), later);
        const sum = later.reduce((total, { points }) => total + points * 2, 0);
        expect([totalHalves(lines), lines.length]).toEqual([sum, all.length]);
      }),
      { numRuns: 200 }
    );
  });
});
