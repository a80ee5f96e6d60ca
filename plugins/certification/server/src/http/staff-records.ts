import type { Context } from 'koa';
import type { RecordKind } from '@sxjp/config/scheme';
import { RECORD_PATHS } from '@sxjp/plugin-certification/domain';
import type { Actor, RecordPath } from '@sxjp/plugin-certification/domain';
import { z } from 'zod';
import { ActBody } from '../door/asked.ts';
import { advanceRecord } from '../door/advance-record.ts';
import type { Answer } from '../door/answer.ts';
import type { House } from '../house.ts';
import {
  NewRound,
  NewStandard,
  NewSurveillance,
  draftRound,
  planSurveillance,
  proposeStandard,
} from '../records/births.ts';
import {
  NewBan,
  NewBody,
  NewCertifier,
  proposeBanOn,
  registerBody,
  registerCertifier,
} from '../records/certification-births.ts';
import {
  RecordQuery,
  mayReadRecord,
  recordActions,
  recordList,
  recordPage,
} from '../records/reading.ts';
import { rubricsOfRound } from '../records/rubrics.ts';
import { staffOf } from './actor.ts';
import { languageOf, readOrRefuse, sendAnswer, sendNotFound } from './problem.ts';
import { param } from './staff-cases.ts';

const Path = z.enum(Object.keys(RECORD_PATHS) as RecordPath[]);

/** The kind of record the address names, or null after “not found” has been sent. */
function kindOf(ctx: Context): RecordKind | null {
  const path = Path.safeParse(/\/certification\/([a-z-]+)/.exec(ctx.path)?.[1]);
  if (path.success) return RECORD_PATHS[path.data];
  sendNotFound(ctx, ctx.path);
  return null;
}

async function create<T extends z.ZodType>(
  house: House,
  ctx: Context,
  body: T,
  make: (house: House, actor: Actor, body: z.infer<T>) => Promise<Answer>
): Promise<void> {
  const read = readOrRefuse(ctx, body, ctx.request.body);
  if (read === null) return;
  sendAnswer(ctx, await make(house, await staffOf(house, ctx), read), []);
  if (ctx.status === 200) ctx.status = 201;
}

/** 证书、标识、异议、核查问题、监督、团体标准、批次：reading and acting, each through its own machine. */
export const staffRecords = (house: () => House) => ({
  list: async (ctx: Context) => {
    const kind = kindOf(ctx);
    const query = readOrRefuse(ctx, RecordQuery, ctx.query);
    if (kind === null || query === null) return;
    ctx.body = await recordList(house(), kind, await staffOf(house(), ctx), query);
  },

  page: async (ctx: Context) => {
    const kind = kindOf(ctx);
    if (kind === null) return;
    const id = param(ctx, 'id');
    const page = await recordPage(house(), kind, await staffOf(house(), ctx), id, languageOf(ctx));
    if (page === null) sendNotFound(ctx, id);
    else ctx.body = page;
  },

  act: async (ctx: Context) => {
    const kind = kindOf(ctx);
    const body = readOrRefuse(ctx, ActBody, ctx.request.body);
    if (kind === null || body === null) return;
    const actor = await staffOf(house(), ctx);
    const id = param(ctx, 'id');
    const language = languageOf(ctx);
    if (!(await mayReadRecord(house(), kind, actor, id))) {
      sendNotFound(ctx, id);
      return;
    }
    const action = param(ctx, 'action');
    const answer = await advanceRecord(house(), kind, { id, action, actor, body });
    sendAnswer(ctx, answer, await recordActions(house(), kind, actor, id, language));
  },

  rubrics: async (ctx: Context) => {
    const id = param(ctx, 'id');
    const actor = await staffOf(house(), ctx);
    const found = (await mayReadRecord(house(), 'round', actor, id))
      ? await rubricsOfRound(house(), id)
      : null;
    if (found === null) sendNotFound(ctx, id);
    else ctx.body = found;
  },

  draftRound: (ctx: Context) => create(house(), ctx, NewRound, draftRound),
  planSurveillance: (ctx: Context) => create(house(), ctx, NewSurveillance, planSurveillance),
  proposeStandard: (ctx: Context) => create(house(), ctx, NewStandard, proposeStandard),
  registerBody: (ctx: Context) => create(house(), ctx, NewBody, registerBody),
  registerCertifier: (ctx: Context) => create(house(), ctx, NewCertifier, registerCertifier),
  proposeBan: (ctx: Context) => create(house(), ctx, NewBan, proposeBanOn),
});
