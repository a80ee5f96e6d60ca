import { refuse } from '@sxjp/plugin-certification/domain';
import type { Petitioner, Refusal } from '@sxjp/plugin-certification/domain';
import type { Through } from '../door/advance-record.ts';
import { refused, refusalOf } from '../door/answer.ts';
import type { Answer } from '../door/answer.ts';
import { once } from '../door/request.ts';
import type { House } from '../house.ts';
import type { FiledFile } from '../vault/filed-file.ts';
import type { Upload } from '../vault/filing.ts';
import { fileEvidence } from './evidence.ts';
import type { PetitionKind } from './petitioner.ts';
import { PUBLIC } from './public-actor.ts';
import { receiptOf } from './receipt.ts';
import type { Receipt } from './receipt.ts';

/** A record that was just born of a petition, and the code it is queried by. */
export interface Born {
  answer: Extract<Answer, { ok: true }>;
  code: string;
}

/** What is particular to one petition. */
export interface Course {
  kind: PetitionKind;
  requestId: string;
  petitioner: Petitioner;
  /** What the same request id has to ask again to hear the same. */
  asked: Record<string, unknown>;
  /** Makes the record, asking again under the lock what was asked before. */
  bear: (through: Through, files: readonly FiledFile[]) => Promise<Born | Refusal>;
}

/** The way of everything the public sends in: filed, born once, and a receipt with the code. All or nothing. */
export async function filePetition(
  house: House,
  { kind, requestId, petitioner, asked, bear }: Course,
  uploads: readonly Upload[]
): Promise<Receipt | Refusal> {
  const files = await fileEvidence(house, uploads);
  if ('refusal' in files) return files.refusal;
  const request = {
    requestId: `public:${requestId}`,
    actorId: PUBLIC.id,
    asked: { ...asked, kind: petitioner.kind, files: files.map(({ sha256 }) => sha256) },
  };
  let fresh: string | null = null;
  const answer = await once(house, request, async (sql) => {
    const through = { house, sql, actor: PUBLIC, requestId: request.requestId };
    const born = await bear(through, files);
    if ('words' in born) return refused(born, null);
    fresh = born.code;
    return born.answer;
  });
  return answer.ok
    ? receiptOf(house, kind, answer.id, fresh)
    : (refusalOf(answer) ?? refuse('request_id_reused', { requestId }));
}
