import { z } from 'zod';
import { CERTIFICATE_STATES } from '@sxjp/config/scheme';
import type { Columns } from '../schema/record.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';

const CertificateRow = z.object({
  id: z.number(),
  document_id: z.string(),
  number: z.string(),
  state: z.enum(CERTIFICATE_STATES),
});

/** The case's certificate that is not void; a case has one at most. */
export async function certificateOf(sql: Sql, applicationId: number) {
  const [row] = await sql.rows(
    CertificateRow,
    `select id, document_id, number, state from certificates where application_id = ? and state <> 'void' order by id desc limit 1`,
    [applicationId]
  );
  return row ?? null;
}

const ContentRow = z
  .object({
    kind: z.string(),
    sector: z.string(),
    offering_name: z.string(),
    offering_name_en: z.string().nullable(),
    brand: z.string().nullable(),
    models: json(z.array(z.string()).nullable()),
    scope: z.string(),
    holder_name: z.string(),
    holder_name_en: z.string().nullable(),
    credit_code: z.string(),
    region_code: z.string(),
    holder_address: z.string(),
    producer_name: z.string(),
    producer_address: z.string(),
    factory_name: z.string(),
    factory_address: z.string(),
    standard_number: z.string(),
    standard_title: z.string(),
    body_name: z.string(),
    approval_number: z.string(),
    mode: z.string().nullable(),
    round: z.string().nullable(),
  })
  .transform(({ standard_number: number, standard_title: title, ...content }) => ({
    ...content,
    standards: [{ number, title }],
  }));

/**
 * 证书内容, as filed and, where a notice was corrected, as corrected: the three parties, the scope, the standard and the body as they
 * stand now, copied so that they stay.
 */
export async function certificateContent(sql: Sql, applicationId: number): Promise<Columns> {
  const [content] = await sql.rows(
    ContentRow,
    `select f.kind, f.sector, coalesce(a.corrected ->> 'offeringName', f.name) as offering_name,
       f.name_en as offering_name_en, coalesce(a.corrected ->> 'brand', f.brand) as brand, f.models, f.scope,
       h.name as holder_name, o.name_en as holder_name_en, o.credit_code, o.region_code, o.address as holder_address,
       coalesce(nullif(f.manufacturer_name, ''), h.name) as producer_name,
       coalesce(nullif(f.manufacturer_address, ''), o.address) as producer_address,
       coalesce(nullif(f.factory_name, ''), nullif(f.manufacturer_name, ''), h.name) as factory_name,
       coalesce(nullif(f.factory_address, ''), nullif(f.manufacturer_address, ''), o.address) as factory_address,
       s.number as standard_number, s.title as standard_title,
       r.body_name, r.approval_number, r.mode, a.round
     from applications a
     join offerings f on f.id = a.offering_id
     join organizations o on o.id = a.organization_id
     cross join lateral (select coalesce(a.corrected ->> 'organizationName', o.name) as name) h
     join lateral (select number, title from group_standards where application_id = a.id order by id desc limit 1) s on true
     join lateral (select body_name, approval_number, mode from certification_reports
       where application_id = a.id and conclusion = 'conforms' order by id desc limit 1) r on true
     where a.id = ?`,
    [applicationId]
  );
  if (content === undefined)
    throw new Error(`Application ${applicationId} has no standard or report to certify.`);
  return content;
}
