import { z } from 'zod';
import type { Role } from '@sxjp/config/scheme';
import type { Actor } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { mayReadRecord } from '../records/reading.ts';
import { RECORD_TABLES } from '../records/tables.ts';
import { json } from '../sql.ts';
import { FiledFile } from '../vault/filed-file.ts';
import { petitionerOf, renewCode } from './petitioner.ts';
import type { KnownPetitioner, PetitionKind } from './petitioner.ts';

/** Who may know who raised a petition: those who handle it, and who answers for them. */
const KNOWS: Readonly<Record<PetitionKind, readonly Role[]>> = {
  objection: ['objection_handler', 'department_head'],
  misuse_report: ['supervisor', 'department_head'],
};

const Evidence = z.object({ evidence: json(z.array(FiledFile).nullable()) });

/** What came with a petition, and who raised it where this reader may know; null as if it were not there. */
export async function petitionFile(
  house: House,
  kind: PetitionKind,
  actor: Actor,
  id: string
): Promise<{ evidence: FiledFile[]; petitioner: KnownPetitioner | null; known: boolean } | null> {
  if (!(await mayReadRecord(house, kind, actor, id))) return null;
  const [row] = await house.reader.rows(
    Evidence,
    `select evidence from ${RECORD_TABLES[kind].table} where document_id = ?`,
    [id]
  );
  const known = KNOWS[kind].some((role) => actor.roles.includes(role));
  return {
    evidence: row?.evidence ?? [],
    petitioner: known ? await petitionerOf(house.reader, kind, id) : null,
    known,
  };
}

/** A new query code for somebody who has lost theirs and has been identified; null where this actor may not give one. */
export async function giveCode(
  house: House,
  kind: PetitionKind,
  actor: Actor,
  id: string
): Promise<string | null> {
  const file = await petitionFile(house, kind, actor, id);
  return file?.known === true ? renewCode(house.reader, kind, id, '100 years') : null;
}
