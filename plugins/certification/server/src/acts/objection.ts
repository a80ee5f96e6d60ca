import { moveRecord } from '../door/advance-record.ts';
import type { AllowedAct, Effect } from './act.ts';

/** The objection taken up, and what was found. Only one is handled at a time; the accepted one is the one decided. */
function decided(action: 'dismiss' | 'uphold' | 'partly_uphold'): Effect {
  return {
    leaves: async (act: AllowedAct) => {
      const { finding } = act.facts;
      for (const each of act.loaded.objections.filter(({ state }) => state === 'accepted'))
        await moveRecord(act, 'objection', each.document_id, action, { finding }, 'application');
    },
  };
}

/** 异议. 〔rulings 8〕 */
export const OBJECTION_EFFECTS = {
  accept_objection: {
    leaves: async (act) => {
      const { objectionId } = act.facts;
      if (objectionId === undefined) throw new Error('No objection was named to be accepted.');
      await moveRecord(act, 'objection', objectionId, 'accept', {}, 'application');
    },
  },
  dismiss_objection: decided('dismiss'),
  uphold_objection: decided('uphold'),
  partly_uphold_objection: decided('partly_uphold'),
} satisfies Record<string, Effect>;
