import type { ApplicationTransition } from '../schema.ts';
import { assumed } from '../source.ts';

const ONCE = assumed('延期一次，由经办人申请、部门负责人批准，两人两步');

/** 延期：asked by one, granted by another, once in a visit to the stage. 〔rulings 11〕 */
export const extension = (stage: ApplicationTransition['to'][number]) =>
  ({
    ask_extension: {
      to: [stage],
      by: ['case_officer'],
      guards: ['no_extension_yet', 'period_running', 'extension_within_limits'],
      source: ONCE,
    },
    grant_extension: {
      to: [stage],
      by: ['department_head'],
      guards: ['extension_asked', 'not_the_asker'],
      source: ONCE,
    },
    refuse_extension: {
      to: [stage],
      by: ['department_head'],
      guards: ['extension_asked', 'not_the_asker'],
      source: ONCE,
    },
  }) satisfies Record<string, ApplicationTransition>;
