import { z } from 'zod';
import { ROLES } from '@sxjp/config/scheme';
import { Id } from './absence.ts';

const PrintLine = z.object({
  version: z.int(),
  action: z.enum(['check_print', 'print', 'reprint']),
  at: z.string(),
  by: z.string(),
  role: z.enum(ROLES),
  sha256: z.string().nullable(),
  size: z.int().nullable(),
  template: z.string().nullable(),
  copies: z.int().nullable(),
  reason: z.string().nullable(),
  current: z.boolean(),
});

/** 印制记录 of one certificate. */
export const PrintLog = z.object({
  /** Characters of the certificate no print can show, by their code points. */
  unprintable: z.array(z.string()),
  log: z.array(PrintLine),
});
export type PrintLog = z.infer<typeof PrintLog>;

const BatchLine = z.object({
  id: Id,
  version: z.int(),
  number: z.string(),
  stage: z.string(),
  offeringName: z.string(),
  holderName: z.string(),
  printed: z.object({ on: z.string(), version: z.int() }).nullable(),
  mayPrint: z.boolean(),
  mayCheck: z.boolean(),
  why: z.string().nullable(),
});
export type BatchLine = z.infer<typeof BatchLine>;

/** The certificates of a round, each with whether it may be printed now. */
export const Batch = z.object({
  round: z.string(),
  rounds: z.array(z.string()),
  lines: z.array(BatchLine),
});
export type Batch = z.infer<typeof Batch>;
