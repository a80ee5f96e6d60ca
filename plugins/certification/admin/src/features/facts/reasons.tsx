import { BAN_REASON_LABELS, REASON_CODES } from '@sxjp/config/scheme';
import type { CertificateReason } from '@sxjp/config/scheme';
import type { FactForm } from './drafts.ts';
import { wordOf } from './text.tsx';

/** 事由 of an act on a certificate, by code; of a revocation also the ban it will be proposed for. */
export const reasonOf = (words: readonly CertificateReason[]): FactForm<string> =>
  wordOf(words, (word, { say }) => {
    const { code, ban, ...label } = REASON_CODES[word];
    const leads = ban === null ? '' : ` → ${say(BAN_REASON_LABELS[ban])}`;
    return `${code} ${say(label)}${leads}`;
  });
