import type { Setting } from './schema.ts';
import { assumed, peer } from './source.ts';

/** 采信、监督、续证提醒、限制申报的期限. */
export const CERTIFICATION_SETTINGS = {
  acceptedReportMonths: {
    value: 24,
    unit: 'month',
    zh: '采信的检验报告最长',
    en: 'An accepted test report is at most',
    source: assumed('未见规定'),
  },
  surveillanceLeadDays: {
    value: 60,
    unit: 'day',
    zh: '获证后监督到期前提醒',
    en: 'Surveillance called due before its day',
    source: assumed('未见规定'),
  },
  renewalFirstDays: {
    value: 180,
    unit: 'day',
    zh: '证书到期前第一次提醒',
    en: 'First reminder before a certificate ends',
    source: peer('黑土优品、绿色食品：期满三个月前申请续证'),
  },
  renewalSecondDays: {
    value: 90,
    unit: 'day',
    zh: '证书到期前第二次提醒',
    en: 'Second reminder before a certificate ends',
    source: peer('黑土优品、绿色食品：期满三个月前申请续证'),
  },
  renewalLastDays: {
    value: 30,
    unit: 'day',
    zh: '证书到期前最后一次提醒',
    en: 'Last reminder before a certificate ends',
    source: assumed('未见规定'),
  },
  reapplyBanYears: {
    value: 3,
    unit: 'year',
    zh: '撤销后限制申报',
    en: 'No application after a revocation for',
    source: peer('湖北精品：三年内不受理'),
  },
  misuseBanYears: {
    value: 2,
    unit: 'year',
    zh: '误用标识后限制申报',
    en: 'No application after a misuse of the mark for',
    source: peer('台灣精品：二年内不受理'),
  },
} as const satisfies Record<string, Setting>;
