import { z } from 'zod';

const CivilDate = z.iso.date();

/** 一段放假, first and last day included, as the notice writes it. */
const DaysOff = z
  .strictObject({ festival: z.string().min(1), from: CivilDate, to: CivilDate })
  .refine(({ from, to }) => from <= to, { error: '放假的起日晚于止日：请把起止日期对调。' });

/** One year as announced. Days the notice does not name are ordinary: Monday to Friday worked, the weekend off. */
export const CalendarYear = z
  .strictObject({
    year: z.int(),
    /** The State Council General Office notice, with its number. */
    source: z.string().min(1),
    /** 放假调休. May reach back into the year before (2022-12-31 in the notice of 2023). */
    daysOff: z.array(DaysOff).min(1),
    /** 调休上班的周末. */
    madeUpOn: z.array(CivilDate),
  })
  .refine(
    ({ daysOff, madeUpOn }) =>
      madeUpOn.every((day) => !daysOff.some(({ from, to }) => from <= day && day <= to)),
    { error: '同一天既放假又上班：请对照通知原文更正。' }
  );
export type CalendarYear = z.infer<typeof CalendarYear>;

/** 工作日历：the announced years. A year that is not in it is unannounced, and nothing is computed across it. */
export const WorkCalendar = z
  .array(CalendarYear)
  .refine((years) => new Set(years.map(({ year }) => year)).size === years.length, {
    error: '工作日历中有重复的年份：每年只保留一份通知。',
  })
  .readonly();
export type WorkCalendar = z.infer<typeof WorkCalendar>;
