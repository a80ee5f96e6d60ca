import { z } from 'zod';
import { STAGES } from '@sxjp/config/scheme';
import { PlainDate } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { json } from '../sql.ts';

const Visit = z.object({
  caseId: z.string(),
  number: z.string().nullable(),
  offering: z.string(),
  organization: z.string(),
  stage: z.enum(STAGES),
  plannedOn: PlainDate,
  team: json(z.array(z.object({ id: z.string(), name: z.string(), lead: z.boolean() }))),
});

export const VisitsQuery = z.object({ from: PlainDate, to: PlainDate });

/** 核查日历: every visit planned between two days, and how many of them each inspector has. */
export async function visitsBetween(house: House, { from, to }: z.infer<typeof VisitsQuery>) {
  const visits = await house.reader.rows(
    Visit,
    `select a.document_id as "caseId", a.number, f.name as offering, o.name as organization, a.stage,
       to_char(i.planned_on, 'YYYY-MM-DD') as "plannedOn", i.team
     from inspections i join applications a on a.id = i.application_id
     join offerings f on f.id = a.offering_id join organizations o on o.id = a.organization_id
     where i.planned_on between ? and ? order by i.planned_on, a.id`,
    [from, to]
  );
  const load = new Map<string, { name: string; visits: number; leads: number }>();
  for (const { id, name, lead } of visits.flatMap(({ team }) => team)) {
    const known = load.get(id) ?? { name, visits: 0, leads: 0 };
    load.set(id, {
      name,
      visits: known.visits + 1,
      leads: known.leads + (lead ? 1 : 0),
    });
  }
  return {
    visits,
    inspectors: [...load]
      .map(([id, each]) => ({ id, ...each }))
      .sort((one, other) => other.visits - one.visits || (one.name < other.name ? -1 : 1)),
  };
}
