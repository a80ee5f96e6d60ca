import { defineConfig } from 'astro/config';

export default defineConfig({
  outDir: process.env.SITE_OUT,
  trailingSlash: 'always',
  build: { format: 'directory' },
  devToolbar: { enabled: false },
  vite: { environments: { prerender: { resolve: { noExternal: true } } } },
});
