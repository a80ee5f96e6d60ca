import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwtManagement: 'refresh',
      // An applicant fills in ten materials at one sitting; four hours, then sign in again.
      sessions: { accessTokenLifespan: 4 * 3600 },
    },
  },
});
