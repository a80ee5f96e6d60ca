import { createHash } from 'node:crypto';
import { cellsOf } from './cells.ts';
import { LEGACY_COLUMNS, TITLES } from './columns.ts';
import type { ColumnTitle, LegacyRow } from './columns.ts';
import { isBad } from './findings.ts';
import type { Finding } from './findings.ts';
import { digestOfRow, readRow } from './row.ts';
import type { Cells, Judging } from './row.ts';
import { tidy } from './written.ts';

/** One line of the file: what it says, and everything the matter with it. */
export interface Line {
  /** In the file, the title line being 1. */
  line: number;
  cells: Cells;
  /** Null where a cell could not be read. */
  row: LegacyRow | null;
  sha256: string | null;
  findings: Finding[];
}

export interface Sheet {
  name: string;
  sha256: string;
  lines: Line[];
  /** Titles that are no column of the list: not read. */
  unknownTitles: string[];
}

export type ReadSheet = { ok: true; sheet: Sheet } | { ok: false; zh: string; en: string };

export const isSound = ({ row, findings }: Line): boolean => row !== null && !findings.some(isBad);

/** A title as the template writes it: without spaces and the mark of a required column. */
const titleOf = (cell: string): string =>
  tidy(cell)
    .replace(/[*＊\s]/g, '')
    .replace(/[（(].*[）)]$/, '');

function placesOf(titles: readonly string[]): Map<ColumnTitle, number> {
  const places = new Map<ColumnTitle, number>();
  for (const title of TITLES) {
    const place = titles.indexOf(title);
    if (place >= 0) places.set(title, place);
  }
  return places;
}

function lineOf(
  cells: readonly string[],
  line: number,
  places: ReadonlyMap<ColumnTitle, number>,
  judging: Judging
): Line {
  const said: Partial<Record<ColumnTitle, string>> = {};
  for (const [title, place] of places) said[title] = cells[place] ?? '';
  const { row, findings } = readRow(said, judging);
  return { line, cells: said, row, sha256: row === null ? null : digestOfRow(row), findings };
}

/** Reads a list whole; every line is judged by itself and none stops the reading. */
export async function readLegacySheet(
  name: string,
  content: Buffer,
  judging: Judging
): Promise<ReadSheet> {
  const read = await cellsOf(name, content);
  if (!read.ok) return read;
  const [head = [], ...rest] = read.cells;
  const titles = head.map(titleOf);
  const places = placesOf(titles);
  const missing = TITLES.filter((title) => LEGACY_COLUMNS[title].required && !places.has(title));
  if (missing.length > 0)
    return {
      ok: false,
      zh: `第 1 行缺少这些列：${missing.join('、')}。请用模板的列名。`,
      en: `Line 1 lacks these columns: ${missing.join(', ')}. Use the titles of the template.`,
    };
  const lines = rest.flatMap((cells, index) =>
    cells.every((cell) => tidy(cell) === '') ? [] : [lineOf(cells, index + 2, places, judging)]
  );
  const known = new Set<string>(TITLES);
  return {
    ok: true,
    sheet: {
      name,
      sha256: createHash('sha256').update(content).digest('hex'),
      lines,
      unknownTitles: titles.filter((title) => title !== '' && !known.has(title)),
    },
  };
}
