import { EDITION_2025 } from '@sxjp/config/scheme';
import { PlainDate } from '@sxjp/plugin-certification/domain';
import writeExcelFile from 'write-excel-file/node';
import { legacyCertificates } from '../../config/deploy/demonstration/legacy-certificates.ts';
import { cellsOf } from '../../plugins/certification/server/src/legacy/cells.ts';
import { TITLES } from '../../plugins/certification/server/src/legacy/columns.ts';
import { csvOf as reportCsvOf } from '../../plugins/certification/server/src/legacy/report.ts';
import { isSound, readLegacySheet } from '../../plugins/certification/server/src/legacy/sheet.ts';
import { templateXlsx } from '../../plugins/certification/server/src/legacy/template.ts';
import { dayOf } from '../../plugins/certification/server/src/legacy/written.ts';
import { gb18030 } from '../system/gb18030.ts';
import { csvOf } from '../system/legacy-list.ts';
import type { ListRow } from '../system/legacy-list.ts';

const judging = { today: PlainDate.parse('2026-11-25'), edition: EDITION_2025 };
const ROWS: readonly ListRow[] = legacyCertificates().slice(0, 3);

async function digestsOf(name: string, content: Buffer) {
  const read = await readLegacySheet(name, content, judging);
  if (!read.ok) throw new Error(read.zh);
  expect(read.sheet.lines.every(isSound)).toBe(true);
  return read.sheet.lines.map(({ sha256 }) => sha256);
}

describe('历史证书名单怎么写都认得', () => {
  it('同一份名单存成 csv（UTF-8、带标记的 UTF-8、GB18030、UTF-16）或 xlsx，读出来是同样的证书', async () => {
    const text = csvOf(ROWS);
    const expected = await digestsOf('名单.csv', Buffer.from(text));
    const cells = [TITLES, ...ROWS.map((row) => TITLES.map((title) => row[title]))];
    const xlsx = await writeExcelFile(
      cells.map((line) => line.map((value) => ({ value, type: String })))
    ).toBuffer();
    expect(await digestsOf('名单.csv', Buffer.from(`\ufeff${text}`))).toEqual(expected);
    expect(await digestsOf('名单.csv', gb18030(text))).toEqual(expected);
    expect(await digestsOf('名单.txt', Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(expected);
    expect(await digestsOf('名单.xlsx', xlsx)).toEqual(expected);
  });

  it('日期的各种写法是同一天；没有的日子、看不懂的写法分得开', () => {
    for (const written of [
      '2023-04-07',
      '2023/4/7',
      '2023.04.07',
      '2023年4月7日',
      '２０２３年４月７日',
      '20230407',
      '二〇二三年四月七日',
      ' 2023 年 4 月 7 日 ',
      '2023-04-07T00:00:00.000Z',
    ])
      expect([written, dayOf(written)]).toEqual([written, '2023-04-07']);
    expect(dayOf('二〇二三年十二月三十一日')).toBe('2023-12-31');
    expect(dayOf('2023-02-29')).toBe('impossible');
    expect(dayOf('2023年13月1日')).toBe('impossible');
    expect(dayOf('45043')).toBe('unread');
    expect(dayOf('去年')).toBe('unread');
  });

  it('全角数字、编号里的空格和括号、小写，都归到一种写法；错了的指出行、列、原值、应为和怎样改', async () => {
    const [first, second, third] = ROWS.map((row) => ({ ...row }));
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    const right = await digestsOf('名单.csv', Buffer.from(csvOf(ROWS)));
    first.证书编号 = ' ｓｘｊｐ－２０２２－０００１ ';
    second.公示编号 = '晋品联公示[2023] 1 号';
    second.统一社会信用代码 = second.统一社会信用代码.toLowerCase();
    expect(await digestsOf('名单.csv', Buffer.from(csvOf([first, second, third])))).toEqual(right);
    third.行政区划代码 = '999999';
    const read = await readLegacySheet(
      '名单.csv',
      Buffer.from(csvOf([first, second, third])),
      judging
    );
    if (!read.ok) throw new Error(read.zh);
    expect(
      read.sheet.lines
        .flatMap(({ line, findings }) => findings.map((each) => ({ line, ...each })))
        .filter(({ code }) => code !== 'expired')
    ).toEqual([
      { line: 4, column: '行政区划代码', value: '999999', code: 'region_unknown', values: {} },
    ]);
  });

  it('缺了必填的列、不是表格的文件，说得出缺什么、怎么办', async () => {
    const lacking = await readLegacySheet(
      '名单.csv',
      Buffer.from('证书编号,类别\nSXJP-2022-0001,产品'),
      judging
    );
    expect(lacking).toMatchObject({
      ok: false,
      zh: expect.stringMatching(/缺少这些列：批次、/) as string,
    });
    for (const [name, content] of [
      ['名单.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
      ['名单.xlsx', Buffer.from('PK\u0003\u0004坏的')],
      ['名单.csv', Buffer.alloc(0)],
    ] as const)
      expect((await readLegacySheet(name, content, judging)).ok).toBe(false);
  });

  it('报告里的单元格不会被表格软件当公式算', () => {
    expect(reportCsvOf([['=1+1', '+2', '普通']])).toBe("\ufeff'=1+1,'+2,普通\r\n");
  });

  it('模板：列名全、必填的有标记，类别和领域有下拉列表，另有一页逐列说明', async () => {
    const content = await templateXlsx();
    const read = await cellsOf('模板.xlsx', content);
    expect(read.ok && read.cells[0]?.map((title) => title.replace('*', ''))).toEqual(TITLES);
    const { unzipSync } = await import('fflate');
    const files = unzipSync(content);
    const sheet = Buffer.from(files['xl/worksheets/sheet1.xml'] ?? []).toString();
    expect(sheet.match(/<dataValidation /g)).toHaveLength(2);
    expect(Buffer.from(files['xl/workbook.xml'] ?? []).toString()).toContain('填写说明');
  });
});
