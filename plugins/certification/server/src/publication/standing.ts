import { z } from 'zod';
import type { Sql } from '../sql.ts';

const Instant = z.coerce.date().transform((at) => at.toISOString());

const Publication = z.object({
  id: z.coerce.number(),
  startedAt: Instant,
  seconds: z.coerce.number().nullable(),
  state: z.enum(['running', 'published', 'failed']),
  step: z.enum(['exporting', 'building', 'verifying', 'switching']).nullable(),
  release: z.string().nullable(),
  ledgerSize: z.coerce.number().nullable(),
  takenAt: z.string().nullable(),
  certificates: z.number().nullable(),
  notices: z.number().nullable(),
  announcements: z.number().nullable(),
  failure: z.string().nullable(),
  back: z.boolean(),
});

const Rollback = z.object({
  id: z.coerce.number(),
  askedAt: Instant,
  by: z.string(),
  release: z.string(),
  reason: z.string(),
  outcome: z.enum(['done', 'refused']).nullable(),
  why: z.string().nullable(),
});

const Pending = z.object({ pending: z.coerce.number() });

const SHOWN = 20;

/** Where the public site stands against what has been decided: for the staff who published and want to see it. */
export async function publicationStanding(sql: Sql) {
  const publications = await sql.rows(
    Publication,
    `select id, started_at as "startedAt", state, step, release, ledger_size as "ledgerSize", taken_at as "takenAt",
       extract(epoch from finished_at - started_at) as seconds, certificates, notices, announcements, failure,
       rollback_id is not null as back
     from ledger.publications order by id desc limit ${SHOWN}`
  );
  const rollbacks = await sql.rows(
    Rollback,
    `select id, asked_at as "askedAt", asked_by_name as by, release, reason, outcome, why
     from ledger.rollbacks order by id desc limit ${SHOWN}`
  );
  const [outstanding] = await sql.rows(
    Pending,
    'select count(*) as pending from ledger.outbox where published_at is null'
  );
  return { publications, rollbacks, pending: outstanding?.pending ?? 0 };
}
