import { noticePeriod, refuse, settingOf } from '@sxjp/plugin-certification/domain';
import type { PlainDate, Refusal } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import type { LoadedNotice } from '../reading/notice-file.ts';

interface CountedPeriod {
  from: PlainDate;
  firstCountedOn: PlainDate;
  endOn: PlainDate;
  workingDays: number;
}

/**
 * 公示期 counted from today, the day it goes on line or is corrected; a year without an announced calendar is refused
 * 〔scheme §3.1〕.
 */
export function periodFromToday(
  house: House,
  { row }: LoadedNotice
): CountedPeriod | { refusal: Refusal } {
  const workingDays = settingOf({ edition: house.edition(row.edition) }, 'noticeWorkingDays');
  const from = house.today();
  const period = noticePeriod(house.calendar, from, workingDays);
  if (!period.ok)
    return { refusal: refuse('calendar_unconfirmed', { year: period.unconfirmedYear }) };
  return { from, firstCountedOn: period.firstCountedOn, endOn: period.endOn, workingDays };
}
