import type { Core } from '@strapi/strapi';
import { demonstrate } from './demonstration/index.ts';
import { openFirstAdministrator } from './accounts/staff-account.ts';
import { lockForms } from './accounts/views.ts';
import { seed } from './accounts/seed.ts';
import { importCertificates } from './legacy/command.ts';
import { environmentClock, houseOf } from './house.ts';

type Print = (line: string) => void;

/** What is run from the command line with the CMS loaded and not listening. Each gives its exit code. */
export const tasks = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The schema and its guards stand (bootstrap has seen to it); then roles, rights and the first administrator. */
  migrate: async (_args: readonly string[], print: Print): Promise<number> => {
    await seed(strapi);
    await lockForms(strapi);
    const email = process.env['FIRST_ADMIN_EMAIL'] ?? '';
    const password = process.env['FIRST_ADMIN_PASSWORD'] ?? '';
    const made =
      email !== '' && password !== '' && (await openFirstAdministrator(strapi, email, password));
    print(made ? `first administrator: ${email}` : 'schema, guards and roles are in place');
    return 0;
  },

  demonstrate: async ([cast]: readonly string[], print: Print): Promise<number> => {
    if (cast === undefined) {
      print('demonstrate: the file of the cast is missing');
      return 2;
    }
    await demonstrate(strapi, cast, print);
    return 0;
  },

  importCertificates: (args: readonly string[], print: Print): Promise<number> =>
    importCertificates(houseOf(strapi, environmentClock()), args, print),
});
