import type { SchemeEdition, Stage } from '@sxjp/config/scheme';
import type { WorkCalendar } from '@sxjp/config/calendar';
import { addWorkingDays, endOfPeriodDays, workingDaysBetween } from './calendar.ts';
import type { CountedDate, PlainDate } from './calendar.ts';
import type { CaseFile } from './case-file.ts';
import type { Facts } from './fields.ts';
import { settingOf } from './guards/guard.ts';
import { extensionOf, informationOf } from './history.ts';
import type { LedgerEntry } from './ledger.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

export type Deadline =
  { ok: true; date: PlainDate | null } | { ok: false; unconfirmedYear: number };

interface Period {
  setting: string;
  counted: 'working_days' | 'days';
  /** A right ends with a hard one; a soft one only shows as overdue. */
  ends: 'hard' | 'soft';
  /** The stage in which its clock stands still; coming back, it goes on where it stopped. */
  pausedIn?: Stage;
}

/** 期限：各阶段多长、怎样数、在哪一阶段停止计时. 〔rulings 11〕 */
export const PERIODS: Readonly<Partial<Record<Stage, Period>>> = {
  submitted: { setting: 'assignWorkingDays', counted: 'working_days', ends: 'soft' },
  pre_review: {
    setting: 'preReviewWorkingDays',
    counted: 'working_days',
    ends: 'soft',
    pausedIn: 'supplementing',
  },
  supplementing: { setting: 'supplementWorkingDays', counted: 'working_days', ends: 'hard' },
  initial_evaluation: { setting: 'evaluationWorkingDays', counted: 'working_days', ends: 'soft' },
  advancedness_evaluation: {
    setting: 'advancednessWorkingDays',
    counted: 'working_days',
    ends: 'soft',
  },
  rectifying: { setting: 'rectifyDays', counted: 'days', ends: 'hard' },
  summary_review: { setting: 'summaryReviewWorkingDays', counted: 'working_days', ends: 'soft' },
  objection_handling: { setting: 'objectionWorkingDays', counted: 'working_days', ends: 'soft' },
};

const lengthOf = (edition: SchemeEdition, { setting }: Period): number =>
  settingOf({ edition }, setting);

function count(calendar: WorkCalendar, period: Period, from: PlainDate, length: number) {
  return period.counted === 'working_days'
    ? addWorkingDays(calendar, from, length)
    : endOfPeriodDays(calendar, from, length);
}

/** 本阶段的到期日, counted from the day after it was entered 〔民法典 第二百零一条〕; null where the stage has no period. */
export function deadlineOf(
  edition: SchemeEdition,
  calendar: WorkCalendar,
  stage: Stage,
  enteredOn: PlainDate
): Deadline {
  const period = PERIODS[stage];
  if (period === undefined) return { ok: true, date: null };
  return count(calendar, period, enteredOn, lengthOf(edition, period));
}

/**
 * The working days of a period used up before it was paused: every visit counts from the day after it began to the day
 * it was interrupted, that day included 〔rulings 11：a pause uses up its own day, a resumption does not〕.
 */
function usedBeforePause(
  calendar: WorkCalendar,
  history: readonly LedgerEntry[],
  stage: Stage,
  pausedIn: Stage
): { ok: true; days: number } | { ok: false; unconfirmedYear: number } {
  const first = history.findLastIndex(
    ({ from, to }) => to === stage && from !== stage && from !== pausedIn
  );
  let days = 0;
  let since = history[first]?.on;
  for (const { from, to, on } of history.slice(first + 1)) {
    if (from === stage && to === pausedIn && since !== undefined) {
      const used = workingDaysBetween(calendar, since, on);
      if (!used.ok) return used;
      days += used.days;
      since = undefined;
    }
    if (from === pausedIn && to === stage) since = on;
  }
  return { ok: true, days };
}

function resumed(
  edition: SchemeEdition,
  calendar: WorkCalendar,
  caseFile: CaseFile,
  stage: Stage,
  today: PlainDate
): Deadline {
  const period = PERIODS[stage];
  if (period?.pausedIn !== caseFile.stage) return deadlineOf(edition, calendar, stage, today);
  const used = usedBeforePause(calendar, caseFile.history, stage, caseFile.stage);
  if (!used.ok) return used;
  return addWorkingDays(calendar, today, Math.max(0, lengthOf(edition, period) - used.days));
}

/** The due day after an act that stays in its stage: an extension moves it, an answer lets it run on. */
function moved(
  calendar: WorkCalendar,
  { stage, dueOn, history }: CaseFile,
  action: string,
  facts: Facts,
  today: PlainDate
): Deadline {
  if (dueOn === null) return { ok: true, date: null };
  if (action === 'grant_extension') {
    const days = Number(extensionOf(history, stage).asked?.facts['extendDays'] ?? 0);
    return addWorkingDays(calendar, dueOn, days);
  }
  if (action === 'extend_rectification')
    return endOfPeriodDays(calendar, dueOn, facts.extendDays ?? 0);
  const { requested } = informationOf(history);
  if (action === 'answer_information' && requested !== undefined) {
    const left = workingDaysBetween(calendar, requested.on, dueOn);
    return left.ok ? addWorkingDays(calendar, today, left.days) : left;
  }
  return { ok: true, date: dueOn };
}

const WHY = {
  known: {
    zh: '工作日历已公布，期限由系统计算',
    en: 'the calendar is known and the system counts',
  },
  unreasoned: { zh: '须同时填写理由', en: 'a reason is needed' },
  past: { zh: '须晚于今天', en: 'it has to be after today' },
} as const;

function byHand(
  computed: CountedDate | Deadline,
  facts: Facts,
  today: PlainDate
): Refusal | PlainDate | null {
  const { dueByHand, dueReason } = facts;
  if (dueByHand === undefined) return null;
  const wrong = (why: (typeof WHY)[keyof typeof WHY]) =>
    refuse('due_by_hand_wrong', { dueByHand, why }, 'dueByHand');
  if (computed.ok) return wrong(WHY.known);
  if (dueReason === undefined) return wrong(WHY.unreasoned);
  return dueByHand > today ? dueByHand : wrong(WHY.past);
}

interface Act {
  action: string;
  to: Stage;
  facts: Facts;
}

/**
 * The due day an act leaves the case with. Across a year nobody has announced, a hard period is refused or typed by hand
 * with a reason 〔scheme §3.1〕; a soft one stays open until the year is known.
 */
export function dueAfter(
  question: {
    edition: SchemeEdition;
    caseFile: CaseFile;
    circumstances: { calendar: WorkCalendar; today: PlainDate };
  },
  { action, to, facts }: Act
): { dueOn: PlainDate | null } | Refusal {
  const { edition, caseFile, circumstances } = question;
  const { calendar, today } = circumstances;
  const computed =
    to === caseFile.stage
      ? moved(calendar, caseFile, action, facts, today)
      : resumed(edition, calendar, caseFile, to, today);
  const typed = byHand(computed, facts, today);
  if (typed !== null) return typeof typed === 'string' ? { dueOn: typed } : typed;
  if (computed.ok) return { dueOn: computed.date };
  return PERIODS[to]?.ends === 'soft'
    ? { dueOn: null }
    : refuse('calendar_unconfirmed', { year: computed.unconfirmedYear });
}
