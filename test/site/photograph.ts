import { writeFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { certificateDocument } from '../../plugins/certification/server/src/documents/certificate.ts';
import { CERTIFICATE, YEARS } from '../system/certificate.ts';
import { pictureOf } from '../system/read-pdf.ts';

/**
 * A printed certificate as a telephone sees it on a table, a little askew: node test/site/photograph.ts SITE CODE FILE. `SITE` is
 * where its QR code leads.
 */
const [site = '', publicId = '', file = ''] = process.argv.slice(2);
const { content } = await certificateDocument({ ...CERTIFICATE, publicId }, site, YEARS);
const { png } = await pictureOf(content, 1, 3);
const page = await loadImage(png);
const canvas = createCanvas(3000, 2400);
const context = canvas.getContext('2d');
context.fillStyle = '#6b5a48';
context.fillRect(0, 0, canvas.width, canvas.height);
context.translate(canvas.width / 2, canvas.height / 2);
context.rotate(0.09);
context.drawImage(page, -page.width / 2, -page.height / 2);
context.fillStyle = 'rgb(60 40 0 / 18%)';
context.fillRect(-2000, -2000, 4000, 4000);
writeFileSync(file, canvas.toBuffer('image/jpeg', 80));
