import type { Context } from 'koa';
import { refuse } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import {
  BatchQuery,
  MergedBody,
  batchPage,
  mergedPrints,
  printedBytes,
} from '../printing/batch.ts';
import { printLog } from '../printing/log.ts';
import { proofOf } from '../printing/print.ts';
import { mayReadRecord } from '../records/reading.ts';
import { loadRecord } from '../records/record-file.ts';
import { staffOf } from './actor.ts';
import { sendDocument } from './file.ts';
import { languageOf, readOrRefuse, sendNotFound, sendRefusal } from './problem.ts';
import { param } from './staff-cases.ts';

/** The certificate of the address as far as this person may read it, or null after “not found” has been sent. */
async function certificateOrNotFound(house: House, ctx: Context) {
  const id = param(ctx, 'id');
  const actor = await staffOf(house, ctx);
  const loaded = (await mayReadRecord(house, 'certificate', actor, id))
    ? await loadRecord(house.reader, 'certificate', id, actor, 'read')
    : null;
  if (loaded === null) sendNotFound(ctx, id);
  return loaded;
}

/** 印制证书：the log, the proof, every print as it was made, and whole rounds at once. */
export const staffPrints = (house: () => House) => ({
  log: async (ctx: Context) => {
    const loaded = await certificateOrNotFound(house(), ctx);
    if (loaded === null) return;
    const { content, unprintable } = loaded.details;
    ctx.body = { unprintable, log: printLog(loaded.file.history, content) };
  },

  proof: async (ctx: Context) => {
    const loaded = await certificateOrNotFound(house(), ctx);
    if (loaded === null) return;
    const edition = house().edition(loaded.row.edition);
    const content = await proofOf(house().reader, edition, loaded.row.id);
    sendDocument(ctx, `${loaded.file.subject}-样张.pdf`, content);
  },

  print: async (ctx: Context) => {
    const id = param(ctx, 'id');
    const version = Number(param(ctx, 'version'));
    const actor = await staffOf(house(), ctx);
    const printed = await printedBytes(house(), actor, id, version);
    if (printed === null) sendNotFound(ctx, `${id}/${version}`);
    else sendDocument(ctx, `${printed.number}.pdf`, printed.content);
  },

  batch: async (ctx: Context) => {
    const query = readOrRefuse(ctx, BatchQuery, ctx.query);
    if (query === null) return;
    const actor = await staffOf(house(), ctx);
    ctx.body = await batchPage(house(), actor, query.round, languageOf(ctx));
  },

  merged: async (ctx: Context) => {
    const body = readOrRefuse(ctx, MergedBody, ctx.request.body);
    if (body === null) return;
    const actor = await staffOf(house(), ctx);
    const { missing, content } = await mergedPrints(house(), actor, body.certificates);
    if (missing.length > 0) sendRefusal(ctx, refuse('print_missing', { count: missing.length }));
    else sendDocument(ctx, 'certificates.pdf', content);
  },
});
