import { z } from 'zod';
import { PublicCertificate } from './snapshot.ts';

/** The contract of the open data as JSON Schema (draft 2020-12): what leaves, and nothing that is not named. */
export const certificatesSchema = (): object =>
  z.toJSONSchema(
    z.strictObject({
      takenAt: z.string(),
      version: z.int().nonnegative(),
      edition: z.string(),
      certificates: z.array(PublicCertificate),
    }),
    { target: 'draft-2020-12' }
  );
