import { z } from 'zod';

/** A file in the vault, as records keep it. */
export const FiledFile = z.object({
  name: z.string(),
  size: z.coerce.number(),
  mediaType: z.string(),
  sha256: z.string(),
});
export type FiledFile = z.infer<typeof FiledFile>;
