import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { OFFERING_KIND_LABELS } from '@sxjp/config/scheme';
import type { SchemeEdition } from '@sxjp/config/scheme';
import { lastValidDay, numberFormatOf } from '@sxjp/plugin-certification/domain';
import type { PlainDate } from '@sxjp/plugin-certification/domain';
import { LEGACY_COLUMNS, TITLES } from './columns.ts';
import type { ColumnTitle, LegacyRow } from './columns.ts';
import type { Code, Finding, Values } from './findings.ts';

/** What the rules of one row are judged by. */
export interface Judging {
  today: PlainDate;
  edition: Pick<SchemeEdition, 'settings'>;
}

type Rule = (
  row: LegacyRow,
  judging: Judging
) => { column: ColumnTitle; code: Code; values: Values } | null;

const number = (row: LegacyRow) => {
  const read = numberFormatOf(row.证书编号, 'certificateNumber');
  return read.ok ? read.parts : null;
};

const notAfterToday =
  (column: '发证日期' | '公告日期'): Rule =>
  (row, { today }) =>
    row[column] > today ? { column, code: 'issued_later', values: { today } } : null;

/** What the cells of a row have to do with each other. */
const RULES: readonly Rule[] = [
  (row) => {
    const kind = number(row)?.kind ?? row.类别;
    return kind === row.类别
      ? null
      : {
          column: '类别',
          code: 'kind_differs',
          values: {
            numbered: OFFERING_KIND_LABELS[kind].zh,
            kind: OFFERING_KIND_LABELS[row.类别].zh,
          },
        };
  },
  (row) => {
    const year = number(row)?.year ?? 0;
    return year > Number(row.发证日期.slice(0, 4))
      ? { column: '证书编号', code: 'number_after_issue', values: { year } }
      : null;
  },
  (row) =>
    row.标准名称.length > row.执行标准.length
      ? {
          column: '标准名称',
          code: 'titles_too_many',
          values: { titles: row.标准名称.length, numbers: row.执行标准.length },
        }
      : null,
  notAfterToday('发证日期'),
  notAfterToday('公告日期'),
  (row) =>
    row.有效期起 > row.有效期止
      ? { column: '有效期止', code: 'valid_backwards', values: { from: row.有效期起 } }
      : null,
  (row) =>
    row.有效期起 < row.公告日期
      ? {
          column: '有效期起',
          code: 'valid_before_announced',
          values: { announced: row.公告日期 },
        }
      : null,
  (row) =>
    row.公示结束 < row.公示开始
      ? { column: '公示结束', code: 'notice_backwards', values: { from: row.公示开始 } }
      : null,
  (row) =>
    row.公告日期 <= row.公示结束
      ? { column: '公告日期', code: 'announced_within_notice', values: { end: row.公示结束 } }
      : null,
  (row, { edition }) => {
    const years = Number(edition.settings['certificateYears']?.value);
    return row.有效期止 > lastValidDay(row.有效期起, years)
      ? { column: '有效期止', code: 'longer_than_scheme', values: { years } }
      : null;
  },
  (row, { today }) =>
    row.有效期止 < today
      ? { column: '有效期止', code: 'expired', values: { to: row.有效期止 } }
      : null,
];

export type Cells = Readonly<Partial<Record<ColumnTitle, string>>>;

/** A row read: its values, and everything the matter with it by itself. */
export interface ReadRow {
  row: LegacyRow | null;
  findings: Finding[];
}

/** Reads every cell, whatever the others are; what cells have to do with each other only when all could be read. */
export function readRow(cells: Cells, judging: Judging): ReadRow {
  const findings: Finding[] = [];
  const read: Partial<Record<ColumnTitle, unknown>> = {};
  for (const column of TITLES) {
    const value = cells[column] ?? '';
    const found = LEGACY_COLUMNS[column].read(value);
    if (found.ok) read[column] = found.value;
    else findings.push({ column, value, code: found.code, values: found.values });
  }
  if (findings.length > 0) return { row: null, findings };
  const row = read as LegacyRow;
  for (const rule of RULES) {
    const found = rule(row, judging);
    if (found !== null) findings.push({ ...found, value: cells[found.column] ?? '' });
  }
  return { row, findings };
}

/** RFC 8785 over the row as it is kept: however the file was written, the same certificate has the same digest. */
export function digestOfRow(row: LegacyRow): string {
  const text = canonicalize(row);
  if (text === undefined) throw new Error('A row could not be written as canonical JSON.');
  return createHash('sha256').update(text).digest('hex');
}
