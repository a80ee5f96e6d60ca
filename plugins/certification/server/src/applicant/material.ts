import { z } from 'zod';
import { MATERIAL_LABELS } from '@sxjp/config/scheme';
import type { MaterialKind } from '@sxjp/config/scheme';
import { refuse } from '@sxjp/plugin-certification/domain';
import type { Actor, Refusal } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { loadCase } from '../reading/case-file.ts';
import type { MaterialRow } from '../reading/case-file.ts';
import { insertRecord, updateRecord } from '../schema/record.ts';
import type { FiledFile } from '../vault/filed-file.ts';
import { fileAll } from '../vault/filing.ts';
import type { Upload } from '../vault/filing.ts';
import { vault } from '../vault/index.ts';
import { unwritable } from './draft.ts';
import { overQuota } from './quota.ts';

export const MaterialBody = z.object({
  answer: z.enum(['provided', 'explained', 'not_applicable']),
  explanation: z.string().trim().max(5000).nullish(),
});
export type MaterialBody = z.infer<typeof MaterialBody>;

type Written = { refusal: Refusal } | { material: Omit<MaterialRow, 'id'> };

/** A material is written in the present supplement round, and its judgement is open again. */
async function write(
  house: House,
  actor: Actor,
  id: string,
  kind: MaterialKind,
  change: (present: MaterialRow | undefined) => {
    answer: MaterialBody['answer'];
    explanation: string | null;
    files: FiledFile[];
  }
): Promise<Written> {
  return house.transaction(async (sql) => {
    const loaded = await loadCase(sql, id, 'lock');
    const refusal = unwritable(loaded, id, actor);
    if (refusal !== null || loaded === null)
      return { refusal: refusal ?? refuse('not_found', { subject: id }) };
    const present = loaded.materials.find((each) => each.kind === kind);
    const round = loaded.row.supplement_round;
    const { answer, explanation, files } = change(present);
    const over = overQuota(loaded, kind, files);
    if (over !== null) return { refusal: over };
    const { defect_code = null, defect = null } = present ?? {};
    const columns = { answer, explanation, files, round, judgement: null, defect_code, defect };
    if (present === undefined)
      await insertRecord(sql, 'materials', { ...columns, kind, application_id: loaded.row.id });
    else await updateRecord(sql, 'materials', present.id, columns);
    return { material: { kind, ...columns } };
  });
}

/**
 * Answers one of the ten materials; uploads are added to the files already there. Asked before anything is filed, so that
 * nobody fills the vault through a case that is not theirs, and again under the lock.
 */
export async function writeMaterial(
  house: House,
  actor: Actor,
  id: string,
  kind: MaterialKind,
  body: MaterialBody,
  uploads: readonly Upload[]
): Promise<Written> {
  const refusal = unwritable(await loadCase(house.reader, id, 'read'), id, actor);
  if (refusal !== null) return { refusal };
  const filed = await fileAll(vault(), MATERIAL_LABELS[kind], uploads);
  if ('refusal' in filed) return filed;
  return write(house, actor, id, kind, (present) => {
    const kept = (present?.files ?? []).filter(
      ({ sha256 }) => !filed.some((file) => file.sha256 === sha256)
    );
    return {
      answer: body.answer,
      explanation: body.explanation ?? null,
      files: [...kept, ...filed],
    };
  });
}

/** Takes one file out of a material; the vault keeps the bytes, an earlier submission may name them. */
export function removeFile(
  house: House,
  actor: Actor,
  id: string,
  kind: MaterialKind,
  sha256: string
) {
  return write(house, actor, id, kind, (present) => ({
    answer: present?.answer ?? 'provided',
    explanation: present?.explanation ?? null,
    files: (present?.files ?? []).filter((file) => file.sha256 !== sha256),
  }));
}
