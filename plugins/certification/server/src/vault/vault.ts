import type { Readable } from 'node:stream';

/** Bytes from `start` to `end`, both included, counted from 0. */
export interface Span {
  start: number;
  end: number;
}

/**
 * 私有文件库〔D10〕: files under the SHA-256 of their bytes, outside anything that is served. It only keeps and gives; who
 * may read is asked by the route in front of it.
 */
export interface Vault {
  /** Keeps the `size` bytes of the file at `path`. Keeping what is there already changes nothing. */
  keep: (sha256: string, path: string, size: number) => Promise<void>;
  /** The bytes, or a span of them; null when the vault does not have them. */
  read: (sha256: string, span?: Span) => Promise<Readable | null>;
}

/** 文件的地址：前两位一层，免得一个文件夹里放几十万个. */
export function keyOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`“${sha256}” is not a SHA-256.`);
  return `${sha256.slice(0, 2)}/${sha256}`;
}
