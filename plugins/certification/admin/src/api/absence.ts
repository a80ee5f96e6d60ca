import { z } from 'zod';

/** Parts the reader's role may not see come as null, or not at all; here they are null. */
export function orNull<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? null);
}

/** A list that may be absent is an empty one. */
export function orNone<T extends z.ZodType>(schema: T) {
  return z
    .array(schema)
    .nullish()
    .transform((value) => value ?? []);
}

/** Text that may be absent is empty. */
export const orEmpty = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

/** The server names records by string or by number; here they are strings. */
export const Id = z.union([z.string(), z.number()]).transform(String);
