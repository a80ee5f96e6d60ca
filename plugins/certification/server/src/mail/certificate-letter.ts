import type { PlainDate } from '@sxjp/plugin-certification/domain';
import type { Letter } from './letter.ts';

export const LETTER_KINDS = [
  'expiry_first',
  'expiry_second',
  'expiry_last',
  'surveillance_due',
  'surveillance_overdue',
  'issue_overdue',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What a letter after certification is about. */
export interface LetterSubject {
  kind: LetterKind;
  number: string;
  name: string;
  organization: string;
  day: PlainDate;
  address: string;
}

const inChinese = (day: PlainDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

interface Words {
  heading: string;
  zh: (day: string) => string;
  en: (day: string) => string;
}

const EXPIRY: Words = {
  heading: '证书即将到期',
  zh: (day) =>
    `证书有效期至 ${day}。需要继续使用“山西精品”标识的，请在到期三个月前申请续证；到期未续的，须停止使用标识。`,
  en: (day) =>
    `The certificate is valid until ${day}. Apply for its renewal three months before; without renewal the mark may no longer be used.`,
};

const WORDS: Readonly<Record<LetterKind, Words>> = {
  expiry_first: EXPIRY,
  expiry_second: EXPIRY,
  expiry_last: { ...EXPIRY, heading: '证书即将到期（最后一次提醒）' },
  surveillance_due: {
    heading: '获证后监督将到期',
    zh: (day) => `本次年度监督应于 ${day} 前完成，请安排通知和实施。`,
    en: (day) => `The surveillance is due by ${day}; please arrange it.`,
  },
  surveillance_overdue: {
    heading: '获证后监督已逾期',
    zh: (day) => `本次监督应于 ${day} 前完成，已经逾期。距上次监督超过十二个月的，应当暂停证书。`,
    en: (day) =>
      `The surveillance was due by ${day} and is overdue; a certificate not surveyed for twelve months has to be suspended.`,
  },
  issue_overdue: {
    heading: '核查问题逾期未整改',
    zh: (day) => `核查问题应于 ${day} 前整改并答复，已经逾期，请尽快登录办理。`,
    en: (day) => `An issue of the inspection was to be answered by ${day}; it is overdue.`,
  },
};

/** The words of a letter after certification, Chinese first. Carries no score, no finding and no person’s name. */
export function certificateLetter(about: LetterSubject): Letter {
  const { kind, number, name, organization, day, address } = about;
  const { heading, zh, en } = WORDS[kind];
  return {
    subject: `【山西精品】${heading}：“${name}”（${number}），${inChinese(day)}`,
    text: [
      `${organization}的“${name}”（${number}）：`,
      zh(inChinese(day)),
      `办理：${address}`,
      '',
      `${name} (${number}):`,
      en(day),
      '',
      '山西省公用品牌建设联合会“山西精品”评定系统自动发出，请勿直接回复。',
      'Sent automatically; please do not reply.',
      '',
    ].join('\n'),
  };
}
