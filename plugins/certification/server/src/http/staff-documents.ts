import type { Context } from 'koa';
import type { LedgerEntry } from '@sxjp/plugin-certification/domain';
import { historyOf } from '../door/ledger.ts';
import { notificationDocument } from '../documents/notification.ts';
import { announcementDocument, publicNoticeDocument } from '../documents/public-notice.ts';
import type { House } from '../house.ts';
import { readableCase } from '../reading/case-page.ts';
import { loadNotice } from '../reading/notice-file.ts';
import { staffOf } from './actor.ts';
import { sendDocument } from './file.ts';
import { sendNotFound } from './problem.ts';
import { param } from './staff-cases.ts';

/** 通知书、公示、公告 as documents, each made from the ledger when it is asked for. */
export const staffDocuments = (house: () => House) => ({
  notification: async (ctx: Context) => {
    const id = param(ctx, 'id');
    const readable = await readableCase(house(), await staffOf(house(), ctx), id);
    const made =
      readable?.parts.has('dossier') === true
        ? await notificationDocument(house(), readable.loaded, Number(param(ctx, 'version')))
        : null;
    if (made === null) sendNotFound(ctx, id);
    else sendDocument(ctx, made.name, made.content);
  },

  publicNotice: async (ctx: Context) => {
    const id = param(ctx, 'id');
    const notice = await loadNotice(house().reader, id, 'read');
    const content = notice === null ? null : publicNoticeDocument(notice.file.history);
    if (notice === null || content === null) sendNotFound(ctx, id);
    else sendDocument(ctx, `${notice.row.number ?? '公示'}.pdf`, content);
  },

  announcement: async (ctx: Context) => {
    const notice = await loadNotice(house().reader, param(ctx, 'id'), 'read');
    sendAnnouncement(ctx, notice?.file.history ?? []);
  },

  ofCertificate: async (ctx: Context) =>
    sendAnnouncement(ctx, await historyOf(house().reader, 'certificate', param(ctx, 'id'))),
});

/** The announcement that the act of the version asked for made; not found where it made none. */
function sendAnnouncement(ctx: Context, history: readonly LedgerEntry[]): void {
  const version = Number(param(ctx, 'version'));
  const entry = history.find((each) => each.version === version);
  const content = entry === undefined ? null : announcementDocument(entry);
  if (content === null) sendNotFound(ctx, param(ctx, 'id'));
  else sendDocument(ctx, '公告.pdf', content);
}
