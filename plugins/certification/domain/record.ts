import type { Label, RecordTransition, Role } from '@sxjp/config/scheme';
import type { Actor } from './actor.ts';
import { readFacts } from './facts.ts';
import type { FactsRow } from './facts.ts';
import type { Facts } from './fields.ts';
import type { LedgerEntry } from './ledger.ts';
import { notYourRole, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** What every record with stages of its own has. */
export interface RecordFile {
  id: string;
  /** How people call it: its number or title. */
  subject: string;
  stage: string;
  version: number;
  history: readonly LedgerEntry[];
}

/** Asked of a guard: the record, who acts, and the facts of the act (null while it is only asked what may be done). */
export type RecordGuard<Asked> = (asked: Asked, facts: Facts | null) => Refusal | null;

/** A kind of record as the rules need it: its table, its words, and its guards and facts by name. */
export interface Machine<Asked> {
  rows: Readonly<Record<string, Readonly<Record<string, RecordTransition>>>>;
  stages: Readonly<Record<string, Label>>;
  actions: Readonly<Record<string, Label>>;
  guards: Readonly<Record<string, RecordGuard<Asked>>>;
  facts: Readonly<Record<string, FactsRow>>;
}

export type RecordDecision =
  | { ok: true; action: string; to: string; role: Role; facts: Facts }
  | { ok: false; refusal: Refusal };

export interface AvailableRecordAction {
  action: string;
  label: Label;
  roles: readonly Role[];
  to: readonly string[];
  mine: boolean;
  refusal: Refusal | null;
}

const own = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

const labelOf = (labels: Readonly<Record<string, Label>>, word: string): Label =>
  own(labels, word) ?? { zh: word, en: word };

const NONE: Label = { zh: '无（已终结）', en: 'nothing (it has ended)' };

function notInStage<Asked>(machine: Machine<Asked>, file: RecordFile, action: string): Refusal {
  const possible = Object.keys(own(machine.rows, file.stage) ?? {});
  return refuse('action_not_in_stage', {
    subject: file.subject,
    stage: labelOf(machine.stages, file.stage),
    action: labelOf(machine.actions, action),
    possible: possible.length === 0 ? NONE : possible.map((each) => labelOf(machine.actions, each)),
  });
}

function onlyThrough(row: RecordTransition, via: RecordTransition['via'], label: Label) {
  if (row.via === via) return null;
  switch (row.via) {
    case 'application':
      return refuse('only_through_application', { action: label });
    case 'certificate':
      return refuse('only_through_certificate', { action: label });
    case 'import':
      return refuse('only_through_import', { action: label });
    case 'public_notice':
    case undefined:
      return refuse('only_through_notice', { action: label });
  }
}

function firstRefusal<Asked>(
  machine: Machine<Asked>,
  row: RecordTransition,
  asked: Asked,
  facts: Facts | null
): Refusal | null {
  for (const name of row.guards) {
    const guard = own(machine.guards, name);
    if (guard === undefined) throw new Error(`The table of this record names no guard “${name}”.`);
    const refusal = guard(asked, facts);
    if (refusal !== null) return refusal;
  }
  return null;
}

/**
 * `decide` for every record that is not an application: may this actor do this act on it now, and where does it lead?
 *
 * @param body the facts as received, not yet read
 * @param via the record through which the act comes, when it comes through one
 */
export function decideRecord<Asked>(
  machine: Machine<Asked>,
  file: RecordFile,
  actor: Actor,
  asked: Asked,
  action: string,
  body: unknown,
  via?: RecordTransition['via']
): RecordDecision {
  const no = (refusal: Refusal): RecordDecision => ({ ok: false, refusal });
  const row = own(own(machine.rows, file.stage) ?? {}, action);
  if (row === undefined) return no(notInStage(machine, file, action));
  const label = labelOf(machine.actions, action);
  const elsewhere = onlyThrough(row, via, label);
  if (elsewhere !== null) return no(elsewhere);
  const role = row.by.find((each) => actor.roles.includes(each));
  if (role === undefined) return no(notYourRole(label, row.by, actor));
  const read = readFacts(own(machine.facts, action) ?? { required: [] }, body);
  if (!read.ok) {
    const problems = read.problems.map(({ field, problem }) => `${field}：${problem}`).join('；');
    return no(refuse('facts_invalid', { action: label, problems }, read.problems[0]?.field));
  }
  const refusal = firstRefusal(machine, row, asked, read.facts);
  if (refusal !== null) return no(refusal);
  const to = row.to[0];
  if (to === undefined) throw new Error(`The table leads nowhere from “${action}”.`);
  return { ok: true, action, to, role, facts: read.facts };
}

/** Every act of the record's stage, with why not yet. */
export function availableRecordActions<Asked>(
  machine: Machine<Asked>,
  file: RecordFile,
  actor: Actor,
  asked: Asked
): AvailableRecordAction[] {
  return Object.entries(own(machine.rows, file.stage) ?? {}).map(([action, row]) => {
    const label = labelOf(machine.actions, action);
    const mine = row.by.some((role) => actor.roles.includes(role));
    const refusal =
      onlyThrough(row, undefined, label) ??
      (mine ? firstRefusal(machine, row, asked, null) : notYourRole(label, row.by, actor));
    return { action, label, roles: row.by, to: row.to, mine, refusal };
  });
}
