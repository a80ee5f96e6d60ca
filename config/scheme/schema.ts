import { z } from 'zod';
import { RecordScheme } from './records/record.ts';
import { RECORD_KINDS } from './records/index.ts';
import { Eligibility } from './eligibility.ts';
import { Source } from './source-schema.ts';
import {
  DIMENSIONS,
  INSPECTION_AREAS,
  MATERIAL_KINDS,
  OFFERING_KINDS,
  ROLES,
  STAGES,
  NOTICE_STAGES,
} from './words.ts';

export const Material = z.strictObject({
  kind: z.enum(MATERIAL_KINDS),
  /** 必备 | 适用时 | 如有. A required one nobody has is answered by a written explanation. */
  need: z.enum(['required', 'where_applicable', 'if_any']),
  source: Source,
});
export type Material = z.infer<typeof Material>;

/** 一档或一次：what it is for, and what it is worth in half-points. */
export const RubricOption = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
  halves: z.int().positive(),
});
export type RubricOption = z.infer<typeof RubricOption>;

/**
 * 分项. A judgement is any half-point up to the maximum; a tier is one of its options or nothing; an accumulation adds up
 * its options, as often as each was found, and is capped at the maximum.
 */
export const RubricItem = z
  .strictObject({
    item: z.string().regex(/^[a-z][a-z0-9_]*$/),
    kind: z.enum(['judgement', 'tier', 'accumulation']),
    zh: z.string().min(1),
    en: z.string().min(1),
    evidence: z.string(),
    /** In half-points: 6 is three points. */
    maxHalves: z.int().positive(),
    options: z.array(RubricOption),
  })
  .refine(({ kind, options }) => (kind === 'judgement') === (options.length === 0), {
    error: '分档和累计的分项要列出选项，判断的不列。',
  })
  .refine(
    ({ kind, options, maxHalves }) =>
      kind !== 'tier' || Math.max(...options.map(({ halves }) => halves)) === maxHalves,
    { error: '分档分项的最高一档须等于满分。' }
  )
  .refine(({ options, maxHalves }) => options.every(({ halves }) => halves <= maxHalves), {
    error: '选项的分值不得超过分项满分。',
  });
export type RubricItem = z.infer<typeof RubricItem>;

export const RubricArea = z
  .strictObject({
    area: z.enum(INSPECTION_AREAS),
    /** Points; nine areas make one hundred. */
    weight: z.int().positive(),
    /** Share of the weight, in percent, that must be reached; 0 is no floor. */
    floorPercent: z.int().min(0).max(100),
    items: z.array(RubricItem).min(1),
    /** 申报材料 an inspector wants beside this area. */
    materials: z.array(z.enum(MATERIAL_KINDS)),
    source: Source,
  })
  .refine((area) => area.items.reduce((sum, item) => sum + item.maxHalves, 0) === area.weight * 2, {
    error: (issue) => {
      const area = issue.input as { area: string; weight: number; items: { maxHalves: number }[] };
      const points = area.items.reduce((sum, item) => sum + item.maxHalves, 0) / 2;
      return `核查方面“${area.area}”的分项合计 ${points} 分，应等于权重 ${area.weight} 分。`;
    },
  });
export type RubricArea = z.infer<typeof RubricArea>;

/** 核查指标体系：九个方面，满分一百. 〔编制说明 四(二)5〕 */
export const Rubric = z
  .strictObject({ offeringKind: z.enum(OFFERING_KINDS), areas: z.array(RubricArea) })
  .refine(({ areas }) => areas.reduce((sum, area) => sum + area.weight, 0) === 100, {
    error: (issue) => {
      const { offeringKind, areas } = issue.input as {
        offeringKind: string;
        areas: { area: string; weight: number }[];
      };
      const listed = areas.map(({ area, weight }) => `${area} ${weight}`).join('、');
      const sum = areas.reduce((total, { weight }) => total + weight, 0);
      return `“${offeringKind}”核查指标体系的权重合计 ${sum}，应为 100：${listed}。`;
    },
  })
  .refine(
    ({ areas }) =>
      areas.length === INSPECTION_AREAS.length &&
      INSPECTION_AREAS.every((area, index) => areas[index]?.area === area),
    { error: '核查指标体系应依次为九个方面，每个方面一次。' }
  )
  .refine(
    ({ areas }) => {
      const items = areas.flatMap((area) => area.items.map(({ item }) => item));
      return new Set(items).size === items.length;
    },
    { error: '核查指标体系中有重复的分项代码。' }
  );
export type Rubric = z.infer<typeof Rubric>;

/** 产品与服务各一套；the nine areas weigh the same in both, so that totals compare 〔rulings 2〕. */
export const Rubrics = z
  .strictObject({ product: Rubric, service: Rubric })
  .refine(
    ({ product, service }) =>
      product.offeringKind === 'product' && service.offeringKind === 'service',
    { error: '产品、服务两套指标体系放反了。' }
  )
  .refine(
    ({ product, service }) =>
      product.areas.every(({ weight }, place) => service.areas[place]?.weight === weight),
    { error: '产品和服务各方面的权重应相同。' }
  );
export type Rubrics = z.infer<typeof Rubrics>;

function transitionOf<
  const S extends readonly [string, ...string[]],
  const V extends readonly [string, ...string[]],
>(stages: S, through: V) {
  return z.strictObject({
    /** Where the act leads. Several: the act's facts name one of them as `target`. */
    to: z.array(z.enum(stages)).min(1),
    by: z.array(z.enum(ROLES)).min(1),
    /** Named guards, each a pure function in the domain. */
    guards: z.array(z.string()),
    /** What alone may bring this act about: an act on another record, or the import of older certificates. */
    via: z.enum(through).optional(),
    source: Source,
  });
}
export const ApplicationTransition = transitionOf(STAGES, ['public_notice']);
export type ApplicationTransition = z.infer<typeof ApplicationTransition>;
export const NoticeTransition = transitionOf(NOTICE_STAGES, ['import']);
export type NoticeTransition = z.infer<typeof NoticeTransition>;

export const Setting = z.strictObject({
  value: z.union([z.int(), z.string(), z.boolean()]),
  unit: z.enum([
    'working_day',
    'day',
    'month',
    'year',
    'point',
    'person',
    'time',
    'pattern',
    'percent',
    'file',
    'megabyte',
  ]),
  zh: z.string().min(1),
  en: z.string().min(1),
  source: Source,
});
export type Setting = z.infer<typeof Setting>;

/** 方案版本：what the documents of one year say, as data. */
export const SchemeEdition = z.strictObject({
  edition: z.string().regex(/^\d{4}$/),
  titleZh: z.string(),
  titleEn: z.string(),
  materials: z.array(Material).length(MATERIAL_KINDS.length),
  dimensions: z.array(z.strictObject({ dimension: z.enum(DIMENSIONS), source: Source })),
  rubrics: Rubrics,
  application: z.record(z.enum(STAGES), z.record(z.string(), ApplicationTransition)),
  notice: z.record(z.enum(NOTICE_STAGES), z.record(z.string(), NoticeTransition)),
  records: z.record(z.enum(RECORD_KINDS), RecordScheme),
  settings: z.record(z.string(), Setting),
  eligibility: Eligibility,
});
export type SchemeEdition = z.infer<typeof SchemeEdition>;
