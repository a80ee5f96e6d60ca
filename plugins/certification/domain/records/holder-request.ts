import { HOLDER_REQUEST_LABELS, HOLDER_REQUESTS } from '@sxjp/config/scheme';
import type { HolderRequest } from '@sxjp/config/scheme';
import type { FactsRow } from '../facts.ts';
import { reasoned } from '../facts.ts';
import type { LedgerEntry } from '../ledger.ts';
import type { RecordGuard } from '../record.ts';
import { refuse } from '../refusal.ts';
import type { RecordAsked } from './asked.ts';

export interface HolderDetails {
  /** The account of the organization that holds it; null where none has been opened. */
  holderId: string | null;
}
type Guard = RecordGuard<RecordAsked<HolderDetails>>;

/** 待办的申请: the holder's last request, until the act it asks for is done or it is declined. */
export function pendingRequest(
  history: readonly LedgerEntry[]
): { requested: HolderRequest; on: string } | null {
  const at = history.findLastIndex(({ action }) => action === 'request');
  const entry = history[at];
  const requested = HOLDER_REQUESTS.find((word) => word === entry?.facts['requested']);
  if (entry === undefined || requested === undefined) return null;
  const answered = history
    .slice(at + 1)
    .some(({ action }) => action === requested || action === 'decline_request');
  return answered ? null : { requested, on: entry.on };
}

/** 持证单位的申请. */
export const HOLDER_GUARDS = {
  held_by_the_actor: ({ actor, details: { holderId } }) =>
    holderId !== null && holderId === actor.id ? null : refuse('certificate_not_held', {}),
  nothing_requested_yet: ({ file: { history, stage } }, facts) => {
    const pending = pendingRequest(history);
    if (pending !== null) {
      const { requested, on } = pending;
      return refuse('requested_already', { requested: HOLDER_REQUEST_LABELS[requested], on });
    }
    const asked = facts?.requested;
    const idle =
      asked === 'restore' ? stage !== 'suspended' : asked !== 'cancel' && stage === 'suspended';
    return asked !== undefined && idle
      ? refuse('request_makes_no_sense', { requested: HOLDER_REQUEST_LABELS[asked] }, 'requested')
      : null;
  },
  something_requested: ({ file: { history } }) =>
    pendingRequest(history) === null ? refuse('nothing_requested', {}) : null,
} satisfies Record<string, Guard>;

export const HOLDER_FACTS: Record<string, FactsRow> = {
  request: { required: ['requested', 'reason'] },
  decline_request: reasoned,
};
