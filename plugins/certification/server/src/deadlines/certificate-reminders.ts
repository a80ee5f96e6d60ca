import { z } from 'zod';
import { PlainDate, letterDueFor, surveillanceLetter } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';

/** The stage column of a reminder is a stage of an application; these are about what follows it. */
const STAGE = 'certified';

const Line = z.object({ id: z.string(), edition: z.string(), day: PlainDate });
type Line = z.infer<typeof Line>;

interface Watch {
  type: 'certificate' | 'surveillance' | 'inspection_issue';
  found: string;
  reminder: (house: House, line: Line) => string | null;
}

/** 证书将到期、监督到期或逾期、核查问题逾期：what is looked at, and which letter its day calls for today. */
const WATCHES: readonly Watch[] = [
  {
    type: 'certificate',
    found: `select document_id as id, edition, to_char(valid_to, 'YYYY-MM-DD') as day from certificates
      where state in ('effective', 'suspended') and valid_to is not null`,
    reminder: (house, { edition, day }) => letterDueFor(house.edition(edition), day, house.today()),
  },
  {
    type: 'surveillance',
    found: `select s.document_id as id, s.edition, to_char(s.due_by, 'YYYY-MM-DD') as day from surveillances s
      join certificates c on c.id = s.certificate_id
      where s.stage in ('planned', 'notified') and c.state in ('effective', 'suspended')`,
    reminder: (house, { edition, day }) =>
      surveillanceLetter(house.edition(edition), day, house.today()),
  },
  {
    type: 'inspection_issue',
    found: `select document_id as id, edition, to_char(due_by, 'YYYY-MM-DD') as day from inspection_issues
      where stage = 'open' and severity <> 'suggestion' and due_by is not null`,
    reminder: (house, { day }) => (house.today() > day ? 'overdue' : null),
  },
];

/** Tells once what is about to end or is overdue after certification; gives how many were new. */
export async function remindAfterCertification(house: House): Promise<number> {
  let told = 0;
  for (const { type, found, reminder } of WATCHES)
    for (const line of await house.reader.rows(Line, found)) {
      const word = reminder(house, line);
      if (word === null) continue;
      told += await house.reader.run(
        `insert into ledger.reminders (record_type, record_id, reminder, stage, due_on, reminded_on)
         values (?, ?, ?, ?, ?, ?) on conflict do nothing`,
        [type, line.id, word, STAGE, line.day, house.today()]
      );
    }
  return told;
}
