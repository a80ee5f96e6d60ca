import { z } from 'zod';
import { refuse } from '@sxjp/plugin-certification/domain';
import type { Actor, Refusal } from '@sxjp/plugin-certification/domain';

/** What is asked of the door: `version` is the one the asker saw; the rest of the body are the facts. */
export const ActBody = z
  .object({ version: z.int().positive(), requestId: z.string().min(8).max(100) })
  .catchall(z.unknown());
export type ActBody = z.infer<typeof ActBody>;

export interface Asked {
  id: string;
  action: string;
  actor: Actor;
  body: ActBody;
}

export function factsIn({ version: _version, requestId: _requestId, ...facts }: ActBody) {
  return facts;
}

/** Whether the asker saw another version. “Not from this stage” is the better answer where both are true. */
export function isStale(
  { version: seen }: ActBody,
  { version }: { version: number },
  decision: { ok: true } | { ok: false; refusal: Refusal }
): boolean {
  return seen !== version && (decision.ok || decision.refusal.code !== 'action_not_in_stage');
}

/** “Somebody was faster”: names the record, the version seen and the present one. */
export function staleVersion(
  subject: string,
  seen: number,
  current: number,
  stage: { zh: string; en: string }
) {
  return refuse('stale_version', { subject, seen, current, stage });
}
