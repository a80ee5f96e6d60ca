import { z } from 'zod';
import type { WorkCalendar } from '@sxjp/config/calendar';

/** 民用日期 in Asia/Shanghai, `YYYY-MM-DD`. A string, so it cannot carry a time zone by accident. */
export const PlainDate = z.iso.date().brand<'PlainDate'>();
export type PlainDate = z.infer<typeof PlainDate>;

/** A year whose holidays the State Council has not announced is an answer, not an accident: nothing is guessed. */
export interface UnconfirmedYear {
  ok: false;
  unconfirmedYear: number;
}
export type CountedDate = { ok: true; date: PlainDate } | UnconfirmedYear;
export type NoticePeriod =
  { ok: true; firstCountedOn: PlainDate; endOn: PlainDate } | UnconfirmedYear;

const DAY = 86_400_000;

function partsOf(date: PlainDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function instantOf(date: PlainDate): number {
  const [year, month, day] = partsOf(date);
  return Date.UTC(year, month - 1, day);
}

function dateAt(instant: number): PlainDate {
  return PlainDate.parse(new Date(instant).toISOString().slice(0, 10));
}

/** The day `days` after `date`; before it when negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateAt(instantOf(date) + days * DAY);
}

/** Days from `from` to `to`, `from` itself not counted. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((instantOf(to) - instantOf(from)) / DAY);
}

/** 对应日：the same day `years` on, or the end of the month where it does not exist. 〔民法典 第二百零二条〕 */
export function addYears(date: PlainDate, years: number): PlainDate {
  const [year, month, day] = partsOf(date);
  const lastOfMonth = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return dateAt(Date.UTC(year + years, month - 1, Math.min(day, lastOfMonth)));
}

/** 对应日 `months` on, or the end of the month where it does not exist. 〔民法典 第二百零二条〕 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = partsOf(date);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dateAt(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
}

/** 有效期止：the day before the corresponding day. 〔rulings 14〕 */
export function lastValidDay(validFrom: PlainDate, years: number): PlainDate {
  return addDays(addYears(validFrom, years), -1);
}

/** 是否工作日. The notice of the following year may rule the last days of December, so every year is asked. */
export function isWorkingDay(
  calendar: WorkCalendar,
  date: PlainDate
): { ok: true; working: boolean } | UnconfirmedYear {
  const [own] = partsOf(date);
  if (!calendar.some(({ year }) => year === own)) return { ok: false, unconfirmedYear: own };
  if (calendar.some(({ madeUpOn }) => madeUpOn.includes(date))) return { ok: true, working: true };
  const off = calendar.some(({ daysOff }) =>
    daysOff.some(({ from, to }) => from <= date && date <= to)
  );
  const weekday = new Date(instantOf(date)).getUTCDay();
  return { ok: true, working: !off && weekday !== 0 && weekday !== 6 };
}

function firstWorkingDay(calendar: WorkCalendar, notBefore: PlainDate): CountedDate {
  for (let date = notBefore; ; date = addDays(date, 1)) {
    const day = isWorkingDay(calendar, date);
    if (!day.ok) return day;
    if (day.working) return { ok: true, date };
  }
}

/** The `count`-th working day after `from`; `from` itself is not counted. 〔民法典 第二百零一条〕 */
export function addWorkingDays(
  calendar: WorkCalendar,
  from: PlainDate,
  count: number
): CountedDate {
  let date = from;
  for (let counted = 0; counted < count; counted += 1) {
    const next = firstWorkingDay(calendar, addDays(date, 1));
    if (!next.ok) return next;
    date = next.date;
  }
  return { ok: true, date };
}

/** How many working days lie after `from` up to `to`, `to` included. */
export function workingDaysBetween(
  calendar: WorkCalendar,
  from: PlainDate,
  to: PlainDate
): { ok: true; days: number } | UnconfirmedYear {
  let days = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    const day = isWorkingDay(calendar, date);
    if (!day.ok) return day;
    if (day.working) days += 1;
  }
  return { ok: true, days };
}

/** 公示期：counted from the working day after it goes on line; it ends at 24:00 of `endOn`. 〔rulings 18〕 */
export function noticePeriod(
  calendar: WorkCalendar,
  onlineOn: PlainDate,
  workingDays: number
): NoticePeriod {
  const first = addWorkingDays(calendar, onlineOn, 1);
  if (!first.ok) return first;
  const end = addWorkingDays(calendar, onlineOn, workingDays);
  if (!end.ok) return end;
  return { ok: true, firstCountedOn: first.date, endOn: end.date };
}

/** The last of `days` calendar days after `from`; one that falls on a day off moves on. 〔民法典 第二百零一、二百零三条〕 */
export function endOfPeriodDays(
  calendar: WorkCalendar,
  from: PlainDate,
  days: number
): CountedDate {
  return firstWorkingDay(calendar, addDays(from, days));
}

/** 暂定：in the last week of a year whose successor is unannounced, the next notice may still move it. 〔rulings 19〕 */
export function isProvisional(calendar: WorkCalendar, date: PlainDate): boolean {
  const [own] = partsOf(date);
  return date.slice(5) >= '12-25' && !calendar.some(({ year }) => year === own + 1);
}
