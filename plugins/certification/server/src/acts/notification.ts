import { NOTIFICATION_NUMBERS, notificationOf } from '@sxjp/plugin-certification/domain';
import type { PlainDate } from '@sxjp/plugin-certification/domain';
import type { Stage } from '@sxjp/config/scheme';
import { takeNumber } from '../door/sequence.ts';
import type { AllowedAct, Evidence } from './act.ts';

/** The number of the notification an act is told by, and the day it gives, taken with the act itself. */
export async function notificationEvidence(
  { sql, edition, house, loaded, action }: AllowedAct,
  { to, dueOn }: { to: Stage; dueOn: PlainDate | null }
): Promise<Evidence> {
  const kind = notificationOf({ action, from: loaded.file.stage, to });
  if (kind === null) return {};
  const year = Number(house.today().slice(0, 4));
  return {
    notificationNumber: await takeNumber(sql, edition, NOTIFICATION_NUMBERS[kind], year),
    ...(kind === 'supplement' ? { dueOn } : {}),
  };
}
