import type { Context } from 'koa';
import type { House } from '../house.ts';
import { NewRollback, askRollback } from '../publication/ask-rollback.ts';
import { publicationStanding } from '../publication/standing.ts';
import { staffOf } from './actor.ts';
import { readOrRefuse, sendRefusal } from './problem.ts';

/** The state of the public site, and taking it back to a kept release. */
export const staffPublication = (house: () => House) => ({
  standing: async (ctx: Context) => {
    ctx.body = await publicationStanding(house().reader);
  },

  rollBack: async (ctx: Context) => {
    const wish = readOrRefuse(ctx, NewRollback, ctx.request.body);
    if (wish === null) return;
    const refusal = await askRollback(house().reader, await staffOf(house(), ctx), wish);
    if (refusal !== null) {
      sendRefusal(ctx, refusal);
      return;
    }
    ctx.status = 202;
    ctx.body = await publicationStanding(house().reader);
  },
});
