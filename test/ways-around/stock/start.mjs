import { createRequire } from 'node:module';

/**
 * The stock Strapi, listening: no plugin, no guard, one database role. Says `ready <API token>` when it is up; the token has
 * full access, as the admin panel would make one.
 */
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const appDir = import.meta.dirname;
process.chdir(appDir);
const strapi = await createStrapi({
  appDir,
  distDir: appDir,
  autoReload: false,
  serveAdminPanel: false,
}).start();
const { accessKey } = await strapi.service('admin::api-token').create({
  name: `comparison ${Date.now()}`,
  type: 'full-access',
  lifespan: null,
});
process.stdout.write(`ready ${accessKey}\n`);
