import { z } from 'zod';
import { ROLES } from '@sxjp/config/scheme';

/** Who acts. `system` is the scheme acting by its own clock. The Super Admin holds no scheme role and so cannot act. */
export const Actor = z.strictObject({
  kind: z.enum(['staff', 'applicant', 'system']),
  id: z.string().min(1),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
});
export type Actor = z.infer<typeof Actor>;

/** As the ledger keeps it: the one role the act was done in. */
export const ActedAs = Actor.omit({ roles: true }).extend({ role: z.enum(ROLES) });
export type ActedAs = z.infer<typeof ActedAs>;
