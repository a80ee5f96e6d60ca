import { z } from 'zod';
import {
  announcementTypeOf,
  certificateAnnouncement,
  certificateReason,
} from '@sxjp/plugin-certification/domain';
import type { Facts } from '@sxjp/plugin-certification/domain';
import { CHANGE_REASONS } from '@sxjp/config/scheme';
import type { SchemeEdition } from '@sxjp/config/scheme';
import { nextAnnouncement } from '../door/announcement.ts';
import type { AnnouncementEvidence } from '../door/announcement.ts';
import { dayInChinese } from '../documents/words.ts';
import type { House } from '../house.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { SAID, Said } from './certificate-versions.ts';

const Row = z.object({
  number: z.string(),
  drafted: z.string().nullable(),
  said: json(Said),
  before: json(Said.nullable()),
});

/** 证书的暂停、恢复、撤销、注销、换证各有公告：numbered and made in the act itself, so that none is forgotten. */
export async function announcementOf(
  house: House,
  sql: Sql,
  edition: SchemeEdition,
  { rowId, action, facts }: { rowId: number; action: string; facts: Facts }
): Promise<AnnouncementEvidence | Record<string, never>> {
  const type = announcementTypeOf(action);
  if (type === null || type === 'certification' || type === 'correction') return {};
  const [row] = await sql.rows(
    Row,
    `select c.number, (select e.facts ->> 'changeReason' from ledger.entries e
         where e.record_type = 'certificate' and e.record_id = c.document_id and e.version = 1) as drafted,
       jsonb_build_object(${SAID('c')})::text as said,
       case when p.number = c.number then jsonb_build_object(${SAID('p')}) end::text as before
     from certificates c left join certificates p on p.id = c.succeeds_id where c.id = ?`,
    [rowId]
  );
  if (row === undefined) throw new Error(`There is no certificate ${rowId} to announce.`);
  const today = house.today();
  const reason =
    type === 'change'
      ? (CHANGE_REASONS.find((word) => word === row.drafted) ?? null)
      : certificateReason(action, facts);
  const told = { reason, today: dayInChinese(today), suspendedUntil: facts.suspendedUntil };
  const words = certificateAnnouncement(type, row, told);
  const number = await nextAnnouncement(house, sql, edition);
  return {
    announcementNumber: number,
    announcedOn: today,
    announcementType: type,
    certificateNumbers: [row.number],
    ...words,
  };
}
