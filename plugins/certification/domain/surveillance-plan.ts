import type { SchemeEdition } from '@sxjp/config/scheme';
import { addMonths, daysBetween } from './calendar.ts';
import type { PlainDate } from './calendar.ts';
import { settingOf } from './guards/guard.ts';

/** 证书与它的监督，as far as planning the next asks. */
export interface Surveyed {
  validFrom: PlainDate;
  validTo: PlainDate;
  /** The day the last concluded yearly surveillance was on; null before the first. */
  lastOn: PlainDate | null;
  /** The day since which the system looks after it: an imported certificate is not overdue for the years before. */
  since: PlainDate;
}

/**
 * 下一次年度监督的应完成日, twelve months after the last, or after the certificate took effect; for an imported one without a
 * known last, its next anniversary. Null when the certificate ends before.
 */
export function nextSurveillance(
  edition: SchemeEdition,
  { validFrom, validTo, lastOn, since }: Surveyed
): PlainDate | null {
  const months = settingOf({ edition }, 'surveillanceMonths');
  let due = addMonths(lastOn ?? validFrom, months);
  for (let passed = 2; lastOn === null && due < since; passed += 1)
    due = addMonths(validFrom, months * passed);
  return due > validTo ? null : due;
}

export type SurveillanceStanding = 'later' | 'due' | 'overdue';

/** 将到期、已逾期. */
export function surveillanceStanding(
  edition: SchemeEdition,
  dueBy: PlainDate,
  today: PlainDate
): SurveillanceStanding {
  if (today > dueBy) return 'overdue';
  const lead = settingOf({ edition }, 'surveillanceLeadDays');
  return daysBetween(today, dueBy) <= lead ? 'due' : 'later';
}
