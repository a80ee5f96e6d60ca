import type { PlainDate } from '../calendar.ts';
import { nothing, reasoned } from '../facts.ts';
import type { FactsRow } from '../facts.ts';
import type { RecordGuard } from '../record.ts';
import { refuse } from '../refusal.ts';
import type { RecordAsked } from './asked.ts';

export interface RoundDetails {
  opensOn: PlainDate;
  closesOn: PlainDate;
  /** Another round that takes applications in the same window. */
  overlaps: string | null;
}
type Guard = RecordGuard<RecordAsked<RoundDetails>>;

/** 申报批次的条件. */
export const ROUND_GUARDS = {
  window_in_order: ({ today, details: { opensOn, closesOn } }) =>
    opensOn <= closesOn && today <= closesOn
      ? null
      : refuse('window_out_of_order', { opensOn, closesOn, today }),
  no_other_round_open: ({ details: { overlaps } }) =>
    overlaps === null ? null : refuse('round_overlaps', { other: overlaps }),
  later_than_before: ({ details: { closesOn } }, facts) => {
    const until = facts?.closesOn;
    return until === undefined || until > closesOn
      ? null
      : refuse('round_not_longer', { closesOn, until }, 'closesOn');
  },
  window_over: ({ today, details: { closesOn } }) =>
    today > closesOn ? null : refuse('round_running', { closesOn, today }),
} satisfies Record<string, Guard>;

export const ROUND_FACTS: Record<string, FactsRow> = {
  revise_rubric: { required: ['rubrics', 'reason'] },
  open_round: nothing,
  extend_round: { required: ['closesOn', 'reason'] },
  close_round: nothing,
  discard: reasoned,
};
