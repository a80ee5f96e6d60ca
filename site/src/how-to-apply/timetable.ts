import { EDITION_2025 } from '@sxjp/config/scheme';
import type { Setting, SettingName } from '@sxjp/config/scheme';
import type { Language } from '../language/language.ts';

/** The periods an applicant has to know. Pass marks and sizes of committees are the assessors' business. */
const PERIODS: readonly SettingName[] = [
  'preReviewWorkingDays',
  'supplementWorkingDays',
  'maxSupplementRounds',
  'rectifyDays',
  'noticeWorkingDays',
  'appealDays',
  'certificateYears',
];

const UNITS: Partial<Record<Setting['unit'], { zh: string; en: string }>> = {
  working_day: { zh: '个工作日', en: 'working days' },
  day: { zh: '日', en: 'days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
  time: { zh: '次', en: 'time(s)' },
};

export const timetable: readonly Setting[] = PERIODS.flatMap(
  (name) => EDITION_2025.settings[name] ?? []
);

/** 5 个工作日 · 5 working days. */
export function lengthText({ value, unit }: Setting, lang: Language): string {
  return `${String(value)} ${UNITS[unit]?.[lang] ?? ''}`.trim();
}
