import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { decoded } from '@sxjp/plugin-certification/domain';

/** A file as read, before anything in it is judged; `trouble` says why it could not be read at all. */
export type ReadFile = { ok: true; cells: string[][] } | { ok: false; zh: string; en: string };

const Cells = z.array(z.array(z.unknown()));

const no = (zh: string, en: string): ReadFile => ({ ok: false, zh, en });

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
}

function ofCsv(content: Buffer): ReadFile {
  const text = decoded(content);
  if (text === null)
    return no(
      'csv 文件的编码认不出来，请另存为“CSV UTF-8”或 xlsx。',
      'The encoding of the csv file is unknown; save it as “CSV UTF-8” or xlsx.'
    );
  const title = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = title.includes('\t') && !title.includes(',') ? '\t' : ',';
  try {
    const cells: unknown = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return { ok: true, cells: Cells.parse(cells).map((line) => line.map(textOf)) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return no(
      `csv 文件的引号或分隔有误，读不下去：${said}`,
      `The csv file cannot be read on: ${said}`
    );
  }
}

async function ofXlsx(content: Buffer): Promise<ReadFile> {
  const { readSheet } = await import('read-excel-file/node');
  try {
    const cells: unknown = await readSheet(content);
    return { ok: true, cells: Cells.parse(cells).map((line) => line.map(textOf)) };
  } catch {
    return no(
      'xlsx 文件打不开：可能没有保存完整，或加了密码。',
      'The xlsx file cannot be opened: it may be incomplete or have a password.'
    );
  }
}

const ZIP = 0x504b;

/** All cells of a list, csv or xlsx (its first sheet), as text. */
export async function cellsOf(name: string, content: Buffer): Promise<ReadFile> {
  if (content.length === 0) return no('文件是空的。', 'The file is empty.');
  const zipped = content.length > 2 && content.readUInt16BE(0) === ZIP;
  const extension = extname(name).toLowerCase();
  if (extension === '.xls' && !zipped)
    return no(
      '旧式 xls 文件读不了，请在表格软件里另存为 xlsx。',
      'An old xls file cannot be read; save it as xlsx.'
    );
  return zipped ? ofXlsx(content) : ofCsv(content);
}
