import type { Rubric, RubricArea, SchemeEdition, Veto } from '@sxjp/config/scheme';
import { settingOf } from './guards/guard.ts';
import { areaHalves } from './scorecard.ts';
import type { ScoreLine } from './scorecard.ts';

/** 评分表：one inspector’s, whole. */
export interface Scorecard {
  inspector: string;
  lines: readonly ScoreLine[];
}

/**
 * 一项的汇总：`sum` is what the counted scorecards give together, in half-points; the lead’s override, where there is one,
 * stands instead of their mean, and the mean is kept beside it.
 */
export interface ConsolidatedItem {
  item: string;
  sum: number;
  override: number | null;
}

/** 汇总的评分. Every value is an exact fraction: a number of half-points over `counted`. */
export interface Consolidated {
  /** Scorecards that count for an item: all, or all but one highest and one lowest. */
  counted: number;
  items: readonly ConsolidatedItem[];
}

const halvesOn = ({ lines }: Scorecard, item: string): number =>
  lines.find((line) => line.item === item)?.halves ?? 0;

function keptSum(halves: readonly number[], drop: boolean): number {
  const ordered = [...halves].sort((one, other) => one - other);
  const kept = drop ? ordered.slice(1, -1) : ordered;
  return kept.reduce((sum, each) => sum + each, 0);
}

/**
 * Item means of whole scorecards; from `dropExtremesFrom` inspectors on, each item loses one highest and one lowest
 * 〔rulings 3〕. Nothing is rounded.
 */
export function consolidate(
  rubric: Rubric,
  cards: readonly Scorecard[],
  overrides: readonly { item: string; points: number }[],
  dropExtremesFrom: number
): Consolidated {
  const drop = cards.length >= dropExtremesFrom && cards.length > 2;
  const own = new Map(overrides.map(({ item, points }) => [item, points * 2 + 0]));
  return {
    counted: drop ? cards.length - 2 : cards.length,
    items: rubric.areas.flatMap(({ items }) =>
      items.map(({ item }) => ({
        item,
        sum: keptSum(
          cards.map((card) => halvesOn(card, item)),
          drop
        ),
        override: own.get(item) ?? null,
      }))
    ),
  };
}

/** A scorecard read as if it were the only one. */
export const ofOneCard = (lines: readonly ScoreLine[]): Consolidated => ({
  counted: 1,
  items: lines.map(({ item, halves }) => ({ item, sum: halves, override: null })),
});

/** In half-points times `counted`: an integer, whatever the number of inspectors. */
const weightOf = ({ sum, override }: ConsolidatedItem, counted: number): number =>
  override === null ? sum : override * counted;

export const itemSum = ({ counted, items }: Consolidated, item: string): number =>
  items
    .filter((each) => each.item === item)
    .reduce((sum, each) => sum + weightOf(each, counted), 0);

export function totalSum({ counted, items }: Consolidated): number {
  return items.reduce((sum, each) => sum + weightOf(each, counted), 0);
}

export function areaSum({ counted, items }: Consolidated, area: RubricArea): number {
  const own = new Set(area.items.map(({ item }) => item));
  return totalSum({ counted, items: items.filter(({ item }) => own.has(item)) });
}

/**
 * Points with two decimals, half up 〔rulings 3〕, from a sum of half-points over `counted`; “—” when nobody has scored.
 */
export function sayFraction(sum: number, counted: number): string {
  if (counted === 0) return '—';
  const hundredths = Math.floor((sum * 100 + counted) / (2 * counted));
  const text = String(hundredths % 100).padStart(2, '0');
  return `${Math.floor(hundredths / 100)}.${text}`.replace(/\.?0+$/, '');
}

/** The exact value as a fraction of points in lowest terms, such as 479/6. */
export function exactFraction(sum: number, counted: number): string {
  const gcd = (one: number, other: number): number => (other === 0 ? one : gcd(other, one % other));
  const below = 2 * counted;
  const divisor = gcd(sum, below) || 1;
  return below / divisor === 1 ? String(sum / divisor) : `${sum / divisor}/${below / divisor}`;
}

/** Areas whose score is below their floor, compared exactly. */
export function missedFloors(rubric: Rubric, scores: Consolidated): RubricArea[] {
  return rubric.areas.filter(
    (area) => areaSum(scores, area) * 100 < area.weight * 2 * area.floorPercent * scores.counted
  );
}

export type Band = 'recommended' | 'rectify' | 'not_recommended';

/** 推荐、整改后复核、不推荐〔rulings 3〕. Compared exactly, never rounded. */
export function bandOf(
  edition: SchemeEdition,
  rubric: Rubric,
  scores: Consolidated,
  vetoes: readonly Veto[]
): Band {
  const total = totalSum(scores);
  const reaches = (points: number) => total >= points * 2 * scores.counted;
  if (vetoes.length > 0 || !reaches(settingOf({ edition }, 'rectifyScore')))
    return 'not_recommended';
  const passes = reaches(settingOf({ edition }, 'passScore'));
  return passes && missedFloors(rubric, scores).length === 0 ? 'recommended' : 'rectify';
}

/** The total as it is shown; where rounding would put it on the other side of a line, the exact value stands beside it. */
export function sayTotal(edition: SchemeEdition, scores: Consolidated): string {
  const total = totalSum(scores);
  const shown = sayFraction(total, scores.counted);
  const crosses = ['passScore', 'rectifyScore'].some((name) => {
    const line = settingOf({ edition }, name);
    return Number(shown) >= line !== total >= line * 2 * scores.counted;
  });
  return crosses ? `${shown}（${exactFraction(total, scores.counted)}）` : shown;
}

/** 评分差异过大的方面, and who stands at either end of it. */
export interface Spread {
  area: RubricArea;
  highest: { inspectors: string[]; halves: number };
  lowest: { inspectors: string[]; halves: number };
}

/** Areas in which two inspectors are further apart than `percent` of the area’s maximum. */
export function wideSpreads(
  rubric: Rubric,
  cards: readonly Scorecard[],
  percent: number
): Spread[] {
  return rubric.areas.flatMap((area) => {
    const given = cards.map((card) => ({
      inspector: card.inspector,
      halves: areaHalves(area, card.lines),
    }));
    const all = given.map(({ halves }) => halves);
    const highest = Math.max(0, ...all);
    const lowest = Math.min(highest, ...all);
    if ((highest - lowest) * 100 <= percent * area.weight * 2) return [];
    const at = (halves: number) => ({
      halves,
      inspectors: given.filter((each) => each.halves === halves).map(({ inspector }) => inspector),
    });
    return [{ area, highest: at(highest), lowest: at(lowest) }];
  });
}
