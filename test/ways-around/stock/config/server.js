module.exports = ({ env }) => ({
  host: '127.0.0.1',
  port: env.int('PORT', 1400),
  app: { keys: env.array('APP_KEYS') },
  dirs: { public: env('MEDIA_DIR', './public') },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
