import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const LEFT_OUT = new Set([
  'node_modules',
  'dist',
  'build',
  '.astro',
  '.cache',
  '.strapi',
  '.data',
  '.tmp',
]);

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesBelow(path);
    return /\.(ts|tsx|mts|astro)$/.test(entry.name) ? [path] : [];
  });
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|\bimport\s*\(\s*'([^']+)'\s*\)|(?:^|\n)\s*import\s+'([^']+)'/g;

/** What a file imports; a relative path as the folder it leads to. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, from, dynamic, bare]) => {
    const name = from ?? dynamic ?? bare ?? '';
    return name.startsWith('.') ? relative(ROOT, join(ROOT, file, '..', name)) : name;
  });
}

const SCHEME = /^@sxjp\/config\/(scheme|calendar)$/;
const DOMAIN = /^@sxjp\/plugin-certification\/domain$/;
const NODE = /^node:/;
const DOMAIN_FILES = /^plugins\/certification\/domain\//;

/** The rooms, and beyond themselves all they may see. 〔architecture §1〕 */
const ROOMS: [room: string, may: RegExp[]][] = [
  ['config/scheme', [/^zod$/]],
  ['config/calendar', [/^zod$/]],
  ['config/deploy', [NODE, SCHEME, DOMAIN, /^(pg|zod|sirv)$/]],
  ['plugins/certification/domain', [/^zod$/, SCHEME]],
  [
    'plugins/certification/server',
    [
      NODE,
      SCHEME,
      DOMAIN,
      /^@strapi\//,
      /^(koa|zod|pg|http-errors|canonicalize|csv-parse|read-excel-file|write-excel-file|graphile-worker)(\/|$)/,
      /^(file-type|range-parser|content-disposition|nodemailer|@aws-sdk\/client-s3|@myriaddreamin\/typst-ts-node-compiler)$/,
      /^(qrcode|@cantoo\/pdf-lib)$/,
    ],
  ],
  [
    'plugins/certification/admin',
    [
      SCHEME,
      DOMAIN,
      DOMAIN_FILES,
      /^@strapi\/(design-system|icons|strapi|admin)/,
      /^(react|react-dom|react-intl|react-router-dom|styled-components|zod|idb|recharts)$/,
    ],
  ],
  [
    'cms',
    [NODE, /^@strapi\//, /^@sxjp\/plugin-certification/, /^(pg|react|styled-components|vite$)/],
  ],
  [
    'site',
    [
      NODE,
      SCHEME,
      DOMAIN,
      /^astro(:|\/|$)/,
      /^virtual:/,
      /^(pinyin-pro|csv-parse|read-excel-file|fflate|jsqr)(\/|$)/,
    ],
  ],
];

describe('各间之间的墙', () => {
  it.each(ROOMS)('%s 只看得见它该看见的', (room, may) => {
    const files = sourcesBelow(room);
    expect(files.length).toBeGreaterThan(0);
    const through = files.flatMap((file) =>
      importsOf(file)
        .filter(
          (name) =>
            !name.startsWith(`${room}/`) && name !== room && !may.some((each) => each.test(name))
        )
        .map((name) => `${file} → ${name}`)
    );
    expect(through).toEqual([]);
  });

  it('没有哪一间依赖测试', () => {
    const files = ['config', 'plugins', 'cms', 'site'].flatMap(sourcesBelow);
    const leaning = files.filter((file) =>
      importsOf(file).some((name) => /^(test\/|@sxjp\/test)/.test(name))
    );
    expect(leaning).toEqual([]);
  });
});
