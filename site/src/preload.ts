import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SCRIPT = /<script type="module" src="(\/assets\/[^"]+\.js)">/g;
const IMPORT = /\bfrom\s*["']\.\/([^"']+\.js)["']|\bimport\s*["']\.\/([^"']+\.js)["']/g;

/** Every script a script imports before it can run, and those that import in turn. */
function importsOf(folder: string, path: string, known: Set<string>): Set<string> {
  for (const [, from, bare] of readFileSync(join(folder, path), 'utf8').matchAll(IMPORT)) {
    const imported = `/assets/${from ?? bare ?? ''}`;
    if (known.has(imported)) continue;
    known.add(imported);
    importsOf(folder, imported, known);
  }
  return known;
}

/**
 * Tells the browser in a page's head what its scripts will import, so that it fetches all at once and not one round trip after
 * another.
 */
export function preloadImports(folder: string, page: string): void {
  const file = join(folder, page);
  const html = readFileSync(file, 'utf8');
  const scripts = [...html.matchAll(SCRIPT)].map(([, src = '']) => src);
  const imported = new Set<string>();
  for (const script of scripts) importsOf(folder, script, imported);
  const links = [...imported]
    .filter((path) => !scripts.includes(path))
    .map((path) => `<link rel="modulepreload" href="${path}">`);
  writeFileSync(
    file,
    html.replace('</head>', () => `${links.join('')}</head>`)
  );
}
