import { ELIGIBILITY } from './eligibility.ts';
import { SchemeEdition } from './schema.ts';
import { MATERIALS } from './materials.ts';
import { RECORDS } from './records/index.ts';
import { RUBRICS } from './rubric/index.ts';
import { SETTINGS } from './settings.ts';
import { flow } from './source.ts';
import { APPLICATION_TRANSITIONS, NOTICE_TRANSITIONS } from './transitions/index.ts';
import { DIMENSIONS } from './words.ts';

/** 方案版本 2025. Parsed when it is loaded: an edition that contradicts itself stops the system from starting. */
export const EDITION_2025: SchemeEdition = SchemeEdition.parse({
  edition: '2025',
  titleZh: '“山西精品”评定方案（2025 版）',
  titleEn: 'Shanxi Premium assessment scheme, edition 2025',
  materials: MATERIALS,
  dimensions: DIMENSIONS.map((dimension) => ({ dimension, source: flow('认证申请表 二') })),
  rubrics: RUBRICS,
  application: APPLICATION_TRANSITIONS,
  notice: NOTICE_TRANSITIONS,
  records: RECORDS,
  settings: SETTINGS,
  eligibility: ELIGIBILITY,
});
