import writeExcelFile from 'write-excel-file/node';
import { z } from 'zod';
import { CITIES } from '@sxjp/config/calendar';
import { RECORDS } from '@sxjp/config/scheme';
import { PlainDate, surveillanceStanding } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';

export const PlanQuery = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() });

const Line = z.object({
  id: z.string(),
  stage: z.string(),
  kind: z.enum(['yearly', 'special', 'unannounced']),
  dueBy: PlainDate,
  plannedOn: PlainDate.nullable(),
  conductedOn: PlainDate.nullable(),
  edition: z.string(),
  certificateId: z.string(),
  number: z.string(),
  name: z.string(),
  holder: z.string(),
  region: z.string(),
  body: z.string(),
  certificateState: z.string(),
  proposal: z.enum(['suspend', 'revoke']).nullable(),
});
type Line = z.infer<typeof Line>;

const cityOf = (code: string): string =>
  CITIES.find((city) => city.code.slice(0, 4) === code.slice(0, 4))?.name ?? code;

/** Running ones, whenever due, and those of the year that are over. A surveillance of a certificate that has ended waits for nobody. */
const LINES = `select s.document_id as id, s.stage, s.surveillance_kind as kind, to_char(s.due_by, 'YYYY-MM-DD') as "dueBy",
    to_char(s.planned_on, 'YYYY-MM-DD') as "plannedOn", to_char(s.conducted_on, 'YYYY-MM-DD') as "conductedOn", s.edition,
    c.document_id as "certificateId", c.number, c.offering_name as name, c.holder_name as holder, c.region_code as region,
    c.body_name as body, c.state as "certificateState", s.proposal
  from surveillances s join certificates c on c.id = s.certificate_id
  where s.stage <> 'called_off' and (c.state in ('effective', 'suspended') or s.stage in ('qualified', 'unqualified'))
  order by s.due_by, c.number`;

const OPEN: ReadonlySet<string> = new Set(['planned', 'notified']);

function loadBy(lines: readonly Line[], key: (line: Line) => string) {
  const load = new Map<string, { all: number; done: number }>();
  for (const line of lines) {
    const known = load.get(key(line)) ?? { all: 0, done: 0 };
    const done = line.conductedOn === null ? 0 : 1;
    load.set(key(line), { all: known.all + 1, done: known.done + done });
  }
  return [...load].map(([name, each]) => ({ name, ...each }));
}

/** 监督计划：the year by month and by city with its load; what is due, what is overdue, which certificates should be suspended. */
export async function surveillancePlan(house: House, asked: number | undefined) {
  const today = house.today();
  const year = asked ?? Number(today.slice(0, 4));
  const found = await house.reader.rows(Line, LINES);
  const lines = found.map((line) => ({
    ...line,
    city: cityOf(line.region),
    standing: OPEN.has(line.stage)
      ? surveillanceStanding(house.edition(line.edition), line.dueBy, today)
      : null,
  }));
  const ofYear = lines.filter(({ dueBy }) => dueBy.startsWith(String(year)));
  return {
    today,
    year,
    lines: ofYear,
    months: Array.from({ length: 12 }, (_, index) => {
      const month = `${year}-${String(index + 1).padStart(2, '0')}`;
      return (
        loadBy(ofYear, ({ dueBy }) => dueBy.slice(0, 7)).find(({ name }) => name === month) ?? {
          name: month,
          all: 0,
          done: 0,
        }
      );
    }),
    cities: loadBy(ofYear, ({ region }) => cityOf(region)).sort((a, b) => b.all - a.all),
    due: lines.filter(({ standing }) => standing === 'due'),
    overdue: lines.filter(({ standing }) => standing === 'overdue'),
    /** 应暂停：the yearly surveillance of an effective certificate is overdue, so more than twelve months have passed. */
    suspend: lines.filter(
      ({ standing, kind, certificateState }) =>
        standing === 'overdue' && kind === 'yearly' && certificateState === 'effective'
    ),
    /** 监督不合格，建议的处置还没有办. */
    proposed: lines.filter(
      ({ proposal, certificateState }) =>
        (proposal === 'suspend' && certificateState === 'effective') ||
        (proposal === 'revoke' && ['effective', 'suspended'].includes(certificateState))
    ),
  };
}
export type SurveillancePlan = Awaited<ReturnType<typeof surveillancePlan>>;

const KINDS: Readonly<Record<Line['kind'], string>> = {
  yearly: '年度监督',
  special: '专项监督',
  unannounced: '飞行检查',
};
const STAGES: Readonly<Record<string, { zh: string }>> = RECORDS.surveillance.stages;

/** Always a text cell: what begins with =, +, - or @ is shown, never computed. */
const text = (value: string) => ({ value, type: String });
const head = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
const number = (value: number) => ({ value, type: Number });

/** 年度监督计划 as a workbook. Internal only. */
export function planWorkbook({ year, lines, months, cities }: SurveillancePlan): Promise<Buffer> {
  const plan = [
    [
      '应完成日',
      '证书编号',
      '产品（服务）',
      '持证单位',
      '市',
      '认证机构',
      '类别',
      '进度',
      '计划日期',
      '实施日期',
    ].map(head),
    ...lines.map((line) => [
      text(line.dueBy),
      text(line.number),
      text(line.name),
      text(line.holder),
      text(line.city),
      text(line.body),
      text(KINDS[line.kind]),
      text(STAGES[line.stage]?.zh ?? line.stage),
      text(line.plannedOn ?? ''),
      text(line.conductedOn ?? ''),
    ]),
  ];
  const load = [
    ['月份', '应完成', '已实施'].map(head),
    ...months.map(({ name, all, done }) => [text(name), number(all), number(done)]),
    [head(''), head(''), head('')],
    ['市', '应完成', '已实施'].map(head),
    ...cities.map(({ name, all, done }) => [text(name), number(all), number(done)]),
  ];
  return writeExcelFile([
    { data: plan, sheet: `${year} 年计划` },
    { data: load, sheet: '按月按市' },
  ]).toBuffer();
}
