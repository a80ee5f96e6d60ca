import { CERTIFICATE_STATE_LABELS } from '@sxjp/config/scheme';
import type { CertificateState } from '@sxjp/config/scheme';
import { CHANGEABLES, unchangedIn } from '../certificate-content.ts';
import type { PresentContent } from '../certificate-content.ts';
import type { FactsRow } from '../facts.ts';
import { nothing, reasoned } from '../facts.ts';
import type { RecordGuard } from '../record.ts';
import { refuse } from '../refusal.ts';
import type { RecordAsked } from './asked.ts';

/** 版次 of a certificate and its neighbours. */
export interface VersionDetails {
  /** Set when this row is a new version of a certificate: the state of the one it is to take the place of. */
  presentVersion: CertificateState | null;
  /** A new version that is being prepared of this one, by its serial. */
  changeUnderWay: number | null;
  /** What may change, as it is said now. */
  said: PresentContent;
}
type Guard = RecordGuard<RecordAsked<VersionDetails>>;

/** 变更与换证的条件. 〔scheme §7.3：内容变更，发新版，编号和有效期不变〕 */
export const VERSION_GUARDS = {
  no_change_under_way: ({ details: { changeUnderWay } }) =>
    changeUnderWay === null ? null : refuse('change_under_way', { serial: changeUnderWay }),
  changes_something: ({ details: { said } }, facts) => {
    const changes = facts?.changes;
    if (changes === undefined) return null;
    const asked = CHANGEABLES.filter((name) => changes[name] !== undefined);
    return unchangedIn(said, changes).length < asked.length
      ? null
      : refuse('nothing_changes', {}, 'changes');
  },
  is_a_new_version: ({ details: { presentVersion } }) =>
    presentVersion === null ? refuse('not_a_new_version', {}) : null,
  present_version_in_force: ({ details: { presentVersion } }) =>
    presentVersion === null || presentVersion === 'effective'
      ? null
      : refuse('present_version_not_in_force', {
          state: CERTIFICATE_STATE_LABELS[presentVersion],
        }),
} satisfies Record<string, Guard>;

export const VERSION_FACTS: Record<string, FactsRow> = {
  change: { required: ['changeReason', 'changes', 'reason'] },
  replace: nothing,
  drop_change: reasoned,
  supersede: nothing,
};
