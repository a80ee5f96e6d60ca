import { z } from 'zod';
import { REFUSALS } from '@sxjp/plugin-certification/domain';
import type { Refusal, RefusalCode } from '@sxjp/plugin-certification/domain';

const Word = z.union([
  z.string(),
  z.number(),
  z.object({ zh: z.string(), en: z.string() }).loose(),
  z.array(z.object({ zh: z.string(), en: z.string() }).loose()),
]);
const isCode = (code: string): code is RefusalCode => Object.hasOwn(REFUSALS, code);

const StoredRefusal = z.object({
  code: z.string().refine(isCode),
  words: z.record(z.string(), Word),
  field: z.string().optional(),
});

/** What an act was answered: kept by request id, so that the same request always hears the same. */
export const Answer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    id: z.string(),
    stage: z.string(),
    version: z.number(),
    ledgerEntry: z.string(),
  }),
  z.object({
    ok: z.literal(false),
    refusal: StoredRefusal,
    stage: z.string().nullable(),
    version: z.number().nullable(),
  }),
]);
export type Answer = z.infer<typeof Answer>;

/** A “no” with where the record stands. */
export function refused(
  refusal: Refusal,
  stands: { stage: string; version: number } | null
): Answer {
  return Answer.parse({
    ok: false,
    refusal,
    stage: stands?.stage ?? null,
    version: stands?.version ?? null,
  });
}

/** Thrown inside a transaction to undo it; caught by the door, never outside. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('refused');
    this.answer = answer;
  }
}

export function refusalOf(answer: Answer): Refusal | null {
  if (answer.ok) return null;
  const { code, words, field } = answer.refusal;
  return field === undefined ? { code, words } : { code, words, field };
}
