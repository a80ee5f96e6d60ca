import { z } from 'zod';
import { ROLES } from '@sxjp/config/scheme';
import type { Role } from '@sxjp/config/scheme';
import { Actor, PlainDate } from '@sxjp/plugin-certification/domain';
import type { ApprovedBody, Circumstances, Person } from '@sxjp/plugin-certification/domain';
import { roleCodeOf } from '../identity.ts';
import { json } from '../sql.ts';
import type { Sql } from '../sql.ts';

const ROLE_OF_CODE = new Map<string, Role>(ROLES.map((role) => [roleCodeOf(role), role]));

const PersonRow = z.object({
  id: z.number(),
  name: z.string(),
  codes: z.array(z.string()),
  employer_code: z.string().nullable(),
  former_employer_codes: json(z.array(z.string()).nullable()),
});

export interface StaffMember extends Person {
  id: string;
  roles: Role[];
}

/** Active, unblocked admin users who hold a role of the scheme. Read afresh at each act: leaving a role works at once. */
export async function staff(sql: Sql): Promise<StaffMember[]> {
  const people = await sql.rows(
    PersonRow,
    `select u.id, coalesce(nullif(trim(concat(u.lastname, u.firstname)), ''), u.email) as name,
       array_agg(r.code::text order by r.id) as codes,
       max(p.employer_code) as employer_code, max(p.former_employer_codes::text) as former_employer_codes
     from admin_users u
     join admin_users_roles_lnk l on l.user_id = u.id
     join admin_roles r on r.id = l.role_id
     left join staff_profiles p on p.user_id = u.id
     where u.is_active and not coalesce(u.blocked, false)
     group by u.id order by u.id`
  );
  return people
    .map(({ id, name, codes, employer_code: employerCode, former_employer_codes: former }) => ({
      id: staffId(id),
      name,
      roles: codes.flatMap((code) => ROLE_OF_CODE.get(code) ?? []),
      employerCode,
      formerEmployerCodes: former ?? [],
    }))
    .filter(({ roles }) => roles.length > 0);
}

export const staffId = (id: number): string => `staff:${id}`;
export const applicantId = (id: number): string => `applicant:${id}`;

export function peopleById(members: readonly StaffMember[]): Circumstances['people'] {
  return Object.fromEntries(members.map(({ id, ...person }) => [id, person]));
}

/** The admin user as an actor: the scheme roles they hold now, none for a Super Admin. */
export async function staffActor(sql: Sql, id: number, name: string): Promise<Actor> {
  const found = (await staff(sql)).find((each) => each.id === staffId(id));
  return Actor.parse({
    kind: 'staff',
    id: staffId(id),
    name: found?.name ?? name,
    roles: found?.roles ?? [],
  });
}

const BodyRow = z.object({
  document_id: z.string(),
  name: z.string(),
  approval_number: z.string(),
  approved_from: PlainDate,
  approved_to: PlainDate,
  kinds: json(z.array(z.enum(['product', 'service'])).nullable()),
});

const BODY = `select b.document_id, b.name, b.approval_number, to_char(b.approved_from, 'YYYY-MM-DD') as approved_from,
    to_char(b.approved_to, 'YYYY-MM-DD') as approved_to, b.kinds
  from certification_bodies b`;

function bodyIn([row]: readonly z.infer<typeof BodyRow>[]): ApprovedBody | null {
  if (row === undefined) return null;
  return {
    id: row.document_id,
    name: row.name,
    approvalNumber: row.approval_number,
    approvedFrom: row.approved_from,
    approvedTo: row.approved_to,
    kinds: row.kinds ?? [],
  };
}

/** The certification body the actor works for, with its approval 〔认证认可条例 第九条〕. */
export async function bodyOf(sql: Sql, actor: Actor): Promise<ApprovedBody | null> {
  const id = /^staff:(\d+)$/.exec(actor.id)?.[1];
  if (id === undefined) return null;
  const where =
    'join certification_bodies_members_lnk l on l.certification_body_id = b.id where l.user_id = ?';
  return bodyIn(await sql.rows(BodyRow, `${BODY} ${where}`, [Number(id)]));
}

/** The body that concluded the case, with its approval as it stands now: looked at again when the number is given. */
export async function concludingBody(
  sql: Sql,
  applicationId: number
): Promise<ApprovedBody | null> {
  const where = `join certification_reports r on r.approval_number = b.approval_number
    where r.application_id = ? and r.conclusion = 'conforms' order by r.id desc limit 1`;
  return bodyIn(await sql.rows(BodyRow, `${BODY} ${where}`, [applicationId]));
}
