import { z } from 'zod';
import type { NumberName, OfferingKind, SchemeEdition } from '@sxjp/config/scheme';
import { fillPattern, numberingOf } from '@sxjp/plugin-certification/domain';
import type { Sql } from '../sql.ts';

export type { NumberName as NumberKind } from '@sxjp/config/scheme';

/**
 * The next number of a pattern and year, taken in the act's own transaction: the row lock makes it gapless and unique,
 * a refused act gives it back. Certificates count per kind letter 〔rulings 15〕. Others wait for the lock until the
 * transaction ends, so whatever can be read or decided before is done before.
 */
export async function takeNumber(
  sql: Sql,
  edition: SchemeEdition,
  name: NumberName,
  year: number,
  kind?: OfferingKind
): Promise<string> {
  const { format, series } = numberingOf(edition, name, kind);
  const [taken] = await sql.rows(
    z.object({ last: z.number() }),
    `insert into ledger.sequences as s (name, year, last) values (?, ?, 1)
     on conflict (name, year) do update set last = s.last + 1 returning last`,
    [series, year]
  );
  if (taken === undefined) throw new Error(`The sequence ${series} ${year} vanished.`);
  return fillPattern(format.pattern, {
    year,
    sequence: taken.last,
    ...(kind === undefined ? {} : { kind }),
  });
}
