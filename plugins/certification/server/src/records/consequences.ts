import type { RecordKind } from '@sxjp/config/scheme';
import { z } from 'zod';
import { banFor, isAnnounced } from '@sxjp/plugin-certification/domain';
import type { Facts } from '@sxjp/plugin-certification/domain';
import { proposeBan } from '../bans/proposal.ts';
import type { Through } from '../door/advance-record.ts';
import { planNext } from '../surveillance/planning.ts';
import { announceInWords } from './announced.ts';
import { draftVersion } from './certificate-versions.ts';
import { moveMember } from './body-details.ts';

const Certificate = z.object({ certificate_id: z.number() });

async function certificateOf(
  { sql }: Through,
  table: 'surveillances' | 'mark_licences',
  id: number
) {
  const [row] = await sql.rows(Certificate, `select certificate_id from ${table} where id = ?`, [
    id,
  ]);
  if (row === undefined) throw new Error(`A row of ${table} lost its certificate: ${id}.`);
  return row.certificate_id;
}

const CONCLUDES: ReadonlySet<string> = new Set(['pass', 'accept_rectification', 'fail']);

interface Done {
  action: string;
  facts: Facts;
  evidence: Record<string, unknown>;
}

async function ofCertificate(
  through: Through,
  rowId: number,
  { action, facts, evidence }: Done
): Promise<void> {
  if (action === 'revoke') await proposeBan(through, rowId, banFor(facts));
  if (action === 'change') await draftVersion(through, rowId, facts);
  if (isAnnounced(action)) await announceInWords(through, rowId, evidence);
}

/**
 * What the system does by itself when a record has moved, in the same transaction: plans what comes next, proposes a ban, puts
 * an announcement in words.
 */
export async function consequencesOf(
  through: Through,
  kind: RecordKind,
  rowId: number,
  done: Done
): Promise<void> {
  const { action, facts } = done;
  if (kind === 'certificate') await ofCertificate(through, rowId, done);
  if (kind === 'certification_body') await moveMember(through.sql, rowId, action, facts);
  if (kind === 'surveillance' && CONCLUDES.has(action))
    await planNext(through, await certificateOf(through, 'surveillances', rowId));
  if (kind === 'mark_licence' && action === 'terminate')
    await proposeBan(through, await certificateOf(through, 'mark_licences', rowId), 'mark_misused');
}
