import { z } from 'zod';
import { advance } from '../door/advance.ts';
import { advanceNotice } from '../door/advance-notice.ts';
import { advanceRecord } from '../door/advance-record.ts';
import type { Answer } from '../door/answer.ts';
import { SYSTEM } from '../door/system-actor.ts';
import type { House } from '../house.ts';
import { planMissing } from '../surveillance/planning.ts';
import { remindAfterCertification } from './certificate-reminders.ts';
import { remind } from './reminders.ts';

interface Duty {
  act: 'lapse' | 'expire' | 'close_round' | 'end_ban' | 'close_notice';
  found: string;
  does: (house: House, due: Due) => Promise<Answer>;
}

const Due = z.object({ id: z.string(), version: z.number() });
type Due = z.infer<typeof Due>;

const asked = (action: string, { id, version }: Due) => ({
  id,
  action,
  actor: SYSTEM,
  body: { version, requestId: `clock:${id}:${version}:${action}` },
});

/**
 * 到期即办：what the scheme does by its own clock. Found by the rows, decided by the same rules and done through the same
 * door as everything else, so that a row found too early is refused and not harmed.
 */
const DUTIES: readonly Duty[] = [
  {
    act: 'lapse',
    found: `select document_id as id, version from applications where stage = 'supplementing' and due_on < ?`,
    does: (house, due) => advance(house, asked('lapse', due)),
  },
  {
    act: 'expire',
    found: `select document_id as id, version from certificates
      where state in ('effective', 'suspended') and valid_to < ?`,
    does: (house, due) => advanceRecord(house, 'certificate', asked('expire', due)),
  },
  {
    act: 'close_round',
    found: `select document_id as id, version from rounds where stage = 'open' and closes_on < ?`,
    does: (house, due) => advanceRecord(house, 'round', asked('close_round', due)),
  },
  {
    act: 'end_ban',
    found: `select document_id as id, version from bans where stage in ('in_force', 'lifting') and banned_until < ?`,
    does: (house, due) => advanceRecord(house, 'ban', asked('end', due)),
  },
  {
    act: 'close_notice',
    found: `select document_id as id, version from public_notices where stage = 'open' and end_on < ?`,
    does: (house, due) => advanceNotice(house, asked('close', due)),
  },
];

export interface Worked {
  done: Record<Duty['act'], number>;
  refused: number;
  /** 年度监督 that were listed because a certificate had none. */
  planned: number;
  reminded: number;
}

/**
 * One round of the clock: first whoever has to be told, while the case still stands where it is overdue, then everything due up to today, however long nobody looked. Safe to repeat: each act carries a
 * request id of its record and version.
 */
export async function workDeadlines(house: House): Promise<Worked> {
  const worked: Worked = {
    done: { lapse: 0, expire: 0, close_round: 0, end_ban: 0, close_notice: 0 },
    planned: 0,
    refused: 0,
    reminded: (await remind(house)) + (await remindAfterCertification(house)),
  };
  const today = house.today();
  for (const { act, found, does } of DUTIES) {
    for (const due of await house.reader.rows(Due, found, [today])) {
      const answer = await does(house, due);
      if (answer.ok) worked.done[act] += 1;
      else worked.refused += 1;
    }
  }
  worked.planned = await planMissing(house);
  return worked;
}
