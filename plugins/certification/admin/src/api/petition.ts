import { z } from 'zod';
import { PETITIONER_KINDS } from '@sxjp/config/scheme';
import { orNone, orNull } from './absence.ts';
import { VaultFile } from './vault-file.ts';

const Line = z.string().nullable();

/** 异议、举报：what came with it, and who raised it where the reader may know. */
export const PetitionFile = z.object({
  evidence: orNone(VaultFile),
  petitioner: orNull(
    z.object({
      kind: z.enum(PETITIONER_KINDS),
      name: Line,
      creditCode: Line,
      contact: Line,
      phone: Line,
      email: Line,
      erased: z.boolean(),
    })
  ),
  known: z.boolean(),
});
export type PetitionFile = z.infer<typeof PetitionFile>;
