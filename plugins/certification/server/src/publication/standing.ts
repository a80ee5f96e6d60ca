import { z } from 'zod';
import type { Sql } from '../sql.ts';

const Release = z.object({
  ledgerSize: z.coerce.number(),
  takenAt: z.string(),
  certificates: z.number(),
  notices: z.number(),
  announcements: z.number(),
});

const Outstanding = z.object({ pending: z.coerce.number(), failed: z.string().nullable() });

/** Where the public site stands against what has been decided: for the staff who published and want to see it. */
export async function publicationStanding(sql: Sql) {
  const [current] = await sql.rows(
    Release,
    `select ledger_size as "ledgerSize", taken_at as "takenAt", certificates, notices, announcements
     from ledger.publications where state = 'published' order by id desc limit 1`
  );
  const [outstanding] = await sql.rows(
    Outstanding,
    `select (select count(*) from ledger.outbox where published_at is null) as pending,
       (select failure from ledger.publications where finished_at is not null order by id desc limit 1) as failed`
  );
  return {
    current: current ?? null,
    pending: outstanding?.pending ?? 0,
    failed: outstanding?.failed ?? null,
  };
}
