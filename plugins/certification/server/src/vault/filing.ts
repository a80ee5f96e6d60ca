import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Label } from '@sxjp/config/scheme';
import { refuse } from '@sxjp/plugin-certification/domain';
import type { Refusal } from '@sxjp/plugin-certification/domain';
import type { FiledFile } from './filed-file.ts';
import { ACCEPTED, mediaTypeOf } from './kinds.ts';
import type { Vault } from './vault.ts';

export const MOST_BYTES = 20 * 1024 * 1024;
const LONGEST_NAME = 200;

/** A file as it came in: its name, and where the host has put it down. */
export interface Upload {
  name: string;
  path: string;
}

export type Filing = { ok: true; file: FiledFile } | { ok: false; why: 'kind' | 'size' | 'empty' };

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** 名称原样留着（中文也一样），只去掉看不见的字符和路径，免得显示成别的样子. */
function nameOf(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const shown = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim();
  return Array.from(shown).slice(-LONGEST_NAME).join('');
}

/** Files one upload: name, size and kind checked, the bytes kept under their own hash. Never holds the file in memory. */
export async function fileUpload(
  vault: Vault,
  name: string,
  path: string,
  mostBytes = MOST_BYTES
): Promise<Filing> {
  const { size } = await stat(path);
  if (size === 0) return { ok: false, why: 'empty' };
  if (size > mostBytes) return { ok: false, why: 'size' };
  const shown = nameOf(name);
  const mediaType = await mediaTypeOf(shown, path);
  if (mediaType === null) return { ok: false, why: 'kind' };
  const sha256 = await sha256Of(path);
  await vault.keep(sha256, path, size);
  return { ok: true, file: { name: shown, size, mediaType, sha256 } };
}

const sizeWords = (mostBytes: number) => ({
  zh: `超过 ${mostBytes / 1024 / 1024} MB`,
  en: `larger than ${mostBytes / 1024 / 1024} MB`,
});

const WHY = {
  kind: {
    zh: `不是可接受的文件（${ACCEPTED.join(' ')}），或内容与扩展名不符`,
    en: 'not an accepted kind of file',
  },
  empty: { zh: '是空文件', en: 'empty' },
} as const;

/** Files several; the first that cannot be is a refusal that names it. `what` says what they were for. */
export async function fileAll(
  vault: Vault,
  what: Label,
  uploads: readonly Upload[],
  mostBytes = MOST_BYTES
): Promise<{ refusal: Refusal } | FiledFile[]> {
  const files: FiledFile[] = [];
  for (const upload of uploads) {
    const filing = await fileUpload(vault, upload.name, upload.path, mostBytes);
    if (!filing.ok) {
      const { zh, en } = filing.why === 'size' ? sizeWords(mostBytes) : WHY[filing.why];
      const problems = { zh: `“${upload.name}”${zh}`, en: `“${upload.name}” is ${en}` };
      return { refusal: refuse('facts_invalid', { action: what, problems }, 'files') };
    }
    files.push(filing.file);
  }
  return files;
}
