import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Actor } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { bringIn, tallyOf } from './import.ts';
import type { Importer, Progress } from './import.ts';
import { judgeList } from './judge.ts';
import type { JudgedSheet } from './judge.ts';
import { badSentences, reportCsv } from './report.ts';
import { templateXlsx } from './template.ts';

type Print = (line: string) => void;

const IMPORTER: Actor = {
  kind: 'system',
  id: 'system:import',
  name: '历史证书导入',
  roles: ['publisher'],
};
/** The command acts by itself, in the publisher's role. */
export const BY_COMMAND: Importer = { actor: IMPORTER, role: 'publisher' };

/** 名单.xlsx → 名单-导入报告.csv, beside it. */
const reportPath = (path: string): string =>
  join(dirname(path), `${basename(path, extname(path))}-导入报告.csv`);

async function writeReport(path: string, sheet: JudgedSheet, print: Print): Promise<void> {
  const report = reportPath(path);
  try {
    await writeFile(report, reportCsv(sheet));
    print(`逐行报告 report: ${report}`);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    print(`逐行报告写不进 ${report}：${said} · The report could not be written.`);
  }
}

const EVERY_MS = 2000;

/** A line of progress after the first rows, then at most every two seconds of the clock, and at the end. */
export function printingProgress(house: House, print: Print): (progress: Progress) => void {
  let said = 0;
  return ({ done, of }) => {
    const now = house.clock.now().getTime();
    if (done === 0 || (done < of && now - said < EVERY_MS)) return;
    said = now;
    print(`  ${done}/${of} · ${Math.floor((done / of) * 100)} %`);
  };
}

function summary(sheet: JudgedSheet): string {
  const { bad, present, ready, imported } = tallyOf(sheet);
  const { name, lines } = sheet;
  return `${name}：共 ${lines.length} 行，已导入 ${imported}，可导入 ${ready}，已在系统中 ${present}，有错 ${bad} · ${lines.length} rows: ${imported} imported, ${ready} ready, ${present} already in, ${bad} bad`;
}

function printFindings(sheet: JudgedSheet, print: Print): void {
  for (const sentence of badSentences(sheet)) print(`✗ ${sentence}`);
  if (sheet.unknownTitles.length > 0)
    print(`这些列不认识，没有读：${sheet.unknownTitles.join('、')} · unknown columns, not read`);
}

async function importFile(
  house: House,
  path: string,
  apply: boolean,
  print: Print
): Promise<number> {
  const judged = await judgeList(house, basename(path), await readFile(path));
  if (!judged.ok) {
    print(`✗ ${judged.zh} · ${judged.en}`);
    return 1;
  }
  const { sheet } = judged;
  if (apply) await bringIn(house, sheet, BY_COMMAND, printingProgress(house, print));
  printFindings(sheet, print);
  await writeReport(path, sheet, print);
  print(summary(sheet));
  if (!apply)
    print(
      '以上为试运行，什么都没有写入。加 --apply 导入可导入的各行，有错的改正后再导。 · Dry run; --apply brings in the rows that are ready.'
    );
  return tallyOf(sheet).bad === 0 ? 0 : 1;
}

/**
 * Brings in certificates issued before the system, row by row: a dry run unless `--apply`. With `--template`, writes the
 * empty list instead.
 *
 * @returns 0 when every row is in or could be, 1 when some could not, 2 for a wrong call
 */
export async function importCertificates(
  house: House,
  args: readonly string[],
  print: Print
): Promise<number> {
  const path = args.find((arg) => !arg.startsWith('--'));
  if (path === undefined) {
    print('请写明文件：npm run import -- 名单.xlsx [--apply]');
    return 2;
  }
  if (!args.includes('--template')) return importFile(house, path, args.includes('--apply'), print);
  await writeFile(path, await templateXlsx());
  print(`模板 template: ${path}`);
  return 0;
}
