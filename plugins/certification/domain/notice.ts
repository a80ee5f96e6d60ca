import { NOTICE_ACTION_LABELS, NOTICE_STAGE_LABELS, ROLE_LABELS } from '@sxjp/config/scheme';
import type {
  Label,
  NoticeAction,
  NoticeStage,
  NoticeTransition,
  Role,
  SchemeEdition,
  Stage,
} from '@sxjp/config/scheme';
import type { Actor } from './actor.ts';
import type { PlainDate } from './calendar.ts';
import { NOTICE_ACTION_FACTS, readFacts } from './facts.ts';
import type { Facts } from './fields.ts';
import type { LedgerEntry } from './ledger.ts';
import { findPersonalData } from './personal-data.ts';
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
export const NOTICE_GUARDS: Readonly<
  Record<string, (question: NoticeQuestion, facts: Facts | null) => Refusal | null>
> = {
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
};

function rowsOf(edition: SchemeEdition, stage: NoticeStage): [NoticeAction, NoticeTransition][] {
  const rows: Partial<Record<string, NoticeTransition>> = edition.notice[stage];
  return Object.entries(rows).flatMap(([action, row]) =>
    row === undefined ? [] : [[action as NoticeAction, row] as [NoticeAction, NoticeTransition]]
  );
}

function wrongRole(action: NoticeAction, row: NoticeTransition, actor: Actor): Refusal {
  return refuse('not_your_role', {
    action: NOTICE_ACTION_LABELS[action],
    roles: row.by.map((role) => ROLE_LABELS[role]),
    yours: actor.roles.length === 0 ? '—' : actor.roles.map((role) => ROLE_LABELS[role]),
  });
}

function firstRefusal(row: NoticeTransition, question: NoticeQuestion, facts: Facts | null) {
  for (const name of row.guards) {
    const guard = NOTICE_GUARDS[name];
    if (guard === undefined) throw new Error(`The notice table names no guard “${name}”.`);
    const refusal = guard(question, facts);
    if (refusal !== null) return refusal;
  }
  return null;
}

function notInNoticeStage(
  notice: NoticeFile,
  rows: readonly [NoticeAction, NoticeTransition][],
  action: string
): Refusal {
  const possible = rows.map(([each]) => NOTICE_ACTION_LABELS[each]);
  return refuse('action_not_in_stage', {
    subject: notice.title,
    stage: NOTICE_STAGE_LABELS[notice.stage],
    action: Object.hasOwn(NOTICE_ACTION_LABELS, action)
      ? NOTICE_ACTION_LABELS[action as NoticeAction]
      : action,
    possible: possible.length === 0 ? '—' : possible,
  });
}

/** The applications an act of the notice carries along. */
const CARRIES: Readonly<Record<NoticeAction, (notice: NoticeFile) => string[]>> = {
  open: ({ items }) => items.map(({ id }) => id),
  announce: readyItems,
  discard: () => [],
};

/** `decide` for a public notice. `items` are the applications the act carries along through the same door. */
export function decideNotice(
  question: NoticeQuestion,
  action: string,
  body: unknown
): NoticeDecision {
  const { edition, notice, actor } = question;
  const rows = rowsOf(edition, notice.stage);
  const found = rows.find(([each]) => each === action);
  if (found === undefined) return { ok: false, refusal: notInNoticeStage(notice, rows, action) };
  const [known, row] = found;
  const role = row.by.find((each) => actor.roles.includes(each));
  if (role === undefined) return { ok: false, refusal: wrongRole(known, row, actor) };
  const read = readFacts(NOTICE_ACTION_FACTS[known], body);
  if (!read.ok) {
    const problems = read.problems.map(({ field, problem }) => `${field}：${problem}`).join('；');
    const words = { action: NOTICE_ACTION_LABELS[known], problems };
    return { ok: false, refusal: refuse('facts_invalid', words, read.problems[0]?.field) };
  }
  const refusal = firstRefusal(row, question, read.facts);
  const to = row.to[0];
  if (refusal !== null) return { ok: false, refusal };
  if (to === undefined) throw new Error(`The notice table leads nowhere from “${action}”.`);
  const items = CARRIES[known](notice);
  return { ok: true, action: known, to, role, facts: read.facts, items };
}

/** Every act of the notice's stage, with why not yet. */
export function availableNoticeActions(question: NoticeQuestion): AvailableNoticeAction[] {
  const { edition, notice, actor } = question;
  return rowsOf(edition, notice.stage).map(([action, row]) => {
    const mine = row.by.some((role) => actor.roles.includes(role));
    const refusal = mine ? firstRefusal(row, question, null) : wrongRole(action, row, actor);
    return {
      action,
      label: NOTICE_ACTION_LABELS[action],
      roles: row.by,
      to: row.to,
      mine,
      refusal,
    };
  });
}
