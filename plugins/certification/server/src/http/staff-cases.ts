import type { Context } from 'koa';
import { ROLES } from '@sxjp/config/scheme';
import { z } from 'zod';
import { answerFiles } from '../applicant/issue.ts';
import { frozenFiles } from '../certification/frozen.ts';
import { advance } from '../door/advance.ts';
import { ActBody } from '../door/asked.ts';
import { deadlineLists } from '../deadlines/overdue.ts';
import type { House } from '../house.ts';
import { CaseListQuery, caseList } from '../reading/case-list.ts';
import { actionLines } from '../reading/action-lines.ts';
import { casePage, questionOf, readableCase } from '../reading/case-page.ts';
import { staff } from '../reading/people.ts';
import { staffOf } from './actor.ts';
import { sendFile } from './file.ts';
import { languageOf, readOrRefuse, sendAnswer, sendNotFound } from './problem.ts';

const Param = z.string().min(1).max(100);
export const param = (ctx: Context, name: string): string =>
  Param.parse((ctx['params'] as Record<string, unknown>)[name]);

/** The case of the address as far as this staff member may read it, or null after “not found” has been sent. */
async function pageOrNotFound(house: House, ctx: Context) {
  const id = param(ctx, 'id');
  const page = await casePage(house, await staffOf(house, ctx), id, languageOf(ctx));
  if (page === null) sendNotFound(ctx, id);
  return page;
}

/** What staff read of cases and do with them. */
export const staffCases = (house: () => House) => ({
  me: async (ctx: Context) => {
    ctx.body = { actor: await staffOf(house(), ctx) };
  },

  scheme: (ctx: Context) => {
    ctx.body = { edition: house().inForce };
  },

  people: async (ctx: Context) => {
    const query = readOrRefuse(ctx, z.object({ role: z.enum(ROLES) }), ctx.query);
    if (query === null) return;
    const people = await staff(house().reader);
    ctx.body = {
      people: people
        .filter(({ roles }) => roles.includes(query.role))
        .map(({ id, name }) => ({ id, name })),
    };
  },

  list: async (ctx: Context) => {
    const query = readOrRefuse(ctx, CaseListQuery, ctx.query);
    if (query === null) return;
    ctx.body = await caseList(house(), await staffOf(house(), ctx), query, languageOf(ctx));
  },

  page: async (ctx: Context) => {
    const page = await pageOrNotFound(house(), ctx);
    if (page !== null) ctx.body = page;
  },

  ledger: async (ctx: Context) => {
    const page = await pageOrNotFound(house(), ctx);
    if (page !== null) ctx.body = { ledger: page.ledger };
  },

  actions: async (ctx: Context) => {
    const page = await pageOrNotFound(house(), ctx);
    if (page !== null)
      ctx.body = { stage: page.stage, version: page.version, available: page.actions };
  },

  overdue: async (ctx: Context) => {
    ctx.body = await deadlineLists(house());
  },

  act: async (ctx: Context) => {
    const id = param(ctx, 'id');
    const body = readOrRefuse(ctx, ActBody, ctx.request.body);
    if (body === null) return;
    const actor = await staffOf(house(), ctx);
    if ((await readableCase(house(), actor, id)) === null && actor.roles.length > 0) {
      sendNotFound(ctx, id);
      return;
    }
    const answer = await advance(house(), { id, action: param(ctx, 'action'), actor, body });
    const readable = await readableCase(house(), actor, id);
    const available =
      readable === null
        ? []
        : actionLines(await questionOf(house(), readable.loaded, actor), languageOf(ctx));
    sendAnswer(ctx, answer, available);
  },

  file: async (ctx: Context) => {
    const actor = await staffOf(house(), ctx);
    const sha256 = param(ctx, 'sha256');
    const readable = await readableCase(house(), actor, param(ctx, 'id'));
    const { parts, loaded } = readable ?? { parts: new Set<string>(), loaded: null };
    const files =
      loaded === null
        ? []
        : [
            ...(parts.has('dossier') ? loaded.materials.flatMap((each) => each.files ?? []) : []),
            ...(parts.has('scores') ? await answerFiles(house().reader, loaded.row.id) : []),
            ...(parts.has('certification') ? await frozenFiles(house().reader, loaded.row.id) : []),
          ];
    const file = files.find((each) => each.sha256 === sha256);
    if (file === undefined || !(await sendFile(ctx, file))) sendNotFound(ctx, sha256);
  },
});
