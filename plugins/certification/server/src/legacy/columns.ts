import { CITIES, COUNTIES } from '@sxjp/config/calendar';
import { NUMBER_FORMATS, OFFERING_KIND_LABELS, SECTOR_LABELS } from '@sxjp/config/scheme';
import type { NumberName, OfferingKind, Sector } from '@sxjp/config/scheme';
import {
  creditCodeCheckCharacter,
  isCreditCode,
  numberFormatOf,
  numberProblem,
} from '@sxjp/plugin-certification/domain';
import type { PlainDate } from '@sxjp/plugin-certification/domain';
import type { Code, Values } from './findings.ts';
import { codeOf, dayOf, severalOf, tidy } from './written.ts';

export type Read<T> = { ok: true; value: T } | { ok: false; code: Code; values: Values };

/** A column of the list: how a cell of it is read, and what the template says of it. */
export interface Column<T> {
  read: (cell: string) => Read<T>;
  required: boolean;
  says: string;
  example: string;
  /** The only values it may have. */
  choices?: readonly string[];
}

const yes = <T>(value: T): Read<T> => ({ ok: true, value });
const no = (code: Code, values: Values = {}) => ({ ok: false, code, values }) as const;

const text = (most: number, says: string, example: string): Column<string> => ({
  required: true,
  says: `${says}，不超过 ${most} 字`,
  example,
  read: (cell) => {
    const value = tidy(cell);
    if (value === '') return no('empty');
    return value.length > most ? no('too_long', { length: value.length, most }) : yes(value);
  },
});

const maybe = (most: number, says: string, example: string): Column<string | null> => ({
  ...text(most, says, example),
  required: false,
  read: (cell) => {
    const value = tidy(cell);
    if (value === '') return yes(null);
    return value.length > most ? no('too_long', { length: value.length, most }) : yes(value);
  },
});

function oneOf<Word extends string>(
  labels: Record<Word, { zh: string }>,
  says: string
): Column<Word> {
  const words = Object.keys(labels) as Word[];
  const choices = words.map((word) => labels[word].zh);
  return {
    required: true,
    says,
    example: choices[0] ?? '',
    choices,
    read: (cell) => {
      const value = tidy(cell);
      if (value === '') return no('empty');
      const word = words.find((each) => labels[each].zh === value);
      return word === undefined ? no('not_in_list', { list: choices.join('、') }) : yes(word);
    },
  };
}

const day = (says: string, example: string): Column<PlainDate> => ({
  required: true,
  says: `${says}；2023-04-27、2023/4/27、2023年4月27日 都可以`,
  example,
  read: (cell) => {
    if (tidy(cell) === '') return no('empty');
    const read = dayOf(cell);
    if (read === 'unread') return no('date_unread');
    return read === 'impossible' ? no('date_impossible') : yes(read);
  },
});

const patternsOf = (name: NumberName): string =>
  NUMBER_FORMATS.filter((format) => format.name === name)
    .map(({ pattern }) =>
      pattern
        .replace('{kind}', 'P')
        .replace('{year}', '年份')
        .replace(/\{seq[34]\}/, '序号')
        .replace('{seq}', 'N')
        .replace('{check}', '校验码')
    )
    .join('，或 ');

const certificateNumber: Column<string> = {
  required: true,
  says: `证书编号：${patternsOf('certificateNumber')}`,
  example: 'SXJP-2022-0001',
  read: (cell) => {
    if (tidy(cell) === '') return no('empty');
    const read = numberFormatOf(tidy(cell), 'certificateNumber');
    if (read.ok) return yes(read.canonical);
    const why = numberProblem(read);
    const pattern = patternsOf('certificateNumber');
    return no('not_a_number', { why: why?.zh ?? '', whyEn: why?.en ?? '', pattern });
  },
};

const documentNumber = (
  name: 'noticeNumber' | 'announcementNumber',
  what: string,
  example: string
): Column<string> => ({
  required: true,
  says: `${what}：${patternsOf(name)}`,
  example,
  read: (cell) => {
    if (tidy(cell) === '') return no('empty');
    const read = numberFormatOf(tidy(cell), name);
    return read.ok
      ? yes(read.canonical)
      : no('document_number_wrong', { what, pattern: patternsOf(name) });
  },
});

function creditCodeTrouble(code: string): string {
  if (code.length !== 18) return `有 ${code.length} 位`;
  const right = creditCodeCheckCharacter(code.slice(0, 17));
  return right === null || !/^[0-9A-Z]+$/.test(code)
    ? '有不用的字符（不含 I、O、S、V、Z）'
    : `末位是 ${code.charAt(17)}，按前 17 位应为 ${right}`;
}

const creditCode: Column<string> = {
  required: true,
  says: '申请单位的统一社会信用代码，18 位；表格里请设为文本',
  example: '91141121MA0DE00135',
  read: (cell) => {
    const code = codeOf(cell);
    if (code === '') return no('empty');
    return isCreditCode(code)
      ? yes(code)
      : no('credit_code_wrong', { why: creditCodeTrouble(code) });
  },
};

const DIVISIONS = new Set([...CITIES, ...COUNTIES].map(({ code }) => code));

const region: Column<string> = {
  required: true,
  says: '申请单位所在市、县的六位代码〔GB/T 2260〕',
  example: '141121',
  read: (cell) => {
    const code = codeOf(cell);
    if (code === '') return no('empty');
    return DIVISIONS.has(code) ? yes(code) : no('region_unknown');
  },
};

/** 团体、国家、行业、地方、企业标准: letters, a number, a year. */
const STANDARD =
  /^(?:T\/[A-Z0-9]{2,12}|Q\/[A-Z0-9]{1,12}|DB\d{2,6}(?:\/T)?|[A-Z]{2,3}(?:\/[TZ])?) ?\d{1,6}(?:\.\d{1,3})*(?:-\d{4})?$/;

const standards: Column<string[]> = {
  required: true,
  says: '执行标准的编号，几项用“；”隔开',
  example: 'T/SXJP 002-2022；GB/T 10781.2-2022',
  read: (cell) => {
    const numbers = severalOf(cell).map((each) =>
      each
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[\u2010-\u2015\u2212]+/g, '-')
        .replace(/ ?- ?/g, '-')
    );
    if (numbers.length === 0) return no('empty');
    const wrong = numbers.find((each) => !STANDARD.test(each));
    return wrong === undefined ? yes(numbers) : no('standard_unread', { value: wrong });
  },
};

const several = (says: string, example: string): Column<string[]> => ({
  required: false,
  says: `${says}，几项用“；”隔开`,
  example,
  read: (cell) => {
    const parts = severalOf(cell);
    const long = parts.find((part) => part.length > 500);
    return long === undefined ? yes(parts) : no('too_long', { length: long.length, most: 500 });
  },
});

/** The columns of a list of certificates issued before the system; the keys are their titles. */
export const LEGACY_COLUMNS = {
  批次: text(40, '申报批次', '2022年第一批'),
  证书编号: certificateNumber,
  产品或服务名称: text(200, '证书上的产品（服务）名称', '清香型白酒（十年陈）'),
  英文名称: maybe(200, '产品（服务）的英文名称，没有不填', 'Light-aroma Baijiu'),
  类别: oneOf<OfferingKind>(OFFERING_KIND_LABELS, '产品或服务'),
  型号规格: several('型号、规格，没有不填', '53%vol 500 mL；42%vol 475 mL'),
  认证范围: text(2000, '证书上的认证范围', '清香型白酒的研发、生产和销售'),
  商标: maybe(100, '商标，没有不填', '葭舟'),
  申请单位: text(200, '证书持有人', '山西葭舟酒业股份有限公司'),
  单位英文名称: maybe(200, '单位的英文名称，没有不填', 'Shanxi Jiazhou Distillery Co., Ltd.'),
  统一社会信用代码: creditCode,
  领域: oneOf<Sector>(SECTOR_LABELS, '所属领域'),
  行政区划代码: region,
  地址: text(255, '申请单位的地址', '山西省吕梁市文水县特色产业园一号路36号'),
  制造商: text(200, '制造商（服务提供者）', '山西葭舟酒业股份有限公司'),
  制造商地址: text(255, '制造商的地址', '山西省吕梁市文水县特色产业园一号路36号'),
  生产厂: text(200, '生产厂（服务场所）', '山西葭舟酒业股份有限公司'),
  生产厂地址: text(255, '生产厂的地址', '山西省吕梁市文水县特色产业园一号路36号'),
  执行标准: standards,
  标准名称: several('标准的名称，与编号顺序对应', '山西精品 清香型白酒'),
  认证机构: text(200, '出具证书的认证机构', '太原砚衡检验认证有限公司'),
  认证机构批准号: text(100, '认证机构的批准号', 'CNCA-R-2020-902'),
  认证模式: text(255, '证书上的认证模式', '产品检验＋初始工厂检查＋获证后监督'),
  发证日期: day('发证日期', '2023-04-27'),
  有效期起: day('有效期的第一天', '2023-04-27'),
  有效期止: day('有效期的最后一天', '2026-04-26'),
  公示编号: documentNumber('noticeNumber', '公示编号', '晋品联公示〔2023〕1号'),
  公示开始: day('公示的第一天', '2023-04-20'),
  公示结束: day('公示的最后一天', '2023-04-26'),
  公告文号: documentNumber('announcementNumber', '公告文号', '晋品联公告〔2023〕1号'),
  公告日期: day('公告日期', '2023-04-27'),
} as const;

type Columns = typeof LEGACY_COLUMNS;
export type ColumnTitle = keyof Columns;
export const TITLES = Object.keys(LEGACY_COLUMNS) as ColumnTitle[];

/** One certificate of the list, as it is kept: every value in its one written form. */
export type LegacyRow = {
  [Title in ColumnTitle]: Columns[Title] extends Column<infer Value> ? Value : never;
};

/** 执行标准, each number with its title where the list gives one. */
export const standardsOf = (row: LegacyRow) =>
  row.执行标准.map((number, index) => ({ number, title: row.标准名称[index] ?? null }));

/** Rows of one announcement of one notice go together. */
export const batchOf = (row: LegacyRow): string => `${row.公示编号} ${row.公告文号}`;
