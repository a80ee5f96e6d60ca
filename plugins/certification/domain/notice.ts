import { NOTICE_ACTION_LABELS, NOTICE_STAGE_LABELS } from '@sxjp/config/scheme';
import type { Label, NoticeAction, NoticeStage, Role, SchemeEdition } from '@sxjp/config/scheme';
import type { Actor } from './actor.ts';
import type { PlainDate } from './calendar.ts';
import { NOTICE_ACTION_FACTS } from './facts.ts';
import type { Facts } from './fields.ts';
import { NOTICE_GUARDS, readyItems } from './notice-guards.ts';
import { pendingCorrection } from './notice-file.ts';
import type { NoticeFile } from './notice-file.ts';
import { availableRecordActions, decideRecord } from './record.ts';
import type { Machine } from './record.ts';
import type { Refusal } from './refusal.ts';

export interface NoticeQuestion {
  edition: SchemeEdition;
  notice: NoticeFile;
  actor: Actor;
  today: PlainDate;
  /** People the records know by name, whom no public text may name without their consent. */
  names: readonly string[];
}

export type NoticeDecision =
  | { ok: true; action: NoticeAction; to: NoticeStage; role: Role; facts: Facts; items: string[] }
  | { ok: false; refusal: Refusal };

export interface AvailableNoticeAction {
  action: NoticeAction;
  label: Label;
  roles: readonly Role[];
  to: readonly NoticeStage[];
  mine: boolean;
  refusal: Refusal | null;
}

const machineOf = (edition: SchemeEdition): Machine<NoticeQuestion> => ({
  rows: edition.notice,
  stages: NOTICE_STAGE_LABELS,
  actions: NOTICE_ACTION_LABELS,
  guards: NOTICE_GUARDS,
  facts: NOTICE_ACTION_FACTS,
});

const fileOf = (notice: NoticeFile) => ({ ...notice, subject: notice.title });

const nobody = (): string[] => [];

/** The applications an act of the notice carries along. */
const CARRIES: Readonly<Record<NoticeAction, (notice: NoticeFile, facts: Facts) => string[]>> = {
  open: ({ items }) => items.map(({ id }) => id),
  announce: readyItems,
  withdraw_item: (_notice, { itemId }) => (itemId === undefined ? [] : [itemId]),
  restart: (notice) => {
    const { itemId } = pendingCorrection(notice)?.facts ?? {};
    return itemId === undefined ? [] : [itemId];
  },
  discard: nobody,
  hold_item: nobody,
  release_item: nobody,
  draft_correction: nobody,
  drop_correction: nobody,
  correct: nobody,
  close: nobody,
  draft_erratum: nobody,
  announce_erratum: nobody,
  import_more: nobody,
};

/** `decide` for a public notice. `items` are the applications the act carries along through the same door. */
export function decideNotice(
  question: NoticeQuestion,
  action: string,
  body: unknown,
  via?: 'import'
): NoticeDecision {
  const { edition, notice, actor } = question;
  const machine = machineOf(edition);
  const decision = decideRecord(machine, fileOf(notice), actor, question, action, body, via);
  if (!decision.ok) return decision;
  const known = decision.action as NoticeAction;
  const to = decision.to as NoticeStage;
  return { ...decision, action: known, to, items: CARRIES[known](notice, decision.facts) };
}

/** Every act of the notice's stage, with why not yet. */
export function availableNoticeActions(question: NoticeQuestion): AvailableNoticeAction[] {
  const { edition, notice, actor } = question;
  return availableRecordActions(machineOf(edition), fileOf(notice), actor, question).map(
    (line) => ({
      ...line,
      action: line.action as NoticeAction,
      to: line.to as readonly NoticeStage[],
    })
  );
}
