import { PATTERNS_2025 } from './numbers.ts';
import type { Setting } from './schema.ts';
import { assumed, peer } from './source.ts';

/** 异议与冒用举报：期限、附件、匿名的要求、编号. */
export const PETITION_SETTINGS = {
  objectionAcceptanceWorkingDays: {
    value: 3,
    unit: 'working_day',
    zh: '异议受理期限',
    en: 'An objection is accepted or refused within',
    source: assumed('未见规定'),
  },
  misuseAcceptanceWorkingDays: {
    value: 3,
    unit: 'working_day',
    zh: '冒用举报受理期限',
    en: 'A misuse report is accepted or refused within',
    source: assumed('未见规定'),
  },
  misuseWorkingDays: {
    value: 15,
    unit: 'working_day',
    zh: '冒用举报查处期限',
    en: 'A misuse report is concluded within',
    source: assumed('未见规定'),
  },
  evidenceFilesMost: {
    value: 5,
    unit: 'file',
    zh: '异议、举报附件最多',
    en: 'Files of an objection or report at most',
    source: assumed('未见规定'),
  },
  evidenceFileMegabytes: {
    value: 20,
    unit: 'megabyte',
    zh: '异议、举报每个附件最大',
    en: 'Each file of an objection or report at most',
    source: assumed('未见规定'),
  },
  anonymousFilesLeast: {
    value: 1,
    unit: 'file',
    zh: '匿名提出的，证据附件至少',
    en: 'Evidence of an anonymous objection or report at least',
    source: peer('湖北精品：单位须盖章、个人须留联系方式；匿名无据的不受理'),
  },
  objectionWorkingDays: {
    value: 15,
    unit: 'working_day',
    zh: '异议处理期限',
    en: 'Objection handling',
    source: assumed('未见规定'),
  },
  objectionExtensionWorkingDays: {
    value: 15,
    unit: 'working_day',
    zh: '异议处理延期上限（一次）',
    en: 'Objection extension at most (once)',
    source: assumed('未见规定'),
  },
  objectionNumber: {
    value: PATTERNS_2025.objectionNumber,
    unit: 'pattern',
    zh: '异议编号规则',
    en: 'Objection tracking number',
    source: assumed('未见规定'),
  },
  misuseReportNumber: {
    value: PATTERNS_2025.misuseReportNumber,
    unit: 'pattern',
    zh: '冒用举报编号规则',
    en: 'Misuse report tracking number',
    source: assumed('未见规定'),
  },
  warningNumber: {
    value: PATTERNS_2025.warningNumber,
    unit: 'pattern',
    zh: '冒用警示编号规则',
    en: 'Misuse warning number',
    source: assumed('未见规定'),
  },
} as const satisfies Record<string, Setting>;
