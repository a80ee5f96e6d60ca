import type { RubricArea, RubricItem } from './schema.ts';
import type { InspectionArea } from './words.ts';
import { assumed } from './source.ts';

/**
 * 核查指标体系（默认）. The nine areas and the hundred points are the seed's 〔编制说明 四(二)4–5〕; the weights,
 * the items and the floors were not found anywhere and are assumed.
 */
const source = assumed('九个方面与百分制见编制说明 四(二)；权重与分项未见规定');

/** One item of an area; `points` is its maximum. */
export const item = (
  code: string,
  points: number,
  zh: string,
  en: string,
  evidence: string
): RubricItem => ({ item: code, zh, en, evidence, maxHalves: points * 2 });

/** One of the nine areas; `floorPercent` of its weight must be reached. */
export const area = (
  code: InspectionArea,
  weight: number,
  items: RubricItem[],
  floorPercent = 0
): RubricArea => ({ area: code, weight, floorPercent, items, source });
