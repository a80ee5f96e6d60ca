import { z } from 'zod';
import { SECTORS } from '@sxjp/config/scheme';
import { PlainDate } from '@sxjp/plugin-certification/domain';
import { appendEntry } from '../door/ledger.ts';
import { SYSTEM } from '../door/system-actor.ts';
import type { House } from '../house.ts';
import { updateRecord } from '../schema/record.ts';
import type { Sql } from '../sql.ts';

const Row = z.object({
  id: z.number(),
  document_id: z.string(),
  name: z.string(),
  approval_number: z.string(),
  approved_from: PlainDate,
  approved_to: PlainDate,
});

/**
 * 接续登记：bodies that were kept by hand before they had a ledger of their own begin it here, as they stood, in every sector
 * and in the alliance. Part of the migrate step; finds nothing the second time.
 */
export async function adoptBodies(house: House, sql: Sql): Promise<number> {
  const bodies = await sql.rows(
    Row,
    `select id, document_id, name, approval_number, to_char(approved_from, 'YYYY-MM-DD') as approved_from,
       to_char(approved_to, 'YYYY-MM-DD') as approved_to from certification_bodies where version is null`
  );
  const { edition } = house.inForce;
  for (const {
    id,
    document_id: recordId,
    name,
    approval_number: approvalNumber,
    ...held
  } of bodies) {
    const periods = [{ state: 'approved', from: held.approved_from, to: held.approved_to }];
    const entry = await appendEntry(house, sql, undefined, {
      recordType: 'certification_body',
      recordId,
      action: 'adopt',
      from: null,
      to: 'approved',
      actor: { kind: SYSTEM.kind, id: SYSTEM.id, name: SYSTEM.name, role: 'system' },
      facts: {},
      evidence: { name, approvalNumber, periods },
      requestId: `import:body:${recordId}`,
      edition,
    });
    await updateRecord(sql, 'certification_bodies', id, {
      stage: 'approved',
      version: entry.version,
      edition,
      periods,
      sectors: [...SECTORS],
      alliance_member: true,
      related_codes: [],
    });
  }
  return bodies.length;
}
