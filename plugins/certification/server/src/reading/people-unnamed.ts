import { z } from 'zod';
import { roleCodeOf } from '../identity.ts';
import type { Sql } from '../sql.ts';

const Named = z.object({ name: z.string() });

/**
 * 未经同意不得公开的姓名: experts and inspectors who have not agreed to be named, and the contacts of the organizations whose
 * applications these are. 〔个人信息保护法 第二十五条〕
 */
export async function peopleUnnamed(
  sql: Sql,
  applicationIds: readonly string[]
): Promise<string[]> {
  const marks = applicationIds.map(() => '?').join(', ');
  const contacts =
    applicationIds.length === 0
      ? ''
      : `union select o.contact_name from organizations o join applications a on a.organization_id = o.id
         where a.document_id in (${marks}) and o.contact_name is not null`;
  const found = await sql.rows(
    Named,
    `select trim(concat(u.lastname, u.firstname)) as name from admin_users u
       join admin_users_roles_lnk l on l.user_id = u.id join admin_roles r on r.id = l.role_id
       left join staff_profiles p on p.user_id = u.id
       where r.code in (?, ?) and not coalesce(p.consent_to_publish, false) ${contacts}`,
    [roleCodeOf('expert'), roleCodeOf('inspector'), ...applicationIds]
  );
  return found.map(({ name }) => name).filter((name) => name.length >= 2);
}
