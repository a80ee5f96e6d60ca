import { fileURLToPath } from 'node:url';

export { DEMO_APPLICANTS } from './applicants.ts';
export type { DemoApplicant } from './applicants.ts';

/** The two hundred certificates of the four rounds before the system, in the layout the import reads. */
export const LEGACY_CERTIFICATES_FILE = fileURLToPath(
  new URL('./legacy-certificates.csv', import.meta.url)
);
