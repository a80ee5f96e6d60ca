import { ACTION_LABELS, STAGES, STAGE_LABELS } from '@sxjp/config/scheme';
import type {
  Action,
  ApplicationTransition,
  Label,
  Role,
  SchemeEdition,
  Stage,
} from '@sxjp/config/scheme';
import { GUARDS } from './guards/index.ts';
import type { Refusal } from './refusal.ts';
import { rubricOf } from './stage.ts';
import type { Question } from './stage.ts';

/** One step that still lies ahead: what leads on from it, who does that, and what of it is not so yet. */
export interface StepAhead {
  stage: Stage;
  stageLabel: Label;
  action: Action;
  actionLabel: Label;
  roles: readonly Role[];
  notYet: readonly Refusal[];
}

/** Conditions on who acts, not on the case: they say nothing to somebody who only looks ahead. */
const OF_THE_PERSON: ReadonlySet<string> = new Set([
  'on_the_panel',
  'leads_the_panel',
  'on_the_team',
  'leads_the_team',
  'conflict_cleared',
  'not_declared_yet',
  'no_automatic_conflict',
  'not_of_the_refused_round',
  'took_no_part',
  'not_the_recommender',
  'not_the_asker',
  'assigned_to_the_body',
]);
/** What the experts said is not told before they have concluded: it is a result, not something still missing. */
const RESULTS: ReadonlySet<string> = new Set(['majority_recommends', 'panel_tied']);

const CLOSED: ReadonlySet<Stage> = new Set(['rejected', 'lapsed', 'withdrawn', 'final']);
/** Stages a case is in only when something went amiss; the main path passes them by. */
const ASIDE: ReadonlySet<Stage> = new Set(['supplementing', 'rectifying', 'objection_handling']);

interface Onward {
  action: Action;
  row: ApplicationTransition;
  to: Stage;
}

/** The act that leads from a stage to the nearest one further along, as the transition table has it. */
function onwardFrom(edition: SchemeEdition, stage: Stage): Onward | null {
  const rows: Partial<Record<string, ApplicationTransition>> = edition.application[stage];
  const here = STAGES.indexOf(stage);
  const ways = Object.entries(rows).flatMap(([action, row]) =>
    row === undefined
      ? []
      : row.to
          .filter((to) => !CLOSED.has(to) && !ASIDE.has(to) && STAGES.indexOf(to) > here)
          .map((to) => ({ action: action as Action, row, to }))
  );
  const back = Object.entries(rows).flatMap(([action, row]) =>
    row === undefined || !ASIDE.has(stage)
      ? []
      : row.to
          .filter((to) => to !== stage && !CLOSED.has(to))
          .map((to) => ({ action: action as Action, row, to }))
  );
  const [nearest] = [...ways].sort((a, b) => STAGES.indexOf(a.to) - STAGES.indexOf(b.to));
  return nearest ?? back[0] ?? null;
}

function notYet(question: Question, stage: Stage, { action, row }: Onward): Refusal[] {
  const { edition, actor, circumstances } = question;
  const caseFile = { ...question.caseFile, stage };
  const [role] = row.by;
  if (role === undefined) throw new Error(`Nobody may do “${action}”.`);
  const rubric = rubricOf(edition, caseFile);
  const situation = { edition, rubric, caseFile, actor, role, circumstances, facts: {} };
  return row.guards.flatMap((name) => {
    const guard = GUARDS[name];
    if (
      guard === undefined ||
      guard.asks === 'facts' ||
      OF_THE_PERSON.has(name) ||
      RESULTS.has(name)
    )
      return [];
    return guard.check(situation) ?? [];
  });
}

/**
 * 往后的步骤：from where the case stands to its certificate, each with what is not so yet, by the same conditions the door
 * asks. Empty for a case that has ended.
 */
export function wayAhead(question: Question): StepAhead[] {
  const { edition, caseFile } = question;
  const steps: StepAhead[] = [];
  const passed = new Set<Stage>();
  for (let stage = caseFile.stage; !passed.has(stage);) {
    passed.add(stage);
    const onward = CLOSED.has(stage) ? null : onwardFrom(edition, stage);
    if (onward === null) break;
    const { action, row, to } = onward;
    steps.push({
      stage,
      stageLabel: STAGE_LABELS[stage],
      action,
      actionLabel: ACTION_LABELS[action],
      roles: row.by,
      notYet: notYet(question, stage, onward),
    });
    stage = to;
  }
  return steps;
}
