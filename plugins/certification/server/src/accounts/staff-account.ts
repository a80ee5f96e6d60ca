import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { adminRoles, adminUsers } from '../host.ts';
import { roleCodeOf } from '../identity.ts';
import type { StaffRole } from './staff-roles.ts';

const Id = z.looseObject({ id: z.number() });

interface NewStaff {
  email: string;
  /** The whole name: Chinese names are not taken apart. */
  name: string;
  password: string;
  roleCodes: readonly string[];
}

/** An active admin account; one that exists already is left as it is. Gives its numeric id. */
async function openAccount(strapi: Core.Strapi, account: NewStaff): Promise<number> {
  const { roleCodes, name, ...person } = account;
  const existing = Id.nullable().parse(
    await strapi.db.query('admin::user').findOne({ where: { email: account.email } })
  );
  if (existing !== null) return existing.id;
  const roles = [];
  for (const code of roleCodes) {
    const role = Id.nullable().parse(await adminRoles(strapi).findOne({ code }));
    if (role === null)
      throw new Error(`There is no admin role ${code}; run the migrate step first.`);
    roles.push(role.id);
  }
  const user = Id.parse(
    await adminUsers(strapi).create({
      ...person,
      firstname: name,
      lastname: '',
      roles,
      isActive: true,
      registrationToken: null,
      preferedLanguage: 'zh-Hans',
    })
  );
  return user.id;
}

export const openStaffAccount = (
  strapi: Core.Strapi,
  account: Omit<NewStaff, 'roleCodes'> & { roles: readonly StaffRole[] }
): Promise<number> => {
  const { roles, ...person } = account;
  return openAccount(strapi, { ...person, roleCodes: roles.map(roleCodeOf) });
};

/** The first administrator, where there is none at all. True when it was made. */
export async function openFirstAdministrator(
  strapi: Core.Strapi,
  email: string,
  password: string
): Promise<boolean> {
  if ((await strapi.db.query('admin::user').count()) > 0) return false;
  await openAccount(strapi, {
    email,
    password,
    name: '系统管理员',
    roleCodes: ['strapi-super-admin'],
  });
  return true;
}
