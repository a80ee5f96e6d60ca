import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { COLUMNS, LegacyRow } from './row.ts';

export interface Sheet {
  name: string;
  sha256: string;
  /** Line number in the file, the title line being 1, and the row. */
  rows: { line: number; row: LegacyRow }[];
  problems: { line: number; column: string; problem: string }[];
}

const Cells = z.array(z.array(z.unknown()));

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
}

async function cellsOf(path: string, content: Buffer): Promise<string[][]> {
  if (extname(path).toLowerCase() !== '.xlsx')
    return Cells.parse(parse(content, { bom: true, relax_column_count: true })).map((line) =>
      line.map(textOf)
    );
  const { readSheet } = await import('read-excel-file/node');
  return Cells.parse(await readSheet(path)).map((line) => line.map(textOf));
}

/** Reads a csv (UTF-8) or xlsx list whole; every problem is named by line and column, none stops the reading. */
export async function readLegacySheet(path: string): Promise<Sheet> {
  const content = await readFile(path);
  const [titles = [], ...lines] = await cellsOf(path, content);
  const sheet: Sheet = {
    name: basename(path),
    sha256: createHash('sha256').update(content).digest('hex'),
    rows: [],
    problems: COLUMNS.filter((column) => !titles.includes(column)).map((column) => ({
      line: 1,
      column,
      problem: '缺少这一列',
    })),
  };
  if (sheet.problems.length > 0) return sheet;
  const seen = new Map<string, number>();
  for (const [index, cells] of lines.entries()) {
    const line = index + 2;
    const read = LegacyRow.safeParse(
      Object.fromEntries(titles.map((title, place) => [title, cells[place] ?? '']))
    );
    if (!read.success) {
      for (const { path: at, message } of read.error.issues)
        sheet.problems.push({ line, column: at.join('.'), problem: message });
      continue;
    }
    const earlier = seen.get(read.data.证书编号);
    if (earlier !== undefined)
      sheet.problems.push({ line, column: '证书编号', problem: `与第 ${earlier} 行重复` });
    seen.set(read.data.证书编号, line);
    sheet.rows.push({ line, row: read.data });
  }
  return sheet;
}
