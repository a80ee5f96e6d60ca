import { assumed } from './source.ts';
import type { Source } from './source.ts';

/** What the scheme numbers, each by the setting of an edition that says its pattern. */
export const NUMBER_NAMES = [
  'certificateNumber',
  'applicationNumber',
  'noticeNumber',
  'announcementNumber',
  'groupStandardNumber',
  'objectionNumber',
  'misuseReportNumber',
  'warningNumber',
  'acceptanceNumber',
  'supplementNumber',
  'rejectionNumber',
] as const;
export type NumberName = (typeof NUMBER_NAMES)[number];

/** 编号规则 of edition 2025. A new edition writes its own and leaves these in the table of formats below. */
export const PATTERNS_2025 = {
  certificateNumber: 'SXJP-{kind}-{year}-{seq4}-{check}',
  applicationNumber: 'SXJP-A-{year}-{seq4}',
  noticeNumber: '晋品联公示〔{year}〕{seq}号',
  announcementNumber: '晋品联公告〔{year}〕{seq}号',
  groupStandardNumber: 'T/SXJP {seq3}-{year}',
  objectionNumber: 'SXJP-O-{year}-{seq4}',
  misuseReportNumber: 'SXJP-R-{year}-{seq4}',
  warningNumber: '晋品联警示〔{year}〕{seq}号',
  acceptanceNumber: '晋品联受理〔{year}〕{seq}号',
  supplementNumber: '晋品联补正〔{year}〕{seq}号',
  rejectionNumber: '晋品联不予〔{year}〕{seq}号',
} as const satisfies Record<NumberName, string>;

/**
 * A format of numbers, as `number-format.ts` checks it. `from` is the first edition that numbers so, null before the system;
 * `until` the edition that no longer does, null while it is used.
 */
export interface NumberFormat {
  id: string;
  name: NumberName;
  pattern: string;
  check: 'iso7064_mod37_36' | null;
  from: string | null;
  until: string | null;
  zh: string;
  en: string;
  source: Source;
}

const since2025 = (name: NumberName, zh: string, en: string): NumberFormat => ({
  id: `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-2025`,
  name,
  pattern: PATTERNS_2025[name],
  check: PATTERNS_2025[name].endsWith('{check}') ? 'iso7064_mod37_36' : null,
  from: '2025',
  until: null,
  zh,
  en,
  source: assumed('未见规定'),
});

/** Every format a number may have, the oldest included. */
export const NUMBER_FORMATS: readonly NumberFormat[] = [
  since2025('certificateNumber', '证书编号', 'Certificate number'),
  {
    id: 'certificate-number-before-2025',
    name: 'certificateNumber',
    pattern: 'SXJP-{year}-{seq4}',
    check: null,
    from: null,
    until: '2025',
    zh: '证书编号（2025 年以前）',
    en: 'Certificate number (before 2025)',
    source: assumed('前四批证书的编号式样未见公布'),
  },
  since2025('applicationNumber', '受理号', 'Application number'),
  since2025('noticeNumber', '公示编号', 'Public notice number'),
  since2025('announcementNumber', '公告文号', 'Announcement number'),
  since2025('groupStandardNumber', '团体标准编号', 'Group standard number'),
  since2025('objectionNumber', '异议编号', 'Objection number'),
  since2025('misuseReportNumber', '冒用举报编号', 'Misuse report number'),
  since2025('warningNumber', '冒用警示编号', 'Misuse warning number'),
  since2025('acceptanceNumber', '受理通知书文号', 'Number of a notification of acceptance'),
  since2025('supplementNumber', '补正通知书文号', 'Number of a notification of what to supplement'),
  since2025(
    'rejectionNumber',
    '不予受理、不予通过和终止办理通知书文号',
    'Number of a notification of non-acceptance, rejection or lapse'
  ),
];
