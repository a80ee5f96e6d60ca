import { writeFileSync } from 'node:fs';
import { LEGACY_CERTIFICATES_FILE } from './index.ts';
import { legacyCertificates } from './legacy-certificates.ts';

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const rows = legacyCertificates();
const columns = Object.keys(rows[0] ?? {});
const lines = [columns, ...rows.map((row) => Object.values(row))].map((cells) =>
  cells.map(quoted).join(',')
);
writeFileSync(LEGACY_CERTIFICATES_FILE, `${lines.join('\n')}\n`);
console.log(`已编造 ${String(rows.length)} 张证书：${LEGACY_CERTIFICATES_FILE}`);
