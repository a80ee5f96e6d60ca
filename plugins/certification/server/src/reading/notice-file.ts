import { z } from 'zod';
import { NOTICE_STAGES, STAGES } from '@sxjp/config/scheme';
import { PlainDate } from '@sxjp/plugin-certification/domain';
import type { NoticeFile, NoticeItem } from '@sxjp/plugin-certification/domain';
import { historyOf } from '../door/ledger.ts';
import { peopleUnnamed } from './people-unnamed.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';

/** 已发布的更正. */
const PublishedCorrection = z.object({
  on: PlainDate,
  text: z.string(),
  /** Whether the period was counted anew from it. */
  restarted: z.boolean(),
});

const NoticeRow = z.object({
  id: z.number(),
  document_id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  body: z.string(),
  round: z.string(),
  edition: z.string(),
  stage: z.enum(NOTICE_STAGES),
  version: z.number(),
  online_on: PlainDate.nullable(),
  first_counted_on: PlainDate.nullable(),
  end_on: PlainDate.nullable(),
  working_days: z.number().nullable(),
  items: json(
    z.array(
      z.looseObject({
        applicationId: z.string(),
        organizationName: z.string().optional(),
        offeringName: z.string().optional(),
        brand: z.string().nullish(),
        held: z.boolean().optional(),
      })
    )
  ),
  corrections: json(z.array(PublishedCorrection)),
});
export type NoticeRow = z.infer<typeof NoticeRow>;

const NOTICE = `select id, document_id, number, title, body, round, edition, stage, version,
    to_char(online_on, 'YYYY-MM-DD') as online_on, to_char(first_counted_on, 'YYYY-MM-DD') as first_counted_on,
    to_char(end_on, 'YYYY-MM-DD') as end_on, working_days, coalesce(items, '[]'::jsonb) as items,
    coalesce(corrections, '[]'::jsonb) as corrections
  from public_notices`;

const ItemRow = z.object({
  id: z.string(),
  number: z.string().nullable(),
  name: z.string(),
  organization_name: z.string(),
  stage: z.enum(STAGES),
  open_objections: z.number(),
  here: z.boolean(),
});
export type NoticeItemRow = z.infer<typeof ItemRow>;

/**
 * The notice's items as they stand now; `here` is false once an item has gone into another notice; one that came back to await a
 * notice may go into any.
 */
async function itemsOf(
  sql: Sql,
  notice: NoticeRow,
  lock: 'lock' | 'read'
): Promise<NoticeItemRow[]> {
  const ids = notice.items.map(({ applicationId }) => applicationId).sort();
  if (ids.length === 0) return [];
  const marks = ids.map(() => '?').join(', ');
  if (lock === 'lock')
    await sql.run(
      `select id from applications where document_id in (${marks}) order by document_id for update`,
      ids
    );
  return sql.rows(
    ItemRow,
    `select a.document_id as id, a.number, f.name, o.name as organization_name, a.stage,
       (select count(*)::int from objections b where b.application_id = a.id and b.state in ('received', 'accepted'))
         as open_objections,
       (a.public_notice_id is null or a.public_notice_id = ? or a.stage = 'awaiting_notice') as here
     from applications a join offerings f on f.id = a.offering_id join organizations o on o.id = a.organization_id
     where a.document_id in (${marks}) order by a.id`,
    [notice.id, ...ids]
  );
}

function itemOf(
  { id, name, stage, open_objections: openObjections }: NoticeItemRow,
  kept: NoticeRow['items']
): NoticeItem {
  const {
    organizationName,
    offeringName,
    brand = null,
    held = false,
  } = kept.find(({ applicationId }) => applicationId === id) ?? {};
  const shown =
    organizationName === undefined || offeringName === undefined
      ? null
      : { organizationName, offeringName, brand };
  return { id, name, stage, openObjections, held, shown };
}

/** A notice as loaded: the domain's file and the rows it came from. */
export interface LoadedNotice {
  row: NoticeRow;
  items: NoticeItemRow[];
  file: NoticeFile;
  /** Whom the notice must not name without their consent. */
  names: string[];
}

/** The whole notice; with `lock`, it and all its applications are held until the transaction ends. */
export async function loadNotice(
  sql: Sql,
  id: string,
  lock: 'lock' | 'read'
): Promise<LoadedNotice | null> {
  if (lock === 'lock')
    await sql.run('select id from public_notices where document_id = ? for update', [id]);
  const [row] = await sql.rows(NoticeRow, `${NOTICE} where document_id = ?`, [id]);
  if (row === undefined) return null;
  const items = await itemsOf(sql, row, lock);
  return {
    row,
    items,
    names: await peopleUnnamed(
      sql,
      row.items.map(({ applicationId }) => applicationId)
    ),
    file: {
      id,
      number: row.number,
      title: row.title,
      body: row.body,
      stage: row.stage,
      version: row.version,
      endOn: row.end_on,
      items: items.filter(({ here }) => here).map((item) => itemOf(item, row.items)),
      history: await historyOf(sql, 'public_notice', id),
    },
  };
}

/** Every notice, newest first. */
export function allNotices(sql: Sql): Promise<NoticeRow[]> {
  return sql.rows(NoticeRow, `${NOTICE} order by id desc`);
}
