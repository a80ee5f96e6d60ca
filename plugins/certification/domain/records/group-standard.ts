import { addDays } from '../calendar.ts';
import type { PlainDate } from '../calendar.ts';
import { nothing, reasoned } from '../facts.ts';
import type { FactsRow } from '../facts.ts';
import { settingOf } from '../guards/guard.ts';
import { lastAct } from '../history.ts';
import type { RecordGuard } from '../record.ts';
import { refuse } from '../refusal.ts';
import type { RecordAsked } from './asked.ts';

export interface StandardDetails {
  drafters: readonly string[];
}
type Guard = RecordGuard<RecordAsked<StandardDetails>>;

/** 团体标准的条件. 〔团体标准管理规定；rulings 17〕 */
export const STANDARD_GUARDS = {
  mandatory_standards_compared: (asked, facts) => {
    const until = facts?.commentsUntil;
    if (until === undefined) return null;
    const days = settingOf(asked, 'commentDays');
    const earliest = addDays(asked.today, days);
    return until >= earliest
      ? null
      : refuse('comment_period_short', { until, earliest, days }, 'commentsUntil');
  },
  comment_period_over: ({ file, today }) => {
    const until = lastAct(file.history, 'invite_comments')?.facts['commentsUntil'];
    const day = typeof until === 'string' ? (until as PlainDate) : null;
    return day !== null && today > day
      ? null
      : refuse('comment_period_running', { until: day ?? '—', today });
  },
  /** Drafters and those who work for the drafting bodies are not counted 〔rulings 17〕. */
  review_quorate: (asked, facts) => {
    if (facts === null) return null;
    const { reviewers = [], eligible = 0, present = 0 } = facts;
    const drafters = reviewers.filter((id) => asked.details.drafters.includes(id));
    if (drafters.length > 0)
      return refuse('drafter_reviews', { people: drafters.join('、') }, 'reviewers');
    const least = settingOf(asked, 'reviewExpertsMinimum');
    if (new Set(reviewers).size < least)
      return refuse('reviewers_too_few', { least, present: reviewers.length }, 'reviewers');
    return present <= eligible && present * 4 >= eligible * 3
      ? null
      : refuse('review_not_quorate', { present, eligible }, 'present');
  },
  /** Of the eligible voters present; an abstention is not in favour 〔rulings 17〕. */
  three_quarters_in_favour: (_asked, facts) => {
    if (facts === null) return null;
    const { present = 0, inFavour = 0 } = facts;
    return inFavour <= present && inFavour * 4 >= present * 3
      ? null
      : refuse('vote_not_carried', { inFavour, present }, 'inFavour');
  },
} satisfies Record<string, Guard>;

export const STANDARD_FACTS: Record<string, FactsRow> = {
  approve_project: nothing,
  refuse_project: reasoned,
  invite_comments: { required: ['mandatoryComparison', 'commentsUntil'] },
  handle_comments: { required: ['summary'] },
  review: { required: ['reviewers', 'eligible', 'present', 'inFavour', 'summary'] },
  return_to_drafting: reasoned,
  approve: nothing,
  publish: nothing,
  reaffirm: { required: ['summary'] },
  abolish: reasoned,
};
