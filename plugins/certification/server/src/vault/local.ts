import { createReadStream, createWriteStream } from 'node:fs';
import { constants, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { keyOf } from './vault.ts';
import type { Vault } from './vault.ts';

const isMissing = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

async function sizeAt(place: string): Promise<number | null> {
  try {
    return (await stat(place)).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * 本机文件夹. A file is complete under its own name or not there at all: written beside, flushed, then renamed, and the
 * folder flushed too, so that an acknowledged upload survives a power cut.
 */
export function localVault(folder: string): Vault {
  const placeOf = (sha256: string) => join(folder, keyOf(sha256));
  return {
    keep: async (sha256, path, size) => {
      const place = placeOf(sha256);
      if ((await sizeAt(place)) === size) return;
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      const unfinished = `${place}.${process.pid}-${process.hrtime.bigint()}`;
      try {
        const to = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true });
        await pipeline(createReadStream(path), to);
        await rename(unfinished, place);
        await syncFolder(dirname(place));
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    read: async (sha256, span) => {
      const place = placeOf(sha256);
      return (await sizeAt(place)) === null ? null : createReadStream(place, span);
    },
  };
}
