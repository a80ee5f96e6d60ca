import { updateRecord } from '../schema/record.ts';
import type { AllowedAct, Effect } from './act.ts';

/** The objection taken up, and what was found. Only one is handled at a time; the accepted one is the one decided. */
function decided(state: 'dismissed' | 'upheld' | 'partly_upheld'): Effect {
  return {
    leaves: async ({ sql, loaded, facts }: AllowedAct) => {
      for (const objection of loaded.objections.filter((each) => each.state === 'accepted')) {
        await updateRecord(sql, 'objections', objection.id, { state, finding: facts.finding });
      }
    },
  };
}

/** 异议. 〔rulings 8〕 */
export const OBJECTION_EFFECTS = {
  accept_objection: {
    leaves: async ({ sql, loaded, facts }) => {
      const objection = loaded.objections.find((each) => each.document_id === facts.objectionId);
      if (objection === undefined) throw new Error('An objection was accepted that is not there.');
      await updateRecord(sql, 'objections', objection.id, { state: 'accepted' });
    },
  },
  dismiss_objection: decided('dismissed'),
  uphold_objection: decided('upheld'),
  partly_uphold_objection: decided('partly_upheld'),
} satisfies Record<string, Effect>;
