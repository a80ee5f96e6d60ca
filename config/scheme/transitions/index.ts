import type { ApplicationTransition } from '../schema.ts';
import type { Stage } from '../words.ts';
import { CLOSED } from './appeal.ts';
import { ASSESSMENT } from './assessment.ts';
import { CONCLUSION } from './conclusion.ts';
import { INSPECTION } from './inspection.ts';
import { INTAKE } from './intake.ts';
import { NOTICE_TRANSITIONS } from './notice.ts';

/**
 * 阶段流转表。每行：在此阶段，谁能做什么，凭什么，做完到哪里。A row that is not here cannot happen.
 * Guards are named here and written in the domain. An act whose `to` is its own stage adds evidence and stays.
 */
export const APPLICATION_TRANSITIONS = {
  ...INTAKE,
  ...ASSESSMENT,
  ...INSPECTION,
  ...CONCLUSION,
  ...CLOSED,
} as const satisfies Record<Stage, Record<string, ApplicationTransition>>;

export { NOTICE_TRANSITIONS };

/** How a record comes to be: an applicant opens a draft, an editor a notice, the legacy import a finished one. */
export const BIRTHS = {
  application: {
    create: { to: 'draft', by: ['applicant'] },
    import: { to: 'certified', by: ['publisher'] },
  },
  public_notice: {
    create: { to: 'drafted', by: ['editor'] },
    import: { to: 'announced', by: ['publisher'] },
  },
} as const;

type ActionsOf<T> = T[keyof T] extends infer Row
  ? Row extends Row
    ? keyof Row & string
    : never
  : never;
export type Action = ActionsOf<typeof APPLICATION_TRANSITIONS>;
export type NoticeAction = ActionsOf<typeof NOTICE_TRANSITIONS>;
