import { z } from 'zod';
import { NOTICE_STAGES, STAGES } from '@sxjp/config/scheme';
import { Id, orEmpty, orNone, orNull } from './absence.ts';
import { ActionLine, LedgerLine } from './act.ts';

export const NoticeLine = z.object({
  id: Id,
  number: orNull(z.string()),
  title: orEmpty,
  round: orEmpty,
  stage: z.enum(NOTICE_STAGES),
  version: z.int(),
  endOn: orNull(z.string()),
  items: z.int().catch(0),
});
export type NoticeLine = z.infer<typeof NoticeLine>;

export const NoticeList = z.object({ results: z.array(NoticeLine) });

/** One notice with its items and what may be done with it. */
export const NoticePage = NoticeLine.omit({ items: true }).extend({
  body: orEmpty,
  onlineOn: orNull(z.string()),
  firstCountedOn: orNull(z.string()),
  workingDays: orNull(z.int()),
  items: orNone(
    z.object({
      id: Id,
      number: orNull(z.string()),
      offeringName: orEmpty,
      organizationName: orEmpty,
      stage: z.enum(STAGES),
      openObjections: z.int().catch(0),
      held: z.boolean().catch(false),
    })
  ),
  corrections: orNone(z.object({ on: z.string(), text: z.string(), restarted: z.boolean() })),
  correctionWaiting: orNull(
    z.object({
      by: z.string(),
      on: z.string(),
      itemId: orNull(z.string()),
      words: z.record(z.string(), z.string()),
    })
  ),
  announcements: orNone(z.string()),
  actions: orNone(ActionLine),
  ledger: orNone(LedgerLine),
});
export type NoticePage = z.infer<typeof NoticePage>;
