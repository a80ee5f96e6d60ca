import {
  access,
  link,
  lstat,
  mkdir,
  open,
  readFile,
  readdir,
  readlink,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Shown } from './continuity.ts';

const KEPT = 5;
const SYNCED_AT_ONCE = 64;
const READABLE_FOR_MS = 86_400_000;

/** A release is made in a folder of this name before it is one. */
export const STAGING = 'staging-';

export const releasesFolder = (siteDir: string) => join(siteDir, 'releases');
const currentLink = (siteDir: string) => join(siteDir, 'current');

export interface Release {
  name: string;
  shown: Shown;
}

/** A kept release and what it shows; null when it is not there, or not whole. */
export async function releaseNamed(siteDir: string, name: string): Promise<Release | null> {
  try {
    const place = join(releasesFolder(siteDir), name, 'data', 'snapshot.json');
    return { name, shown: Shown.parse(JSON.parse(await readFile(place, 'utf8'))) };
  } catch {
    return null;
  }
}

/** What the release people read now is called; null before the first, and when it is not there any more. */
export async function nameOnLine(siteDir: string): Promise<string | null> {
  try {
    const name = basename(await readlink(currentLink(siteDir)));
    await access(join(releasesFolder(siteDir), name, 'data', 'snapshot.json'));
    return name;
  } catch {
    return null;
  }
}

/** The release people read now; null before the first. */
export async function currentRelease(siteDir: string): Promise<Release | null> {
  const name = await nameOnLine(siteDir);
  return name === null ? null : releaseNamed(siteDir, name);
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Many at once: the disk writes them out together. */
async function syncRelease(release: string): Promise<void> {
  const entries = await readdir(release, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (let at = 0; at < files.length; at += SYNCED_AT_ONCE)
    await Promise.all(
      files
        .slice(at, at + SYNCED_AT_ONCE)
        .map((entry) => syncToDisk(join(entry.parentPath, entry.name)))
    );
  await syncToDisk(release);
}

/** Points `current` at a release in one rename: a reader sees the old one or the new one, whole. */
export async function switchTo(siteDir: string, name: string): Promise<void> {
  await syncRelease(join(releasesFolder(siteDir), name));
  const next = `${currentLink(siteDir)}.next`;
  await rm(next, { force: true });
  await symlink(join('releases', name), next);
  await rename(next, currentLink(siteDir));
  await syncToDisk(siteDir);
}

/** Files named by their content: a page that was opened before the switch still asks for its own. */
const NAMED_BY_CONTENT = ['assets', 'registry'];
const HASHED = /[.-][\w-]{6,}\.(?:js|css|json|svg|woff2|png|webp)$/;

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** What pages of the release on line still ask for stays readable for a day of publishing beside what the next one brings. */
export async function carryOver(online: string, next: string): Promise<void> {
  const newest = (await lstat(online)).mtimeMs;
  for (const room of NAMED_BY_CONTENT) {
    const known = new Set(await namesIn(join(next, room)));
    for (const name of await namesIn(join(online, room))) {
      if (known.has(name) || !HASHED.test(name)) continue;
      const from = join(online, room, name);
      if (newest - (await lstat(from)).mtimeMs > READABLE_FOR_MS) continue;
      await mkdir(join(next, room), { recursive: true });
      await link(from, join(next, room, name));
    }
  }
}

/** What a publisher that broke off left behind. Only for whoever holds the publisher's lock. */
export async function clearStaging(siteDir: string): Promise<void> {
  for (const name of await readdir(siteDir))
    if (name.startsWith(STAGING))
      await rm(join(siteDir, name), { recursive: true, force: true, maxRetries: 3 });
}

/** Five releases stay, so that rolling back is one rename; the rest goes. */
export async function sweep(siteDir: string): Promise<void> {
  const folder = releasesFolder(siteDir);
  const current = await currentRelease(siteDir);
  const names = (await readdir(folder)).filter((name) => name !== current?.name);
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await lstat(join(folder, name))).mtimeMs }))
  );
  const old = aged.sort((one, other) => other.at - one.at).slice(KEPT - 1);
  for (const { name } of old) await rm(join(folder, name), { recursive: true, force: true });
}

export async function prepareFolders(siteDir: string): Promise<void> {
  await mkdir(releasesFolder(siteDir), { recursive: true });
}
