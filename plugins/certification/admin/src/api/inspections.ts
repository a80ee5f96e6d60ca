import { z } from 'zod';
import { INSPECTION_AREAS, OFFERING_KINDS, SECTORS, STAGES } from '@sxjp/config/scheme';
import { Id, orNull } from './absence.ts';

/** 核查日历. */
export const Visits = z.object({
  visits: z.array(
    z.object({
      caseId: Id,
      number: orNull(z.string()),
      offering: z.string(),
      organization: z.string(),
      stage: z.enum(STAGES),
      plannedOn: z.string(),
      team: z.array(z.object({ id: Id, name: z.string(), lead: z.boolean() })),
    })
  ),
  inspectors: z.array(z.object({ id: Id, name: z.string(), visits: z.int(), leads: z.int() })),
});
export type Visits = z.infer<typeof Visits>;

const Group = z.object({ key: z.string(), count: z.int(), meanPoints: z.number() });

/** 核查汇总. */
export const Summary = z.object({
  rounds: z.array(z.object({ id: z.int(), name: z.string() })),
  summary: z.object({
    rows: z.array(
      z.object({
        caseId: Id,
        number: orNull(z.string()),
        offering: z.string(),
        organization: z.string(),
        city: z.string(),
        sector: z.enum(SECTORS),
        kind: z.enum(OFFERING_KINDS),
        conclusion: orNull(z.enum(['recommended', 'rectify', 'not_recommended'])),
        total: z.string(),
        days: orNull(z.int()),
      })
    ),
    areas: z.array(
      z.object({
        area: z.enum(INSPECTION_AREAS),
        weight: z.int(),
        meanPercent: z.number(),
        leastPercent: z.number(),
        mostPercent: z.number(),
      })
    ),
    cities: z.array(Group),
    sectors: z.array(Group.extend({ key: z.enum(SECTORS) })),
    inspectors: z.array(
      z.object({
        inspector: Id,
        name: z.string(),
        cards: z.int(),
        difference: z.number(),
        deviation: z.number(),
      })
    ),
    medianDays: orNull(z.number()),
  }),
});
export type Summary = z.infer<typeof Summary>['summary'];
