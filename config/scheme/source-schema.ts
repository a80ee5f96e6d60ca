import { z } from 'zod';

/** Where a value comes from. `assumed` is our default and is shown to staff as such. */
export const Source = z.strictObject({
  origin: z.enum(['seed', 'law', 'peer', 'assumed']),
  clause: z.string().min(1),
});
export type Source = z.infer<typeof Source>;
