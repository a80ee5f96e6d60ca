import { factsOf, lastAct } from './history.ts';
import type { PlainDate } from './calendar.ts';
import type { LedgerEntry } from './ledger.ts';

/** 申诉：what was asked, where it stands, what was decided and why. */
export interface Appeal {
  filedOn: PlainDate;
  reason: string;
  decision: 'pending' | 'upheld' | 'dismissed';
  decidedOn: PlainDate | null;
  answer: string | null;
}

/** The one appeal of a case 〔rulings 5〕; null where none was made. */
export function appealOf(history: readonly LedgerEntry[]): Appeal | null {
  const filed = lastAct(history, 'appeal');
  if (filed === undefined) return null;
  const decided = history.find(
    ({ action, version }) =>
      version > filed.version && (action === 'uphold_appeal' || action === 'dismiss_appeal')
  );
  return {
    filedOn: filed.on,
    reason: factsOf(filed).reason ?? '',
    decision:
      decided === undefined
        ? 'pending'
        : decided.action === 'uphold_appeal'
          ? 'upheld'
          : 'dismissed',
    decidedOn: decided?.on ?? null,
    answer: decided === undefined ? null : (factsOf(decided).reason ?? null),
  };
}
