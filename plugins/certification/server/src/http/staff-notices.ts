import type { Context } from 'koa';
import { ActBody } from '../door/asked.ts';
import { advanceNotice } from '../door/advance-notice.ts';
import { NewNotice, draftNotice } from '../door/draft-notice.ts';
import { NewObjection, registerObjection } from '../door/objection.ts';
import type { House } from '../house.ts';
import { noticeList, noticePage } from '../reading/notice-page.ts';
import { staffOf } from './actor.ts';
import { languageOf, readOrRefuse, sendAnswer, sendNotFound } from './problem.ts';
import { param } from './staff-cases.ts';

/** 公示、公告、异议登记. */
export const staffNotices = (house: () => House) => ({
  list: async (ctx: Context) => {
    ctx.body = { results: await noticeList(house()) };
  },

  page: async (ctx: Context) => {
    const page = await noticePage(
      house(),
      await staffOf(house(), ctx),
      param(ctx, 'id'),
      languageOf(ctx)
    );
    if (page === null) {
      sendNotFound(ctx, param(ctx, 'id'));
      return;
    }
    ctx.body = page;
  },

  create: async (ctx: Context) => {
    const notice = readOrRefuse(ctx, NewNotice, ctx.request.body);
    if (notice === null) return;
    sendAnswer(ctx, await draftNotice(house(), await staffOf(house(), ctx), notice), []);
    if (ctx.status === 200) ctx.status = 201;
  },

  act: async (ctx: Context) => {
    const body = readOrRefuse(ctx, ActBody, ctx.request.body);
    if (body === null) return;
    const actor = await staffOf(house(), ctx);
    const id = param(ctx, 'id');
    const answer = await advanceNotice(house(), { id, action: param(ctx, 'action'), actor, body });
    const page = await noticePage(house(), actor, id, languageOf(ctx));
    sendAnswer(ctx, answer, page?.actions ?? []);
  },

  registerObjection: async (ctx: Context) => {
    const objection = readOrRefuse(ctx, NewObjection, ctx.request.body);
    if (objection === null) return;
    sendAnswer(ctx, await registerObjection(house(), await staffOf(house(), ctx), objection), []);
    if (ctx.status === 200) ctx.status = 201;
  },
});
