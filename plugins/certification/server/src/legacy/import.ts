import { z } from 'zod';
import type { House } from '../house.ts';
import { importBatch } from './records.ts';
import type { Batch } from './records.ts';
import { readLegacySheet } from './sheet.ts';
import type { Sheet } from './sheet.ts';

type Print = (line: string) => void;

const Present = z.object({ number: z.string() });

function batchesOf({ rows }: Sheet): Batch[] {
  const batches = new Map<string, Batch>();
  for (const { line, row } of rows) {
    const batch = batches.get(row.公示编号) ?? { notice: row.公示编号, rows: [] };
    batch.rows.push({ line, row });
    batches.set(row.公示编号, batch);
  }
  return [...batches.values()];
}

/** Batches that are not in the system yet. A notice that is there has been imported whole. */
async function outstanding(house: House, batches: readonly Batch[]): Promise<Batch[]> {
  const present = await house.reader.rows(
    Present,
    'select number from public_notices where number is not null'
  );
  const known = new Set(present.map(({ number }) => number));
  return batches.filter(({ notice }) => !known.has(notice));
}

async function clashes(house: House, batches: readonly Batch[]): Promise<string[]> {
  const present = await house.reader.rows(Present, 'select number from certificates');
  const known = new Set(present.map(({ number }) => number));
  return batches.flatMap(({ rows }) =>
    rows
      .filter(({ row }) => known.has(row.证书编号))
      .map(({ line, row }) => `第 ${line} 行：证书编号 ${row.证书编号} 已在系统中，属于另一批`)
  );
}

/**
 * Brings in certificates issued before the system, by announced batch: a dry run unless `--apply`. Batches already in
 * are passed over, so a broken-off import is simply run again.
 *
 * @returns 0 done, 1 when the file has problems and nothing was written
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
  const sheet = await readLegacySheet(path);
  const batches = batchesOf(sheet);
  const left = await outstanding(house, batches);
  const problems = [
    ...sheet.problems.map(({ line, column, problem }) => `第 ${line} 行“${column}”：${problem}`),
    ...(await clashes(house, left)),
  ];
  for (const problem of problems) print(`✗ ${problem}`);
  const rows = left.reduce((sum, batch) => sum + batch.rows.length, 0);
  if (problems.length > 0) {
    print(
      `有 ${problems.length} 处问题，什么都没有写入。改正后再试。 · ${problems.length} problems, nothing written.`
    );
    return 1;
  }
  print(
    `${sheet.name}：${sheet.rows.length} 行，${batches.length} 批；其中 ${left.length} 批 ${rows} 张证书尚未导入`
  );
  if (!args.includes('--apply')) {
    print(
      '以上为试运行，什么都没有写入。确认后加 --apply 导入。 · Dry run; add --apply to import.'
    );
    return 0;
  }
  for (const [index, batch] of left.entries()) {
    await house.transaction((sql) => importBatch(house, sql, sheet, batch));
    print(`  ${index + 1}/${left.length} ${batch.notice}：${batch.rows.length} 张`);
  }
  print(`✓ 已导入 ${rows} 张证书 · ${rows} certificates imported`);
  return 0;
}
