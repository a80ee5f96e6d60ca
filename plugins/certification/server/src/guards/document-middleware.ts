import type { Core } from '@strapi/strapi';
import createError from 'http-errors';
import { z } from 'zod';
import { findPersonalData } from '@sxjp/plugin-certification/domain';
import { ANNOUNCEMENT_UID, GUARDED_UIDS } from '../identity.ts';
import { readerOf } from '../connection.ts';

const READS = new Set(['findOne', 'findMany', 'findFirst', 'count']);
const guarded = new Set<string>(GUARDED_UIDS);

function refuse(code: string, message: string): never {
  throw createError(409, message, { details: { code } });
}

const textOf = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));

function refuseAnnouncementAct(action: string, data: Record<string, unknown>): void {
  if (action === 'create' || action === 'clone' || action === 'delete' || action === 'unpublish')
    refuse(
      'announcement_official',
      '公告随公示的“发布公告”产生，不能另建、复制、撤下或删除；文字可以修改后重新发布。 · An announcement is made by its notice; it cannot be created, copied, withdrawn or deleted here. Its text may be edited and published again.'
    );
  const found = findPersonalData(`${textOf(data['title'])}\n${textOf(data['body'])}`);
  if (found.length > 0)
    refuse(
      'personal_data_found',
      `公告文字中疑似有个人信息：${found.join('、')}。请删去后再保存。 · The text seems to contain personal data; remove it first.`
    );
}

const Attached = z.object({
  data: z.object({ related: z.array(z.object({ __type: z.string() }).loose()).catch([]) }).loose(),
});

/** The way from the file's side: an upload that names a guarded record as what it belongs to. */
export function guardAttachments(strapi: Core.Strapi): void {
  const look = ({ params }: { params: unknown }) => {
    const read = Attached.safeParse(params);
    const on = read.data?.data.related.find(({ __type: type }) => guarded.has(type));
    if (on !== undefined)
      refuse(
        'guarded_record',
        '不能把媒体库的文件挂到评定记录上；申报材料经“网上申报”提交。 · A file of the media library cannot be attached to a record of the scheme.'
      );
  };
  strapi.db.lifecycles.subscribe({
    models: ['plugin::upload.file'],
    beforeCreate: look,
    beforeUpdate: look,
  });
}

const FIXED = ['number', 'noticeNumber', 'documentId', 'id'] as const;

interface WriteParams {
  data?: Record<string, unknown>;
  status?: string;
}

/**
 * The second guard: whoever asks (content manager, bulk action, API, script), a guarded record is not written through
 * the document service. Registered first, so it stands outermost. The site follows what is published: a draft that is saved
 * changes nothing there, and does not bring back what was taken back.
 */
export function guardDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (READS.has(context.action)) return next();
    if (guarded.has(context.uid)) {
      refuse(
        'guarded_record',
        '该记录只能在“山西精品评定”中经评定流程办理，任何人（包括超级管理员）都不能直接新建、修改或删除。 · This record changes only through the acts of the scheme; nobody, not even a Super Admin, creates, edits or deletes it directly.'
      );
    }
    if (context.uid !== ANNOUNCEMENT_UID) return next();
    const { data = {}, status } = context.params as WriteParams;
    refuseAnnouncementAct(context.action, data);
    for (const name of FIXED) Reflect.deleteProperty(data, name);
    const done = await next();
    if (context.action === 'publish' || status === 'published')
      await readerOf(strapi).run("select ledger.request_publication('announcement text')");
    return done;
  });
}
