import { z } from 'zod';
import { Id } from './absence.ts';

const ImportLine = z.object({
  id: Id,
  name: z.string(),
  uploadedAt: z.string(),
  state: z.enum(['judged', 'running', 'done', 'failed']),
  /** Running and not heard of for long: broken off, and may be gone on with. */
  stalled: z.boolean(),
  done: z.int(),
  total: z.int(),
  tally: z.object({ bad: z.int(), present: z.int(), ready: z.int(), imported: z.int() }),
  failure: z.string().nullable(),
});
export type ImportLine = z.infer<typeof ImportLine>;

export const ImportList = z.object({ imports: z.array(ImportLine) });

const Finding = z.object({
  line: z.int(),
  column: z.string(),
  value: z.string(),
  bad: z.boolean(),
  problem: z.string(),
  expected: z.string(),
  remedy: z.string(),
  en: z.string(),
});
export type ImportFinding = z.infer<typeof Finding>;

/** One list that was brought, what was found in it, and how far it is in. */
export const ImportPage = ImportLine.extend({ findings: z.array(Finding) });
export type ImportPage = z.infer<typeof ImportPage>;
