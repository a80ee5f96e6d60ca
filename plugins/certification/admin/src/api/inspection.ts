import { z } from 'zod';
import { INSPECTION_AREAS, MEETINGS, Rubric, SEVERITIES, VETOES } from '@sxjp/config/scheme';
import { Id, orEmpty, orNone, orNull } from './absence.ts';
import { VaultFile } from './vault-file.ts';

const Signature = z.object({ id: Id, name: orEmpty, at: z.string(), on: z.string() });
const ScoreLine = z.object({ item: z.string(), halves: z.int() });
const Entered = z.object({
  item: z.string(),
  points: z.number(),
  note: z.string().optional(),
  files: z.array(VaultFile).optional(),
});

const End = z.object({ inspectors: z.array(z.string()), halves: z.int() });
const Spread = z.object({ area: z.enum(INSPECTION_AREAS), highest: End, lowest: End });
export type CaseSpread = z.infer<typeof Spread>;

const Issue = z.object({
  id: Id,
  stage: z.enum(['open', 'answered', 'closed']),
  severity: z.enum(SEVERITIES),
  item: orEmpty,
  description: orEmpty,
  dueBy: orNull(z.string()),
  answer: orEmpty,
  answerFiles: orNone(VaultFile),
  findings: orEmpty,
});
export type CaseIssue = z.infer<typeof Issue>;

const Report = Signature.extend({
  version: z.int(),
  hash: z.string(),
  findings: orEmpty,
  strengths: orEmpty,
  vetoes: orNone(z.enum(VETOES)),
  signed: orNone(Signature),
  countersigned: orNull(Signature.extend({ comment: orNull(z.string()) })),
});

/** 现场核查 as far as the reader may see it. */
export const Inspection = z.object({
  round: z.int().catch(1),
  visit: z.int().catch(1),
  team: orNone(z.object({ id: Id, name: orEmpty, lead: z.boolean().catch(false) })),
  plannedOn: orNull(z.string()),
  agenda: orEmpty,
  objection: orNull(Signature.extend({ memberId: orEmpty, reason: orEmpty })),
  checkIns: orNone(Signature.extend({ place: z.unknown() })),
  meetings: orNone(
    Signature.extend({ meeting: z.enum(MEETINGS), attendees: orEmpty, summary: orEmpty })
  ),
  conclusion: orNull(z.enum(['recommended', 'rectify', 'not_recommended'])),
  summary: orEmpty,
  rubric: orNull(Rubric),
  scorecards: orNone(
    z.object({
      inspector: Id,
      name: orEmpty,
      lines: orNull(z.array(ScoreLine)),
      entered: orNone(Entered),
    })
  ),
  outstanding: orNone(z.string()),
  spreads: orNone(Spread),
  reasons: orNone(
    Signature.extend({
      reasons: orNone(z.object({ area: z.enum(INSPECTION_AREAS), reason: z.string() })),
    })
  ),
  consolidated: orNull(
    z.object({
      counted: z.int(),
      items: z.array(z.object({ item: z.string(), sum: z.int(), override: z.int().nullable() })),
      total: z.string(),
    })
  ),
  report: orNull(Report),
  issues: orNone(Issue),
});
export type CaseInspection = z.infer<typeof Inspection>;
