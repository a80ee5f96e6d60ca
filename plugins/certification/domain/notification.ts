import type { SettingName } from '@sxjp/config/scheme';
import type { LedgerEntry } from './ledger.ts';

/** 通知书: the written word to the applicant about an act of the Association. */
export const NOTIFICATION_KINDS = {
  acceptance: { zh: '受理通知书', en: 'Notification of acceptance' },
  supplement: { zh: '补正通知书', en: 'Notification of what to supplement' },
  not_accepted: { zh: '不予受理通知书', en: 'Notification of non-acceptance' },
  rejection: { zh: '不予通过通知书', en: 'Notification of rejection' },
  lapse: { zh: '终止办理通知书', en: 'Notification of lapse' },
} as const;
export type NotificationKind = keyof typeof NOTIFICATION_KINDS;

/** The pattern each kind takes its number from. */
export const NOTIFICATION_NUMBERS = {
  acceptance: 'acceptanceNumber',
  supplement: 'supplementNumber',
  not_accepted: 'rejectionNumber',
  rejection: 'rejectionNumber',
  lapse: 'rejectionNumber',
} as const satisfies Record<NotificationKind, SettingName>;

type Act = Pick<LedgerEntry, 'action' | 'from' | 'to'>;

/** The notification an act on an application is told by; null for the acts that need none. */
export function notificationOf({ action, from, to }: Act): NotificationKind | null {
  if (action === 'accept') return 'acceptance';
  if (action === 'return_for_supplement') return 'supplement';
  if (to === 'lapsed' && from !== 'lapsed') return 'lapse';
  if (to !== 'rejected' || from === 'rejected') return null;
  return from === 'pre_review' ? 'not_accepted' : 'rejection';
}

/** Why an application did not pass, as it was written when it was refused or recommended to be. */
export function reasonOfRefusal(history: readonly LedgerEntry[], entry: LedgerEntry): string {
  const { reason, finding, summary } = entry.facts;
  const own = [reason, finding].find((each) => typeof each === 'string');
  if (typeof own === 'string') return own;
  const before = history.filter(({ version }) => version < entry.version);
  const recommended = before.findLast(({ action }) => action === 'recommend_rejection');
  const said = recommended?.facts['reason'] ?? summary;
  return typeof said === 'string' ? said : '';
}

export interface NotificationLine {
  /** The ledger version of the act it is about: how it is asked for. */
  version: number;
  kind: NotificationKind;
  number: string | null;
  on: string;
}

/** 本案的通知书, first to last. */
export function notificationsOf(history: readonly LedgerEntry[]): NotificationLine[] {
  return history.flatMap((entry) => {
    const kind = notificationOf(entry);
    if (kind === null) return [];
    const number = entry.evidence['notificationNumber'];
    const { version, on } = entry;
    return [{ version, kind, number: typeof number === 'string' ? number : null, on }];
  });
}
