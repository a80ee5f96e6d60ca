import { z } from 'zod';
import { ROLE_LABELS } from '@sxjp/config/scheme';
import type { Role } from '@sxjp/config/scheme';
import { PlainDate, refuse } from '@sxjp/plugin-certification/domain';
import type { Actor } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { findApplication } from '../reading/case-file.ts';
import { bearRecord } from './advance-record.ts';
import { refused } from './answer.ts';
import type { Answer } from './answer.ts';
import { once } from './request.ts';

/** 登记异议: one that came by letter or telephone. Received in the window it holds its item back 〔rulings 8〕. */
export const NewObjection = z.strictObject({
  requestId: z.string().min(8).max(100),
  applicationId: z.string().min(1),
  kind: z.enum(['organization', 'person']),
  statement: z.string().trim().min(1).max(10_000),
  receivedOn: PlainDate,
});
export type NewObjection = z.infer<typeof NewObjection>;

const REGISTERED_BY: readonly Role[] = ['objection_handler', 'case_officer', 'editor'];
const REGISTER = { zh: '登记异议', en: 'Register an objection' };

export function registerObjection(
  house: House,
  actor: Actor,
  objection: NewObjection
): Promise<Answer> {
  const request = { requestId: objection.requestId, actorId: actor.id, asked: { ...objection } };
  return once(house, request, async (sql) => {
    if (!REGISTERED_BY.some((role) => actor.roles.includes(role))) {
      const roles = REGISTERED_BY.map((role) => ROLE_LABELS[role]);
      return refused(refuse('not_your_role', { action: REGISTER, roles, yours: '—' }), null);
    }
    const row = await findApplication(sql, objection.applicationId, 'lock');
    if (row === null)
      return refused(refuse('not_found', { subject: objection.applicationId }), null);
    const today = house.today();
    if (row.stage !== 'public_notice' && row.stage !== 'objection_handling')
      return refused(refuse('objection_unknown', {}, 'applicationId'), row);
    if (objection.receivedOn > today) {
      const words = { signedOn: objection.receivedOn, today };
      return refused(refuse('signed_in_future', words, 'receivedOn'), row);
    }
    const { requestId, receivedOn, kind, statement } = objection;
    const born = await bearRecord(
      { house, sql, actor, requestId },
      {
        kind: 'objection',
        action: 'register',
        evidence: { application: row.document_id, receivedOn, kind },
        columns: {
          application_id: row.id,
          public_notice_id: row.notice_id,
          kind,
          statement,
          received_on: receivedOn,
          received_at: house.clock.now(),
          registered_by: actor.name,
        },
        edition: row.edition,
      }
    );
    const { id, stage, version, hash } = born;
    return { ok: true, id, stage, version, ledgerEntry: hash };
  });
}
