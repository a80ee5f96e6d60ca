import { latestApproval, runningSuspension } from '../body-approval.ts';
import type { ApprovalPeriod } from '../body-approval.ts';
import { reasoned } from '../facts.ts';
import type { FactsRow } from '../facts.ts';
import type { RecordGuard } from '../record.ts';
import { refuse } from '../refusal.ts';
import type { RecordAsked } from './asked.ts';

export interface BodyDetails {
  periods: readonly ApprovalPeriod[];
  /** Its own accounts, by staff id. */
  members: readonly string[];
  /** Every account that holds the role of a body, and the body it belongs to. */
  accounts: readonly { id: string; body: string | null }[];
}
type Guard = RecordGuard<RecordAsked<BodyDetails>>;

/** 认证机构的条件. 〔认证认可条例 第九、十四条〕 */
export const BODY_GUARDS = {
  effective_by_today: ({ today }, facts) => {
    const on = facts?.effectiveOn;
    return on !== undefined && on > today
      ? refuse('effective_in_future', { on, today }, 'effectiveOn')
      : null;
  },
  after_the_suspension: ({ details: { periods } }, facts) => {
    const on = facts?.effectiveOn;
    const from = runningSuspension(periods)?.from;
    return on !== undefined && from !== undefined && on <= from
      ? refuse('restored_before_suspended', { on, from }, 'effectiveOn')
      : null;
  },
  renewal_follows: ({ details: { periods } }, facts) => {
    const { approvedFrom: from, approvedTo: to } = facts ?? {};
    if (from === undefined || to === undefined) return null;
    const last = latestApproval(periods)?.to ?? '—';
    const longer = last === '—' || to > last;
    return from < to && longer
      ? null
      : refuse('renewal_out_of_order', { from, to, last }, 'approvedTo');
  },
  member_of_no_body: ({ details: { accounts } }, facts) => {
    if (facts === null) return null;
    const account = accounts.find(({ id }) => id === facts.accountId);
    if (account === undefined) return refuse('account_not_of_a_body', {}, 'accountId');
    return account.body === null
      ? null
      : refuse('account_of_another_body', { body: account.body }, 'accountId');
  },
  member_of_this_body: ({ details: { members } }, facts) =>
    facts === null || members.includes(facts.accountId ?? '')
      ? null
      : refuse('account_not_of_this_body', {}, 'accountId'),
} satisfies Record<string, Guard>;

const dated: FactsRow = { required: ['effectiveOn', 'reason'] };

export const BODY_FACTS: Record<string, FactsRow> = {
  renew_approval: { required: ['approvedFrom', 'approvedTo', ...reasoned.required] },
  change_scope: {
    required: ['kinds', 'sectors', 'allianceMember', 'reason'],
    optional: ['relatedCodes'],
  },
  suspend_approval: dated,
  restore_approval: dated,
  withdraw_approval: dated,
  admit_member: { required: ['accountId'] },
  dismiss_member: { required: ['accountId', 'reason'] },
};
