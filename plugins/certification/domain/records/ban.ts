import { BAN_YEARS } from '@sxjp/config/scheme';
import type { BanReason, SchemeEdition } from '@sxjp/config/scheme';
import { lastValidDay } from '../calendar.ts';
import type { PlainDate } from '../calendar.ts';
import { reasoned } from '../facts.ts';
import type { FactsRow } from '../facts.ts';
import { settingOf } from '../guards/guard.ts';
import { lastAct } from '../history.ts';
import type { RecordGuard } from '../record.ts';
import { refuse } from '../refusal.ts';
import type { RecordAsked } from './asked.ts';

export interface BanDetails {
  reason: BanReason;
  until: PlainDate | null;
}
type Guard = RecordGuard<RecordAsked<BanDetails>>;

/** 限制到哪一天: the years its reason carries, counted from the day it is imposed. */
export function banUntil(edition: SchemeEdition, reason: BanReason, from: PlainDate): PlainDate {
  return lastValidDay(from, settingOf({ edition }, BAN_YEARS[reason]));
}

/** 限制申报的条件：two people propose and endorse, a third decides; lifting takes two of the appeal panel. */
export const BAN_GUARDS = {
  not_the_proposer: ({ actor, file: { history } }) => {
    const proposed = lastAct(history, 'propose');
    return proposed?.actor.id === actor.id
      ? refuse('ban_same_person', { person: actor.name })
      : null;
  },
  took_no_part_in_the_ban: ({ actor, file: { history } }) =>
    history.some((entry) => entry.actor.id === actor.id)
      ? refuse('ban_same_person', { person: actor.name })
      : null,
  ban_over: ({ today, details: { until } }) =>
    until !== null && today > until ? null : refuse('ban_running', { until: until ?? '—', today }),
} satisfies Record<string, Guard>;

export const BAN_FACTS: Record<string, FactsRow> = {
  endorse: { required: ['summary'] },
  impose: { required: ['summary'] },
  drop: reasoned,
  propose_lifting: reasoned,
  lift: reasoned,
  keep: reasoned,
  end: { required: [] },
};
