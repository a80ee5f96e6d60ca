import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A document as a stranger to it reads it. */
export interface ReadDocument {
  /** The text of each page as a reader copies it, line breaks left out. */
  pages: string[];
  text: string;
  /** The files attached to it, by name. */
  attached: Record<string, string>;
  /** What the QR code on the picture of its first page says; null when there is none to see. */
  qr: string | null;
}

/**
 * Reads documents with a reader that knows nothing of what made them, in a process of its own: the reader is an ES module, which
 * the test runner does not load.
 */
export function readDocuments(documents: readonly Buffer[], qr = false): ReadDocument[] {
  const folder = mkdtempSync(join(tmpdir(), 'sxjp-pdf-'));
  try {
    const paths = documents.map((content, index) => {
      const path = join(folder, `${index}.pdf`);
      writeFileSync(path, content);
      return path;
    });
    writeFileSync(join(folder, 'list.json'), JSON.stringify({ paths, qr }));
    const script = join(process.cwd(), 'test', 'system', 'read-pdf.ts');
    const said = execFileSync(process.execPath, [script, join(folder, 'list.json')], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(said) as ReadDocument[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function readDocument(document: Buffer, qr = false): ReadDocument {
  const [read] = readDocuments([document], qr);
  if (read === undefined) throw new Error('The document could not be read.');
  return read;
}
