import { AREA_LABELS } from '@sxjp/config/scheme';
import type { Rubric, RubricArea, RubricItem } from '@sxjp/config/scheme';
import type { Score } from './fields.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** 得分，以半分为单位的整数：7 是三分半。Points are never floats once they are inside. */
export interface ScoreLine {
  item: string;
  halves: number;
}

interface Placed {
  area: RubricArea;
  item: RubricItem;
}

function placesOf(rubric: Rubric): Map<string, Placed> {
  return new Map(
    rubric.areas.flatMap((area) => area.items.map((item) => [item.item, { area, item }] as const))
  );
}

/** What an item can be given, in half-points; null is any half-point up to its maximum. */
export function reachableHalves({ kind, options, maxHalves }: RubricItem): number[] | null {
  const worth = options.map(({ halves }) => halves);
  switch (kind) {
    case 'judgement':
      return null;
    case 'tier':
      return [0, ...worth].sort((one, other) => one - other);
    case 'accumulation': {
      const sums = new Set([0]);
      for (const sum of sums)
        for (const halves of worth) sums.add(Math.min(sum + halves, maxHalves));
      return [...sums].sort((one, other) => one - other);
    }
  }
}

/** What an accumulation comes to, in half-points: each option as often as it was found, capped. */
export const accumulatedHalves = (
  { options, maxHalves }: RubricItem,
  times: readonly number[]
): number =>
  Math.min(
    options.reduce((sum, { halves }, place) => sum + halves * (times[place] ?? 0), 0),
    maxHalves
  );

function faultOf({ area, item }: Placed, { points, times }: Score): Refusal | null {
  const words = { area: AREA_LABELS[area.area], item, points };
  const field = `scores.${item.item}`;
  if (points < 0) return refuse('score_negative', words, field);
  const maximum = item.maxHalves / 2;
  if (points > maximum) return refuse('score_above_maximum', { ...words, maximum }, field);
  if (!Number.isInteger(points * 2)) return refuse('score_not_half', words, field);
  const reachable = reachableHalves(item);
  const miscounted = times !== undefined && accumulatedHalves(item, times) !== points * 2;
  if (reachable === null || (reachable.includes(points * 2) && !miscounted)) return null;
  const possible = reachable.map((halves) => String(halves / 2)).join('、');
  return refuse('score_not_an_option', { ...words, possible }, field);
}

/** Scores as entered (in points) against the rubric. Each fault names its item; all of them are returned. */
export function faultsOfScores(rubric: Rubric, scores: readonly Score[]): Refusal[] {
  const places = placesOf(rubric);
  const seen = new Set<string>();
  return scores.flatMap((score) => {
    const { item } = score;
    const placed = places.get(item);
    if (placed === undefined) return [refuse('score_unknown_item', { item }, `scores.${item}`)];
    if (seen.has(item)) {
      const words = { area: AREA_LABELS[placed.area.area], item: placed.item };
      return [refuse('score_repeated_item', words, `scores.${item}`)];
    }
    seen.add(item);
    return faultOf(placed, score) ?? [];
  });
}

/** Later entries of an item replace earlier ones. Points must have passed `faultsOfScores`. */
export function mergeScores(lines: readonly ScoreLine[], scores: readonly Score[]): ScoreLine[] {
  const merged = new Map(lines.map(({ item, halves }) => [item, halves]));
  // `+ 0`: minus nought is nought.
  for (const { item, points } of scores) merged.set(item, points * 2 + 0);
  return [...merged].map(([item, halves]) => ({ item, halves }));
}

export function missingItems(rubric: Rubric, lines: readonly ScoreLine[]): RubricItem[] {
  const scored = new Set(lines.map(({ item }) => item));
  return rubric.areas.flatMap(({ items }) => items.filter(({ item }) => !scored.has(item)));
}

/** 总分＝各项得分之和（半分）。九项权重合计一百分，由方案版本保证。〔编制说明 四(二)5〕 */
export function totalHalves(lines: readonly ScoreLine[]): number {
  return lines.reduce((sum, { halves }) => sum + halves, 0);
}

export function areaHalves(area: RubricArea, lines: readonly ScoreLine[]): number {
  const items = new Set(area.items.map(({ item }) => item));
  return totalHalves(lines.filter(({ item }) => items.has(item)));
}
