import { z } from 'zod';
import { NUMBER_NAMES } from './numbers.ts';
import type { NumberFormat as Format } from './numbers.ts';
import { Source } from './source-schema.ts';

const FIELDS = /\{(?:kind|year|seq|seq3|seq4|check)\}/g;

/**
 * A format of numbers: {kind} P or S, {year}, one of {seq} {seq3} {seq4}, {check} over what stands before it. `from` is the
 * first edition that numbers so, null before the system; `until` the edition that no longer does, null while it is used.
 * Formats are only ever added: a number once printed has to resolve for good 〔scheme.md §4〕.
 */
export const NumberFormat: z.ZodType<Format> = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    name: z.enum(NUMBER_NAMES),
    pattern: z.string().refine((pattern) => !/[{}]/.test(pattern.replace(FIELDS, '')), {
      error: '编号规则里有不认识的项：只有 {kind} {year} {seq} {seq3} {seq4} {check}。',
    }),
    check: z.enum(['iso7064_mod37_36']).nullable(),
    from: z.string().nullable(),
    until: z.string().nullable(),
    zh: z.string().min(1),
    en: z.string().min(1),
    source: Source,
  })
  .refine(
    ({ pattern }) =>
      pattern.split('{year}').length === 2 && (pattern.match(/\{seq[34]?\}/g) ?? []).length === 1,
    { error: '编号规则要有一个年份和一个序号。' }
  )
  .refine(({ pattern, check }) => pattern.endsWith('{check}') === (check !== null), {
    error: '有校验码的编号规则以 {check} 结尾，没有的不写。',
  });
export type NumberFormat = Format;
