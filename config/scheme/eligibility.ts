import { z } from 'zod';
import { Source } from './source-schema.ts';
import { SECTORS } from './words.ts';

/** 申报条件：a yes-or-no condition, or two yearly averages that have to reach the sector's threshold. */
export const Eligibility = z.strictObject({
  conditions: z.array(
    z.strictObject({
      condition: z.string().regex(/^[a-z_]+$/),
      zh: z.string(),
      en: z.string(),
      /** 硬条件 decides; 软条件 only warns. */
      weight: z.enum(['hard', 'soft']),
      source: Source,
    })
  ),
  /** 万元，近两年平均. */
  thresholds: z.record(
    z.enum(SECTORS),
    z.strictObject({ organization: z.int().positive(), offering: z.int().positive() })
  ),
  thresholdsSource: Source,
});
export type Eligibility = z.infer<typeof Eligibility>;

const CALL: Source = { origin: 'peer', clause: '2025 年度申报通知（太原日报转载，2025-01-12）' };

/** 2025 年度申报条件. Thresholds by sector are in 万元, the average of the last two years. */
export const ELIGIBILITY: Eligibility = {
  conditions: [
    {
      condition: 'registered_in_shanxi',
      zh: '在山西省内注册，具有独立法人资格',
      en: 'Registered in Shanxi as an independent legal person',
      weight: 'hard',
      source: CALL,
    },
    {
      condition: 'no_serious_violation',
      zh: '近三年无严重违法、无较大及以上安全事故',
      en: 'No serious violation and no major accident in three years',
      weight: 'hard',
      source: CALL,
    },
    {
      condition: 'no_bad_credit',
      zh: '无不良信用记录',
      en: 'No bad credit record',
      weight: 'hard',
      source: CALL,
    },
    {
      condition: 'better_than_standards',
      zh: '主要指标优于国家或行业标准',
      en: 'Main indicators better than the national or industry standard',
      weight: 'hard',
      source: CALL,
    },
    {
      condition: 'standard_published',
      zh: '执行标准已在全国标准信息公共服务平台公开',
      en: 'The standard is published on the national standards platform',
      weight: 'soft',
      source: CALL,
    },
  ],
  thresholds: {
    manufacturing: { organization: 10_000, offering: 5_000 },
    food: { organization: 4_000, offering: 2_000 },
    medicine: { organization: 10_000, offering: 4_000 },
    agriculture: { organization: 5_000, offering: 3_000 },
    services: { organization: 5_000, offering: 2_000 },
  },
  thresholdsSource: CALL,
};
