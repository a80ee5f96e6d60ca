import {
  BAN_REASON_LABELS,
  OFFERING_KIND_LABELS,
  PROPOSAL_LABELS,
  SECTOR_LABELS,
} from '@sxjp/config/scheme';
import type { Label } from '@sxjp/config/scheme';
import type { Speech } from '../../language.ts';

/** Code words of the particulars of a record, by the particular they stand in. */
const WORDS: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  kinds: OFFERING_KIND_LABELS,
  sectors: SECTOR_LABELS,
  banReason: BAN_REASON_LABELS,
  proposal: PROPOSAL_LABELS,
  surveillanceKind: {
    yearly: { zh: '年度监督', en: 'Yearly' },
    special: { zh: '专项监督', en: 'Special' },
    unannounced: { zh: '飞行检查', en: 'Unannounced' },
  },
  periods: {
    approved: { zh: '批准', en: 'Approved' },
    suspended: { zh: '暂停', en: 'Suspended' },
    withdrawn: { zh: '撤销', en: 'Withdrawn' },
  },
};

/** One particular of a record in words. */
export function sayDetail(
  name: string,
  value: string | number | boolean | null,
  { say, t }: Speech
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return t(value ? 'detail.yes' : 'detail.no');
  const words = WORDS[name];
  if (words === undefined || typeof value === 'number') return String(value);
  return value.replace(/[a-z_]+/g, (word) => {
    const label = Object.hasOwn(words, word) ? words[word] : undefined;
    return label === undefined ? word : say(label);
  });
}
