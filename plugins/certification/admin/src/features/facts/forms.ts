import {
  CANCEL_REASONS,
  CHANGE_REASONS,
  HOLDER_REQUESTS,
  RESTORE_REASONS,
  REVOKE_REASONS,
  SUSPEND_REASONS,
} from '@sxjp/config/scheme';
import type { FactForms } from './drafts.ts';
import { CHANGES } from './changes.tsx';
import { OBJECTION, PERSONAL_DATA, TARGET } from './choices.tsx';
import {
  ACCOUNT,
  ALLIANCE,
  BODY,
  CERTIFIERS,
  CODES,
  KINDS,
  SECTOR_LIST,
} from './certification.tsx';
import { INDICATORS } from './indicators.tsx';
import { JUDGEMENTS } from './judgements.tsx';
import { ISSUES } from './issues.tsx';
import { VETO_LIST } from './lists.tsx';
import { OPINIONS } from './opinions.tsx';
import { reasonOf } from './reasons.tsx';
import { EXPERT, LEAD, SECOND_PERSON, peopleOf } from './people.tsx';
import { OVERRIDES, SPREAD_REASONS } from './scores.tsx';
import { COUNT, DATE, LINE, PROSE, choiceOf } from './text.tsx';
import { ELSEWHERE, PLACE, REQUIREMENT_LIST } from './visit.tsx';

/** How each fact of the domain's vocabulary is asked for. A fact without a form does not compile. */
export const FACT_FORMS: FactForms = {
  reason: PROSE,
  summary: PROSE,
  answer: PROSE,
  finding: PROSE,
  reply: PROSE,
  publicText: PROSE,
  warningSubject: LINE,
  warningText: PROSE,
  judgements: JUDGEMENTS,
  panel: peopleOf('expert'),
  team: peopleOf('inspector'),
  members: peopleOf('summary_committee', ({ actorId }) => [actorId]),
  leadId: LEAD,
  secondPersonId: SECOND_PERSON,
  opinions: OPINIONS,
  recommendation: choiceOf(['recommend', 'not_recommend'], (word) => `recommendation.${word}`),
  standardNumber: LINE,
  standardTitle: LINE,
  process: { ...LINE, start: ({ process }) => process },
  standardSource: choiceOf(['drafted', 'existing'], (word) => `standard_source.${word}`),
  standardPublishedOn: DATE,
  projectNumber: LINE,
  waiverReason: PROSE,
  indicators: INDICATORS,
  conclusion: choiceOf(
    ['international_advanced', 'domestic_leading', 'domestic_advanced'],
    (word) => `advancedness.${word}`
  ),
  plannedOn: DATE,
  scores: ELSEWHERE,
  files: ELSEWHERE,
  overrides: OVERRIDES,
  spreadReasons: SPREAD_REASONS,
  issues: ISSUES,
  agenda: PROSE,
  shortNoticeReason: PROSE,
  memberId: LINE,
  requirements: REQUIREMENT_LIST,
  place: PLACE,
  meeting: choiceOf(['first', 'last'], (word) => `meeting.${word}`),
  attendees: PROSE,
  strengths: PROSE,
  comment: PROSE,
  unsignedReason: PROSE,
  vetoes: VETO_LIST,
  reportNumber: LINE,
  mode: LINE,
  certifierIds: CERTIFIERS,
  headSigner: LINE,
  signedOn: DATE,
  target: TARGET,
  objectionId: OBJECTION,
  personalDataChecked: PERSONAL_DATA,
  extendDays: COUNT,
  question: PROSE,
  expertId: EXPERT,
  dueByHand: DATE,
  dueReason: PROSE,
  deliveredOn: DATE,
  recipient: LINE,
  copies: COUNT,
  suspendedUntil: DATE,
  suspendReason: reasonOf(SUSPEND_REASONS),
  restoreReason: reasonOf(RESTORE_REASONS),
  revokeReason: reasonOf(REVOKE_REASONS),
  cancelReason: reasonOf(CANCEL_REASONS),
  changeReason: reasonOf(CHANGE_REASONS),
  requested: choiceOf(HOLDER_REQUESTS, (word) => `requested.${word}`),
  changes: CHANGES,
  ground: choiceOf(
    ['out_of_time', 'anonymous_without_evidence', 'not_about_the_item'],
    (word) => `ground.${word}`
  ),
  conductedOn: DATE,
  findings: PROSE,
  dueBy: DATE,
  mandatoryComparison: PROSE,
  commentsUntil: DATE,
  reviewers: peopleOf('expert'),
  eligible: COUNT,
  present: COUNT,
  inFavour: COUNT,
  closesOn: DATE,
  rubrics: ELSEWHERE,
  bodyId: BODY,
  approvedFrom: DATE,
  approvedTo: DATE,
  kinds: KINDS,
  sectors: SECTOR_LIST,
  allianceMember: ALLIANCE,
  relatedCodes: CODES,
  effectiveOn: DATE,
  accountId: ACCOUNT,
  proposal: choiceOf(['suspend', 'revoke'], (word) => `proposal.${word}`),
};
