import type { PublicCertificate } from '@sxjp/plugin-certification/domain';

/** What a certificate is worth on a day. 过期失效 is never stored: it is read off the last day of validity. */
export type Standing = PublicCertificate['state'] | 'expired';
export const STANDINGS = [
  'effective',
  'suspended',
  'revoked',
  'cancelled',
  'superseded',
  'expired',
] as const;
const FINAL: readonly Standing[] = ['revoked', 'cancelled', 'superseded'];

/** A revoked, cancelled or superseded certificate stays so; any other has lapsed once its last day is over. */
export function standingOn(
  { state, validTo }: { state: PublicCertificate['state']; validTo: string },
  today: string
): Standing {
  if (FINAL.includes(state)) return state;
  return today > validTo ? 'expired' : state;
}
