import { z } from 'zod';
import { PlainDate, nextSurveillance, refuse } from '@sxjp/plugin-certification/domain';
import { bearRecord } from '../door/advance-record.ts';
import type { Through } from '../door/advance-record.ts';
import { refused } from '../door/answer.ts';
import { once } from '../door/request.ts';
import { SYSTEM } from '../door/system-actor.ts';
import type { House } from '../house.ts';

const Surveyed = z.object({
  id: z.string(),
  valid_from: PlainDate,
  valid_to: PlainDate,
  edition: z.string(),
  imported: z.boolean(),
  running: z.boolean(),
  last_on: PlainDate.nullable(),
});

/** A certificate that is in effect, with its yearly surveillances. */
const SURVEYED = `select c.document_id as id, to_char(c.valid_from, 'YYYY-MM-DD') as valid_from,
    to_char(c.valid_to, 'YYYY-MM-DD') as valid_to, c.edition,
    coalesce(a.origin = 'imported', true) as imported,
    exists (select from surveillances s where s.certificate_id = c.id and s.surveillance_kind = 'yearly'
      and s.stage in ('planned', 'notified', 'conducted', 'rectifying')) as running,
    (select to_char(max(s.conducted_on), 'YYYY-MM-DD') from surveillances s
      join certificates v on v.id = s.certificate_id where v.number = c.number
      and s.surveillance_kind = 'yearly' and s.stage in ('qualified', 'unqualified')) as last_on
  from certificates c left join applications a on a.id = c.application_id
  where c.id = ? and c.state in ('effective', 'suspended') and c.valid_from is not null and c.valid_to is not null`;

type Planned = Awaited<ReturnType<typeof bearRecord>>;

/**
 * 列入下一次年度监督, by the system, in the transaction that made it necessary: a certificate took effect, or a surveillance was
 * concluded. Once: one yearly surveillance of a certificate runs at a time, in the database too. Null
 * when none is needed.
 */
export async function planNext(through: Through, certificateId: number): Promise<Planned | null> {
  const { house, sql, requestId } = through;
  const [found] = await sql.rows(Surveyed, SURVEYED, [certificateId]);
  if (found === undefined || found.running) return null;
  const {
    id,
    valid_from: validFrom,
    valid_to: validTo,
    last_on: lastOn,
    edition,
    imported,
  } = found;
  const since = imported ? house.today() : validFrom;
  const scheme = house.edition(edition);
  const dueBy = nextSurveillance(scheme, { validFrom, validTo, lastOn, since });
  if (dueBy === null) return null;
  return bearRecord(
    { house, sql, actor: SYSTEM, requestId },
    {
      kind: 'surveillance',
      action: 'plan',
      evidence: { certificateId: id, surveillanceKind: 'yearly', dueBy },
      columns: { certificate_id: certificateId, surveillance_kind: 'yearly', due_by: dueBy },
      edition,
    }
  );
}

const Missing = z.object({ id: z.number(), document: z.string(), concluded: z.coerce.number() });

/** Certificates in effect that have no yearly surveillance under way: imported ones, and those of before the system planned. */
export async function planMissing(house: House): Promise<number> {
  const missing = await house.reader.rows(
    Missing,
    `select c.id, c.document_id as document, (select count(*) from surveillances s where s.certificate_id = c.id) as concluded
     from certificates c where c.state = 'effective' and c.valid_to > ?
       and not exists (select from surveillances s where s.certificate_id = c.id and s.surveillance_kind = 'yearly'
         and s.stage in ('planned', 'notified', 'conducted', 'rectifying'))
     order by c.id`,
    [house.today()]
  );
  let planned = 0;
  for (const { id, document, concluded } of missing) {
    const requestId = `clock:${document}:${concluded}:plan:${house.today()}`;
    const asked = { certificate: document, action: 'plan_surveillance' };
    const answer = await once(house, { requestId, actorId: SYSTEM.id, asked }, async (sql) => {
      await sql.run('select id from certificates where id = ? for update', [id]);
      const made = await planNext({ house, sql, actor: SYSTEM, requestId }, id);
      return made === null
        ? refused(refuse('surveillance_not_needed', {}), null)
        : {
            ok: true,
            id: made.id,
            stage: made.stage,
            version: made.version,
            ledgerEntry: made.hash,
          };
    });
    if (answer.ok) planned += 1;
  }
  return planned;
}
