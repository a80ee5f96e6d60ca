import { CHANGE_REASONS, REASON_CODES, REASON_FACTS } from '@sxjp/config/scheme';
import type { BanReason, CertificateReason, ReasonedAct } from '@sxjp/config/scheme';
import type { Facts } from '../fields.ts';
import type { LedgerEntry } from '../ledger.ts';

const asks = (action: string): action is ReasonedAct => Object.hasOwn(REASON_FACTS, action);

/** 事由 an act on a certificate was given, by its word; null for the acts that give none. */
export function certificateReason(action: string, facts: Facts): CertificateReason | null {
  return asks(action) ? (facts[REASON_FACTS[action]] ?? null) : null;
}

/** 公开的事由：a new version is explained by why it was drafted, which stands at its beginning. */
export function publicReason(
  action: string,
  facts: Facts,
  history: readonly LedgerEntry[]
): CertificateReason | null {
  if (action !== 'replace') return certificateReason(action, facts);
  const drafted = history[0]?.facts['changeReason'];
  return CHANGE_REASONS.find((word) => word === drafted) ?? null;
}

/** The code and its words as they stood that day, kept with the act: a later table changes nothing of the past. */
export function reasonEvidence(action: ReasonedAct, facts: Facts): Record<string, unknown> {
  const word = certificateReason(action, facts);
  if (word === null) return {};
  const { code, zh, en } = REASON_CODES[word];
  return { reason: { word, code, zh, en } };
}

/** 撤销的事由决定提出多长的限制申报. */
export function banFor({ revokeReason }: Facts): BanReason {
  return (
    (revokeReason === undefined ? null : REASON_CODES[revokeReason].ban) ?? 'certificate_revoked'
  );
}
