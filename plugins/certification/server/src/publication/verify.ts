import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { followedStandards } from '@sxjp/plugin-certification/domain';
import type { PublicSnapshot } from '@sxjp/plugin-certification/domain';
import type { Secret } from './export.ts';
import { Needles } from './needles.ts';
import { ownWords } from './own-words.ts';

const TEXT = new Set([
  '.html',
  '.json',
  '.xml',
  '.txt',
  '.css',
  '.js',
  '.csv',
  '.svg',
  '.webmanifest',
]);

/** Names of what stays inside. No page or data file may carry one; the portal's own script asks for some by name. */
const INTERNAL = [
  'totalSum',
  '"halves"',
  'contactPhone',
  'contactName',
  'evaluatorName',
  '"scores"',
  'supplementRound',
];

async function foldersIn(path: string): Promise<Set<string>> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name));
  } catch {
    return new Set();
  }
}

async function filesIn(path: string): Promise<Set<string>> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  } catch {
    return new Set();
  }
}

function differences(
  title: string,
  expected: readonly string[],
  found: ReadonlySet<string>
): string[] {
  const wanted = new Set(expected);
  const missing = expected.filter((name) => !found.has(name));
  const extra = [...found].filter((name) => !wanted.has(name));
  return [
    ...(missing.length > 0
      ? [`${title}: no page for ${missing.slice(0, 5).join(', ')} (${missing.length})`]
      : []),
    ...(extra.length > 0
      ? [`${title}: a page for nothing: ${extra.slice(0, 5).join(', ')} (${extra.length})`]
      : []),
  ];
}

/** A page for every entry and an entry for every page, in both languages. */
async function pageFaults(release: string, snapshot: PublicSnapshot): Promise<string[]> {
  const faults: string[] = [];
  for (const language of ['', 'en']) {
    const at = (room: string) => foldersIn(join(release, language, room));
    const named = (room: string) => `${language === '' ? 'zh' : language} ${room}`;
    faults.push(
      ...differences(
        named('certificates'),
        snapshot.certificates.map(({ number }) => number),
        await at('certificates')
      ),
      ...differences(
        named('verify'),
        snapshot.certificates.flatMap(({ publicId, earlier }) => [
          publicId,
          ...earlier.map((each) => each.publicId),
        ]),
        await at('verify')
      ),
      ...differences(
        named('notices'),
        snapshot.notices.map(({ slug }) => slug),
        await at('notices')
      ),
      ...differences(
        named('announcements'),
        [...snapshot.announcements.map(({ slug }) => slug), 'by-type'],
        await at('announcements')
      ),
      ...differences(
        named('standards'),
        followedStandards(snapshot.certificates).map(({ slug }) => slug),
        await at('standards')
      )
    );
  }
  return [
    ...faults,
    ...differences(
      'feeds',
      snapshot.certificates.map(({ number }) => `${number}.xml`),
      await filesIn(join(release, 'feeds', 'certificates'))
    ),
  ];
}

/**
 * Values shown on purpose elsewhere cannot be told from a leak, so they are no secret: names among the public records, and
 * whatever the site says of itself.
 */
async function realSecrets(
  secrets: readonly Secret[],
  snapshot: PublicSnapshot
): Promise<Secret[]> {
  const shown = JSON.stringify(snapshot);
  const isShown = (value: string) => shown.includes(JSON.stringify(value).slice(1, -1));
  const values = secrets.map(({ value }) => ({ kind: value, value }));
  const own = new Set(new Needles(values).kindsIn(await ownWords()));
  return secrets.filter(
    ({ kind, value }) =>
      kind === 'number' || !(own.has(value) || (kind === 'name' && isShown(value)))
  );
}

function leaks(text: string, path: string, hidden: Needles<Secret['kind']>): string[] {
  const internal = extname(path) === '.js' ? [] : INTERNAL;
  return [
    ...internal
      .filter((word) => text.includes(word))
      .map((word) => `${path} carries the internal word ${word}`),
    ...hidden.kindsIn(text).map((kind) => `${path} carries a ${kind} that is not public`),
  ];
}

/**
 * What is wrong with a built release; empty when it may go on line. Names pages and kinds of fault, never a secret.
 */
export async function faultsOf(
  release: string,
  snapshot: PublicSnapshot,
  snapshotText: string,
  secrets: readonly Secret[]
): Promise<string[]> {
  const faults = await pageFaults(release, snapshot);
  const copy = await readFile(join(release, 'data', 'snapshot.json'), 'utf8');
  if (copy !== snapshotText)
    faults.push('data/snapshot.json is not the snapshot that was exported');
  const hidden = new Needles(await realSecrets(secrets, snapshot));
  const files = await readdir(release, { recursive: true, withFileTypes: true });
  for (const file of files) {
    if (!file.isFile() || !TEXT.has(extname(file.name))) continue;
    const path = join(file.parentPath, file.name);
    faults.push(...leaks(await readFile(path, 'utf8'), path.slice(release.length + 1), hidden));
    if (faults.length > 20) break;
  }
  return faults;
}
