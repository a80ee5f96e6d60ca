import type { Context } from 'koa';
import { refuse } from '@sxjp/plugin-certification/domain';
import { inspectionReport } from '../documents/inspection-report.ts';
import type { House } from '../house.ts';
import { readableCase } from '../reading/case-page.ts';
import { DraftLines, keepDrafts, whyNotScore } from '../scorecards/drafts.ts';
import { scorecardFile, scorecardPage } from '../scorecards/page.ts';
import { fileAll } from '../vault/filing.ts';
import { vault } from '../vault/index.ts';
import { staffOf } from './actor.ts';
import { sendDocument, sendFile } from './file.ts';
import { languageOf, readOrRefuse, sendNotFound, sendRefusal } from './problem.ts';
import { param } from './staff-cases.ts';
import { uploadsOf } from './uploads.ts';

const EVIDENCE = { zh: '现场证据', en: 'Evidence' };

/** 评分表: an inspector reads, keeps and hands in his own. Another's is as if it were not there. */
export const staffScorecards = (house: () => House) => ({
  page: async (ctx: Context) => {
    const id = param(ctx, 'id');
    const page = await scorecardPage(house(), await staffOf(house(), ctx), id, languageOf(ctx));
    if (page === null) sendNotFound(ctx, id);
    else ctx.body = page;
  },

  keep: async (ctx: Context) => {
    const body = readOrRefuse(ctx, DraftLines, ctx.request.body);
    if (body === null) return;
    const id = param(ctx, 'id');
    const actor = await staffOf(house(), ctx);
    if ((await readableCase(house(), actor, id)) === null) {
      sendNotFound(ctx, id);
      return;
    }
    const kept = await keepDrafts(house(), actor, id, body);
    if (kept.ok) ctx.body = { lines: kept.lines, conflicts: kept.conflicts };
    else sendRefusal(ctx, kept.refusal);
  },

  /** Asked before anything is filed whether this scorecard may be filled in at all. */
  addFiles: async (ctx: Context) => {
    const id = param(ctx, 'id');
    const actor = await staffOf(house(), ctx);
    const readable = await readableCase(house(), actor, id);
    const why =
      readable === null
        ? refuse('not_found', { subject: id })
        : await whyNotScore(house(), house().reader, readable.loaded, actor);
    const filed =
      why === null ? await fileAll(vault(), EVIDENCE, uploadsOf(ctx)) : { refusal: why };
    if ('refusal' in filed) sendRefusal(ctx, filed.refusal);
    else ctx.body = { files: filed };
  },

  file: async (ctx: Context) => {
    const sha256 = param(ctx, 'sha256');
    const actor = await staffOf(house(), ctx);
    const file = await scorecardFile(house(), actor, param(ctx, 'id'), sha256);
    if (file === null || !(await sendFile(ctx, file))) sendNotFound(ctx, sha256);
  },

  /** 核查报告: for whoever may read the scores. */
  report: async (ctx: Context) => {
    const id = param(ctx, 'id');
    const readable = await readableCase(house(), await staffOf(house(), ctx), id);
    const report =
      readable?.parts.has('scores') === true
        ? await inspectionReport(house(), readable.loaded)
        : null;
    if (report === null) sendNotFound(ctx, id);
    else sendDocument(ctx, `核查报告-${readable?.loaded.row.number ?? id}.pdf`, report);
  },
});
