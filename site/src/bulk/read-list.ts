import { decoded } from '@sxjp/plugin-certification/domain';

/** A reader's list as cells, or why it cannot be read. */
export type ReadList = { ok: true; cells: string[][] } | { ok: false; zh: string; en: string };

const no = (zh: string, en: string): ReadList => ({ ok: false, zh, en });

export const MOST_LINES = 50_000;
const MOST_BYTES = 20 * 1024 * 1024;
/** What a workbook may unfold to: more is no list of numbers. */
const MOST_UNFOLDED = 200 * 1024 * 1024;

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
}

/** Pasted lines, or a text file: a line each; copied from a spreadsheet, cells lie between tabs. */
export const cellsOfText = (text: string): string[][] =>
  text.split(/\r\n|\r|\n/).map((line) => line.split('\t'));

async function ofCsv(text: string): Promise<ReadList> {
  const { parse } = await import('csv-parse/browser/esm/sync');
  const title = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [',', '\t', ';'].find((each) => title.includes(each)) ?? ',';
  try {
    const lines: unknown[][] = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return { ok: true, cells: lines.map((line) => line.map(textOf)) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return no(
      `csv 文件的引号或分隔有误，读不下去：${said}。可以改为把那一列粘贴到上面的框里。`,
      `The csv file cannot be read on: ${said}. You can paste the column into the box above instead.`
    );
  }
}

/**
 * The first sheet of a workbook. It is unfolded here and handed on stored: the library would unfold large sheets in a worker made
 * of a blob, which the site's policy forbids.
 */
async function ofXlsx(content: Uint8Array): Promise<ReadList> {
  const [{ unzipSync, zipSync }, { readSheet }] = await Promise.all([
    import('fflate'),
    import('read-excel-file/universal'),
  ]);
  let unfolded = 0;
  try {
    const files = unzipSync(content, {
      filter: ({ name, originalSize }) => {
        const wanted = /\.(xml|rels)$/.test(name);
        if (wanted) unfolded += originalSize;
        return wanted && unfolded <= MOST_UNFOLDED;
      },
    });
    if (unfolded > MOST_UNFOLDED) return tooLarge();
    const stored = zipSync(files, { level: 0 });
    const lines: unknown[][] = await readSheet(new Blob([new Uint8Array(stored)]));
    return { ok: true, cells: lines.map((line) => line.map(textOf)) };
  } catch {
    return no(
      'xlsx 文件打不开：可能没有保存完整，或加了密码。请另存一份不加密的再试。',
      'The xlsx file cannot be opened: it may be incomplete or have a password. Save it again without one.'
    );
  }
}

const tooLarge = (): ReadList =>
  no(
    `名单太大：一次最多 ${MOST_LINES} 行、20 MB。请分成几份核验。`,
    `The list is too large: at most ${MOST_LINES} lines and 20 MB at a time. Please split it.`
  );

const isZip = (content: Uint8Array): boolean => content[0] === 0x50 && content[1] === 0x4b;
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

async function ofContent(name: string, content: Uint8Array): Promise<ReadList> {
  if (isZip(content)) return ofXlsx(content);
  if (OLD_WORKBOOK.every((byte, place) => content[place] === byte))
    return no(
      '旧式 xls 文件（或加了密码的 xlsx）读不了，请在表格软件里另存为 xlsx 或 csv。',
      'An old xls file, or an xlsx with a password, cannot be read; save it as xlsx or csv.'
    );
  const text = decoded(content);
  if (text === null || text.includes('\0'))
    return no(
      '这个文件不是 csv、xlsx 或文本，或编码认不出来。请另存为“CSV UTF-8”或 xlsx。',
      'This is no csv, xlsx or text file, or its encoding is unknown. Save it as “CSV UTF-8” or xlsx.'
    );
  if (name.toLowerCase().endsWith('.csv')) return ofCsv(text);
  return { ok: true, cells: cellsOfText(text.replace(/^\ufeff/, '')) };
}

/** Reads a chosen file on the reader's own device: csv in any encoding Chinese spreadsheets write, xlsx, or lines of text. */
export async function readList(name: string, file: Blob): Promise<ReadList> {
  if (file.size > MOST_BYTES) return tooLarge();
  const read = await ofContent(name, new Uint8Array(await file.arrayBuffer()));
  return read.ok && read.cells.length > MOST_LINES ? tooLarge() : read;
}
