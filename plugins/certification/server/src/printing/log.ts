import type { LedgerEntry } from '@sxjp/plugin-certification/domain';
import { FIELDS } from '@sxjp/plugin-certification/domain';
import { z } from 'zod';

const PRINTED: readonly string[] = ['check_print', 'print', 'reprint'];

const Evidence = z.looseObject({
  content: z.string(),
  sha256: z.string().nullable().default(null),
  size: z.number().nullable().default(null),
  template: z.string().nullable().default(null),
});

/** 印制记录：every check and every print, newest first. `current`: of the content as it is now. */
export function printLog(history: readonly LedgerEntry[], content: string) {
  return history
    .filter(({ action }) => PRINTED.includes(action))
    .map(({ version, action, at, on, actor, facts, evidence }) => {
      const { content: of, ...printed } = Evidence.parse(evidence);
      return {
        version,
        action,
        at,
        on,
        by: actor.name,
        role: actor.role,
        ...printed,
        copies: FIELDS.copies
          .nullable()
          .catch(null)
          .parse(facts['copies'] ?? null),
        reason: FIELDS.reason
          .nullable()
          .catch(null)
          .parse(facts['reason'] ?? null),
        current: of === content,
      };
    })
    .reverse();
}
export type PrintLine = ReturnType<typeof printLog>[number];

/** The newest print of the content as it is now. */
export const lastPrint = (log: readonly PrintLine[]): PrintLine | undefined =>
  log.find(({ sha256, current }) => sha256 !== null && current);
