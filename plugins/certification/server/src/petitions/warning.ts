import { z } from 'zod';
import type { SchemeEdition } from '@sxjp/config/scheme';
import type { PlainDate } from '@sxjp/plugin-certification/domain';
import { takeNumber } from '../door/sequence.ts';
import type { Sql } from '../sql.ts';

const Standing = z.object({ number: z.string().nullable() });

/** The number of a warning: the first time it is published a new one, afterwards the same. */
export async function warningEvidence(
  sql: Sql,
  edition: SchemeEdition,
  rowId: number,
  today: PlainDate
): Promise<{ warningNumber: string }> {
  const [row] = await sql.rows(
    Standing,
    'select warning_number as number from misuse_reports where id = ?',
    [rowId]
  );
  const known = row?.number ?? null;
  const year = Number(today.slice(0, 4));
  return { warningNumber: known ?? (await takeNumber(sql, edition, 'warningNumber', year)) };
}
