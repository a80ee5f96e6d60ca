import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { OfferingBody } from '../applicant/draft.ts';
import { OrganizationBody } from '../applicant/organization.ts';
import { DIMENSIONS } from '@sxjp/config/scheme';

/** Who plays in the demonstration. Handed over as data: the plugin knows no fabricated company. */
const Cast = z.strictObject({
  applicants: z.array(
    z.strictObject({
      key: z.string(),
      email: z.string(),
      organization: OrganizationBody,
      offering: OfferingBody,
      overview: z.string(),
      dimensions: z.array(z.strictObject({ dimension: z.enum(DIMENSIONS), text: z.string() })),
    })
  ),
  /** The list of certificates issued before the system. */
  certificates: z.string(),
});
export type Cast = z.infer<typeof Cast>;
export type CastApplicant = Cast['applicants'][number];

export async function readCast(path: string): Promise<Cast> {
  return Cast.parse(JSON.parse(await readFile(path, 'utf8')));
}
