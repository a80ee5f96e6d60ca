import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** 私有文件库: content-addressed, outside anything that is served; read only through a route that has checked who asks. */
function vaultFolder(): string {
  const folder = process.env['VAULT_DIR'];
  if (folder === undefined || folder === '')
    throw new Error('VAULT_DIR names no folder for the applicants’ files.');
  return folder;
}

interface Kind {
  extensions: readonly string[];
  mediaType: string;
  /** First bytes, in hexadecimal. */
  begins: string;
}

/** What may be filed. The name's ending and the first bytes must agree. */
const KINDS: readonly Kind[] = [
  { extensions: ['.pdf'], mediaType: 'application/pdf', begins: '25504446' },
  { extensions: ['.png'], mediaType: 'image/png', begins: '89504e47' },
  { extensions: ['.jpg', '.jpeg'], mediaType: 'image/jpeg', begins: 'ffd8ff' },
  {
    extensions: ['.docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    begins: '504b0304',
  },
  {
    extensions: ['.xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    begins: '504b0304',
  },
  { extensions: ['.doc'], mediaType: 'application/msword', begins: 'd0cf11e0' },
  { extensions: ['.xls'], mediaType: 'application/vnd.ms-excel', begins: 'd0cf11e0' },
];

export const ACCEPTED = KINDS.flatMap(({ extensions }) => extensions);
export const MOST_BYTES = 20 * 1024 * 1024;

export interface FiledFile {
  name: string;
  size: number;
  mediaType: string;
  sha256: string;
}

/** The file's media type, or null when its name and its content do not make an accepted one. */
function mediaTypeOf(name: string, content: Buffer): string | null {
  const ending = extname(name).toLowerCase();
  const begins = content.subarray(0, 4).toString('hex');
  const kind = KINDS.find(
    (each) => each.extensions.includes(ending) && begins.startsWith(each.begins)
  );
  return kind?.mediaType ?? null;
}

const placeOf = (sha256: string) => join(vaultFolder(), sha256.slice(0, 2), sha256);

async function keep(content: Buffer, sha256: string): Promise<void> {
  const place = placeOf(sha256);
  if (existsSync(place)) return;
  mkdirSync(join(vaultFolder(), sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
  const unfinished = `${place}.${process.pid}-${process.hrtime.bigint()}`;
  const file = await open(unfinished, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, place);
}

export type Filing = { ok: true; file: FiledFile } | { ok: false; why: 'kind' | 'size' | 'empty' };

/** Files one upload: name, size and kind checked, the bytes kept under their own hash. */
export async function fileUpload(name: string, path: string): Promise<Filing> {
  const content = await readFile(path);
  if (content.length === 0) return { ok: false, why: 'empty' };
  if (content.length > MOST_BYTES) return { ok: false, why: 'size' };
  const mediaType = mediaTypeOf(name, content);
  if (mediaType === null) return { ok: false, why: 'kind' };
  const sha256 = createHash('sha256').update(content).digest('hex');
  await keep(content, sha256);
  return { ok: true, file: { name: name.slice(0, 200), size: content.length, mediaType, sha256 } };
}

/** The bytes of a filed file; null when the vault does not have them. */
export function openFile(sha256: string): Readable | null {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
  const place = placeOf(sha256);
  return existsSync(place) ? createReadStream(place) : null;
}
