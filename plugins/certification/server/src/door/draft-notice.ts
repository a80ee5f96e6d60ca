import { z } from 'zod';
import { BIRTHS, NOTICE_ACTION_LABELS } from '@sxjp/config/scheme';
import { notYourRole, refuse } from '@sxjp/plugin-certification/domain';
import type { Actor } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { findApplication } from '../reading/case-file.ts';
import { insertRecord, newDocumentId } from '../schema/record.ts';
import type { Sql } from '../sql.ts';
import { refused } from './answer.ts';
import type { Answer } from './answer.ts';
import { appendEntry } from './ledger.ts';
import { once } from './request.ts';

/** 拟公示：its text and the applications it carries. */
export const NewNotice = z.strictObject({
  requestId: z.string().min(8).max(100),
  title: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(20_000),
  round: z.string().trim().min(1).max(40),
  applicationIds: z.array(z.string().min(1)).min(1).max(500),
});
export type NewNotice = z.infer<typeof NewNotice>;

const BIRTH = BIRTHS.public_notice.create;

async function unready(sql: Sql, ids: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const id of ids) {
    const row = await findApplication(sql, id, 'read');
    if (row === null) wrong.push(id);
    else if (row.stage !== 'awaiting_notice') wrong.push(row.offering_name);
  }
  return wrong;
}

/** An editor drafts a notice: its birth in the ledger. The publisher opens it; that takes two people. */
export function draftNotice(house: House, actor: Actor, notice: NewNotice): Promise<Answer> {
  const request = { requestId: notice.requestId, actorId: actor.id, asked: { ...notice } };
  return once(house, request, async (sql) => {
    if (!actor.roles.includes('editor'))
      return refused(notYourRole(NOTICE_ACTION_LABELS.open, ['editor'], actor), null);
    const wrong = await unready(sql, notice.applicationIds);
    if (wrong.length > 0)
      return refused(refuse('notice_item_not_ready', { items: wrong.join('、') }), null);
    const id = newDocumentId();
    const edition = house.inForce.edition;
    const { title, body, round, requestId } = notice;
    const applicationIds = [...new Set(notice.applicationIds)];
    const entry = await appendEntry(house, sql, undefined, {
      recordType: 'public_notice',
      recordId: id,
      action: 'create',
      from: null,
      to: BIRTH.to,
      actor: { kind: actor.kind, id: actor.id, name: actor.name, role: 'editor' },
      facts: { title, body, round, applicationIds },
      evidence: {},
      requestId,
      edition,
    });
    await insertRecord(
      sql,
      'public_notices',
      {
        title,
        body,
        round,
        edition,
        stage: BIRTH.to,
        version: entry.version,
        items: applicationIds.map((applicationId) => ({ applicationId })),
      },
      id
    );
    return { ok: true, id, stage: BIRTH.to, version: entry.version, ledgerEntry: entry.hash };
  });
}
