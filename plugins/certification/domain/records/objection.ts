import type { PlainDate } from '../calendar.ts';
import { nothing } from '../facts.ts';
import type { FactsRow } from '../facts.ts';
import { participants } from '../history.ts';
import type { RecordGuard } from '../record.ts';
import { givenAway } from '../petition.ts';
import { refuse } from '../refusal.ts';
import type { OwningCase, RecordAsked } from './asked.ts';

export interface ObjectionDetails {
  owner: OwningCase;
  receivedOn: PlainDate;
  noticeEndOn: PlainDate | null;
  /** Everything the one who objected is known by. */
  petitioner: readonly string[];
}
type Guard = RecordGuard<RecordAsked<ObjectionDetails>>;

/** 异议的条件. 〔rulings 8、20〕 */
export const OBJECTION_GUARDS = {
  took_no_part_in_the_case: ({ actor, details: { owner } }) =>
    participants(owner.history, 'objection_handler').has(actor.id)
      ? refuse('took_part', { people: actor.name })
      : null,
  /** “逾期” is a fact, not an opinion: one received in the window cannot be refused as late. */
  ground_for_refusal: ({ details: { receivedOn, noticeEndOn } }, facts) =>
    facts?.ground === 'out_of_time' && (noticeEndOn === null || receivedOn <= noticeEndOn)
      ? refuse('objection_in_time', { receivedOn, endOn: noticeEndOn ?? '—' }, 'ground')
      : null,
  /** 结果匿名公布：neither the one who objected nor anybody's personal data 〔scheme §2〕. */
  public_text_names_nobody: ({ details: { petitioner } }, facts) => {
    const named = facts?.publicText === undefined ? [] : givenAway(facts.publicText, petitioner);
    return named.length === 0
      ? null
      : refuse('public_text_names', { named: named.join('、') }, 'publicText');
  },
} satisfies Record<string, Guard>;

export const OBJECTION_FACTS: Record<string, FactsRow> = {
  refuse: { required: ['ground', 'reason'] },
  accept: nothing,
  dismiss: nothing,
  uphold: nothing,
  partly_uphold: nothing,
  reply: { required: ['reply', 'publicText'] },
};
