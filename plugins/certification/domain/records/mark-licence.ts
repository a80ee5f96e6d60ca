import { CERTIFICATE_STATE_LABELS } from '@sxjp/config/scheme';
import type { CertificateState } from '@sxjp/config/scheme';
import { nothing, reasoned } from '../facts.ts';
import type { FactsRow } from '../facts.ts';
import type { RecordGuard } from '../record.ts';
import { refuse } from '../refusal.ts';
import type { RecordAsked } from './asked.ts';

export interface LicenceDetails {
  certificateState: CertificateState;
}
type Guard = RecordGuard<RecordAsked<LicenceDetails>>;

const ENDED: readonly CertificateState[] = [
  'revoked',
  'cancelled',
  'superseded',
  'expired',
  'void',
];

const inState =
  (...states: readonly CertificateState[]): Guard =>
  ({ details: { certificateState } }) =>
    states.includes(certificateState)
      ? null
      : refuse('certificate_state_differs', {
          state: CERTIFICATE_STATE_LABELS[certificateState],
          states: states.map((each) => CERTIFICATE_STATE_LABELS[each]),
        });

/** 标识使用许可的条件：it follows the certificate. 〔rulings 14〕 */
export const LICENCE_GUARDS = {
  certificate_suspended: inState('suspended'),
  certificate_effective: inState('effective'),
  certificate_ended: inState(...ENDED),
} satisfies Record<string, Guard>;

export const LICENCE_FACTS: Record<string, FactsRow> = {
  pause: nothing,
  resume: nothing,
  end: nothing,
  carry_over: nothing,
  stop: reasoned,
  release: reasoned,
  terminate: reasoned,
};
