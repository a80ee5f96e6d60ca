import { z } from 'zod';
import type { OfferingKind, SchemeEdition } from '@sxjp/config/scheme';
import { fillPattern } from '@sxjp/plugin-certification/domain';
import type { Sql } from '../sql.ts';

export type NumberKind =
  | 'certificateNumber'
  | 'applicationNumber'
  | 'noticeNumber'
  | 'announcementNumber'
  | 'groupStandardNumber'
  | 'acceptanceNumber'
  | 'supplementNumber'
  | 'rejectionNumber';

/**
 * The next number of a pattern and year, taken in the act's own transaction: the row lock makes it gapless and unique,
 * a refused act gives it back. Certificates count per kind letter 〔rulings 15〕.
 */
export async function takeNumber(
  sql: Sql,
  edition: SchemeEdition,
  name: NumberKind,
  year: number,
  kind?: OfferingKind
): Promise<string> {
  const pattern = edition.settings[name]?.value;
  if (typeof pattern !== 'string')
    throw new Error(`Edition ${edition.edition} has no pattern “${name}”.`);
  const sequence = kind === undefined ? name : `${name}:${kind}`;
  await sql.run(
    'insert into ledger.sequences (name, year, last) values (?, ?, 0) on conflict do nothing',
    [sequence, year]
  );
  const [taken] = await sql.rows(
    z.object({ last: z.number() }),
    'update ledger.sequences set last = last + 1 where name = ? and year = ? returning last',
    [sequence, year]
  );
  if (taken === undefined) throw new Error(`The sequence ${sequence} ${year} vanished.`);
  return fillPattern(pattern, {
    year,
    sequence: taken.last,
    ...(kind === undefined ? {} : { kind }),
  });
}
