import { deflateRawSync } from 'node:zlib';

const PDF =
  '%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF\n';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
);
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
const HTML = '<!doctype html><script>fetch("/admin/users")</script>';

/** A zip with one entry that says it is far larger than it is. */
function bomb(): Buffer {
  const content = deflateRawSync(Buffer.alloc(5_000_000));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt32LE(0xfffffff0, 22);
  head.writeUInt16LE(8, 26);
  return Buffer.concat([head, Buffer.from('bomb.txt'), content]);
}

const CONTENTS: readonly [what: string, bytes: Buffer][] = [
  ['脚本的 PDF', Buffer.from(PDF)],
  ['PDF 后面接网页', Buffer.from(PDF + HTML)],
  ['网页前面接 PDF', Buffer.from(HTML + PDF)],
  ['图片', PNG],
  ['图片后面接网页', Buffer.concat([PNG, Buffer.from(HTML)])],
  ['图片后面接压缩包', Buffer.concat([JPEG, bomb()])],
  ['矢量图', Buffer.from(SVG)],
  ['网页', Buffer.from(HTML)],
  ['压缩炸弹', bomb()],
  ['程序', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000, 0x90)])],
  ['ELF 程序', Buffer.concat([Buffer.from('\x7fELF', 'latin1'), Buffer.alloc(2000)])],
  ['脚本', Buffer.from('#!/bin/sh\nrm -rf /\n')],
  ['空文件', Buffer.alloc(0)],
  ['一个字节', Buffer.from('%')],
  ['截断的图片', PNG.subarray(0, 20)],
  ['随机字节', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256))],
];

const NAMES: readonly string[] = [
  '证据.pdf',
  '../../../../etc/passwd.pdf',
  '..\\..\\windows\\win.png',
  '<img src=x onerror=alert(1)>.png',
  '"; drop table objections; --.jpg',
  'a\r\nContent-Type: text.html.pdf',
  '\u202Efdp.exe.pdf',
  `${'长'.repeat(300)}.pdf`,
  '证据.svg',
  '证据.html',
  '证据.exe',
  '证据.docx',
  '.pdf',
  '没有扩展名',
  '证据.pdf.js',
];

/** Sixty files and more that do harm where a file is opened, unpacked, run or believed by its name. */
export const HOSTILE_FILES: readonly { what: string; name: string; bytes: Buffer }[] =
  CONTENTS.flatMap(([what, bytes], content) =>
    NAMES.filter((_, place) => (place + content) % 4 === 0).map((name) => ({ what, name, bytes }))
  );
