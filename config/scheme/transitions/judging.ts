import type { ApplicationTransition } from '../schema.ts';
import { assumed, law } from '../source.ts';

/** 建议不予通过：by the lead of the stage. 〔rulings 4〕 */
export const recommend = (
  stage:
    'initial_evaluation' | 'standard_drafting' | 'advancedness_evaluation' | 'on_site_inspection',
  by: 'expert' | 'standards_secretary' | 'advancedness_evaluator' | 'inspector',
  guard: string[]
): ApplicationTransition => ({
  to: [stage],
  by: [by],
  guards: [...guard, 'no_rejection_pending'],
  source: assumed('不予通过由本阶段牵头人建议、部门负责人确认，两人两步'),
});

export const confirmRejection: ApplicationTransition = {
  to: ['rejected'],
  by: ['department_head'],
  guards: ['rejection_pending', 'not_the_recommender'],
  source: assumed('不予通过由本阶段牵头人建议、部门负责人确认，两人两步'),
};

/** 部门负责人不同意建议：the stage goes on as if it had not been recommended. */
export const declineRejection = (
  stage: ApplicationTransition['to'][number]
): ApplicationTransition => ({
  to: [stage],
  by: ['department_head'],
  guards: ['rejection_pending', 'not_the_recommender'],
  source: assumed('不予通过由本阶段牵头人建议、部门负责人确认，两人两步'),
});

/** 利益冲突声明：before anybody judges, they declare; who has a conflict leaves. 〔认证认可条例 第十三条（参照）〕 */
export const declarations = (
  stage: ApplicationTransition['to'][number],
  by: 'expert' | 'inspector',
  member: string
) =>
  ({
    declare_no_conflict: {
      to: [stage],
      by: [by],
      guards: [member, 'not_declared_yet', 'no_automatic_conflict'],
      source: law('认证认可条例 第十三条（参照）'),
    },
    recuse: {
      to: [stage],
      by: [by],
      guards: [member],
      source: law('认证认可条例 第十三条（参照）'),
    },
  }) satisfies Record<string, ApplicationTransition>;
