import type { LedgerEntry } from './ledger.ts';
import { factsOf, lastAct } from './history.ts';

type History = readonly LedgerEntry[];

/** Where an upheld appeal brought the case back to certification: what lies before it was done by others. */
function sinceAppeal(history: History): number {
  return (
    history.findLastIndex(
      ({ action, to }) => action === 'uphold_appeal' && to === 'third_party_certification'
    ) + 1
  );
}

/** 受委托的认证机构: the last one assigned, since an appeal that took the case away from its former one. */
export function assignedBody(history: History): { id: string; entry: LedgerEntry } | null {
  const entry = lastAct(history.slice(sinceAppeal(history)), 'assign_body');
  const id = entry && factsOf(entry).bodyId;
  return entry === undefined || id === undefined ? null : { id, entry };
}

/** Bodies the case was taken from by an upheld appeal: they do not judge it again 〔rulings 5〕. */
export function bodiesBeforeAppeal(history: History): Set<string> {
  return new Set(
    history
      .slice(0, sinceAppeal(history))
      .flatMap((entry) => (entry.action === 'assign_body' ? [factsOf(entry).bodyId ?? ''] : []))
  );
}

/** The indicators the advancedness evaluation rests on, by name. */
export function indicatorsOf(history: History): string[] {
  const concluded = lastAct(history, 'conclude_advancedness');
  return ((concluded && factsOf(concluded).indicators) ?? []).map(({ name }) => name);
}
