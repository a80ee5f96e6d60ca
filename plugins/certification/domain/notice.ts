import { NOTICE_ACTION_LABELS, NOTICE_STAGE_LABELS } from '@sxjp/config/scheme';
import type {
  Label,
  NoticeAction,
  NoticeStage,
  Role,
  SchemeEdition,
  Stage,
} from '@sxjp/config/scheme';
import type { Actor } from './actor.ts';
import type { PlainDate } from './calendar.ts';
import { NOTICE_ACTION_FACTS } from './facts.ts';
import type { Facts } from './fields.ts';
import type { LedgerEntry } from './ledger.ts';
import { findPersonalData } from './personal-data.ts';
import { availableRecordActions, decideRecord } from './record.ts';
import type { Machine, RecordGuard } from './record.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** 公示一批：its text, its items and what was done with it. */
export interface NoticeFile {
  id: string;
  number: string | null;
  title: string;
  body: string;
  stage: NoticeStage;
  version: number;
  endOn: PlainDate | null;
  items: readonly { id: string; name: string; stage: Stage; openObjections: number }[];
  history: readonly LedgerEntry[];
}

export interface NoticeQuestion {
  edition: SchemeEdition;
  notice: NoticeFile;
  actor: Actor;
  today: PlainDate;
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

/** Items that go forward with the notice: freed of every objection, and still in it. */
function readyItems({ items }: NoticeFile): string[] {
  return items
    .filter(({ stage, openObjections }) => stage === 'public_notice' && openObjections === 0)
    .map(({ id }) => id);
}

/** 公示的条件. 〔申报流程 第六条(六)(七)；rulings 8、18〕 */
export const NOTICE_GUARDS: Readonly<Record<string, RecordGuard<NoticeQuestion>>> = {
  not_the_editor: ({ notice, actor }) => {
    const drafted = notice.history[0];
    return drafted?.actor.id === actor.id
      ? refuse('editor_cannot_publish', { editor: drafted.actor.name })
      : null;
  },
  items_all_await_notice: ({ notice: { items } }) => {
    if (items.length === 0) return refuse('notice_empty', {});
    const wrong = items.filter(({ stage }) => stage !== 'awaiting_notice');
    return wrong.length === 0
      ? null
      : refuse('notice_item_not_ready', { items: wrong.map(({ name }) => name).join('、') });
  },
  personal_data_checked: ({ notice }, facts) => {
    const found = findPersonalData(`${notice.title}\n${notice.body}`);
    if (found.length > 0) return refuse('personal_data_found', { found: found.join('、') });
    return facts === null || facts.personalDataChecked === true
      ? null
      : refuse('personal_data_unchecked', {}, 'personalDataChecked');
  },
  notice_ended: ({ notice: { endOn }, today }) =>
    endOn === null || today <= endOn
      ? refuse('notice_running', { endOn: endOn ?? '—', today })
      : null,
  some_item_ready: ({ notice }) =>
    readyItems(notice).length > 0 ? null : refuse('nothing_to_announce', {}),
  notice_was_imported: ({ notice: { history, title } }) =>
    history[0]?.action === 'import' ? null : refuse('notice_not_imported', { notice: title }),
};

const machineOf = (edition: SchemeEdition): Machine<NoticeQuestion> => ({
  rows: edition.notice,
  stages: NOTICE_STAGE_LABELS,
  actions: NOTICE_ACTION_LABELS,
  guards: NOTICE_GUARDS,
  facts: NOTICE_ACTION_FACTS,
});

const fileOf = (notice: NoticeFile) => ({ ...notice, subject: notice.title });

/** The applications an act of the notice carries along. */
const CARRIES: Readonly<Record<NoticeAction, (notice: NoticeFile) => string[]>> = {
  open: ({ items }) => items.map(({ id }) => id),
  announce: readyItems,
  discard: () => [],
  import_more: () => [],
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
  return { ...decision, action: known, to, items: CARRIES[known](notice) };
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
