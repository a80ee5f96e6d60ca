import type { ColumnTitle, LegacyRow } from './columns.ts';
import type { Code, Values } from './findings.ts';
import { isSound } from './sheet.ts';
import type { Line } from './sheet.ts';

/** Adds a finding to a line, with the cell as the file has it. */
export function say(line: Line, column: ColumnTitle, code: Code, values: Values): void {
  line.findings.push({ column, value: line.cells[column] ?? '', code, values });
}

/** A sound line and its row. */
export interface Sound {
  line: Line;
  row: LegacyRow;
}

export const soundLines = (lines: readonly Line[]): Sound[] =>
  lines.flatMap((line) => (line.row !== null && isSound(line) ? [{ line, row: line.row }] : []));

export function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

/** 一个编号一行: the same line again is passed over, other content under one number keeps all of them out. */
function sayRepeated(lines: readonly Line[]): void {
  const read = lines.flatMap((line) => (line.row === null ? [] : [{ line, row: line.row }]));
  for (const same of groupedBy(read, ({ row }) => row.证书编号).values()) {
    const [first, ...rest] = same;
    if (first === undefined || rest.length === 0) continue;
    const alike = rest.every(({ line }) => line.sha256 === first.line.sha256);
    if (alike) {
      for (const { line } of rest) say(line, '证书编号', 'repeated', { line: first.line.line });
      continue;
    }
    for (const { line } of same) {
      const others = same.filter((each) => each.line !== line).map((each) => each.line.line);
      say(line, '证书编号', 'number_twice', { lines: others.join('、') });
    }
  }
}

/** What all rows of a notice, or of an announcement, have in common. */
export const COMMON = {
  公示编号: ['批次', '公示开始', '公示结束'],
  公告文号: ['公示编号', '公告日期'],
} as const satisfies Partial<Record<ColumnTitle, readonly ColumnTitle[]>>;

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return values.find((value) => counts.get(value) === most) ?? '';
}

/** 同一期公示、同一件公告，各行所写一致; the few that differ from the many are named. */
function sayDiffering(lines: readonly Line[], key: keyof typeof COMMON): void {
  for (const column of COMMON[key])
    for (const [batch, same] of groupedBy(soundLines(lines), ({ row }) => row[key])) {
      const expected = mostFrequent(same.map(({ row }) => row[column]));
      for (const { line, row } of same)
        if (row[column] !== expected)
          say(line, column, 'batch_differs', { batch, column, expected });
    }
}

function sayOtherwiseTitled(lines: readonly Line[]): void {
  const known = new Map<string, { title: string; line: number }>();
  for (const { line, row } of soundLines(lines))
    for (const [place, number] of row.执行标准.entries()) {
      const title = row.标准名称[place];
      if (title === undefined) continue;
      const first = known.get(number);
      if (first === undefined) known.set(number, { title, line: line.line });
      else if (first.title !== title)
        say(line, '标准名称', 'title_otherwise', {
          number,
          line: first.line,
          known: first.title,
        });
    }
}

/** What lines of one file have to do with each other. */
export function judgeAmongLines(lines: readonly Line[]): void {
  sayRepeated(lines);
  sayDiffering(lines, '公示编号');
  sayDiffering(lines, '公告文号');
  sayOtherwiseTitled(lines);
}
