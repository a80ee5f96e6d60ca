import { nothing } from '../facts.ts';
import type { FactsRow } from '../facts.ts';
import type { LedgerEntry } from '../ledger.ts';
import type { RecordGuard } from '../record.ts';
import { refuse } from '../refusal.ts';
import type { RecordAsked } from './asked.ts';
import type { CertificateDetails } from './certificate.ts';

type Asked = RecordAsked<CertificateDetails>;
type Guard = RecordGuard<Asked>;

const ofContent = (history: readonly LedgerEntry[], content: string, ...actions: string[]) =>
  history.filter(
    ({ action, evidence }) => actions.includes(action) && evidence['content'] === content
  );

/** 复核 of the content as it is now. A check of what has changed since is none. */
export const checksOf = (history: readonly LedgerEntry[], content: string): LedgerEntry[] =>
  ofContent(history, content, 'check_print');

/** Every print of the content as it is now. */
export const printsOf = (history: readonly LedgerEntry[], content: string): LedgerEntry[] =>
  ofContent(history, content, 'print', 'reprint');

/** 印制的条件：两人、内容未变、印得出. */
export const PRINT_GUARDS = {
  characters_printable: ({ details: { unprintable } }) =>
    unprintable.length === 0
      ? null
      : refuse('characters_unprintable', { characters: unprintable.join('、') }),
  not_checked_by_the_actor: ({ file, actor, details: { content } }) => {
    const own = checksOf(file.history, content).find((entry) => entry.actor.id === actor.id);
    return own === undefined ? null : refuse('print_checked_already', { on: own.on });
  },
  checked_by_another: ({ file, actor, details: { content } }) => {
    const checks = checksOf(file.history, content);
    if (checks.some((entry) => entry.actor.id !== actor.id)) return null;
    return checks.length === 0
      ? refuse('print_not_checked', {})
      : refuse('print_checked_by_self', {});
  },
  not_printed_yet: ({ file, details: { content } }) => {
    const printed = printsOf(file.history, content)[0];
    return printed === undefined ? null : refuse('already_printed', { on: printed.on });
  },
  printed_before: ({ file, details: { content } }) =>
    printsOf(file.history, content).length > 0 ? null : refuse('not_printed', {}),
} satisfies Record<string, Guard>;

export const PRINT_FACTS: Record<string, FactsRow> = {
  check_print: nothing,
  print: nothing,
  reprint: { required: ['reason', 'copies'] },
};
