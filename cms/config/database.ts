import type { Core } from '@strapi/strapi';

/**
 * One PostgreSQL, named by one URL (Strapi's own type knows only the split form of a connection).
 * `forceMigration: false`: disabling the plugin must never drop a table.
 */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: {
    client: 'postgres',
    connection: { connectionString: env('DATABASE_URL', '') },
    pool: { min: 0, max: env.int('DATABASE_POOL_MAX', 10) },
  },
  settings: { forceMigration: false, runMigrations: true },
});
