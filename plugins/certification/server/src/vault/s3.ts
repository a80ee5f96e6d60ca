import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { keyOf } from './vault.ts';
import type { Vault } from './vault.ts';

export interface Bucket {
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const isMissing = (error: unknown) =>
  error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchKey');

/**
 * S3 兼容的对象存储. The bucket must be private; nothing here makes addresses that could be handed on. The store is given
 * each file's SHA-256, so bytes that were damaged on the way are refused by it.
 */
export function s3Vault({ bucket, endpoint, region, ...credentials }: Bucket): Vault {
  const client = new S3Client({
    endpoint,
    region,
    credentials,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const at = (sha256: string) => ({ Bucket: bucket, Key: keyOf(sha256) });
  const sizeAt = async (sha256: string): Promise<number | null> => {
    try {
      return (await client.send(new HeadObjectCommand(at(sha256)))).ContentLength ?? null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  return {
    keep: async (sha256, path, size) => {
      if ((await sizeAt(sha256)) === size) return;
      await client.send(
        new PutObjectCommand({
          ...at(sha256),
          Body: createReadStream(path),
          ContentLength: size,
          ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
        })
      );
    },
    read: async (sha256, span) => {
      const range = span === undefined ? {} : { Range: `bytes=${span.start}-${span.end}` };
      try {
        const { Body } = await client.send(new GetObjectCommand({ ...at(sha256), ...range }));
        return Body instanceof Readable ? Body : null;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  };
}
