import type { FactsRow } from '../facts.ts';
import type { RecordGuard } from '../record.ts';
import { refuse } from '../refusal.ts';
import type { RecordAsked } from './asked.ts';

export interface CertifierDetails {
  bodyName: string;
}
type Guard = RecordGuard<RecordAsked<CertifierDetails>>;

/** 认证人员的条件. 〔认证认可条例 第十四条〕 */
export const CERTIFIER_GUARDS = {
  left_by_today: ({ today }, facts) => {
    const on = facts?.effectiveOn;
    return on !== undefined && on > today
      ? refuse('effective_in_future', { on, today }, 'effectiveOn')
      : null;
  },
} satisfies Record<string, Guard>;

export const CERTIFIER_FACTS: Record<string, FactsRow> = {
  leave: { required: ['effectiveOn', 'reason'] },
};
