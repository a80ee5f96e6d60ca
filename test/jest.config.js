/**
 * One project a folder, cheapest first. TypeScript is turned into CommonJS by swc; the workspaces are symbolic links
 * whose real path is outside node_modules, so they are turned too. Packages that ship only as ES modules are named.
 */
const ES_MODULES_ONLY = [
  'canonicalize',
  'csv-parse',
  'read-excel-file',
  'pinyin-pro',
  '@noble',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
];

/** Folders whose tests stand on the whole running system, started once a run. */
const STANDS_ON_SYSTEM = new Set(['server', 'torture', 'journey']);

const project = (displayName) => ({
  displayName,
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  ...(STANDS_ON_SYSTEM.has(displayName)
    ? {
        globalSetup: '<rootDir>/system/start.ts',
        globalTeardown: '<rootDir>/system/stop.ts',
      }
    : {}),
  testMatch: [`<rootDir>/${displayName}/**/*.test.{ts,tsx}`],
  extensionsToTreatAsEsm: [],
  transform: {
    '\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES_ONLY.join('|')})/)`],
});

export default {
  maxWorkers: 2,
  projects: ['domain', 'contract', 'server', 'torture', 'site', 'journey'].map(project),
};
