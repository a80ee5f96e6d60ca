import { z } from 'zod';
import {
  PERIODS,
  PlainDate,
  settingOf,
  workingDaysBetween,
} from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';

const Running = z.object({
  id: z.string(),
  due_on: PlainDate,
});
type Reminder = 'first_warning' | 'last_warning' | 'overdue';

/** Which reminder a due day calls for today, counted in working days 〔rulings 11〕; null when none. */
function reminderFor(house: House, dueOn: PlainDate): Reminder | null {
  const today = house.today();
  if (today > dueOn) return 'overdue';
  const left = workingDaysBetween(house.calendar, today, dueOn);
  if (!left.ok) return null;
  const edition = house.inForce;
  if (left.days <= settingOf({ edition }, 'lastWarningWorkingDays')) return 'last_warning';
  return left.days <= settingOf({ edition }, 'warningWorkingDays') ? 'first_warning' : null;
}

/** Tells once what is about to end or has ended; gives how many were new. */
export async function remind(house: House): Promise<number> {
  const stages = Object.keys(PERIODS);
  const running = await house.reader.rows(
    Running,
    `select document_id as id, to_char(due_on, 'YYYY-MM-DD') as due_on from applications
     where due_on is not null and stage in (${stages.map(() => '?').join(', ')})`,
    stages
  );
  let told = 0;
  for (const { id, due_on: dueOn } of running) {
    const reminder = reminderFor(house, dueOn);
    if (reminder === null) continue;
    told += await house.reader.run(
      `insert into ledger.reminders (record_type, record_id, reminder, due_on, reminded_on)
       values ('application', ?, ?, ?, ?) on conflict do nothing`,
      [id, reminder, dueOn, house.today()]
    );
  }
  return told;
}
