import type { Severity } from '@sxjp/config/scheme';
import { reasoned } from '../facts.ts';
import type { FactsRow } from '../facts.ts';
import { TEAM } from '../guards/people.ts';
import { teamOf } from '../history.ts';
import type { RecordGuard } from '../record.ts';
import { refuse } from '../refusal.ts';
import type { OwningCase, RecordAsked } from './asked.ts';

export interface IssueDetails {
  owner: OwningCase;
  severity: Severity;
}
type Guard = RecordGuard<RecordAsked<IssueDetails>>;

/** 核查问题的条件. 〔rulings 9〕 */
export const ISSUE_GUARDS = {
  issue_of_the_applicant: ({ actor, file, details: { owner } }) =>
    owner.accountActorId === actor.id ? null : refuse('not_found', { subject: file.subject }),
  on_the_issue_team: ({ actor, details: { owner } }) =>
    teamOf(owner.history)?.members.includes(actor.id) === true
      ? null
      : refuse('not_a_member', { group: TEAM }),
  inspection_still_open: ({ details: { owner } }) =>
    owner.stage === 'on_site_inspection' || owner.stage === 'rectifying'
      ? null
      : refuse('inspection_concluded', {}),
} satisfies Record<string, Guard>;

export const ISSUE_FACTS: Record<string, FactsRow> = {
  answer: { required: ['answer'], optional: ['files'] },
  close: { required: ['findings'] },
  not_accept: reasoned,
  reopen: reasoned,
};
