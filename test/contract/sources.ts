import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** The tests are run from the checkout. */
export const ROOT = resolve(process.cwd());

/** Made by a build, installed, or kept by a running system; none of it is written by us. */
const NOT_OURS = new Set(['node_modules', 'dist', 'build', 'generated', 'coverage', 'uploads']);

export interface Entry {
  /** From the checkout, with forward slashes. */
  path: string;
  folder: boolean;
}

/** Everything we wrote under `folder`. */
export function entriesUnder(folder: string): Entry[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || NOT_OURS.has(entry.name)) return [];
    const path = relative(ROOT, join(ROOT, folder, entry.name)).replaceAll('\\', '/');
    const own = { path, folder: entry.isDirectory() };
    return entry.isDirectory() ? [own, ...entriesUnder(path)] : [own];
  });
}

export function filesUnder(folder: string, ending: RegExp): string[] {
  return entriesUnder(folder)
    .filter(({ path, folder: isFolder }) => !isFolder && ending.test(path))
    .map(({ path }) => path);
}

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The script of a page: what stands between its fences, and its script elements. */
function scriptsOf(page: string): string {
  const fenced = /^---\n([\s\S]*?)\n---/.exec(page)?.[1] ?? '';
  const elements = [...page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text]) => text ?? ''
  );
  return [fenced, ...elements].join('\n');
}

/** Every module a file names, in whatever form: import, export from, import(), require(). */
export function importsOf(path: string): string[] {
  const text = textOf(path);
  const script = path.endsWith('.astro') ? scriptsOf(text) : text;
  return ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName);
}
