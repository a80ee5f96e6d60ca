import {
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
import { z } from 'zod';

const KEPT = 5;

export const releasesFolder = (siteDir: string) => join(siteDir, 'releases');
const currentLink = (siteDir: string) => join(siteDir, 'current');

const Stamp = z.looseObject({ ledgerSize: z.number() });

/** The release people read now, and how much of the ledger it shows; null before the first. */
export async function currentRelease(
  siteDir: string
): Promise<{ name: string; ledgerSize: number } | null> {
  try {
    const name = basename(await readlink(currentLink(siteDir)));
    const text = await readFile(
      join(releasesFolder(siteDir), name, 'data', 'snapshot.json'),
      'utf8'
    );
    return { name, ledgerSize: Stamp.parse(JSON.parse(text)).ledgerSize };
  } catch {
    return null;
  }
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncRelease(release: string): Promise<void> {
  for (const entry of await readdir(release, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await syncToDisk(join(entry.parentPath, entry.name));
  }
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

/** Five releases stay, so that rolling back is one rename; the rest and what broke off go. */
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
