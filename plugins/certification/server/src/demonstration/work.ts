import { addDays } from '@sxjp/plugin-certification/domain';
import type { FileOfAct, PlainDate } from '@sxjp/plugin-certification/domain';
import { bringFiles, deskPage, keepPart } from '../certification/desk.ts';
import { fileAll } from '../vault/filing.ts';
import { vault } from '../vault/index.ts';
import { PartName } from '../certification/desk.ts';
import { withDocument } from './document.ts';
import { actorNamed } from './walk.ts';
import type { Walk } from './walk.ts';

/** What a part of the demonstration is made of. */
interface Making {
  walk: Walk;
  /** The day of the conclusion; the work lies in the days before it. */
  today: PlainDate;
  indicators: readonly string[];
  file: (name: string) => Promise<FileOfAct>;
}
type Parts = Readonly<Record<string, unknown>>;
type Make = (making: Making) => Promise<Parts>;

const BODY = '山西岫准认证有限公司';
const LAB = '山西岫准检测技术有限公司（演示）';

const numberOf = ({ walk }: Making, kind: string): string =>
  `${kind}-${walk.house.today().slice(0, 4)}-${String(walk.sequence).padStart(4, '0')}`;

async function contract(making: Making, route: 'certify' | 'accept') {
  return {
    route,
    number: numberOf(making, 'HT'),
    signedOn: addDays(making.today, -2),
    applicantParty: making.walk.applicant.organization.name,
    bodyParty: BODY,
    files: [await making.file('contract')],
  };
}

const results = ({ indicators }: Making) =>
  indicators.map((indicator) => ({
    indicator,
    requirement: '符合本产品执行标准',
    result: '符合',
    conforms: true,
  }));

const report = async (making: Making) => ({ files: [await making.file('certification-report')] });

/** 刚开始：the contract is signed and the sample drawn; the rest is still to come. */
export const beginning: Make = async (making) => ({
  contract: await contract(making, 'certify'),
  sampling: await sampling(making),
});

const sampling = async (making: Making) => ({
  place: `${making.walk.applicant.organization.name}成品库`,
  on: addDays(making.today, -2),
  quantity: '同一批次 12 件，备样 6 件',
  sealNumber: numberOf(making, 'FY'),
  samplers: '演示认证员一、演示认证员二',
  files: [await making.file('sampling-record')],
});

/** 产品认证：设计文件审查、抽样、检验. */
export const productWork: Make = async (making) => ({
  contract: await contract(making, 'certify'),
  design: {
    reviewedOn: addDays(making.today, -1),
    documents: [{ title: `${making.walk.applicant.offering.name} 产品设计文件`, version: 'A/2' }],
    findings: '设计输入覆盖标准的全部指标，工艺参数与现场一致，设计文件受控。',
    files: [await making.file('design-review')],
  },
  sampling: await sampling(making),
  tests: [
    {
      lab: LAB,
      cma: '演示 CMA 190000000000',
      cnas: '演示 CNAS L00000',
      number: numberOf(making, 'JC'),
      issuedOn: making.today,
      sealNumber: numberOf(making, 'FY'),
      results: results(making),
      files: [await making.file('test-report')],
    },
  ],
  report: await report(making),
});

/** 服务认证：管理审核、特性测评、暗访. */
export const serviceWork: Make = async (making) => ({
  contract: await contract(making, 'certify'),
  audit: {
    on: addDays(making.today, -1),
    place: making.walk.applicant.organization.name,
    auditors: '演示认证员一、演示认证员二',
    findings: '服务流程文件齐全，人员资质有效，投诉处理闭环。',
    conforms: true,
    files: [await making.file('audit-record')],
  },
  measurements: {
    on: addDays(making.today, -1),
    results: results(making),
    files: [await making.file('measurements')],
  },
  visit: {
    on: making.today,
    place: '服务网点一处',
    findings: '未表明身份体验全流程，响应时间和服务用语符合标准。',
    conforms: true,
    files: [await making.file('unannounced-visit')],
  },
  report: await report(making),
});

/** 采信：an existing certificate and a recent report, item by item. */
export const acceptedWork: Make = async (making) => {
  const covers = (indicators: readonly string[], clause: string) =>
    indicators.map((indicator) => ({
      indicator,
      clause,
      result: '符合',
      equivalence: '检验方法与判定与本产品执行标准一致，样品为同一规格，结果可直接采用。',
    }));
  const half = Math.ceil(making.indicators.length / 2);
  const { organization, offering } = making.walk.applicant;
  const common = { holder: organization.name, scope: offering.scope.slice(0, 900) };
  return {
    contract: await contract(making, 'accept'),
    accepted: [
      {
        kind: 'certificate',
        issuer: '演示绿色产品认证中心',
        number: numberOf(making, 'GP'),
        qualification: 'CNCA-R-2015-903',
        ...common,
        validFrom: addDays(making.today, -400),
        validTo: addDays(making.today, 600),
        covers: covers(making.indicators.slice(0, half), '认证实施规则 5.2'),
        files: [await making.file('accepted-certificate')],
      },
      {
        kind: 'test_report',
        issuer: '山西省演示产品质量检验院',
        number: numberOf(making, 'WT'),
        qualification: '演示 CMA 210000000000',
        ...common,
        validFrom: addDays(making.today, -90),
        validTo: null,
        covers: covers(making.indicators.slice(half), '检验报告 第 3 页'),
        files: [await making.file('accepted-test-report')],
      },
    ],
    report: await report(making),
  };
};

/** Saves the parts as the body’s people would, one after another, each with its files brought first. */
export async function saveWork(walk: Walk, make: Make): Promise<void> {
  const { house, caseId } = walk;
  const actor = actorNamed(walk.staff, 'body');
  const desk = await deskPage(house, actor, caseId, 'zh');
  if (desk === null) throw new Error(`The demonstration’s body cannot see the case ${caseId}.`);
  const file = (name: string) =>
    withDocument(
      `${name}.pdf`,
      ['Demonstration document. Entirely fabricated.', `${name} ${walk.applicant.key}`],
      async (upload) => {
        const filed = await fileAll(vault(), { zh: '认证文件', en: 'Files' }, [upload]);
        if ('refusal' in filed) throw new Error(`${name}: ${filed.refusal.code}`);
        const refusal = await bringFiles(house, actor, caseId, filed);
        const [first] = filed;
        if (refusal !== null || first === undefined) throw new Error(`${name} was not brought.`);
        return first;
      }
    );
  const { indicators } = desk;
  const parts = await make({ walk, today: house.today(), indicators, file });
  for (const [name, content] of Object.entries(parts)) {
    const kept = await keepPart(house, actor, caseId, PartName.parse(name), {
      revision: 0,
      content: content as Record<string, unknown>,
    });
    if ('refusal' in kept) throw new Error(`${name}: ${JSON.stringify(kept.refusal)}`);
  }
}
