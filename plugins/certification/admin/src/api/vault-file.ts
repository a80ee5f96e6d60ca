import { z } from 'zod';

/** A file in the vault, as the server names it. */
export const VaultFile = z.object({
  sha256: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
});
export type VaultFile = z.infer<typeof VaultFile>;
