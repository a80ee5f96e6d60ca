import writeExcelFile from 'write-excel-file/node';
import { AREA_LABELS, OFFERING_KIND_LABELS, SECTOR_LABELS } from '@sxjp/config/scheme';
import type { InspectionSummary } from '@sxjp/plugin-certification/domain';

type Cell =
  | { value: string; type: StringConstructor; fontWeight?: 'bold' }
  | {
      value: number;
      type: NumberConstructor;
      format?: string;
    };

/** Always a text cell: what begins with =, +, - or @ is shown, never computed. */
const text = (value: string): Cell => ({ value, type: String });
const head = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });
const number = (value: number): Cell => ({ value, type: Number, format: '0.00' });

const CONCLUSIONS: Readonly<Record<string, string>> = {
  recommended: '推荐',
  rectify: '整改后复核',
  not_recommended: '不推荐',
};

function casesSheet({ rows, areas }: InspectionSummary): Cell[][] {
  return [
    [
      ...['受理号', '产品（服务）', '申请单位', '市', '领域', '类别', '结论', '总分'].map(head),
      ...areas.map(({ area, weight }) => head(`${AREA_LABELS[area].zh}（${weight}）`)),
      head('核查到报告（天）'),
    ],
    ...rows.map((row) => [
      text(row.number ?? ''),
      text(row.offering),
      text(row.organization),
      text(row.city),
      text(SECTOR_LABELS[row.sector].zh),
      text(OFFERING_KIND_LABELS[row.kind].zh),
      text(row.conclusion === null ? '' : (CONCLUSIONS[row.conclusion] ?? row.conclusion)),
      number(Number(row.total)),
      ...row.areas.map(({ points }) => number(Number(points))),
      row.days === null ? text('') : number(row.days),
    ]),
  ];
}

function inspectorsSheet({ inspectors }: InspectionSummary): Cell[][] {
  return [
    ['核查员', '评分表（张）', '比同组其他人平均高（分）', '离散（分）'].map(head),
    ...inspectors.map(({ name, cards, difference, deviation }) => [
      text(name),
      number(cards),
      number(difference),
      number(deviation),
    ]),
  ];
}

/** 核查汇总 as a workbook. Internal only. */
export function summaryWorkbook(summary: InspectionSummary): Promise<Buffer> {
  return writeExcelFile([
    { data: casesSheet(summary), sheet: '逐件' },
    { data: inspectorsSheet(summary), sheet: '核查员' },
  ]).toBuffer();
}
