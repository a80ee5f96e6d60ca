import type { SchemeEdition } from '@sxjp/config/scheme';
import { daysBetween } from './calendar.ts';
import type { PlainDate } from './calendar.ts';
import { settingOf } from './guards/guard.ts';
import { surveillanceStanding } from './surveillance-plan.ts';

export type CertificateReminder = 'expiry_first' | 'expiry_second' | 'expiry_last';

const STEPS: readonly { reminder: CertificateReminder; setting: string }[] = [
  { reminder: 'expiry_last', setting: 'renewalLastDays' },
  { reminder: 'expiry_second', setting: 'renewalSecondDays' },
  { reminder: 'expiry_first', setting: 'renewalFirstDays' },
];

/**
 * 证书到期提醒：180、90、30 日. The most urgent one that has come, so that after a standstill the earlier ones are not sent late;
 * null before the first and after the last day.
 */
export function letterDueFor(
  edition: SchemeEdition,
  validTo: PlainDate,
  today: PlainDate
): CertificateReminder | null {
  if (today > validTo) return null;
  const left = daysBetween(today, validTo);
  return STEPS.find(({ setting }) => left <= settingOf({ edition }, setting))?.reminder ?? null;
}

/** 监督到期、逾期提醒. */
export function surveillanceLetter(
  edition: SchemeEdition,
  dueBy: PlainDate,
  today: PlainDate
): 'surveillance_due' | 'surveillance_overdue' | null {
  const standing = surveillanceStanding(edition, dueBy, today);
  return standing === 'later' ? null : `surveillance_${standing}`;
}
