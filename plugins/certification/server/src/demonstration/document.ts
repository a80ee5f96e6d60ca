import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A one-page PDF of plain Latin lines: a real file to open, and nothing in it to mistake for a real document. */
function pdfOf(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    line.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, '\\$&')
  );
  const text = `BT /F1 14 Tf 60 760 Td 22 TL ${escaped.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(at).padStart(10, '0');
  });
  const table = offsets.map((at) => `${at} 00000 n \n`).join('');
  return `${body}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}

/** Hands a demonstration document to `use` as an upload that is there for as long as it is used. */
export async function withDocument<T>(
  name: string,
  lines: readonly string[],
  use: (upload: { name: string; path: string }) => Promise<T>
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sxjp-document-'));
  const path = join(folder, 'document.pdf');
  try {
    await writeFile(path, pdfOf(lines), 'latin1');
    return await use({ name, path });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
