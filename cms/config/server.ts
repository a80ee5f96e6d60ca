import type { Core } from '@strapi/strapi';

/**
 * A connection that is kept open is closed by whoever stands in front of us, never first by us: closing it under a request that
 * is on its way shows as a 502. Proxies keep theirs for sixty seconds.
 */
const KEPT_OPEN_MS = 75_000;

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  http: { serverOptions: { keepAliveTimeout: KEPT_OPEN_MS } },
  /** The media library's files belong to the data, not to the program. */
  dirs: { public: env('MEDIA_DIR', './public') },
  app: { keys: env.array('APP_KEYS', []) },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  transfer: { remote: { enabled: false } },
});
