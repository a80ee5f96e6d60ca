import { z } from 'zod';
import { orNull } from './absence.ts';

const Publishing = z.object({
  id: z.int(),
  startedAt: z.string(),
  seconds: orNull(z.number()),
  state: z.enum(['running', 'published', 'failed']),
  step: orNull(z.enum(['exporting', 'building', 'verifying', 'switching'])),
  release: orNull(z.string()),
  ledgerSize: orNull(z.int()),
  takenAt: orNull(z.string()),
  certificates: orNull(z.int()),
  notices: orNull(z.int()),
  announcements: orNull(z.int()),
  failure: orNull(z.string()),
  back: z.boolean(),
});
export type Publishing = z.infer<typeof Publishing>;

const Rollback = z.object({
  id: z.int(),
  askedAt: z.string(),
  by: z.string(),
  release: z.string(),
  reason: z.string(),
  outcome: orNull(z.enum(['done', 'refused'])),
  why: orNull(z.string()),
});
export type Rollback = z.infer<typeof Rollback>;

/** Where the public site stands against what has been decided: newest publication first. */
export const Publication = z.object({
  publications: z.array(Publishing),
  rollbacks: z.array(Rollback),
  pending: z.int(),
});
export type Publication = z.infer<typeof Publication>;
