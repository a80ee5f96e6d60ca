import { seeded } from '../../config/deploy/demonstration/random.ts';
import { fabricatedCreditCode } from '../../config/deploy/demonstration/credit-codes.ts';
import { legacyCertificates } from '../../config/deploy/demonstration/legacy-certificates.ts';
import type { LegacyCertificate } from '../../config/deploy/demonstration/legacy-certificates.ts';

export type ListRow = Record<keyof LegacyCertificate, string>;

/** One row spoilt on purpose: its line in the file, and what the report must say of it. */
export interface Spoilt {
  line: number;
  column: string;
  problem: RegExp;
}

const A_NOTICE = 120;
const FIRST_YEAR = 2004;
const NOTICES_A_YEAR = 6;
const four = (value: number): string => String(value).padStart(4, '0');

/** Rows of rounds long gone, many notices, all sound. */
function soundRows(count: number): ListRow[] {
  const models = legacyCertificates();
  const perYear = A_NOTICE * NOTICES_A_YEAR;
  return Array.from({ length: count }, (_, index) => {
    const model = models[index % models.length];
    if (model === undefined) throw new Error('The demonstration has no earlier certificate.');
    const year = FIRST_YEAR + Math.floor(index / perYear);
    const notice = Math.floor((index % perYear) / A_NOTICE) + 1;
    const month = four(notice * 2).slice(2);
    const body = `MA${four(index % 3000)}0D`;
    return {
      ...model,
      批次: `${year}年第${notice}批`,
      证书编号: `SXJP-${year}-${four((index % perYear) + 1)}`,
      申请单位: `山西第${index % 3000}号示范有限公司`,
      统一社会信用代码: fabricatedCreditCode('91', model.行政区划代码, body),
      发证日期: `${year}-${month}-20`,
      有效期起: `${year}-${month}-20`,
      有效期止: `${year + 3}-${month}-19`,
      公示编号: `晋品联公示〔${year}〕${notice}号`,
      公示开始: `${year}-${month}-01`,
      公示结束: `${year}-${month}-09`,
      公告文号: `晋品联公告〔${year}〕${notice}号`,
      公告日期: `${year}-${month}-20`,
    };
  });
}

/** As people write it elsewhere; the same certificate still. */
const OTHERWISE_WRITTEN: readonly ((row: ListRow) => void)[] = [
  (row) => {
    const [year = '', month = '', day = ''] = row.发证日期.split('-');
    row.发证日期 = `${year}年${Number(month)}月${Number(day)}日`;
    row.有效期起 = `${year}/${Number(month)}/${Number(day)}`;
    row.公告日期 = `${year}.${month}.${day}`;
  },
  (row) => {
    row.统一社会信用代码 = ` ${row.统一社会信用代码.toLowerCase()} `;
    row.证书编号 = row.证书编号.replace(/\d/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0)
    );
  },
  (row) => {
    row.公示编号 = row.公示编号.replace('〔', '[').replace('〕', ']');
    row.公示开始 = row.公示开始.replaceAll('-', '');
  },
];

type Spoil = readonly [column: keyof ListRow, problem: RegExp, how: (row: ListRow) => void];

const set =
  (column: keyof ListRow, value: string) =>
  (row: ListRow): void => {
    row[column] = value;
  };

/** What goes wrong in lists people keep by hand. */
const SPOILS: readonly Spoil[] = [
  ['产品或服务名称', /没有填/, set('产品或服务名称', '  ')],
  ['证书编号', /不是证书编号/, set('证书编号', 'SXJP-20XX-0001')],
  ['类别', /没有“货物”这一项/, set('类别', '货物')],
  ['领域', /没有“太空业”这一项/, set('领域', '太空业')],
  ['行政区划代码', /没有代码为“140999”的市、县/, set('行政区划代码', '140999')],
  ['行政区划代码', /没有代码为“110101”的市、县/, set('行政区划代码', '110101')],
  [
    '统一社会信用代码',
    /有 17 位/,
    (row) => (row.统一社会信用代码 = row.统一社会信用代码.trim().slice(1)),
  ],
  [
    '统一社会信用代码',
    /末位是/,
    (row) => {
      const code = row.统一社会信用代码.trim();
      row.统一社会信用代码 = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
    },
  ],
  ['执行标准', /不是标准编号/, set('执行标准', '按企业标准执行')],
  ['标准名称', /标准名称有 4 个/, set('标准名称', '甲；乙；丙；丁')],
  ['发证日期', /没有“2019-02-30”这一天/, set('发证日期', '2019-02-30')],
  ['公告日期', /不是日期/, set('公告日期', '去年春天')],
  ['有效期止', /晚于有效期止/, set('有效期止', '2003-12-31')],
  ['发证日期', /还没有到/, set('发证日期', '2099-01-01')],
  ['证书编号', /年份 2026 晚于发证日期/, set('证书编号', 'SXJP-2026-9999')],
  ['公示编号', /不是公示编号/, set('公示编号', '晋政发第9号')],
  ['公告文号', /不是公告文号/, set('公告文号', '见附件')],
  ['批次', /“批次”与其他行不同/, set('批次', '另一批')],
  ['公告日期', /不在公示结束/, (row) => (row.公告日期 = row.公示开始)],
  ['申请单位', /太长/, set('申请单位', '长'.repeat(201))],
];

export interface LegacyList {
  rows: ListRow[];
  spoilt: Spoilt[];
}

/** `count` rows of which `bad` are spoilt, spread over the file; the last two bear the numbers of two others. */
export function legacyList(count: number, bad: number, seed: number): LegacyList {
  const random = seeded(seed);
  const rows = soundRows(count);
  for (const row of rows) {
    if (random.below(3) === 0) random.pick(OTHERWISE_WRITTEN)(row);
  }
  const places = random.shuffled(rows.map((_, place) => place)).slice(0, bad);
  const [twice = 0, again = 0, ...others] = places;
  const [first, second] = [rows[twice], rows[again]];
  const spoilt: Spoilt[] = others.map((place, index) => {
    const [column, problem, how] = random.at(SPOILS, index);
    const row = rows[place];
    if (row !== undefined) how(row);
    return { line: place + 2, column, problem };
  });
  if (first !== undefined && second !== undefined) second.证书编号 = first.证书编号;
  for (const place of [twice, again])
    spoilt.push({ line: place + 2, column: '证书编号', problem: /内容不同/ });
  return { rows, spoilt };
}

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

export const titlesOf = ([first]: readonly ListRow[]): string[] => Object.keys(first ?? {});

/** As a spreadsheet saves it. */
export function csvOf(rows: readonly ListRow[]): string {
  const lines = [titlesOf(rows), ...rows.map((row) => Object.values(row))];
  return lines.map((line) => line.map(quoted).join(',')).join('\r\n');
}
