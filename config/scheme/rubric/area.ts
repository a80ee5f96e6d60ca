import type { RubricArea, RubricItem } from '../schema.ts';
import type { InspectionArea, MaterialKind } from '../words.ts';
import { assumed } from '../source.ts';

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
): RubricItem => ({
  item: code,
  kind: 'judgement',
  zh,
  en,
  evidence,
  maxHalves: points * 2,
  options: [],
});

type Option = readonly [zh: string, en: string, points: number];
const optionsOf = (options: readonly Option[]) =>
  options.map(([zh, en, points]) => ({ zh, en, halves: points * 2 }));

/** 分档：one of the options. */
export const tiered = (like: RubricItem, ...options: readonly Option[]): RubricItem => ({
  ...like,
  kind: 'tier',
  options: optionsOf(options),
});

/** 累计：each option as often as it was found, capped at the maximum. */
export const accumulated = (like: RubricItem, ...options: readonly Option[]): RubricItem => ({
  ...like,
  kind: 'accumulation',
  options: optionsOf(options),
});

const MATERIALS: Readonly<Record<InspectionArea, MaterialKind[]>> = {
  quality_strategy: ['integrity_and_systems', 'trademark_proof'],
  quality_infrastructure: ['standards_and_qualifications', 'integrity_and_systems'],
  quality_innovation: ['innovation', 'patents', 'technology_centre_proof'],
  chain_and_region: ['application_form', 'licences_and_agreements'],
  overall_benefit: ['application_form', 'integrity_and_systems'],
  offering_advancedness: ['standards_and_qualifications', 'test_report_and_process'],
  offering_quality: ['test_report_and_process', 'integrity_and_systems'],
  export_and_share: ['application_form', 'trademark_proof'],
  other: ['exhibitions_and_awards'],
};

/** One of the nine areas; `floorPercent` of its weight must be reached. */
export const area = (
  code: InspectionArea,
  weight: number,
  items: RubricItem[],
  floorPercent = 0
): RubricArea => ({ area: code, weight, floorPercent, items, materials: MATERIALS[code], source });
