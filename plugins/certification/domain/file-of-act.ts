import { z } from 'zod';

/** A file in the vault, as an act keeps it. */
export const FileOfAct = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().trim().min(1).max(200),
  mediaType: z.string().trim().min(1).max(100),
  size: z.int().nonnegative(),
});
export type FileOfAct = z.infer<typeof FileOfAct>;

/** A file as a draft names it: at least which. */
export const PartFile = z.object({ sha256: FileOfAct.shape.sha256 });
