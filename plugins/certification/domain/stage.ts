import { ACTION_LABELS, STAGE_LABELS } from '@sxjp/config/scheme';
import type {
  Action,
  ApplicationTransition,
  Label,
  Role,
  Rubric,
  SchemeEdition,
  Stage,
} from '@sxjp/config/scheme';
import type { Actor } from './actor.ts';
import { dueAfter } from './deadline.ts';
import type { PlainDate } from './calendar.ts';
import type { CaseFile, Circumstances, Situation } from './case-file.ts';
import { ACTION_FACTS, readFacts } from './facts.ts';
import type { Facts } from './fields.ts';
import { GUARDS } from './guards/index.ts';
import { notYourRole, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

export interface Question {
  edition: SchemeEdition;
  caseFile: CaseFile;
  actor: Actor;
  circumstances: Circumstances;
}

export type Decision =
  | { ok: true; action: Action; to: Stage; role: Role; facts: Facts; dueOn: PlainDate | null }
  | { ok: false; refusal: Refusal };

/** What may be done from the present stage: `refusal` null means “now”, anything else says why not yet. */
export interface AvailableAction {
  action: Action;
  label: Label;
  roles: readonly Role[];
  to: readonly Stage[];
  mine: boolean;
  refusal: Refusal | null;
}

const no = (refusal: Refusal): Decision => ({ ok: false, refusal });

export function rubricOf(edition: SchemeEdition, caseFile: CaseFile): Rubric {
  return edition.rubrics[caseFile.offering.kind];
}

function rowsOf(edition: SchemeEdition, stage: Stage): [Action, ApplicationTransition][] {
  const rows: Partial<Record<string, ApplicationTransition>> = edition.application[stage];
  return Object.entries(rows).flatMap(([action, row]) =>
    row === undefined ? [] : [[action as Action, row] as [Action, ApplicationTransition]]
  );
}

function subjectOf({ number, offering }: CaseFile): string {
  return number === null ? offering.name : `${number} ${offering.name}`;
}

const NONE: Label = { zh: '无（本案已终结）', en: 'nothing (the case is closed)' };

/** “Not from here”: names the record, what was tried, where it stands and what is possible. */
export function notInStage(edition: SchemeEdition, caseFile: CaseFile, action: string): Refusal {
  const possible = rowsOf(edition, caseFile.stage).map(([each]) => ACTION_LABELS[each]);
  return refuse('action_not_in_stage', {
    subject: subjectOf(caseFile),
    stage: STAGE_LABELS[caseFile.stage],
    action: Object.hasOwn(ACTION_LABELS, action) ? ACTION_LABELS[action as Action] : action,
    possible: possible.length === 0 ? NONE : possible,
  });
}

function firstRefusal(row: ApplicationTransition, situation: Situation, asks: 'case' | 'all') {
  for (const name of row.guards) {
    const guard = GUARDS[name];
    if (guard === undefined) throw new Error(`The transition table names no guard “${name}”.`);
    if (asks === 'case' && guard.asks === 'facts') continue;
    const refusal = guard.check(situation);
    if (refusal !== null) return refusal;
  }
  return null;
}

const needsFacts = (action: Action) => ACTION_FACTS[action].required.length > 0;

/** The facts of an act and where it leads, or what is wrong with them. */
function readAct(
  action: Action,
  row: ApplicationTransition,
  body: unknown
): { to: Stage; facts: Facts } | Refusal {
  const label = ACTION_LABELS[action];
  const read = readFacts(ACTION_FACTS[action], body);
  if (!read.ok) {
    const problems = read.problems.map(({ field, problem }) => `${field}：${problem}`).join('；');
    return refuse('facts_invalid', { action: label, problems }, read.problems[0]?.field);
  }
  const { facts } = read;
  const to = row.to.length === 1 ? row.to[0] : row.to.find((each) => each === facts.target);
  if (to !== undefined) return { to, facts };
  const problems = `target：${row.to.map((each) => STAGE_LABELS[each].zh).join('、')}`;
  return refuse('facts_invalid', { action: label, problems }, 'target');
}

/**
 * The one rule of the house: may this actor do this act on this case now, and where does it lead? Pure; the panel's
 * buttons and the server's answers both come from here.
 *
 * @param body the facts as received, not yet read
 * @param via the record through which the act comes, when it comes through one
 */
export function decide(
  question: Question,
  action: string,
  body: unknown,
  via: 'public_notice' | null = null
): Decision {
  const { edition, caseFile, actor, circumstances } = question;
  const found = rowsOf(edition, caseFile.stage).find(([each]) => each === action);
  if (found === undefined) return no(notInStage(edition, caseFile, action));
  const [known, row] = found;
  const label = ACTION_LABELS[known];
  if ((row.via ?? null) !== via) return no(refuse('only_through_notice', { action: label }));
  const role = row.by.find((each) => actor.roles.includes(each));
  if (role === undefined) return no(notYourRole(label, row.by, actor));

  const asked = readAct(known, row, body);
  if ('code' in asked) return no(asked);
  const { to, facts } = asked;
  const rubric = rubricOf(edition, caseFile);
  const refusal = firstRefusal(
    row,
    { edition, rubric, caseFile, actor, role, circumstances, facts },
    'all'
  );
  if (refusal !== null) return no(refusal);
  const due = dueAfter(question, { action: known, to, facts });
  if ('code' in due) return no(due);
  return { ok: true, action: known, to, role, facts, dueOn: due.dueOn };
}

/** Every act of the present stage, with why not yet. What needs no facts is asked whole; the rest as far as it can be. */
export function availableActions(question: Question): AvailableAction[] {
  const { edition, caseFile, actor, circumstances } = question;
  return rowsOf(edition, caseFile.stage).map(([action, row]) => {
    const role = row.by.find((each) => actor.roles.includes(each));
    const line = { action, label: ACTION_LABELS[action], roles: row.by, to: row.to };
    if (row.via !== undefined) {
      const refusal = refuse('only_through_notice', { action: ACTION_LABELS[action] });
      return { ...line, mine: role !== undefined, refusal };
    }
    if (role === undefined)
      return { ...line, mine: false, refusal: notYourRole(line.label, row.by, actor) };
    const rubric = rubricOf(edition, caseFile);
    const situation = { edition, rubric, caseFile, actor, role, circumstances, facts: {} };
    const refusal = firstRefusal(row, situation, needsFacts(action) ? 'case' : 'all');
    return { ...line, mine: true, refusal };
  });
}
