import type { SchemeEdition, Stage } from '@sxjp/config/scheme';
import type { WorkCalendar } from '@sxjp/config/calendar';
import { addWorkingDays, endOfPeriodDays } from './calendar.ts';
import type { PlainDate } from './calendar.ts';

export type Deadline =
  { ok: true; date: PlainDate | null } | { ok: false; unconfirmedYear: number };

/** Stages with a period of their own, and the setting that says how long. */
const PERIODS: Partial<Record<Stage, { setting: string; counted: 'working_days' | 'days' }>> = {
  supplementing: { setting: 'supplementWorkingDays', counted: 'working_days' },
  rectifying: { setting: 'rectifyDays', counted: 'days' },
};

/** 本阶段的到期日, counted from the day after it was entered 〔民法典 第二百零一条〕; null where the stage has no period. */
export function deadlineOf(
  edition: SchemeEdition,
  calendar: WorkCalendar,
  stage: Stage,
  enteredOn: PlainDate
): Deadline {
  const period = PERIODS[stage];
  if (period === undefined) return { ok: true, date: null };
  const length = edition.settings[period.setting]?.value;
  if (typeof length !== 'number')
    throw new Error(`Edition ${edition.edition} has no number for “${period.setting}”.`);
  return period.counted === 'working_days'
    ? addWorkingDays(calendar, enteredOn, length)
    : endOfPeriodDays(calendar, enteredOn, length);
}
