import { nothing, reasoned } from '../facts.ts';
import type { FactsRow } from '../facts.ts';
import type { RecordGuard } from '../record.ts';
import { refuse } from '../refusal.ts';
import type { RecordAsked } from './asked.ts';

export interface SurveillanceDetails {
  kind: 'yearly' | 'special' | 'unannounced';
}
type Guard = RecordGuard<RecordAsked<SurveillanceDetails>>;

/** 获证后监督的条件：only a 飞行检查 comes without notice. */
export const SURVEILLANCE_GUARDS = {
  unannounced_only: ({ details: { kind } }) =>
    kind === 'unannounced' ? null : refuse('notice_first', {}),
  dated_by_today: ({ today }, facts) => {
    const on = facts?.conductedOn;
    return on !== undefined && on > today
      ? refuse('signed_in_future', { signedOn: on, today }, 'conductedOn')
      : null;
  },
} satisfies Record<string, Guard>;

export const SURVEILLANCE_FACTS: Record<string, FactsRow> = {
  notify: { required: ['plannedOn'] },
  conduct: { required: ['conductedOn', 'findings'], optional: ['issues'] },
  pass: { required: ['summary'] },
  require_rectification: { required: ['summary', 'dueBy'] },
  accept_rectification: { required: ['summary'] },
  fail: { required: ['proposal', 'reason'] },
  call_off: reasoned,
  carry_over: nothing,
};
