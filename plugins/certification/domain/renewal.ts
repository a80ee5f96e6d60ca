import { CERTIFICATE_STATE_LABELS } from '@sxjp/config/scheme';
import type { CertificateState, SchemeEdition } from '@sxjp/config/scheme';
import { addDays } from './calendar.ts';
import type { PlainDate } from './calendar.ts';
import { settingOf } from './guards/guard.ts';
import { certificateStateOn } from './records/certificate-state.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** A certificate, as far as its renewal asks. */
export interface Renewable {
  number: string;
  state: CertificateState;
  validTo: PlainDate | null;
  /** Whether an application to renew it is under way. */
  renewing: boolean;
}

/** 从哪一天起可以申请复评换证：the day of the first reminder. */
export const renewalOpensOn = (edition: SchemeEdition, validTo: PlainDate): PlainDate =>
  addDays(validTo, -settingOf({ edition }, 'renewalFirstDays'));

/**
 * 复评换证：why this certificate cannot be renewed today, or null. A renewal is an application like any other, from 180 days before the
 * last day to that day; afterwards the holder applies anew.
 */
export function renewalRefusal(
  edition: SchemeEdition,
  { number, state, validTo, renewing }: Renewable,
  today: PlainDate
): Refusal | null {
  const now = certificateStateOn(state, validTo, today);
  if (validTo === null || (now !== 'effective' && now !== 'suspended'))
    return refuse('renewal_not_in_force', { number, state: CERTIFICATE_STATE_LABELS[now] });
  if (renewing) return refuse('renewal_under_way', { number });
  const opensOn = renewalOpensOn(edition, validTo);
  return today < opensOn ? refuse('renewal_too_early', { number, opensOn, validTo }) : null;
}
