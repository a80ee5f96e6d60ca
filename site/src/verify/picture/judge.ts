import { isCertificateNumber } from '@sxjp/plugin-certification/domain';

/** What a QR code holds, as far as this site has to do with it. */
export type Judged =
  | { kind: 'certificate'; publicId: string }
  | { kind: 'number'; number: string }
  /** A link to another site: a forged certificate looks like this. */
  | { kind: 'elsewhere'; host: string }
  | { kind: 'other' };

/** 〔domain snapshot〕 as printed below the QR code of every certificate. */
const VERIFICATION = /^(?:\/en)?\/verify\/([0-9a-z]{24,40})\/?$/;
const CERTIFICATE = /^(?:\/en)?\/certificates\/([^/]+)\/?$/;

const LINKS = new Set(['http:', 'https:']);

function addressOf(text: string): URL | null {
  try {
    const address = new URL(text);
    return LINKS.has(address.protocol) ? address : null;
  } catch {
    return null;
  }
}

function decodedNumber(path: string): string {
  const [, segment = ''] = CERTIFICATE.exec(path) ?? [];
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}

/** Judges by the host alone whose link it is; `hosts` are this site's own. A name that only looks alike is another's. */
export function judge(content: string, hosts: readonly string[]): Judged {
  const text = content.trim();
  const address = addressOf(text);
  if (address === null)
    return isCertificateNumber(text) ? { kind: 'number', number: text } : { kind: 'other' };
  if (!hosts.includes(address.host)) return { kind: 'elsewhere', host: address.host };
  const [, publicId = ''] = VERIFICATION.exec(address.pathname) ?? [];
  if (publicId !== '') return { kind: 'certificate', publicId };
  const number = decodedNumber(address.pathname);
  return number === '' ? { kind: 'other' } : { kind: 'number', number };
}
