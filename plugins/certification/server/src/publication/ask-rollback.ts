import { z } from 'zod';
import type { Role } from '@sxjp/config/scheme';
import { notYourRole, refuse } from '@sxjp/plugin-certification/domain';
import type { Actor, Refusal } from '@sxjp/plugin-certification/domain';
import type { Sql } from '../sql.ts';

/** 退回网站: to a release that was on line, with why. */
export const NewRollback = z.strictObject({
  requestId: z.string().min(8).max(100),
  release: z.string().min(1).max(100),
  reason: z.string().trim().min(1).max(1000),
});
export type NewRollback = z.infer<typeof NewRollback>;

const ASKED_BY: Role = 'publisher';
const ROLL_BACK = { zh: '退回网站', en: 'Take the site back' };

const Published = z.object({ release: z.string() });
const PUBLISHED = `select release from ledger.publications where release = ? and state = 'published' limit 1`;

/** Puts the wish on record; the publisher carries it out, or says why not. The same request id asks once. */
export async function askRollback(
  sql: Sql,
  actor: Actor,
  { requestId, release, reason }: NewRollback
): Promise<Refusal | null> {
  if (!actor.roles.includes(ASKED_BY)) return notYourRole(ROLL_BACK, [ASKED_BY], actor);
  if ((await sql.rows(Published, PUBLISHED, [release])).length === 0)
    return refuse('release_unknown', { release }, 'release');
  await sql.run(
    `insert into ledger.rollbacks (request_id, asked_by, asked_by_name, release, reason) values (?, ?, ?, ?, ?)
     on conflict (request_id) do nothing`,
    [requestId, actor.id, actor.name, release, reason]
  );
  return null;
}
