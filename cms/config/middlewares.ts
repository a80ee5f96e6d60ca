import type { Core } from '@strapi/strapi';

/** The largest upload: one material file of 20 MB and its form around it. */
const MOST_UPLOADED = 21 * 1024 * 1024;

/**
 * What every request passes through. Only the public site's own pages may call from another origin; the panel loads
 * nothing from elsewhere.
 */
export default ({ env }: Core.Config.Shared.ConfigParams) => [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  {
    name: 'strapi::cors',
    config: { origin: [env('SITE_URL', ''), env('PUBLIC_URL', '')].filter((url) => url !== '') },
  },
  'strapi::query',
  'plugin::certification.before-the-body',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '2mb',
      formLimit: '1mb',
      textLimit: '1mb',
      formidable: { maxFileSize: MOST_UPLOADED, maxTotalFileSize: 5 * MOST_UPLOADED },
    },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
