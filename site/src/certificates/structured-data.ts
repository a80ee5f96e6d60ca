import type { PublicCertificate } from '@sxjp/plugin-certification/domain';
import { standingOn } from './standing.ts';

/** What the machine-read record of a certificate is called by, and the day it is true of. */
interface Read {
  /** The permanent address of the certificate's page. */
  address: string;
  /** ISO instant the data was taken at. */
  takenAt: string;
  /** Who owns the mark, in the page's language. */
  owner: string;
}

type Named = Readonly<Record<string, unknown>>;

const organization = (name: string, more: Named = {}): Named => ({
  '@type': 'Organization',
  name,
  ...more,
});

function certified(certificate: PublicCertificate): Named {
  const { kind, offeringName, offeringNameEn, brand, holder, factory, models } = certificate;
  const own = organization(holder.name, {
    ...(holder.nameEn === null ? {} : { alternateName: holder.nameEn }),
    identifier: holder.creditCode,
    address: holder.address,
  });
  const named = {
    name: offeringName,
    ...(offeringNameEn === null ? {} : { alternateName: offeringNameEn }),
    ...(brand === null ? {} : { brand: { '@type': 'Brand', name: brand } }),
  };
  if (kind === 'service') return { '@type': 'Service', ...named, provider: own };
  return {
    '@type': 'Product',
    ...named,
    ...(models.length === 0 ? {} : { model: models }),
    owner: own,
    manufacturer: organization(factory.name, { address: factory.address }),
  };
}

/**
 * A certificate as schema.org's `Certification` 〔schema.org/Certification〕, of the day the data was taken. Only 有效 is called
 * active; `expires` lets whoever keeps it count on. Text fit to stand inside a script element: no `<` in it.
 */
export function structuredDataOf(
  certificate: PublicCertificate,
  { address, takenAt, owner }: Read
): string {
  const { number, certificationBody, standards } = certificate;
  const active = standingOn(certificate, takenAt.slice(0, 10)) === 'effective';
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Certification',
    '@id': address,
    url: address,
    name: owner,
    certificationIdentification: number,
    certificationStatus: active ? 'CertificationActive' : 'CertificationInactive',
    issuedBy: organization(certificationBody.name, {
      identifier: certificationBody.approvalNumber,
    }),
    datePublished: certificate.issuedOn,
    validFrom: certificate.validFrom,
    expires: certificate.validTo,
    dateModified: takenAt,
    isBasedOn: standards.map((each) => ({
      '@type': 'CreativeWork',
      identifier: each.number,
      ...(each.title === null ? {} : { name: each.title }),
    })),
    about: certified(certificate),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
