import type { Core } from '@strapi/strapi';

/** The services of the host this plugin calls, typed as far as they are used: Strapi hands them over untyped. */
interface AdminRoles {
  findOne(where: { code: string }): Promise<unknown>;
  create(role: { name: string; code: string; description: string }): Promise<unknown>;
  assignPermissions(roleId: number, permissions: readonly unknown[]): Promise<unknown>;
}
interface AdminUsers {
  create(user: Record<string, unknown>): Promise<unknown>;
}
interface ActionProvider {
  registerMany(actions: readonly Record<string, unknown>[]): Promise<unknown>;
}
interface Accounts {
  add(account: Record<string, unknown>): Promise<unknown>;
}
interface Locales {
  find(): Promise<unknown>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}
interface FormViews {
  findConfiguration(type: unknown): Promise<unknown>;
  updateConfiguration(type: unknown, configuration: Record<string, unknown>): Promise<unknown>;
}

export const adminRoles = (strapi: Core.Strapi) => strapi.service('admin::role') as AdminRoles;
export const adminUsers = (strapi: Core.Strapi) => strapi.service('admin::user') as AdminUsers;
export const rightsProvider = (strapi: Core.Strapi) =>
  (strapi.service('admin::permission') as { actionProvider: ActionProvider }).actionProvider;
export const accounts = (strapi: Core.Strapi) =>
  strapi.plugin('users-permissions').service<Accounts>('user');
export const locales = (strapi: Core.Strapi) => strapi.plugin('i18n').service<Locales>('locales');
export const formViews = (strapi: Core.Strapi) =>
  strapi.plugin('content-manager').service<FormViews>('content-types');
