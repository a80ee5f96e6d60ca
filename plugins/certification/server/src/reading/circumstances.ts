import { z } from 'zod';
import type { Actor, Circumstances } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { inOneTrip, json } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { certificationOf } from '../certification/work.ts';
import { bodyNamed, bodyOf, concludingBody } from './bodies.ts';
import { peopleById, staff } from './people.ts';

const ServedRow = z.object({ offering: z.string(), source: z.enum(['drafted', 'existing']) });

/** Other offerings the standard of this number serves; cases that came to nothing do not count 〔一品、一标、一工艺〕. */
function servedBy(sql: Sql, number: string, exceptApplication: number) {
  return sql.rows(
    ServedRow,
    `select distinct f.name as offering, s.source from group_standards s
     join applications a on a.id = s.application_id join offerings f on f.id = a.offering_id
     where s.number = ? and a.id <> ? and a.stage not in ('rejected', 'lapsed', 'withdrawn', 'final')`,
    [number, exceptApplication]
  );
}

const DraftersRow = z.object({ drafters: json(z.array(z.string()).nullable()) });

/** Who drafted the standard the case is linked to, where it went through the association's own project. */
async function draftersOf(sql: Sql, applicationId: number): Promise<string[]> {
  const rows = await sql.rows(
    DraftersRow,
    `select p.drafters from group_standards s join standard_projects p on p.number = s.number
     where s.application_id = ?`,
    [applicationId]
  );
  return rows.flatMap(({ drafters }) => drafters ?? []);
}

/** The world around a case as `decide` needs it. `standardNumber` and `bodyId` are those named in the facts, if any. */
export async function circumstancesOf(
  house: House,
  sql: Sql,
  actor: Actor,
  applicationId: number,
  standardNumber: unknown,
  bodyId?: unknown
): Promise<Circumstances> {
  const trip = inOneTrip(sql);
  const theirs = actor.roles.includes('certification_body');
  const [members, body, namedBody, drafters, standardServes] = await Promise.all([
    staff(trip),
    theirs ? bodyOf(trip, actor) : concludingBody(trip, applicationId),
    typeof bodyId === 'string' ? bodyNamed(trip, bodyId) : Promise.resolve(null),
    draftersOf(trip, applicationId),
    typeof standardNumber === 'string'
      ? servedBy(trip, standardNumber.trim(), applicationId)
      : Promise.resolve([]),
  ]);
  return {
    today: house.today(),
    calendar: house.calendar,
    people: peopleById(members),
    body,
    namedBody,
    certification: await certificationOf(sql, applicationId, theirs ? body : null),
    drafters,
    standardServes,
  };
}
