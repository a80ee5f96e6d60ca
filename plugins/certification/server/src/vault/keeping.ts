import { createHash, randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Vault } from './vault.ts';

/** Keeps bytes the house made itself; gives their hash, which is also where they are found again. */
export async function keepBytes(vault: Vault, content: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const path = join(tmpdir(), `sxjp-${randomUUID()}`);
  try {
    await writeFile(path, content, { mode: 0o600 });
    await vault.keep(sha256, path, content.length);
  } finally {
    await rm(path, { force: true });
  }
  return sha256;
}

/** A whole file of the vault in memory, or null when the vault does not have it. */
export async function bytesOf(vault: Vault, sha256: string): Promise<Buffer | null> {
  const content: Readable | null = await vault.read(sha256);
  if (content === null) return null;
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}
