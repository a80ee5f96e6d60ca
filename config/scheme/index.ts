export * from './words.ts';
export * from './labels.ts';
export * from './certification.ts';
export * from './certificate-reasons.ts';
export type { Action, NoticeAction } from './transitions/index.ts';
export type { SettingName } from './settings.ts';
export {
  Material,
  Rubric,
  RubricArea,
  RubricItem,
  RubricOption,
  Rubrics,
  SchemeEdition,
  Setting,
  ApplicationTransition,
  NoticeTransition,
} from './schema.ts';
export { NumberFormat } from './number-format.ts';
export { NUMBER_FORMATS, NUMBER_NAMES } from './numbers.ts';
export type { NumberName } from './numbers.ts';
export { RECORDS, RECORD_KINDS } from './records/index.ts';
export type { RecordKind, RecordScheme, RecordTransition } from './records/index.ts';
export { ELIGIBILITY, Eligibility } from './eligibility.ts';
export { Source } from './source-schema.ts';
export { APPLICATION_TRANSITIONS, BIRTHS, NOTICE_TRANSITIONS } from './transitions/index.ts';
export { EDITION_2025 } from './edition-2025.ts';
