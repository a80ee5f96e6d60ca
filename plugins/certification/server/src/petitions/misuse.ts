import { z } from 'zod';
import { Petitioner, Statement, whyNotTaken } from '@sxjp/plugin-certification/domain';
import type { Refusal } from '@sxjp/plugin-certification/domain';
import { bearRecord } from '../door/advance-record.ts';
import type { Through } from '../door/advance-record.ts';
import { takeNumber } from '../door/sequence.ts';
import type { House } from '../house.ts';
import type { FiledFile } from '../vault/filed-file.ts';
import type { Upload } from '../vault/filing.ts';
import { filePetition } from './course.ts';
import type { Born, Course } from './course.ts';
import { keepPetitioner } from './petitioner.ts';
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

const orNull = (text: string): string | null => (text === '' ? null : text);

async function bearReport(
  through: Through,
  { petitioner, accused, certificateNumber, place, statement }: MisusePetition,
  files: readonly FiledFile[]
): Promise<Born> {
  const { house, sql } = through;
  const edition = house.inForce;
  const receivedOn = house.today();
  const year = Number(receivedOn.slice(0, 4));
  const number = await takeNumber(sql, edition, 'misuseReportNumber', year);
  const { kind } = petitioner;
  const { id, stage, version, hash } = await bearRecord(through, {
    kind: 'misuse_report',
    action: 'file',
    evidence: { number, receivedOn, kind, files: files.map(({ sha256 }) => sha256) },
    columns: {
      number,
      kind,
      accused,
      certificate_number: orNull(certificateNumber),
      place: orNull(place),
      statement,
      evidence: files,
      received_on: receivedOn,
      received_at: house.clock.now(),
    },
    edition: edition.edition,
  });
  const code = await keepPetitioner(sql, 'misuse_report', id, petitioner);
  return { answer: { ok: true, id, stage, version, ledgerEntry: hash }, code };
}

/** 网上举报冒用. Nobody is looked up: what is reported is believed by nobody until it is confirmed. */
export async function fileMisuse(
  house: House,
  petition: MisusePetition,
  uploads: readonly Upload[]
): Promise<Receipt | Refusal> {
  const { requestId, petitioner, ...asked } = petition;
  const { accused, certificateNumber, place, statement } = asked;
  const texts = [accused, certificateNumber, place, statement];
  const wrong = whyNotTaken(house.inForce, petitioner, texts, uploads.length);
  if (wrong !== null) return wrong;
  const bear: Course['bear'] = (through, files) => bearReport(through, petition, files);
  return filePetition(
    house,
    { kind: 'misuse_report', requestId, petitioner, asked, bear },
    uploads
  );
}
