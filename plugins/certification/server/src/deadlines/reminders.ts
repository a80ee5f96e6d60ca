import { z } from 'zod';
import { STAGES } from '@sxjp/config/scheme';
import type { SchemeEdition } from '@sxjp/config/scheme';
import {
  PERIODS,
  PlainDate,
  settingOf,
  workingDaysBetween,
} from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import type { Reminder } from '../mail/letter.ts';

const Running = z.object({
  id: z.string(),
  stage: z.enum(STAGES),
  due_on: PlainDate,
  edition: z.string(),
  round_id: z.number().nullable(),
});

/** Which reminder a due day calls for today, counted in working days 〔rulings 11〕; null when none. */
function reminderFor(house: House, edition: SchemeEdition, dueOn: PlainDate): Reminder | null {
  const today = house.today();
  if (today > dueOn) return 'overdue';
  const left = workingDaysBetween(house.calendar, today, dueOn);
  if (!left.ok) return null;
  if (left.days <= settingOf({ edition }, 'lastWarningWorkingDays')) return 'last_warning';
  return left.days <= settingOf({ edition }, 'warningWorkingDays') ? 'first_warning' : null;
}

/** Tells once what is about to end or has ended; gives how many were new. */
export async function remind(house: House): Promise<number> {
  const stages = Object.keys(PERIODS);
  const running = await house.reader.rows(
    Running,
    `select document_id as id, stage, to_char(due_on, 'YYYY-MM-DD') as due_on, edition, round_record_id as round_id from applications
     where due_on is not null and stage in (${stages.map(() => '?').join(', ')})`,
    stages
  );
  let told = 0;
  for (const { id, stage, due_on: dueOn, ...row } of running) {
    const edition = await house.editionOfCase(house.reader, row);
    const reminder = reminderFor(house, edition, dueOn);
    if (reminder === null) continue;
    told += await house.reader.run(
      `insert into ledger.reminders (record_type, record_id, reminder, stage, due_on, reminded_on)
       values ('application', ?, ?, ?, ?, ?) on conflict do nothing`,
      [id, reminder, stage, dueOn, house.today()]
    );
  }
  return told;
}
