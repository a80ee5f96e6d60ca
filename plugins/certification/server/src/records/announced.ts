import { z } from 'zod';
import {
  announcementTypeOf,
  certificateAnnouncement,
  publicReason,
} from '@sxjp/plugin-certification/domain';
import type { AnnouncedAct } from '@sxjp/plugin-certification/domain';
import { MadeAnnouncement, nextAnnouncement, putOnRecord } from '../door/announcement.ts';
import type { Through } from '../door/advance-record.ts';
import { dayInChinese } from '../documents/words.ts';
import { json } from '../sql.ts';
import { SAID, Said } from './certificate-versions.ts';
import type { ActOfRecord } from './evidence.ts';

const Row = z.object({
  number: z.string(),
  said: json(Said),
  before: json(Said.nullable()),
});

/** 证书的暂停、恢复、撤销、注销、换证各有公告：numbered and made in the act itself, so that none is forgotten. */
export async function announcementOf(
  action: AnnouncedAct,
  { house, sql, edition, rowId, facts, history }: ActOfRecord
): Promise<MadeAnnouncement> {
  const type = announcementTypeOf(action);
  const [row] = await sql.rows(
    Row,
    `select c.number, jsonb_build_object(${SAID('c')})::text as said,
       case when p.number = c.number then jsonb_build_object(${SAID('p')}) end::text as before
     from certificates c left join certificates p on p.id = c.succeeds_id where c.id = ?`,
    [rowId]
  );
  if (row === undefined) throw new Error(`There is no certificate ${rowId} to announce.`);
  const today = house.today();
  const reason = publicReason(action, facts, history);
  const told = { reason, today: dayInChinese(today), suspendedUntil: facts.suspendedUntil };
  const words = certificateAnnouncement(type, row, told);
  const announcementNumber = await nextAnnouncement(house, sql, edition);
  return {
    announcementNumber,
    announcedOn: today,
    announcementType: type,
    certificateNumbers: [row.number],
    ...words,
  };
}

const From = z.object({ notice: z.string() });

/** The words of what was announced of a certificate, beside the notice the certificate came of. */
export async function announceInWords(
  { sql }: Through,
  rowId: number,
  evidence: Record<string, unknown>
): Promise<void> {
  const [row] = await sql.rows(
    From,
    `select coalesce(notice_number, '') as notice from certificates where id = ?`,
    [rowId]
  );
  await putOnRecord(sql, MadeAnnouncement.parse(evidence), row?.notice ?? '');
}
