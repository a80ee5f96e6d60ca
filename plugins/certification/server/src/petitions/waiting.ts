import { z } from 'zod';
import { PlainDate } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { acceptBy } from './query.ts';

const Waiting = z.object({
  id: z.string(),
  kind: z.enum(['objection', 'misuse_report']),
  number: z.string().nullable(),
  name: z.string(),
  organization: z.string(),
  edition: z.string(),
  receivedOn: PlainDate,
});

/** 收到而未答复是否受理的, the longest waiting first: each with the day by which it must be, null in a year unannounced. */
export async function waitingPetitions(house: House) {
  const waiting = await house.reader.rows(
    Waiting,
    `select o.document_id as id, 'objection' as kind, o.number, f.name, g.name as organization, o.edition,
       to_char(o.received_on, 'YYYY-MM-DD') as "receivedOn"
     from objections o join applications a on a.id = o.application_id
     join offerings f on f.id = a.offering_id join organizations g on g.id = a.organization_id
     where o.state = 'received'
     union all
     select m.document_id, 'misuse_report', m.number, m.accused, '', m.edition, to_char(m.received_on, 'YYYY-MM-DD')
     from misuse_reports m where m.stage = 'received'
     order by "receivedOn"`
  );
  return waiting.map(({ edition, receivedOn, ...line }) => ({
    ...line,
    dueOn: acceptBy(house, line.kind, edition, receivedOn),
  }));
}
