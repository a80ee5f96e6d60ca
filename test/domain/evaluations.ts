import { having, both, since } from './guard-cases.ts';
import { caseAt } from './case-at.ts';
import type { Step } from './steps.ts';
import { PROPER_FACTS } from './proper-facts.ts';

/** 一位专家交的意见. */
export const evaluates = (
  by: Step['by'] & object,
  recommendation: 'recommend' | 'not_recommend' = 'recommend'
): Step => ({
  action: 'evaluate',
  by,
  facts: { ...PROPER_FACTS.evaluate, recommendation },
});
/** 刚进入初评的一案，之后的办理. */
export const evaluated = (...steps: readonly Step[]) =>
  both(having(caseAt('initial_evaluation')), since(...steps));
export const panelOfFour: Step = {
  action: 'begin_evaluation',
  facts: { panel: ['expert1', 'expert2', 'expert3', 'expert4'], leadId: 'expert1' },
};
