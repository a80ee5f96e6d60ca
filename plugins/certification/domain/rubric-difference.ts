import type { InspectionArea, Rubric, RubricItem } from '@sxjp/config/scheme';

/** 两版指标体系的一处不同. Values are points or percents for numbers, and words for what is said. */
export interface RubricDifference {
  area: InspectionArea;
  /** The item’s name; null for the area as a whole. */
  item: string | null;
  what: 'weight' | 'floor' | 'added' | 'removed' | 'points' | 'wording' | 'options';
  before: string;
  after: string;
}

const optionsOf = ({ kind, options }: RubricItem): string =>
  `${kind} ${options.map(({ zh, halves }) => `${zh} ${halves / 2}`).join('；')}`.trim();

function itemDifferences(
  area: InspectionArea,
  before: RubricItem,
  after: RubricItem
): RubricDifference[] {
  const found = (what: RubricDifference['what'], one: string, other: string): RubricDifference[] =>
    one === other ? [] : [{ area, item: after.zh, what, before: one, after: other }];
  return [
    ...found('points', String(before.maxHalves / 2), String(after.maxHalves / 2)),
    ...found('wording', `${before.zh}（${before.evidence}）`, `${after.zh}（${after.evidence}）`),
    ...found('options', optionsOf(before), optionsOf(after)),
  ];
}

/** Everything in which two rubrics differ, area by area, in the order of the second. */
export function rubricDifferences(before: Rubric, after: Rubric): RubricDifference[] {
  return after.areas.flatMap((area, place) => {
    const was = before.areas[place];
    if (was === undefined) return [];
    const own = (what: 'weight' | 'floor', one: number, other: number): RubricDifference[] =>
      one === other
        ? []
        : [{ area: area.area, item: null, what, before: String(one), after: String(other) }];
    const removed = was.items.filter(({ item }) => !area.items.some((each) => each.item === item));
    return [
      ...own('weight', was.weight, area.weight),
      ...own('floor', was.floorPercent, area.floorPercent),
      ...removed.map(({ zh, maxHalves }): RubricDifference => ({
        area: area.area,
        item: zh,
        what: 'removed',
        before: String(maxHalves / 2),
        after: '',
      })),
      ...area.items.flatMap((item): RubricDifference[] => {
        const former = was.items.find((each) => each.item === item.item);
        return former === undefined
          ? [
              {
                area: area.area,
                item: item.zh,
                what: 'added',
                before: '',
                after: String(item.maxHalves / 2),
              },
            ]
          : itemDifferences(area.area, former, item);
      }),
    ];
  });
}
