import type { Readable } from 'node:stream';
import type { Context } from 'koa';

/** Shown in the browser only what a browser cannot be hurt by; everything else is downloaded. */
const INLINE = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/** A private file as an answer: never cached by others, never sniffed. */
export function sendFile(
  ctx: Context,
  file: { name: string; mediaType: string; size: number },
  content: Readable
): void {
  const kind = INLINE.has(file.mediaType) ? 'inline' : 'attachment';
  ctx.set('Content-Type', file.mediaType);
  ctx.set('Content-Length', String(file.size));
  ctx.set('Content-Disposition', `${kind}; filename*=UTF-8''${encodeURIComponent(file.name)}`);
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Cache-Control', 'private, no-store');
  ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
  ctx.body = content;
}
