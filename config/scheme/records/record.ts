import { z } from 'zod';
import type { Label } from '../labels.ts';
import { Source } from '../source-schema.ts';
import { ROLES } from '../words.ts';

const Named = z.record(z.string(), z.object({ zh: z.string().min(1), en: z.string().min(1) }));

/** One act of a record that is not an application: who may, on what conditions, leading where. */
export const RecordTransition = z.strictObject({
  to: z.array(z.string()).min(1),
  by: z.array(z.enum(ROLES)).min(1),
  /** Named guards, each a pure function in the domain. */
  guards: z.array(z.string()),
  /** What alone may bring this act about: an act on another record, or the import of older certificates. */
  via: z.enum(['application', 'public_notice', 'certificate', 'import']).optional(),
  source: Source,
});
export type RecordTransition = z.infer<typeof RecordTransition>;

const RecordBirth = z.strictObject({
  to: z.string(),
  by: z.array(z.enum(ROLES)).min(1),
  via: z.enum(['application', 'public_notice', 'certificate']).optional(),
});

/** A kind of record with its own stages: what it is called, how it begins, every act of every stage, where it ends. */
export const RecordScheme = z.strictObject({
  title: z.object({ zh: z.string(), en: z.string() }),
  stages: Named,
  actions: Named,
  births: z.record(z.string(), RecordBirth),
  transitions: z.record(z.string(), z.record(z.string(), RecordTransition)),
  /** Stages from which nothing more need follow. */
  ends: z.array(z.string()).min(1),
});
export type RecordScheme = z.infer<typeof RecordScheme>;

export const say = (zh: string, en: string): Label => ({ zh, en });

/** What goes on under the new version of a certificate, at whatever stage it stands. */
export const carriedAt = <Stage extends string>(stage: Stage, source: RecordTransition['source']) =>
  ({
    carry_over: { to: [stage], by: ['publisher'], guards: [], via: 'certificate', source },
  }) satisfies Record<string, RecordTransition>;
