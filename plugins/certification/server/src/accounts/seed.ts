import type { Core } from '@strapi/strapi';
import { ROLE_LABELS } from '@sxjp/config/scheme';
import { z } from 'zod';
import { adminRoles, locales } from '../host.ts';
import { APPLICANT_ACTIONS } from '../http/routes.ts';
import { ANNOUNCEMENT_UID, PLUGIN, READ_ACTION, roleCodeOf } from '../identity.ts';
import { CONTENT_RIGHTS, STAFF_ROLES } from './staff-roles.ts';
import type { StaffRole } from './staff-roles.ts';

/** Raise it to add a step below; what the association has changed since an earlier version stays as it is. */
const VERSION = 1;

const Id = z.looseObject({ id: z.number() });
const EXPLORER = 'plugin::content-manager.explorer';

interface Permission {
  action: string;
  subject: string | null;
  properties: Record<string, unknown>;
  conditions: string[];
}

function fieldsOf(strapi: Core.Strapi, uid: string): string[] {
  const type: { attributes: Record<string, unknown> } | undefined =
    strapi.contentTypes[uid as keyof typeof strapi.contentTypes];
  if (type === undefined) throw new Error(`There is no content type ${uid} to give a right on.`);
  const own = new Set([
    'createdAt',
    'updatedAt',
    'publishedAt',
    'createdBy',
    'updatedBy',
    'locale',
    'localizations',
  ]);
  return Object.keys(type.attributes).filter(
    (name) => !own.has(name) && name !== 'documentId' && name !== 'id'
  );
}

function rightOn(strapi: Core.Strapi, uid: string, action: string): Permission {
  const fields =
    action === 'delete' || action === 'publish' ? {} : { fields: fieldsOf(strapi, uid) };
  const locales = uid === ANNOUNCEMENT_UID ? { locales: ['zh-Hans', 'en'] } : {};
  return {
    action: `${EXPLORER}.${action}`,
    subject: uid,
    properties: { ...fields, ...locales },
    conditions: [],
  };
}

function permissionsOf(strapi: Core.Strapi, role: StaffRole): Permission[] {
  const { reads, keeps } = CONTENT_RIGHTS[role];
  const kept = keeps.flatMap((uid) => {
    if (uid !== ANNOUNCEMENT_UID)
      return ['create', 'read', 'update'].map((act) => rightOn(strapi, uid, act));
    const acts = role === 'publisher' ? ['read', 'publish'] : ['create', 'read', 'update'];
    return acts.map((act) => rightOn(strapi, uid, act));
  });
  return [
    { action: READ_ACTION, subject: null, properties: {}, conditions: [] },
    ...reads.map((uid) => rightOn(strapi, uid, 'read')),
    ...kept,
  ];
}

async function seedStaffRole(strapi: Core.Strapi, role: StaffRole): Promise<void> {
  const code = roleCodeOf(role);
  const roles = adminRoles(strapi);
  if ((await roles.findOne({ code })) !== null) return;
  const label = ROLE_LABELS[role];
  const created = Id.parse(await roles.create({ name: label.zh, code, description: label.en }));
  await roles.assignPermissions(created.id, permissionsOf(strapi, role));
}

/** Strapi's own Editor and Author may touch every content type, its default tokens read everything: both go. */
async function removeDefaults(strapi: Core.Strapi): Promise<void> {
  for (const code of ['strapi-editor', 'strapi-author']) {
    const role = Id.nullable().parse(await adminRoles(strapi).findOne({ code }));
    if (role !== null) await adminRoles(strapi).assignPermissions(role.id, []);
  }
  await strapi.db
    .query('admin::api-token')
    .deleteMany({ where: { description: { $containsi: 'default' } } });
}

async function seedApplicants(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.db.query('plugin::users-permissions.role');
  const existing = Id.nullable().parse(await roles.findOne({ where: { type: 'applicant' } }));
  const role =
    existing ??
    Id.parse(
      await roles.create({
        data: {
          name: '申请单位',
          type: 'applicant',
          description: 'Applicants: their own cases only',
        },
      })
    );
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const action of [
    ...APPLICANT_ACTIONS,
    'plugin::users-permissions.auth.changePassword',
    'plugin::users-permissions.user.me',
  ]) {
    const held: unknown = await permissions.findOne({ where: { action, role: { id: role.id } } });
    if (held === null) await permissions.create({ data: { action, role: role.id } });
  }
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  const advanced = (await store.get()) as Record<string, unknown> | null;
  await store.set({
    value: { ...advanced, default_role: 'applicant', unique_email: true, allow_register: true },
  });
}

async function seedEnglish(strapi: Core.Strapi): Promise<void> {
  const languages = locales(strapi);
  const present = z.array(z.looseObject({ code: z.string() })).parse(await languages.find());
  const codes = present.map(({ code }) => code);
  if (!codes.includes('zh-Hans'))
    await languages.create({ code: 'zh-Hans', name: '中文（简体） (zh-Hans)' });
  if (!codes.includes('en')) await languages.create({ code: 'en', name: 'English (en)' });
  await languages.setDefaultLocale({ code: 'zh-Hans' });
}

/** Roles, rights and languages of a new system. Runs once a version. */
export async function seed(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: PLUGIN, key: 'seed' });
  const done = z
    .number()
    .nullable()
    .parse(await store.get());
  if (done !== null && done >= VERSION) return;
  for (const role of STAFF_ROLES) await seedStaffRole(strapi, role);
  await removeDefaults(strapi);
  await seedApplicants(strapi);
  await seedEnglish(strapi);
  await store.set({ value: VERSION });
}
