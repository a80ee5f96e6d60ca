import type { NoticeStage, Stage } from '@sxjp/config/scheme';
import type { PlainDate } from './calendar.ts';
import { NOTICE_ACTION_FACTS, readFacts } from './facts.ts';
import type { Facts } from './fields.ts';
import type { LedgerEntry } from './ledger.ts';

/** What an item is shown as: changing any of it makes it another item in the reader's eyes. */
const ITEM_IDENTITY = ['organizationName', 'offeringName', 'brand'] as const;
export interface ItemIdentity {
  organizationName: string;
  offeringName: string;
  brand: string | null;
}

export interface NoticeItem {
  /** The id of its application. */
  id: string;
  name: string;
  stage: Stage;
  openObjections: number;
  /** 暂缓. */
  held: boolean;
  /** As the notice shows it; null before it is on line. */
  shown: ItemIdentity | null;
}

/** 公示一批：its text, its items and what was done with it. */
export interface NoticeFile {
  id: string;
  number: string | null;
  title: string;
  body: string;
  stage: NoticeStage;
  version: number;
  endOn: PlainDate | null;
  items: readonly NoticeItem[];
  history: readonly LedgerEntry[];
}

const isDraft = (action: string): action is 'draft_correction' | 'draft_erratum' =>
  action === 'draft_correction' || action === 'draft_erratum';
const SETTLED: readonly string[] = ['drop_correction', 'correct', 'restart', 'announce_erratum'];

/** 待发布的更正. */
export interface PendingCorrection {
  by: LedgerEntry['actor'];
  on: PlainDate;
  facts: Facts;
}

/** The correction drafted and neither published nor dropped since. */
export function pendingCorrection({
  history,
}: Pick<NoticeFile, 'history'>): PendingCorrection | null {
  const last = history.findLast(({ action }) => isDraft(action) || SETTLED.includes(action));
  if (last === undefined || !isDraft(last.action)) return null;
  const read = readFacts(NOTICE_ACTION_FACTS[last.action], last.facts);
  if (!read.ok) throw new Error(`The correction ${last.hash} is not one this edition can read.`);
  return { by: last.actor, on: last.on, facts: read.facts };
}

/** Of a correction: what of its item's identity it changes. */
export function identityChanges(
  { items }: NoticeFile,
  facts: Facts
): Partial<Record<keyof ItemIdentity, string>> {
  const shown = items.find(({ id }) => id === facts.itemId)?.shown;
  return Object.fromEntries(
    ITEM_IDENTITY.flatMap((name) => {
      const said = facts[name];
      return said === undefined || said === shown?.[name] ? [] : [[name, said]];
    })
  );
}

/** Of a correction: the new words of the notice, where it has any. */
export function wordChanges(
  notice: NoticeFile,
  { noticeTitle, noticeBody }: Facts
): { title?: string; body?: string } {
  return {
    ...(noticeTitle === undefined || noticeTitle === notice.title ? {} : { title: noticeTitle }),
    ...(noticeBody === undefined || noticeBody === notice.body ? {} : { body: noticeBody }),
  };
}

/** 本公示名下的公告, by number, oldest first. */
export function announcementsOf({ history }: Pick<NoticeFile, 'history'>): string[] {
  const numbers = history.flatMap(({ evidence }) =>
    typeof evidence['announcementNumber'] === 'string' ? [evidence['announcementNumber']] : []
  );
  return [...new Set(numbers)];
}
