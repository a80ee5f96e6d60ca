import { z } from 'zod';
import { PETITIONER_KINDS, ROLE_LABELS } from '@sxjp/config/scheme';
import type { Role } from '@sxjp/config/scheme';
import { Petitioner, PlainDate, Statement, refuse } from '@sxjp/plugin-certification/domain';
import type { Actor } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { keepPetitioner } from '../petitions/petitioner.ts';
import { findApplication } from '../reading/case-file.ts';
import type { ApplicationRow } from '../reading/case-file.ts';
import type { FiledFile } from '../vault/filed-file.ts';
import { bearRecord } from './advance-record.ts';
import type { Through } from './advance-record.ts';
import { refused } from './answer.ts';
import type { Answer } from './answer.ts';
import { once } from './request.ts';
import { takeNumber } from './sequence.ts';

/** 登记异议: one that came by letter or telephone. Received in the window it holds its item back 〔rulings 8〕. */
export const NewObjection = z.strictObject({
  requestId: z.string().min(8).max(100),
  applicationId: z.string().min(1),
  kind: z.enum(PETITIONER_KINDS),
  petitioner: Petitioner.omit({ kind: true }).optional(),
  statement: Statement,
  receivedOn: PlainDate,
});
export type NewObjection = z.infer<typeof NewObjection>;

const REGISTERED_BY: readonly Role[] = ['objection_handler', 'case_officer', 'editor'];
const REGISTER = { zh: '登记异议', en: 'Register an objection' };

const UNNAMED = { name: '', creditCode: '', contact: '', phone: '', email: '' };

/** An objection as it is born: who raised it and what it is queried by are kept apart from it and from its chain. */
export async function bearObjection(
  through: Through,
  row: ApplicationRow,
  born: {
    action: 'register' | 'file';
    petitioner: Petitioner;
    statement: string;
    files: readonly FiledFile[];
    receivedOn: PlainDate;
  }
): Promise<{ answer: Extract<Answer, { ok: true }>; code: string }> {
  const { house, sql, actor } = through;
  const { action, petitioner, statement, files, receivedOn } = born;
  const edition = await house.editionOfCase(sql, row);
  const year = Number(house.today().slice(0, 4));
  const number = await takeNumber(sql, edition, 'objectionNumber', year);
  const { kind } = petitioner;
  const { id, stage, version, hash } = await bearRecord(through, {
    kind: 'objection',
    action,
    evidence: {
      application: row.document_id,
      number,
      receivedOn,
      kind,
      files: files.map(({ sha256 }) => sha256),
    },
    columns: {
      application_id: row.id,
      public_notice_id: row.notice_id,
      number,
      kind,
      statement,
      evidence: files,
      received_on: receivedOn,
      received_at: house.clock.now(),
      registered_by: actor.name,
    },
    edition: row.edition,
  });
  const code = await keepPetitioner(sql, 'objection', id, petitioner);
  return { answer: { ok: true, id, stage, version, ledgerEntry: hash }, code };
}

export function registerObjection(
  house: House,
  actor: Actor,
  objection: NewObjection
): Promise<Answer> {
  const { petitioner, ...asked } = objection;
  const request = { requestId: objection.requestId, actorId: actor.id, asked };
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
    const { answer } = await bearObjection({ house, sql, actor, requestId }, row, {
      action: 'register',
      petitioner: { kind, ...UNNAMED, ...petitioner },
      statement,
      files: [],
      receivedOn,
    });
    return answer;
  });
}
