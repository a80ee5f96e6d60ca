import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './settings.ts';

/** What the build and the database schema are made of. */
const SOURCES = [
  'cms/src',
  'cms/config',
  'cms/package.json',
  'plugins/certification/admin/src',
  'plugins/certification/domain',
  'plugins/certification/server',
  'plugins/certification/package.json',
  'config/scheme',
  'config/calendar',
  'package-lock.json',
];

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** One hash over the content of every source file: equal means there is nothing to build and nothing to migrate. */
export function sourceFingerprint(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesBelow(join(ROOT, source))) {
      hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}
