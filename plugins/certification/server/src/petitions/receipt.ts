import { z } from 'zod';
import { PlainDate, refuse } from '@sxjp/plugin-certification/domain';
import type { Refusal } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { RECORD_TABLES } from '../records/tables.ts';
import { renewCode } from './petitioner.ts';
import type { PetitionKind } from './petitioner.ts';

/** What the public is told of something it sent in: the code only here, only now. */
export interface Receipt {
  number: string;
  code: string;
  receivedOn: PlainDate;
}

/** A request repeated after its answer was lost gets a new code in place of the old one, for this long. */
const REPEATABLE = '1 day';

const Numbered = z.object({ number: z.string(), receivedOn: PlainDate });

/** The receipt of a record that was born by this request, now or before. */
export async function receiptOf(
  { reader }: House,
  kind: PetitionKind,
  id: string,
  fresh: string | null
): Promise<Receipt | Refusal> {
  const code = fresh ?? (await renewCode(reader, kind, id, REPEATABLE));
  const [row] = await reader.rows(
    Numbered,
    `select number, to_char(received_on, 'YYYY-MM-DD') as "receivedOn" from ${RECORD_TABLES[kind].table}
     where document_id = ?`,
    [id]
  );
  if (row === undefined) throw new Error(`The ${kind} ${id} is not there.`);
  return code === null ? refuse('request_id_reused', { requestId: row.number }) : { ...row, code };
}
