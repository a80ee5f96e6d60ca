import { CALENDARS } from '@sxjp/config/calendar';
import { PlainDate, isWorkingDay, noticePeriod } from '@sxjp/plugin-certification/domain';

/** 一批：announced before the system existed, with a 公示 of five working days. */
export interface Round {
  round: string;
  /** Year in the certificate and standard numbers. */
  year: number;
  organizations: number;
  offerings: number;
  noticeNumber: string;
  onlineOn: PlainDate;
  endOn: PlainDate;
  announcementNumber: string;
  announcedOn: PlainDate;
}

type Planned = Omit<Round, 'onlineOn' | 'endOn' | 'announcedOn'> & {
  onlineOn: string;
  announcedOn: string;
};

const PLANNED: readonly Planned[] = [
  {
    round: '2022年第一批',
    year: 2022,
    organizations: 38,
    offerings: 40,
    noticeNumber: '晋品联公示〔2023〕1号',
    onlineOn: '2023-04-20',
    announcementNumber: '晋品联公告〔2023〕1号',
    announcedOn: '2023-04-27',
  },
  {
    round: '2023年第二批',
    year: 2023,
    organizations: 39,
    offerings: 39,
    noticeNumber: '晋品联公示〔2024〕1号',
    onlineOn: '2024-03-04',
    announcementNumber: '晋品联公告〔2024〕1号',
    announcedOn: '2024-03-12',
  },
  {
    round: '2024年第三批',
    year: 2024,
    organizations: 40,
    offerings: 43,
    noticeNumber: '晋品联公示〔2024〕2号',
    onlineOn: '2024-12-27',
    announcementNumber: '晋品联公告〔2025〕1号',
    announcedOn: '2025-01-07',
  },
  {
    round: '2025年第四批',
    year: 2025,
    organizations: 78,
    offerings: 78,
    noticeNumber: '晋品联公示〔2025〕1号',
    onlineOn: '2025-12-11',
    announcementNumber: '晋品联公告〔2025〕2号',
    announcedOn: '2025-12-19',
  },
];

function dated(planned: Planned): Round {
  const onlineOn = PlainDate.parse(planned.onlineOn);
  const announcedOn = PlainDate.parse(planned.announcedOn);
  const period = noticePeriod(CALENDARS, onlineOn, 5);
  const day = isWorkingDay(CALENDARS, announcedOn);
  if (!period.ok || !day.ok || !day.working || announcedOn <= period.endOn)
    throw new Error(`${planned.round}的公告日 ${announcedOn} 应为公示期满后的工作日，请改日期。`);
  return { ...planned, onlineOn, endOn: period.endOn, announcedOn };
}

export const ROUNDS: readonly Round[] = PLANNED.map(dated);
