import { nothing, reasoned } from '../facts.ts';
import type { FactsRow } from '../facts.ts';
import type { LedgerEntry } from '../ledger.ts';
import { givenAway } from '../petition.ts';
import type { RecordGuard } from '../record.ts';
import { refuse } from '../refusal.ts';
import type { RecordAsked } from './asked.ts';

export interface MisuseDetails {
  /** Everything the one who reported is known by. */
  petitioner: readonly string[];
}
type Guard = RecordGuard<RecordAsked<MisuseDetails>>;

const did = (history: readonly LedgerEntry[], action: string): boolean =>
  history.some((entry) => entry.action === action);

const PUBLISHING: readonly string[] = ['publish_warning', 'withdraw_warning'];

/** Whether a warning stands: published, and not withdrawn since. */
function isWarnedOf(history: readonly LedgerEntry[]): boolean {
  const last = history.findLast(
    ({ action }) => action === 'publish_warning' || action === 'withdraw_warning'
  );
  return last?.action === 'publish_warning';
}

/** Drafted since it was last withdrawn: what is published is what was read. */
function isDrafted(history: readonly LedgerEntry[]): boolean {
  const last = history.findLast(
    ({ action }) => action === 'draft_warning' || action === 'withdraw_warning'
  );
  return last?.action === 'draft_warning';
}

/** 冒用举报的条件. */
export const MISUSE_GUARDS = {
  misuse_confirmed: ({ file: { history } }) =>
    did(history, 'confirm') ? null : refuse('misuse_unconfirmed', {}),
  warning_drafted: ({ file: { history } }) =>
    isDrafted(history) ? null : refuse('warning_undrafted', {}),
  not_warned_of: ({ file: { history } }) =>
    isWarnedOf(history) ? refuse('warning_standing', {}) : null,
  warned_of: ({ file: { history } }) =>
    isWarnedOf(history) ? null : refuse('warning_not_standing', {}),
  /** 发布人不是经办人: whoever looked into it does not publish it. */
  not_the_handler: ({ actor, file: { history } }) =>
    history.some((entry) => entry.actor.id === actor.id && !PUBLISHING.includes(entry.action))
      ? refuse('took_part', { people: actor.name })
      : null,
  public_text_names_nobody: ({ details: { petitioner } }, facts) => {
    const texts = [facts?.warningSubject, facts?.warningText];
    const named = texts.flatMap((text) => (text === undefined ? [] : givenAway(text, petitioner)));
    return named.length === 0
      ? null
      : refuse('public_text_names', { named: [...new Set(named)].join('、') }, 'warningText');
  },
} satisfies Record<string, Guard>;

export const MISUSE_FACTS: Record<string, FactsRow> = {
  refuse: reasoned,
  accept: nothing,
  confirm: { required: ['finding'] },
  find_unfounded: { required: ['finding'] },
  reply: { required: ['reply'] },
  draft_warning: { required: ['warningSubject', 'warningText'] },
  publish_warning: { required: ['personalDataChecked'] },
  withdraw_warning: reasoned,
};
