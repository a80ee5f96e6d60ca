import type { Context } from 'koa';
import { z } from 'zod';
import type { Upload } from '../vault/filing.ts';

const UploadedFile = z.object({ originalFilename: z.string(), filepath: z.string() });
const Uploads = z.union([z.array(UploadedFile), UploadedFile.transform((one) => [one])]).optional();

/** The files of a multipart request, by their field `files`: where the host has put them down. */
export function uploadsOf(ctx: Context): Upload[] {
  const files = (ctx.request as unknown as { files?: Record<string, unknown> }).files ?? {};
  const read = Uploads.parse(files['files']) ?? [];
  return read.map(({ originalFilename: name, filepath: path }) => ({ name, path }));
}
