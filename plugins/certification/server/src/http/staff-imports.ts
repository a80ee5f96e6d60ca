import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Context } from 'koa';
import { refuse } from '@sxjp/plugin-certification/domain';
import type { Actor } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { findJob, listJobs, openJob, reportOf, startJob, whyNotImport } from '../legacy/jobs.ts';
import { templateXlsx } from '../legacy/template.ts';
import { staffOf } from './actor.ts';
import { sendAttachment } from './file.ts';
import { sendNotFound, sendRefusal } from './problem.ts';
import { param } from './staff-cases.ts';
import { uploadsOf } from './uploads.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Who asks, where they may import; null after the refusal has been sent. */
async function importerOrRefusal(house: House, ctx: Context): Promise<Actor | null> {
  const actor = await staffOf(house, ctx);
  const why = whyNotImport(house, actor);
  if (why === null) return actor;
  sendRefusal(ctx, why);
  return null;
}

/** 导入历史证书：a list is brought, judged, read, and then let in by whoever may announce. */
export const staffImports = (house: () => House) => ({
  list: async (ctx: Context) => {
    if ((await importerOrRefusal(house(), ctx)) === null) return;
    ctx.body = { imports: await listJobs(house()) };
  },

  template: async (ctx: Context) => {
    if ((await importerOrRefusal(house(), ctx)) === null) return;
    sendAttachment(ctx, '历史证书名单-模板.xlsx', WORKBOOK, await templateXlsx());
  },

  upload: async (ctx: Context) => {
    const actor = await importerOrRefusal(house(), ctx);
    if (actor === null) return;
    const [file, ...more] = uploadsOf(ctx);
    if (file === undefined || more.length > 0) {
      sendRefusal(ctx, refuse('import_one_file', {}));
      return;
    }
    const content = await readFile(file.path);
    const opened = await openJob(house(), actor, { name: basename(file.name), content });
    if ('refusal' in opened) sendRefusal(ctx, opened.refusal);
    else ctx.body = await findJob(house(), opened.id);
  },

  page: async (ctx: Context) => {
    if ((await importerOrRefusal(house(), ctx)) === null) return;
    const id = param(ctx, 'id');
    const job = await findJob(house(), id);
    if (job === null) sendNotFound(ctx, id);
    else ctx.body = job;
  },

  report: async (ctx: Context) => {
    if ((await importerOrRefusal(house(), ctx)) === null) return;
    const id = param(ctx, 'id');
    const found = await reportOf(house(), id);
    if (found === null) {
      sendNotFound(ctx, id);
      return;
    }
    const name = `${basename(found.name, extname(found.name))}-导入报告.csv`;
    sendAttachment(ctx, name, 'text/csv; charset=utf-8', found.report);
  },

  start: async (ctx: Context) => {
    const actor = await importerOrRefusal(house(), ctx);
    if (actor === null) return;
    const id = param(ctx, 'id');
    const refused = await startJob(house(), actor, id);
    if (refused !== null) sendRefusal(ctx, refused.refusal);
    else ctx.body = await findJob(house(), id);
  },
});
