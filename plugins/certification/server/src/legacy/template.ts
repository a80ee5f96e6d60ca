import writeExcelFile from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { LEGACY_COLUMNS, TITLES } from './columns.ts';
import type { ColumnTitle } from './columns.ts';

/** Drop-downs reach down to this line. */
const LAST_LINE = 20_001;
const SHEET_FILE = 'xl/worksheets/sheet{id}.xml';

function validationOf(column: ColumnTitle, place: number): string[] {
  const { choices, required } = LEGACY_COLUMNS[column];
  if (choices === undefined) return [];
  const letters = getCellAddress(0, place).replace(/\d+$/, '');
  const list = sanitizeTextContent(`"${choices.join(',')}"`);
  const title = sanitizeAttributeValue(column);
  const said = sanitizeAttributeValue('请从下拉列表中选一项。');
  return [
    `<dataValidation type="list" allowBlank="${required ? 0 : 1}" showErrorMessage="1" errorTitle="${title}" error="${said}" sqref="${letters}2:${letters}${LAST_LINE}"><formula1>${list}</formula1></dataValidation>`,
  ];
}

/** Drop-down lists where a column has only so many values; the writer itself has none. Only the first sheet is the list. */
function withDropDowns(xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }): string {
  if (sheetIndex !== 0) return xml;
  const validations = TITLES.flatMap(validationOf);
  return insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`,
    getOrderOfSiblings(SHEET_FILE, 'worksheet') ?? [],
    'worksheet'
  );
}

const head = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
const text = (value: string) => ({ value, type: String, textWrap: true });

const NOTES = [
  '一行一张证书，从第 2 行写起；列的先后可以变，列名不要改。带 * 的必填。',
  '全角数字、空格、各种常用日期写法都会认出来；写不对的，试运行时逐行指出。',
  '证书编号、统一社会信用代码等长数字，请先把单元格设为“文本”。',
  '存成 xlsx 或 csv（UTF-8、GB18030 都可以）。先试运行，看过报告再导入；同一份名单导两次，第二次什么也不改。',
];

/** The empty list: its titles, drop-downs where there is a choice, and a sheet that says what goes into each column. */
export function templateXlsx(): Promise<Buffer> {
  const titles = TITLES.map((title) => (LEGACY_COLUMNS[title].required ? `${title}*` : title));
  const explained = TITLES.map((title) => {
    const { required, says, example, choices } = LEGACY_COLUMNS[title];
    return [title, required ? '必填' : '选填', says, example, choices?.join('、') ?? ''].map(text);
  });
  return writeExcelFile(
    [
      {
        data: [titles.map(head)],
        sheet: '名单',
        stickyRowsCount: 1,
        columns: titles.map((title) => ({ width: Math.max(14, title.length * 2 + 2) })),
      },
      {
        data: [
          ...NOTES.map((note) => [text(note)]),
          [],
          ['列', '必填', '填什么', '例', '可选的值'].map(head),
          ...explained,
        ],
        sheet: '填写说明',
        columns: [{ width: 18 }, { width: 8 }, { width: 60 }, { width: 44 }, { width: 44 }],
      },
    ],
    { features: [{ files: { transform: { [SHEET_FILE]: { transform: withDropDowns } } } }] }
  ).toBuffer();
}
