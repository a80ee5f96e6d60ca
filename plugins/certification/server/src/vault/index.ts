import { z } from 'zod';
import { localVault } from './local.ts';
import { s3Vault } from './s3.ts';
import type { Vault } from './vault.ts';

const Settings = z.object({
  folder: z.string().min(1).optional(),
  bucket: z
    .object({
      endpoint: z.url(),
      region: z.string().min(1),
      bucket: z.string().min(3),
      accessKeyId: z.string().min(1),
      secretAccessKey: z.string().min(1),
    })
    .optional(),
});

const given = (value: string | undefined) => (value === '' ? undefined : value);

function settings(): z.infer<typeof Settings> {
  const endpoint = given(process.env['VAULT_S3_ENDPOINT']);
  return Settings.parse({
    folder: given(process.env['VAULT_DIR']),
    bucket:
      endpoint === undefined
        ? undefined
        : {
            endpoint,
            region: given(process.env['VAULT_S3_REGION']) ?? 'us-east-1',
            bucket: given(process.env['VAULT_S3_BUCKET']),
            accessKeyId: given(process.env['VAULT_S3_ACCESS_KEY_ID']),
            secretAccessKey: given(process.env['VAULT_S3_SECRET_ACCESS_KEY']),
          },
  });
}

let chosen: Vault | null = null;

/**
 * The installation's vault, by its environment: an S3-compatible store when VAULT_S3_ENDPOINT is set, otherwise the folder
 * VAULT_DIR. Throws when it names neither: without a place for the files nothing may be filed.
 */
export function vault(): Vault {
  const { bucket, folder } = settings();
  if (bucket !== undefined) chosen ??= s3Vault(bucket);
  else if (folder !== undefined) chosen ??= localVault(folder);
  if (chosen === null)
    throw new Error('Neither VAULT_DIR nor VAULT_S3_ENDPOINT names a place for the files.');
  return chosen;
}
