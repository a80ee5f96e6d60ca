import type { Context } from 'koa';
import { create } from 'content-disposition';
import { whyNotAssign } from '@sxjp/plugin-certification/domain';
import {
  PartBody,
  PartName,
  bodyLine,
  bringFiles,
  deskFile,
  deskPage,
  keepPart,
  whyNotBring,
} from '../certification/desk.ts';
import type { House } from '../house.ts';
import { bodies } from '../reading/bodies.ts';
import { questionOf, readableCase } from '../reading/case-page.ts';
import { PlanQuery, planWorkbook, surveillancePlan } from '../surveillance/plan.ts';
import { fileAll } from '../vault/filing.ts';
import { vault } from '../vault/index.ts';
import { staffOf } from './actor.ts';
import { sendFile } from './file.ts';
import { languageOf, readOrRefuse, sendNotFound, sendRefusal } from './problem.ts';
import { param } from './staff-cases.ts';
import { uploadsOf } from './uploads.ts';

const EVIDENCE = { zh: '认证文件', en: 'Certification files' };
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PLANNERS = ['supervisor', 'case_officer', 'department_head'] as const;

/** 认证工作、委托、监督计划. What is not the actor’s is as if it were not there. */
export const staffCertification = (house: () => House) => ({
  desk: async (ctx: Context) => {
    const id = param(ctx, 'id');
    const page = await deskPage(house(), await staffOf(house(), ctx), id, languageOf(ctx));
    if (page === null) sendNotFound(ctx, id);
    else ctx.body = page;
  },

  keepPart: async (ctx: Context) => {
    const id = param(ctx, 'id');
    const actor = await staffOf(house(), ctx);
    if ((await deskPage(house(), actor, id, languageOf(ctx))) === null) {
      sendNotFound(ctx, id);
      return;
    }
    const part = readOrRefuse(ctx, PartName, param(ctx, 'part'));
    const body = part === null ? null : readOrRefuse(ctx, PartBody, ctx.request.body);
    if (part === null || body === null) return;
    const kept = await keepPart(house(), actor, id, part, body);
    if ('refusal' in kept) sendRefusal(ctx, kept.refusal);
    else ctx.body = { ...kept, page: await deskPage(house(), actor, id, languageOf(ctx)) };
  },

  addFiles: async (ctx: Context) => {
    const id = param(ctx, 'id');
    const actor = await staffOf(house(), ctx);
    const why = await whyNotBring(house(), actor, id);
    const filed =
      why === null ? await fileAll(vault(), EVIDENCE, uploadsOf(ctx)) : { refusal: why };
    const refusal =
      'refusal' in filed ? filed.refusal : await bringFiles(house(), actor, id, filed);
    if (refusal !== null) sendRefusal(ctx, refusal);
    else ctx.body = { files: filed };
  },

  file: async (ctx: Context) => {
    const sha256 = param(ctx, 'sha256');
    const file = await deskFile(house(), await staffOf(house(), ctx), param(ctx, 'id'), sha256);
    if (file === null || !(await sendFile(ctx, file))) sendNotFound(ctx, sha256);
  },

  /** 可委托的机构: for whoever assigns. */
  bodies: async (ctx: Context) => {
    const id = param(ctx, 'id');
    const actor = await staffOf(house(), ctx);
    const readable = actor.roles.includes('case_officer')
      ? await readableCase(house(), actor, id)
      : null;
    if (readable === null) {
      sendNotFound(ctx, id);
      return;
    }
    const question = await questionOf(house(), readable.loaded, actor);
    const all = await bodies(house().reader);
    ctx.body = {
      bodies: all.map((body) => bodyLine(body, whyNotAssign(question, body), languageOf(ctx))),
    };
  },

  plan: async (ctx: Context) => {
    const query = readOrRefuse(ctx, PlanQuery, ctx.query);
    if (query === null || !(await mayPlan(house(), ctx))) return;
    ctx.body = await surveillancePlan(house(), query.year);
  },

  planWorkbook: async (ctx: Context) => {
    const query = readOrRefuse(ctx, PlanQuery, ctx.query);
    if (query === null || !(await mayPlan(house(), ctx))) return;
    const plan = await surveillancePlan(house(), query.year);
    ctx.set('Content-Type', WORKBOOK);
    ctx.set(
      'Content-Disposition',
      create(`获证后监督计划-${plan.year}.xlsx`, { type: 'attachment' })
    );
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = await planWorkbook(plan);
  },
});

async function mayPlan(house: House, ctx: Context): Promise<boolean> {
  const actor = await staffOf(house, ctx);
  if (actor.roles.some((role) => PLANNERS.some((each) => each === role))) return true;
  sendNotFound(ctx, ctx.path);
  return false;
}
