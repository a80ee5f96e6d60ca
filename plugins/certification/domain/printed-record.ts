import { z } from 'zod';
import { CERTIFICATE_STATES, OFFERING_KINDS } from '@sxjp/config/scheme';
import { PlainDate } from './calendar.ts';

const Party = z.strictObject({ name: z.string(), address: z.string() });

/**
 * 证书所载的全部内容, as the machine-readable record attached to the printed one. What the law asks a certificate to say:
 * 委托人、生产者、生产企业的名称和地址，产品名称型号，范围，依据标准，认证模式，编号，发证机构，发证日期和有效期
 * 〔认证证书和认证标志管理办法〕. Strict: nothing else gets into a printed certificate.
 */
export const PrintedRecord = z.strictObject({
  format: z.literal('sxjp-certificate/1'),
  number: z.string(),
  /** Where it can be verified; the QR code says the same. */
  link: z.string(),
  kind: z.enum(OFFERING_KINDS),
  offeringName: z.string(),
  offeringNameEn: z.string().nullable(),
  brand: z.string().nullable(),
  models: z.array(z.string()),
  scope: z.string(),
  holder: Party.extend({ nameEn: z.string().nullable(), creditCode: z.string() }),
  producer: Party,
  factory: Party,
  standards: z.array(z.strictObject({ number: z.string(), title: z.string().nullable() })),
  mode: z.string().nullable(),
  certificationBody: z.strictObject({ name: z.string(), approvalNumber: z.string() }),
  /** Null before the announcement: it takes effect only then 〔rulings 14〕. */
  issuedOn: PlainDate.nullable(),
  validFrom: PlainDate.nullable(),
  validTo: PlainDate.nullable(),
  announcementNumber: z.string().nullable(),
  /** 版次：a change of what it says is a new one. */
  serial: z.int().min(1).default(1),
});
export type PrintedRecord = z.infer<typeof PrintedRecord>;

/** What a print may be made of: the certificate as it is kept. */
export const PrintableCertificate = PrintedRecord.omit({ format: true, link: true }).extend({
  publicId: z.string().regex(/^[0-9a-z]{24,40}$/),
  state: z.enum(CERTIFICATE_STATES),
  edition: z.string(),
  /** The day its number was given: the only date of a print that is not yet in effect. */
  reservedOn: PlainDate,
});
export type PrintableCertificate = z.infer<typeof PrintableCertificate>;

/** `<site>/verify/<publicId>/`: says nothing of the number, and leads nowhere before the announcement. */
export const verifyLink = (site: string, publicId: string): string =>
  `${site.replace(/\/+$/, '')}/verify/${publicId}/`;

/** The record a print carries. Its dates are left out while the certificate is not in effect. */
export function printedRecord(certificate: PrintableCertificate, site: string): PrintedRecord {
  const { publicId, state: _state, edition: _edition, reservedOn: _on, ...said } = certificate;
  return PrintedRecord.parse({
    format: 'sxjp-certificate/1',
    link: verifyLink(site, publicId),
    ...said,
  });
}
