import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UserConfig } from 'vite';

const WORKER = join(
  process.cwd(),
  '..',
  'plugins',
  'certification',
  'admin',
  'offline',
  'worker.js'
);

/** The worker that lets an inspector reopen his scorecard without a network: a file of the panel, at its own address. */
export default (config: UserConfig): UserConfig => ({
  ...config,
  plugins: [
    ...(config.plugins ?? []),
    {
      name: 'scorecard-offline',
      generateBundle() {
        this.emitFile({
          type: 'asset',
          fileName: 'scorecard-offline.js',
          source: readFileSync(WORKER, 'utf8'),
        });
      },
    },
  ],
});
