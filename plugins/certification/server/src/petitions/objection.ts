import { z } from 'zod';
import { Petitioner, Statement, refuse, whyNotTaken } from '@sxjp/plugin-certification/domain';
import type { PlainDate, Refusal } from '@sxjp/plugin-certification/domain';
import { bearObjection } from '../door/objection.ts';
import type { House } from '../house.ts';
import { itemKeyOf } from '../publication/item-key.ts';
import { findApplication } from '../reading/case-file.ts';
import type { ApplicationRow } from '../reading/case-file.ts';
import type { Sql } from '../sql.ts';
import type { Upload } from '../vault/filing.ts';
import { filePetition } from './course.ts';
import type { Course } from './course.ts';
import type { Receipt } from './receipt.ts';

/** 公众对公示中的一项提出异议. */
export const ObjectionPetition = z.strictObject({
  requestId: z.string().min(16).max(100),
  /** The number of the 公示, and the item as its page calls it. */
  notice: z.string().max(60),
  item: z.string().regex(/^[0-9a-f]{16}$/),
  petitioner: Petitioner,
  statement: Statement,
});
export type ObjectionPetition = z.infer<typeof ObjectionPetition>;

const Item = z.object({ id: z.string() });

async function itemCalled(sql: Sql, notice: string, key: string): Promise<string | null> {
  const items = await sql.rows(
    Item,
    `select a.document_id as id from applications a join public_notices n on n.id = a.public_notice_id
     where n.number = ? and n.stage in ('open', 'closed', 'announced')`,
    [notice]
  );
  return items.find(({ id }) => itemKeyOf(id) === key)?.id ?? null;
}

function closed({ stage, notice_end_on: endOn }: ApplicationRow, today: PlainDate): Refusal | null {
  const open = stage === 'public_notice' || stage === 'objection_handling';
  return open && endOn !== null && today <= endOn
    ? null
    : refuse('objection_window_closed', { endOn: endOn ?? '—', today });
}

/** 网上提出异议. Asked first, filed then, asked again under the lock. */
export async function fileObjection(
  house: House,
  petition: ObjectionPetition,
  uploads: readonly Upload[]
): Promise<Receipt | Refusal> {
  const { requestId, petitioner, statement, notice, item } = petition;
  const wrong = whyNotTaken(house.inForce, petitioner, [statement, notice], uploads.length);
  if (wrong !== null) return wrong;
  const application = await itemCalled(house.reader, notice, item);
  const seen =
    application === null ? null : await findApplication(house.reader, application, 'read');
  if (application === null || seen === null) return refuse('notice_item_unknown', {}, 'item');
  const over = closed(seen, house.today());
  if (over !== null) return over;
  const bear: Course['bear'] = async (through, files) => {
    const row = await findApplication(through.sql, application, 'lock');
    if (row === null) throw new Error(`The application ${application} is gone.`);
    const receivedOn = house.today();
    const late = closed(row, receivedOn);
    if (late !== null) return late;
    const born = { action: 'file', petitioner, statement, files, receivedOn } as const;
    return bearObjection(through, row, born);
  };
  const asked = { notice, item, statement };
  return filePetition(house, { kind: 'objection', requestId, petitioner, asked, bear }, uploads);
}
