import { z } from 'zod';
import { PrintableCertificate } from '@sxjp/plugin-certification/domain';
import { unprintable } from '../documents/lettering.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';

const Text = z.string().nullable();
const on = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;

const Row = z
  .object({
    number: z.string(),
    public_id: z.string(),
    state: z.string(),
    edition: z.string(),
    reserved_on: z.string(),
    kind: z.string(),
    offering_name: z.string(),
    offering_name_en: Text,
    brand: Text,
    models: json(z.array(z.string()).nullable()),
    scope: z.string(),
    holder_name: z.string(),
    holder_name_en: Text,
    credit_code: z.string(),
    holder_address: z.string(),
    producer_name: z.string(),
    producer_address: z.string(),
    factory_name: z.string(),
    factory_address: z.string(),
    standards: json(z.array(z.object({ number: z.string(), title: Text })).nullable()),
    body_name: z.string(),
    approval_number: z.string(),
    mode: Text,
    issued_on: Text,
    valid_from: Text,
    valid_to: Text,
    announcement_number: Text,
    serial: z.number().nullable(),
    content: z.string(),
  })
  .transform(({ content, ...row }) => ({
    content,
    certificate: PrintableCertificate.parse({
      number: row.number,
      publicId: row.public_id,
      state: row.state,
      edition: row.edition,
      reservedOn: row.reserved_on,
      kind: row.kind,
      offeringName: row.offering_name,
      offeringNameEn: row.offering_name_en,
      brand: row.brand,
      models: row.models ?? [],
      scope: row.scope,
      holder: {
        name: row.holder_name,
        nameEn: row.holder_name_en,
        creditCode: row.credit_code,
        address: row.holder_address,
      },
      producer: { name: row.producer_name, address: row.producer_address },
      factory: { name: row.factory_name, address: row.factory_address },
      standards: row.standards ?? [],
      certificationBody: { name: row.body_name, approvalNumber: row.approval_number },
      mode: row.mode,
      issuedOn: row.issued_on,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      announcementNumber: row.announcement_number,
      serial: row.serial ?? 1,
    }),
  }));

const CERTIFICATE = `select c.number, c.public_id, c.state, c.edition,
    (select to_char(min(e.acted_on), 'YYYY-MM-DD') from ledger.entries e
      where e.record_type = 'certificate' and e.record_id = c.document_id) as reserved_on,
    c.kind, c.offering_name, c.offering_name_en, c.brand, c.models, c.scope, c.holder_name, c.holder_name_en,
    c.credit_code, c.holder_address, c.producer_name, c.producer_address, c.factory_name, c.factory_address,
    c.standards, c.body_name, c.approval_number, c.mode, ${on('c.issued_on')} as issued_on,
    ${on('c.valid_from')} as valid_from, ${on('c.valid_to')} as valid_to, c.announcement_number, c.serial,
    ledger.certificate_content(c) as content
  from certificates c`;

/** The certificate of a row as a print would have it, and the hash of what is checked of it. */
export async function printableOf(sql: Sql, rowId: number) {
  const [found] = await sql.rows(Row, `${CERTIFICATE} where c.id = ?`, [rowId]);
  if (found === undefined) throw new Error(`There is no certificate ${rowId} to print.`);
  return found;
}

/** Every text a certificate shows; what of it no print can show, by code points. */
export function unprintableIn(certificate: PrintableCertificate): string[] {
  return unprintable(textsIn(certificate).join(''));
}

function textsIn(said: unknown): string[] {
  if (typeof said === 'string') return [said];
  if (typeof said !== 'object' || said === null) return [];
  return Object.values(said).flatMap(textsIn);
}
