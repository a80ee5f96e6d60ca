import { STAGE_LABELS } from '@sxjp/config/scheme';
import type { Stage } from '@sxjp/config/scheme';
import type { PlainDate } from '@sxjp/plugin-certification/domain';

export type Reminder = 'first_warning' | 'last_warning' | 'overdue';

/** What a letter is about: one case and one of its due days. */
export interface Subject {
  reminder: Reminder;
  number: string | null;
  name: string;
  organization: string;
  stage: Stage;
  dueOn: PlainDate;
  /** Where the reader goes to act: the portal for an applicant, the case for staff. */
  address: string;
}

export interface Letter {
  subject: string;
  text: string;
}

const inChinese = (day: PlainDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const HEADINGS: Readonly<Record<Reminder, string>> = {
  first_warning: '期限将至',
  last_warning: '期限即将届满',
  overdue: '已过期限',
};

/** What follows for whom: an applicant's period ends a right, a staff period only shows as overdue 〔rulings 11〕. */
const CONSEQUENCES: Readonly<
  Record<'applicant' | 'staff', Record<'ahead' | 'overdue', { zh: string; en: string }>>
> = {
  applicant: {
    ahead: {
      zh: '请在此之前登录办理；过了这一天系统不再接受，申报可能因此终止。确有困难的，请尽快联系联合会申请延期。',
      en: 'Please act before then: later answers are refused and the application may lapse. If you need more time, contact the Association soon.',
    },
    overdue: {
      zh: '期限已过，系统不再接受答复。对结果有异议的，可在三十日内提出申诉。',
      en: 'The period is over and answers are no longer accepted. An appeal may be lodged within thirty days.',
    },
  },
  staff: {
    ahead: { zh: '请安排办理。', en: 'Please see to it.' },
    overdue: {
      zh: '已超过办理期限，请尽快办理或说明原因。',
      en: 'It is overdue; please see to it now.',
    },
  },
};

/** The words of a reminder, Chinese first. Carries no score, no opinion and nobody's name but the applicant's own. */
export function letterFor(reader: 'applicant' | 'staff', about: Subject): Letter {
  const { reminder, number, name, organization, stage, dueOn, address } = about;
  const label = STAGE_LABELS[stage];
  const called = number === null ? `“${name}”` : `“${name}”（${number}）`;
  const calledInEnglish = number === null ? name : `${name} (${number})`;
  const follows = CONSEQUENCES[reader][reminder === 'overdue' ? 'overdue' : 'ahead'];
  return {
    subject: `【山西精品】${label.zh}${HEADINGS[reminder]}：${called}，${inChinese(dueOn)}`,
    text: [
      `${organization}申报的${called}处于“${label.zh}”，期限至 ${inChinese(dueOn)} 24:00（北京时间）。`,
      follows.zh,
      `办理：${address}`,
      '',
      `${calledInEnglish} is at “${label.en}”; the period ends on ${dueOn}, 24:00 China Standard Time.`,
      follows.en,
      '',
      '山西省公用品牌建设联合会“山西精品”评定系统自动发出，请勿直接回复。',
      'Sent automatically; please do not reply.',
      '',
    ].join('\n'),
  };
}
