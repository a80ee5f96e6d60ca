import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..', '..');
/** What the site is written in: its pages, and the names it takes from the scheme, the calendar and the rules. */
const WRITTEN_IN = [
  join('site', 'src'),
  join('config', 'scheme'),
  join('config', 'calendar'),
  join('plugins', 'certification', 'domain'),
];
const SOURCES = new Set(['.astro', '.ts', '.css', '.svg']);

let known: Promise<string> | null = null;

async function read(): Promise<string> {
  const texts: string[] = [];
  for (const room of WRITTEN_IN) {
    const entries = await readdir(join(ROOT, room), { recursive: true, withFileTypes: true });
    for (const entry of entries)
      if (entry.isFile() && SOURCES.has(extname(entry.name)))
        texts.push(await readFile(join(entry.parentPath, entry.name), 'utf8'));
  }
  return texts.join('\n');
}

/** The words the site has of its own, whatever the records say; read once. */
export const ownWords = (): Promise<string> => (known ??= read());
