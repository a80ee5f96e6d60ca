import { conflictsOf } from '../conflict.ts';
import { hasDeclared, judgedBeforeAppeal } from '../history.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { Situation } from '../case-file.ts';
import { ofCase, ofFacts } from './guard.ts';
import { namesOf } from './people.ts';

function conflictAmong(
  { caseFile, circumstances }: Situation,
  ids: readonly string[],
  field?: string
): Refusal | null {
  for (const id of ids) {
    const why = conflictsOf(caseFile, circumstances, id);
    if (why.length > 0)
      return refuse('conflict_found', { person: namesOf({ circumstances }, [id]), why }, field);
  }
  return null;
}

function judgedBefore(
  situation: Situation,
  ids: readonly string[],
  field?: string
): Refusal | null {
  const { caseFile } = situation;
  const judged = judgedBeforeAppeal(caseFile.history, caseFile.stage);
  const again = [...new Set(ids)].filter((id) => judged.has(id));
  return again.length === 0
    ? null
    : refuse('judged_before_appeal', { people: namesOf(situation, again) }, field);
}

/** 利益冲突与申诉后的回避. 〔rulings 5、20；认证认可条例 第十三条（参照）〕 */
export const CONFLICT_GUARDS = {
  not_declared_yet: ofCase(({ actor, caseFile }) =>
    hasDeclared(caseFile.history, caseFile.stage, actor.id) ? refuse('already_declared', {}) : null
  ),
  no_automatic_conflict: ofCase((situation) => conflictAmong(situation, [situation.actor.id])),
  conflict_cleared: ofCase((situation) => {
    const { actor, caseFile } = situation;
    return hasDeclared(caseFile.history, caseFile.stage, actor.id)
      ? conflictAmong(situation, [actor.id])
      : refuse('conflict_undeclared', {});
  }),
  panel_unconflicted: ofFacts((situation) => {
    const { panel = [], expertId } = situation.facts;
    return expertId === undefined
      ? conflictAmong(situation, panel, 'panel')
      : conflictAmong(situation, [expertId], 'expertId');
  }),
  team_unconflicted: ofFacts((situation) =>
    conflictAmong(situation, situation.facts.team ?? [], 'team')
  ),
  not_of_the_refused_round: ofCase((situation) =>
    judgedBefore(situation, [situation.actor.id, ...(situation.facts.members ?? [])])
  ),
  panel_of_others: ofFacts((situation) =>
    judgedBefore(situation, situation.facts.panel ?? [], 'panel')
  ),
  team_of_others: ofFacts((situation) =>
    judgedBefore(situation, situation.facts.team ?? [], 'team')
  ),
};
