import { BAN_BASIS } from '@sxjp/config/scheme';
import type { BanReason } from '@sxjp/config/scheme';
import { z } from 'zod';
import { bearRecord } from '../door/advance-record.ts';
import type { Through } from '../door/advance-record.ts';
import { SYSTEM } from '../door/system-actor.ts';

const Holder = z.object({
  certificate: z.string(),
  number: z.string(),
  organization_id: z.number(),
  organization: z.string(),
});

const RUNNING = `exists (select from bans b where b.organization_id = o.id
  and b.stage in ('proposed', 'endorsed', 'in_force', 'lifting'))`;

/**
 * 限制申报的提出 out of a revocation or a misuse of the mark, in the same transaction: proposed by the system, decided by
 * people. None where one is under way.
 */
export async function proposeBan(
  { house, sql, requestId }: Through,
  certificateId: number,
  reason: BanReason
): Promise<void> {
  const [holder] = await sql.rows(
    Holder,
    `select c.document_id as certificate, c.number, o.id as organization_id, o.name as organization
     from certificates c join applications a on a.id = c.application_id
     join organizations o on o.id = a.organization_id where c.id = ? and not ${RUNNING}`,
    [certificateId]
  );
  if (holder === undefined) return;
  const { certificate, number, organization_id: organizationId, organization } = holder;
  await bearRecord(
    { house, sql, actor: SYSTEM, requestId },
    {
      kind: 'ban',
      action: 'propose',
      evidence: { organization, certificate, reason },
      columns: {
        organization_id: organizationId,
        certificate_id: certificateId,
        reason,
        legal_basis: BAN_BASIS[reason].clause,
        statement: `证书 ${number}`,
      },
      edition: house.inForce.edition,
    }
  );
}
