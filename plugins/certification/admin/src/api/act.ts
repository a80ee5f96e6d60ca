import { z } from 'zod';
import { ROLES } from '@sxjp/config/scheme';
import { FIELDS } from '../../../domain/fields.ts';
import type { FieldName } from '../../../domain/fields.ts';
import { Id, orEmpty, orNone, orNull } from './absence.ts';

const isFieldName = (name: string): name is FieldName => Object.hasOwn(FIELDS, name);
const FieldNameInput = z.string().refine(isFieldName);

/** What may be done from the present stage; `why` says why not yet, null is “now”. */
export const ActionLine = z.object({
  action: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  roles: z.array(z.enum(ROLES)),
  to: z.array(z.string()),
  mine: z.boolean(),
  why: orNull(z.string()),
  facts: z.object({ required: orNone(FieldNameInput), optional: orNone(FieldNameInput) }),
});
export type ActionLine = z.infer<typeof ActionLine>;

/** One act that was done. */
export const LedgerLine = z.object({
  version: z.int(),
  action: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  from: orNull(z.string()),
  to: z.string(),
  actor: z.object({ kind: z.string(), name: orEmpty, role: z.enum(ROLES) }),
  at: z.string(),
  on: z.string(),
  facts: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((facts) => facts ?? {}),
  evidence: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((evidence) => evidence ?? {}),
  hash: orEmpty,
});
export type LedgerLine = z.infer<typeof LedgerLine>;

export const ActAnswer = z.object({ stage: z.string(), version: z.int() });
export type ActAnswer = z.infer<typeof ActAnswer>;

/** The server's “no” as it travels. */
export const RefusedAnswer = z.object({
  error: z.object({
    status: z.int(),
    code: orNull(z.string()),
    message: z.string(),
    details: z
      .object({
        stage: orNull(z.string()),
        version: orNull(z.int()),
        field: orNull(z.string()),
        fields: orNone(z.object({ field: z.string(), problem: z.string() })),
      })
      .nullish()
      .catch(null),
  }),
});

export const Created = z.object({ id: Id });

export const Me = z.object({
  actor: z.object({ id: Id, name: orEmpty, roles: z.array(z.enum(ROLES)) }),
});
export type Me = z.infer<typeof Me>['actor'];

export const People = z.object({ people: z.array(z.object({ id: Id, name: z.string() })) });
export type Person = z.infer<typeof People>['people'][number];

/** A step that still lies ahead of a case. */
export const StepAhead = z.object({
  stage: z.string(),
  stageLabel: z.object({ zh: z.string(), en: z.string() }),
  actionLabel: z.object({ zh: z.string(), en: z.string() }),
  roles: z.array(z.enum(ROLES)),
  notYet: z.array(z.string()),
});
export type StepAhead = z.infer<typeof StepAhead>;
