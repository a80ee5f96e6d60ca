import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

const PDFJS = dirname(
  createRequire(join(process.cwd(), 'test', 'package.json')).resolve('pdfjs-dist/package.json')
);

const opening = (pdf: Buffer) =>
  getDocument({
    data: new Uint8Array(pdf),
    cMapUrl: `${join(PDFJS, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(PDFJS, 'standard_fonts')}/`,
    verbosity: 0,
  });

const Piece = z.looseObject({ str: z.string() });

/** The text of a document, page by page, as a reader copies it; line breaks left out. */
export async function pagesOf(pdf: Buffer): Promise<string[]> {
  const task = opening(pdf);
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (
      await document.getPage(number)
    ).getTextContent({ disableNormalization: true });
    pages.push(items.map((item) => Piece.safeParse(item).data?.str ?? '').join(''));
  }
  await task.destroy();
  return pages;
}

export const textOf = async (pdf: Buffer): Promise<string> => (await pagesOf(pdf)).join('');

/** The files attached to a document, by name. */
export async function attachmentsOf(pdf: Buffer): Promise<Record<string, string>> {
  const task = opening(pdf);
  const document = await task.promise;
  const files: Record<string, string> = {};
  for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
    const content = await document.getAttachmentContent(id);
    files[filename] = Buffer.from(content ?? []).toString('utf8');
  }
  await task.destroy();
  return files;
}

/** A page as it is printed: its pixels, and the picture itself. */
export async function pictureOf(pdf: Buffer, number = 1, scale = 2) {
  const task = opening(pdf);
  const document = await task.promise;
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  await task.destroy();
  return { pixels: new Uint8ClampedArray(data), width, height, png: canvas.toBuffer('image/png') };
}

async function qrOf(pdf: Buffer): Promise<string | null> {
  const { pixels, width, height } = await pictureOf(pdf);
  return jsQR.default(pixels, width, height)?.data ?? null;
}

const List = z.object({ paths: z.array(z.string()), qr: z.boolean() });

const [list] = process.argv.slice(2);
if (process.argv[1]?.endsWith('read-pdf.ts') === true && list !== undefined) {
  const { paths, qr } = List.parse(JSON.parse(readFileSync(list, 'utf8')));
  const read = [];
  for (const path of paths) {
    const pdf = readFileSync(path);
    const pages = await pagesOf(pdf);
    const attached = await attachmentsOf(pdf);
    read.push({ pages, text: pages.join(''), attached, qr: qr ? await qrOf(pdf) : null });
  }
  process.stdout.write(JSON.stringify(read));
}
