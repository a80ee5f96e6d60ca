import { fileURLToPath } from 'node:url';
import { defineConfig, envField } from 'astro/config';
import { preloadImports } from './src/preload.ts';
import { readSnapshot } from './src/snapshot/read.ts';

/** Stops a build that has nothing true to show, before a page is written, with a sentence instead of a stack. */
const snapshotFirst = {
  name: 'snapshot-first',
  hooks: {
    'astro:build:start': () => {
      const reading = readSnapshot(process.env.SNAPSHOT);
      if (reading.ok) return;
      console.error(reading.problem);
      process.exit(1);
    },
  },
};

/** The pages a reader waits at for a script. */
const WAITED_AT = ['registry', 'verify', 'verify-list'].flatMap((room) => [
  `${room}/index.html`,
  `en/${room}/index.html`,
]);
const importsAtOnce = {
  name: 'imports-at-once',
  hooks: {
    'astro:build:done': ({ dir }: { dir: URL }) => {
      for (const page of WAITED_AT) preloadImports(fileURLToPath(dir), page);
    },
  },
};

/** The domain and the scheme only declare: a browser takes the one rule it asks for, not zod with it. */
const ONLY_WHAT_IS_ASKED = {
  treeshake: {
    moduleSideEffects: [{ test: /(certification\/domain|config\/scheme)\//, sideEffects: false }],
  },
};

/**
 * The public site. Everything comes from the one file SNAPSHOT names and goes to SITE_OUT; no network, no external
 * host, and nothing inline that a strict Content-Security-Policy would refuse.
 */
export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  outDir: process.env.SITE_OUT ?? './dist',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  compressHTML: true,
  devToolbar: { enabled: false },
  prefetch: false,
  integrations: [snapshotFirst, importsAtOnce],
  env: {
    schema: {
      /** Absolute path of the snapshot. */
      SNAPSHOT: envField.string({ context: 'server', access: 'secret', optional: true }),
      /** Where the applicant's portal finds the CMS. */
      CMS_URL: envField.string({
        context: 'client',
        access: 'public',
        default: 'http://localhost:1337',
      }),
      /** 1 prints on every page that its data is made up. */
      DEMONSTRATION: envField.string({ context: 'server', access: 'public', default: '' }),
      CONTACT_ADDRESS: envField.string({ context: 'server', access: 'public', default: '' }),
      CONTACT_EMAIL: envField.string({ context: 'server', access: 'public', default: '' }),
      CONTACT_TELEPHONE: envField.string({ context: 'server', access: 'public', default: '' }),
    },
  },
  vite: {
    build: { assetsInlineLimit: 0, rolldownOptions: ONLY_WHAT_IS_ASKED },
    worker: { format: 'es', rolldownOptions: ONLY_WHAT_IS_ASKED },
    // Whole in itself: the folder it is built into, and rendered from, lies outside the project.
    environments: { prerender: { resolve: { noExternal: true } } },
  },
});
