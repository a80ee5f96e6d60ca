import { z } from 'zod';
import { ROLES } from '@sxjp/config/scheme';
import type { Role } from '@sxjp/config/scheme';
import { Actor } from '@sxjp/plugin-certification/domain';
import type { Circumstances, Person } from '@sxjp/plugin-certification/domain';
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

async function members(sql: Sql, where: string, parameters: readonly unknown[]) {
  const people = await sql.rows(
    PersonRow,
    `select u.id, coalesce(nullif(trim(concat(u.lastname, u.firstname)), ''), u.email) as name,
       array_agg(r.code::text order by r.id) as codes,
       max(p.employer_code) as employer_code, max(p.former_employer_codes::text) as former_employer_codes
     from admin_users u
     join admin_users_roles_lnk l on l.user_id = u.id
     join admin_roles r on r.id = l.role_id
     left join staff_profiles p on p.user_id = u.id
     where u.is_active and not coalesce(u.blocked, false) ${where}
     group by u.id order by u.id`,
    parameters
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

/** Active, unblocked admin users who hold a role of the scheme. Read afresh at each act: leaving a role works at once. */
export const staff = (sql: Sql): Promise<StaffMember[]> => members(sql, '', []);

export const staffId = (id: number): string => `staff:${id}`;
export const applicantId = (id: number): string => `applicant:${id}`;

export function peopleById(members: readonly StaffMember[]): Circumstances['people'] {
  return Object.fromEntries(members.map(({ id, ...person }) => [id, person]));
}

/** The admin user as an actor: the scheme roles they hold now, none for a Super Admin. */
export async function staffActor(sql: Sql, id: number, name: string): Promise<Actor> {
  const [found] = await members(sql, 'and u.id = ?', [id]);
  return Actor.parse({
    kind: 'staff',
    id: staffId(id),
    name: found?.name ?? name,
    roles: found?.roles ?? [],
  });
}
