import { z } from 'zod';
import { Petitioner, Statement, refuse, whyNotTaken } from '@sxjp/plugin-certification/domain';
import type { Refusal } from '@sxjp/plugin-certification/domain';
import { bearRecord } from '../door/advance-record.ts';
import { refusalOf } from '../door/answer.ts';
import { once } from '../door/request.ts';
import { takeNumber } from '../door/sequence.ts';
import type { House } from '../house.ts';
import type { Upload } from '../vault/filing.ts';
import { fileEvidence } from './evidence.ts';
import { keepPetitioner } from './petitioner.ts';
import { PUBLIC } from './public-actor.ts';
import { receiptOf } from './receipt.ts';
import type { Receipt } from './receipt.ts';

/** 公众举报冒用标识、名称或证书. */
export const MisusePetition = z.strictObject({
  requestId: z.string().min(16).max(100),
  accused: z.string().trim().min(1).max(200),
  certificateNumber: z.string().trim().max(60).default(''),
  place: z.string().trim().max(500).default(''),
  petitioner: Petitioner,
  statement: Statement,
});
export type MisusePetition = z.infer<typeof MisusePetition>;

/** 网上举报冒用. Nobody is looked up: what is reported is believed by nobody until it is confirmed. */
export async function fileMisuse(
  house: House,
  petition: MisusePetition,
  uploads: readonly Upload[]
): Promise<Receipt | Refusal> {
  const { petitioner, accused, certificateNumber, place, statement } = petition;
  const texts = [accused, certificateNumber, place, statement];
  const wrong = whyNotTaken(house.inForce, petitioner, texts, uploads.length);
  if (wrong !== null) return wrong;
  const files = await fileEvidence(house, uploads);
  if ('refusal' in files) return files.refusal;
  const requestId = `public:${petition.requestId}`;
  const hashes = files.map(({ sha256 }) => sha256);
  const asked = { accused, certificateNumber, place, statement, kind: petitioner.kind, hashes };
  let fresh: string | null = null;
  const answer = await once(house, { requestId, actorId: PUBLIC.id, asked }, async (sql) => {
    const edition = house.inForce;
    const receivedOn = house.today();
    const year = Number(receivedOn.slice(0, 4));
    const number = await takeNumber(sql, edition, 'misuseReportNumber', year);
    const { kind } = petitioner;
    const born = await bearRecord(
      { house, sql, actor: PUBLIC, requestId },
      {
        kind: 'misuse_report',
        action: 'file',
        evidence: { number, receivedOn, kind, files: hashes },
        columns: {
          number,
          kind,
          accused,
          certificate_number: certificateNumber === '' ? null : certificateNumber,
          place: place === '' ? null : place,
          statement,
          evidence: files,
          received_on: receivedOn,
          received_at: house.clock.now(),
        },
        edition: edition.edition,
      }
    );
    fresh = await keepPetitioner(sql, 'misuse_report', born.id, petitioner);
    const { id, stage, version, hash } = born;
    return { ok: true, id, stage, version, ledgerEntry: hash };
  });
  return answer.ok
    ? receiptOf(house, 'misuse_report', answer.id, fresh)
    : (refusalOf(answer) ?? refuse('request_id_reused', { requestId }));
}
