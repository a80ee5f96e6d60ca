import type { CertificateState } from '@sxjp/config/scheme';

/**
 * 证书在某日的状态. 过期失效 is stored by the night after the last day; until then, and wherever that night has not come, it is
 * read off the last day. The public site judges by the same rule on the reader's own day.
 */
export function certificateStateOn(
  state: CertificateState,
  validTo: string | null,
  today: string
): CertificateState {
  const running = state === 'effective' || state === 'suspended';
  return running && validTo !== null && today > validTo ? 'expired' : state;
}
