import { SENTENCES, isBad, wordsOf } from './findings.ts';
import type { Finding } from './findings.ts';
import type { JudgedLine, JudgedSheet, Outcome } from './judge.ts';

export const OUTCOME_WORDS: Readonly<Record<Outcome, { zh: string; en: string }>> = {
  bad: { zh: '未导入', en: 'not imported' },
  present: { zh: '已在系统中', en: 'already in' },
  ready: { zh: '可以导入', en: 'can be imported' },
  imported: { zh: '已导入', en: 'imported' },
};

export const REPORT_TITLES = [
  '行号',
  '证书编号',
  '结果',
  '轻重',
  '列',
  '原值',
  '问题',
  '应为',
  '怎样改',
  'English',
];

const WEIGHTS = { bad: '错误', remark: '提示' } as const;

function reported({ line, cells, outcome }: JudgedLine, finding: Finding | null): string[] {
  const start = [String(line), cells.证书编号 ?? '', OUTCOME_WORDS[outcome].zh];
  if (finding === null) return [...start, '', '', '', '', '', '', OUTCOME_WORDS[outcome].en];
  const { problem, expected, remedy, en } = wordsOf(finding);
  const weight = WEIGHTS[SENTENCES[finding.code].weight];
  return [...start, weight, finding.column, finding.value, problem, expected, remedy, en];
}

/** Every line of the file with what became of it; one with several findings as often as it has. */
export const reportRows = ({ lines }: Pick<JudgedSheet, 'lines'>): string[][] =>
  lines.flatMap((line) =>
    line.findings.length === 0
      ? [reported(line, null)]
      : line.findings.map((finding) => reported(line, finding))
  );

/** A cell that a spreadsheet would take for a formula is one no longer. */
const inert = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;

/** csv as spreadsheets here open it without asking: UTF-8 with its mark. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map((cell) => quoted(inert(cell))).join(',')).join('\r\n')}\r\n`;

export const reportCsv = (sheet: Pick<JudgedSheet, 'lines'>): string =>
  csvOf([REPORT_TITLES, ...reportRows(sheet)]);

/** One bad line in words, as the command prints it. */
export function badSentences({ lines }: Pick<JudgedSheet, 'lines'>): string[] {
  return lines.flatMap((line) =>
    line.findings.filter(isBad).map((finding) => {
      const { problem, expected, remedy } = wordsOf(finding);
      const value = finding.value === '' ? '' : `“${finding.value}”`;
      return `第 ${line.line} 行“${finding.column}”${value}：${problem}。应为：${expected}。${remedy}。`;
    })
  );
}
