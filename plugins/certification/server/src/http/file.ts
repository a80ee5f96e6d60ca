import { create } from 'content-disposition';
import type { Context } from 'koa';
import { parse } from 'range-parser';
import { vault } from '../vault/index.ts';
import type { FiledFile } from '../vault/filed-file.ts';
import type { Span } from '../vault/vault.ts';

/** Shown in the browser only what a browser cannot be hurt by; everything else is downloaded. */
const INLINE = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/** The parser's bit for a header that is none; such a header is passed over 〔RFC 9110 14.2〕. */
const MALFORMED = 1;

/** One span asked for, `whole`, or one that lies outside the file. Several at once are answered with the whole. */
function spanAsked(ctx: Context, size: number, tag: string): Span | 'whole' | 'outside' {
  const range = ctx.get('Range');
  const condition = ctx.get('If-Range');
  if (range === '' || (condition !== '' && condition !== tag)) return 'whole';
  const { code, type, ranges } = parse(size, range);
  if (type !== 'bytes' || (code & MALFORMED) !== 0) return 'whole';
  const [first] = ranges;
  if (first === undefined) return 'outside';
  return ranges.length === 1 ? first : 'whole';
}

/**
 * A private file as an answer, whole or in part: never cached by others, never sniffed. False when the vault does not have
 * it. Whoever calls has asked whether this person may read it.
 */
export async function sendFile(ctx: Context, file: FiledFile): Promise<boolean> {
  const tag = `"${file.sha256}"`;
  const asked = spanAsked(ctx, file.size, tag);
  ctx.set('Accept-Ranges', 'bytes');
  if (asked === 'outside') {
    ctx.set('Content-Range', `bytes */${file.size}`);
    ctx.status = 416;
    return true;
  }
  const content = await vault().read(file.sha256, asked === 'whole' ? undefined : asked);
  if (content === null) return false;
  const { start, end } = asked === 'whole' ? { start: 0, end: file.size - 1 } : asked;
  const type = INLINE.has(file.mediaType) ? 'inline' : 'attachment';
  ctx.status = asked === 'whole' ? 200 : 206;
  if (asked !== 'whole') ctx.set('Content-Range', `bytes ${start}-${end}/${file.size}`);
  ctx.set('ETag', tag);
  ctx.set('Content-Type', file.mediaType);
  ctx.set('Content-Length', String(end - start + 1));
  ctx.set('Content-Disposition', create(file.name, { type }));
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Cache-Control', 'private, no-store');
  ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
  ctx.body = content;
  return true;
}

/** What was made for this reader just now: private, never sniffed, under a name of its own. */
function sendMade(
  ctx: Context,
  name: string,
  shown: { as: 'inline' | 'attachment'; type: string },
  content: Buffer | string
): void {
  ctx.set('Content-Type', shown.type);
  ctx.set('Content-Disposition', create(name, { type: shown.as }));
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = content;
}

/** A document, shown in the browser. */
export const sendDocument = (ctx: Context, name: string, content: Buffer): void =>
  sendMade(ctx, name, { as: 'inline', type: 'application/pdf' }, content);

/** A list to be opened elsewhere. */
export const sendAttachment = (
  ctx: Context,
  name: string,
  type: string,
  content: Buffer | string
): void => sendMade(ctx, name, { as: 'attachment', type }, content);
