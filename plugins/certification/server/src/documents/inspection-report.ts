import {
  AREA_LABELS,
  OFFERING_KIND_LABELS,
  RECORDS,
  SEVERITIES,
  SEVERITY_LABELS,
  VETO_LABELS,
} from '@sxjp/config/scheme';
import {
  FIELDS,
  areaSum,
  bandOf,
  consolidatedOf,
  inspectionRound,
  itemSum,
  lastAct,
  missedFloors,
  reportSigning,
  rubricOf,
  sayFraction,
  sayTotal,
  teamOf,
  visitOf,
} from '@sxjp/plugin-certification/domain';
import type { Consolidated, LedgerEntry } from '@sxjp/plugin-certification/domain';
import type { Rubric, SchemeEdition } from '@sxjp/config/scheme';
import type { House } from '../house.ts';
import type { LoadedCase } from '../reading/case-file.ts';
import { issuesIn } from '../reading/case-parts.ts';
import { legible } from './lettering.ts';
import { typeset } from './typesetter.ts';
import { dayInChinese } from './words.ts';

const LABELS = {
  scores: '一、核查评分（百分制）',
  total: '总分',
  overrides: '组长改分（括号内为各人平均）：',
  findings: '二、核查发现',
  strengths: '三、优势与亮点',
  vetoes: '一票否决事项',
  issues: '四、问题清单',
  none: '无。',
  issueColumns: ['轻重', '分项', '问题', '状态'],
  conclusion: '五、核查结论',
  signatures: '六、双方签署',
  teamSeal: '核查组（盖章处）',
  applicantSeal: '申请单位（盖章处）',
  page: '第',
  of: '页，共',
  pages: '页',
  hash: '评定记录校验值 SHA-256',
  ledger: '本报告由评定记录生成：',
};

const BANDS = {
  recommended: '达到推荐条件。',
  rectify: '须整改后复核一次。',
  not_recommended: '未达到推荐条件。',
} as const;

/** 2026-11-25 14:03, from an instant with the Shanghai offset. */
const clockTime = (at: string): string => at.slice(0, 16).replace('T', ' ');

function areasOf(rubric: Rubric, scores: Consolidated) {
  const missed = new Set(missedFloors(rubric, scores));
  return rubric.areas.map((area) => {
    const sum = areaSum(scores, area);
    return {
      name: AREA_LABELS[area.area].zh,
      points: sayFraction(sum, scores.counted),
      weight: area.weight,
      share: Math.round((sum * 10_000) / (area.weight * 2 * scores.counted)) / 100,
      missed: missed.has(area),
    };
  });
}

function overridesOf(rubric: Rubric, scores: Consolidated, history: readonly LedgerEntry[]) {
  const given = FIELDS.overrides
    .catch([])
    .parse(lastAct(visitOf(history).acts, 'consolidate')?.facts['overrides']);
  const items = rubric.areas.flatMap((area) => area.items);
  return given.map(({ item, reason }) => {
    const mean = scores.items.find((each) => each.item === item)?.sum ?? 0;
    const name = items.find((each) => each.item === item)?.zh ?? item;
    return `${name}：${sayFraction(itemSum(scores, item), scores.counted)}（${sayFraction(mean, scores.counted)}）。${reason}`;
  });
}

function signaturesOf({ file }: LoadedCase) {
  const { signed, countersigned } = reportSigning(file.history);
  const lead = teamOf(file.history)?.lead;
  return [
    ...signed.map(({ actor, at }) => ({
      role: actor.id === lead ? '核查组长' : '核查员',
      name: actor.name,
      at: clockTime(at),
    })),
    {
      role: '申请单位',
      name: file.organization.name,
      at: countersigned === undefined ? '尚未确认' : clockTime(countersigned.at),
    },
  ];
}

async function issueLines(house: House, { row }: LoadedCase) {
  const stages: Partial<Record<string, { zh: string }>> = RECORDS.inspection_issue.stages;
  return (await issuesIn(house.reader, row.id)).map((issue) => {
    const severity = SEVERITIES.find((each) => each === issue.severity);
    return {
      severity: severity === undefined ? issue.severity : SEVERITY_LABELS[severity].zh,
      item: issue.item,
      description: issue.description,
      state: stages[issue.stage]?.zh ?? issue.stage,
    };
  });
}

function particularsOf(loaded: LoadedCase, plannedOn: string) {
  const { file, row } = loaded;
  const { round } = inspectionRound(file.history);
  return [
    { term: '申请单位', value: file.organization.name },
    { term: '统一社会信用代码', value: file.organization.creditCode },
    { term: '产品（服务）', value: file.offering.name },
    { term: '类别', value: OFFERING_KIND_LABELS[file.offering.kind].zh },
    { term: '受理号', value: row.number ?? '' },
    { term: '核查日期', value: plannedOn === '' ? '' : dayInChinese(plannedOn) },
    { term: '第几轮', value: `第 ${round} 轮，第 ${visitOf(file.history).visit} 次到场` },
    { term: '方案版本', value: row.edition },
  ];
}

function dataOf(
  edition: SchemeEdition,
  loaded: LoadedCase,
  written: LedgerEntry,
  scores: Consolidated
) {
  const { file, row } = loaded;
  const { history } = file;
  const rubric = rubricOf(edition, file);
  const vetoes = FIELDS.vetoes.catch([]).parse(written.facts['vetoes']);
  const concluded = lastAct(visitOf(history).acts, 'conclude_inspection');
  const plannedOn = lastAct(inspectionRound(history).acts, 'plan_inspection')?.facts['plannedOn'];
  const [year, month, day] = written.on.split('-').map(Number);
  return {
    association: '山西省公用品牌建设联合会',
    title: '“山西精品”现场核查报告',
    draft: concluded === undefined ? '（结论作出前）' : null,
    number: row.number ?? '',
    hash: written.hash,
    ledger: `${file.id} 第 ${written.version} 步`,
    written: { year, month, day },
    labels: LABELS,
    particulars: particularsOf(loaded, typeof plannedOn === 'string' ? plannedOn : ''),
    areas: areasOf(rubric, scores),
    total: `${sayTotal(edition, scores)} 分`,
    overrides: overridesOf(rubric, scores, history),
    findings: String(written.facts['findings']),
    strengths: String(written.facts['strengths']),
    vetoes: vetoes.map((veto) => VETO_LABELS[veto].zh),
    conclusion: BANDS[bandOf(edition, rubric, scores, vetoes)],
    signatures: signaturesOf(loaded),
  };
}

/**
 * 现场核查报告 as it stands now, or null before it is written. Made from the ledger alone: the same records give the same
 * bytes. It names nobody's own card.
 */
export async function inspectionReport(house: House, loaded: LoadedCase): Promise<Buffer | null> {
  const { file, row } = loaded;
  const { written } = reportSigning(file.history);
  if (written === undefined) return null;
  const edition = await house.editionOfCase(house.reader, row);
  const scores = consolidatedOf(edition, rubricOf(edition, file), file.history);
  if (scores === null) return null;
  const data = {
    ...dataOf(edition, loaded, written, scores),
    issues: await issueLines(house, loaded),
  };
  return typeset('inspection-report', legible(data), Math.floor(Date.parse(written.at) / 1000));
}
