import { z } from 'zod';
import { OFFERING_KINDS, SECTORS } from '@sxjp/config/scheme';
import { ApprovalPeriod } from '@sxjp/plugin-certification/domain';
import type { Actor, ApprovedBody } from '@sxjp/plugin-certification/domain';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';
import { staffId } from './people.ts';

const BodyRow = z.object({
  document_id: z.string(),
  name: z.string(),
  approval_number: z.string(),
  periods: json(z.array(ApprovalPeriod).nullable()),
  kinds: json(z.array(z.enum(OFFERING_KINDS)).nullable()),
  sectors: json(z.array(z.enum(SECTORS)).nullable()),
  alliance_member: z.boolean().nullable(),
  credit_code: z.string().nullable(),
  related_codes: json(z.array(z.string()).nullable()),
  members: json(z.array(z.number())),
});

const BODY = `select b.document_id, b.name, b.approval_number, b.periods, b.kinds, b.sectors, b.alliance_member, b.credit_code,
    b.related_codes, coalesce((select jsonb_agg(m.user_id order by m.user_id) from certification_bodies_members_lnk m
      where m.certification_body_id = b.id), '[]'::jsonb)::text as members
  from certification_bodies b`;

const bodyIn = (row: z.infer<typeof BodyRow>): ApprovedBody => ({
  id: row.document_id,
  name: row.name,
  approvalNumber: row.approval_number,
  periods: row.periods ?? [],
  kinds: row.kinds ?? [],
  sectors: row.sectors ?? [],
  allianceMember: row.alliance_member ?? false,
  creditCode: row.credit_code,
  relatedCodes: row.related_codes ?? [],
  members: row.members.map(staffId),
});

async function one(sql: Sql, where: string, parameters: readonly unknown[]) {
  const [row] = await sql.rows(BodyRow, `${BODY} ${where}`, parameters);
  return row === undefined ? null : bodyIn(row);
}

/** Every certification body, by name. */
export async function bodies(sql: Sql): Promise<ApprovedBody[]> {
  return (await sql.rows(BodyRow, `${BODY} order by b.name`)).map(bodyIn);
}

/** The certification body the actor works for, with its approval 〔认证认可条例 第九条〕. */
export async function bodyOf(sql: Sql, actor: Actor): Promise<ApprovedBody | null> {
  const id = /^staff:(\d+)$/.exec(actor.id)?.[1];
  if (id === undefined) return null;
  const where =
    'join certification_bodies_members_lnk l on l.certification_body_id = b.id where l.user_id = ?';
  return one(sql, where, [Number(id)]);
}

export const bodyNamed = (sql: Sql, id: string): Promise<ApprovedBody | null> =>
  one(sql, 'where b.document_id = ?', [id]);

/** The body that concluded the case, with its approval as it stands now: looked at again when the number is given. */
export function concludingBody(sql: Sql, applicationId: number): Promise<ApprovedBody | null> {
  const where = `join certification_reports r on r.approval_number = b.approval_number
    where r.application_id = ? and r.conclusion = 'conforms' order by r.id desc limit 1`;
  return one(sql, where, [applicationId]);
}

const CertifierRow = z.object({ id: z.string(), name: z.string(), registrationNumber: z.string() });

/** 在册认证人员 of a body. */
export function certifiersOf(sql: Sql, bodyId: string) {
  return sql.rows(
    CertifierRow,
    `select c.document_id as id, c.name, c.registration_number as "registrationNumber" from certifiers c
     join certification_bodies b on b.id = c.certification_body_id
     where b.document_id = ? and c.stage = 'registered' order by c.name, c.id`,
    [bodyId]
  );
}
