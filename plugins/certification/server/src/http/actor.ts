import type { Context } from 'koa';
import { z } from 'zod';
import { Actor } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { applicantId, staffActor } from '../reading/people.ts';

const AdminUser = z.object({ id: z.number(), email: z.string() });
const Account = z.object({ id: z.number(), username: z.string() });

/** The signed-in staff member with the roles they hold at this moment. The policy has let nobody else come here. */
export function staffOf(house: House, ctx: Context): Promise<Actor> {
  const user = AdminUser.parse(ctx.state['user']);
  return staffActor(house.reader, user.id, user.email);
}

/** The signed-in applicant account. */
export function applicantOf(ctx: Context): { actor: Actor; accountId: number } {
  const user = Account.parse(ctx.state['user']);
  const actor = Actor.parse({
    kind: 'applicant',
    id: applicantId(user.id),
    name: user.username,
    roles: ['applicant'],
  });
  return { actor, accountId: user.id };
}
