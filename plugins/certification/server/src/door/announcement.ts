import { z } from 'zod';
import { ANNOUNCEMENT_TYPES } from '@sxjp/config/scheme';
import type { SchemeEdition } from '@sxjp/config/scheme';
import { PlainDate } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { newDocumentId } from '../schema/record.ts';
import type { Sql } from '../sql.ts';
import { takeNumber } from './sequence.ts';

export interface NewAnnouncement {
  number: string;
  noticeNumber: string;
  title: string;
  paragraphs: readonly string[];
}

/** What an act keeps of the announcement it makes: official from there on, whatever becomes of the words. */
export const MadeAnnouncement = z.object({
  announcementNumber: z.string(),
  announcedOn: PlainDate,
  announcementType: z.enum(ANNOUNCEMENT_TYPES),
  certificateNumbers: z.array(z.string()),
  title: z.string(),
  paragraphs: z.array(z.string()),
  /** 更正的是哪一件公告. */
  erratumOf: z.string().optional(),
});
export type MadeAnnouncement = z.infer<typeof MadeAnnouncement>;

/** 公告文号：the next of the year, taken in the act's own transaction. */
export const nextAnnouncement = (house: House, sql: Sql, edition: SchemeEdition): Promise<string> =>
  takeNumber(sql, edition, 'announcementNumber', Number(house.today().slice(0, 4)));

const blocksOf = (paragraphs: readonly string[]) =>
  paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

/**
 * The text of an announcement, on record and published in the transaction that makes it official: the text editors may better
 * later and the one the public reads, as the host keeps the two. Number, date and list stay as the ledger has them.
 */
export async function writeAnnouncement(
  sql: Sql,
  { number, noticeNumber, title, paragraphs }: NewAnnouncement
): Promise<void> {
  await sql.run(
    `insert into public.announcements (document_id, locale, number, notice_number, title, body, created_at, updated_at, published_at)
     select ?, 'zh-Hans', ?, ?, ?, ?::jsonb, now(), now(), version.published
     from (values (null::timestamp), (now()::timestamp)) as version (published)`,
    [newDocumentId(), number, noticeNumber, title, JSON.stringify(blocksOf(paragraphs))]
  );
}

/** Puts the words of what an act has announced on record, beside the notice it goes back to. */
export function putOnRecord(
  sql: Sql,
  { announcementNumber: number, title, paragraphs }: MadeAnnouncement,
  noticeNumber: string
): Promise<void> {
  return writeAnnouncement(sql, { number, noticeNumber, title, paragraphs });
}
