import { PlainDate } from '@sxjp/plugin-certification/domain';
import type { ApprovedBody, CertificationWork, FileOfAct } from '@sxjp/plugin-certification/domain';

const on = (text: string) => PlainDate.parse(text);

/** 一家一切正常的认证机构. */
export const BODY: ApprovedBody = {
  id: 'body-1',
  name: '晋认检验',
  approvalNumber: 'CNCA-R-2020-000',
  periods: [{ state: 'approved', from: on('2025-01-01'), to: on('2026-12-31') }],
  kinds: ['product', 'service'],
  sectors: ['manufacturing', 'food', 'medicine', 'agriculture', 'services'],
  allianceMember: true,
  creditCode: '91140213MA0TERT249',
  relatedCodes: [],
  members: ['body'],
};

export const CERTIFIERS = [
  { id: 'certifier-1', name: '审查员甲', registrationNumber: '2020-0001' },
  { id: 'certifier-2', name: '审查员乙', registrationNumber: '2021-0002' },
];

let files = 0;
/** A file nobody else has. */
export const file = (name: string): FileOfAct => {
  files += 1;
  return {
    name: `${name}.pdf`,
    sha256: files.toString(16).padStart(64, '0'),
    mediaType: 'application/pdf',
    size: 1000,
  };
};

export const CONTRACT = {
  route: 'certify' as const,
  number: 'HT-2026-001',
  signedOn: on('2026-02-21'),
  applicantParty: '晋申实业',
  bodyParty: '晋认检验',
  files: [file('合同')],
};
const REPORT = { files: [file('认证报告')] };
const RESULT = { indicator: '总酸', requirement: '≥ 3.5', result: '6.0', conforms: true };

/** 产品：设计文件、抽样、检验. */
export const PRODUCT_WORK: CertificationWork = {
  contract: CONTRACT,
  design: {
    reviewedOn: on('2026-02-22'),
    documents: [{ title: '设计文件', version: 'A/1' }],
    findings: '覆盖标准全部指标',
    files: [file('设计审查')],
  },
  sampling: {
    place: '成品库',
    on: on('2026-02-23'),
    quantity: '12 瓶',
    sealNumber: 'FY-01',
    samplers: '审查员甲',
    files: [file('抽样单')],
  },
  tests: [
    {
      lab: '山西质检院',
      cma: 'CMA-1',
      cnas: '',
      number: 'JC-001',
      issuedOn: on('2026-02-27'),
      sealNumber: 'FY-01',
      results: [RESULT],
      files: [file('检验报告')],
    },
  ],
  report: REPORT,
};

/** 服务：管理审核、特性测评、暗访. */
export const SERVICE_WORK: CertificationWork = {
  contract: { ...CONTRACT, files: [file('服务合同')] },
  audit: {
    on: on('2026-02-24'),
    place: '总部',
    auditors: '审查员甲',
    findings: '流程受控',
    conforms: true,
    files: [],
  },
  measurements: { on: on('2026-02-24'), results: [RESULT], files: [] },
  visit: {
    on: on('2026-02-26'),
    place: '门店',
    findings: '服务用语规范',
    conforms: true,
    files: [],
  },
  report: { files: [file('服务认证报告')] },
};

/** 采信：一张证书. */
export const ACCEPTED_WORK: CertificationWork = {
  contract: { ...CONTRACT, route: 'accept', files: [file('采信合同')] },
  accepted: [
    {
      kind: 'certificate',
      issuer: '绿色产品认证中心',
      number: 'GP-1',
      qualification: 'CNCA-R-2015-903',
      holder: '晋申实业',
      scope: '老陈醋的生产',
      validFrom: on('2024-03-03'),
      validTo: on('2026-03-02'),
      covers: [
        { indicator: '总酸', clause: '5.2', result: '6.0', equivalence: '同一方法、同一规格' },
      ],
      files: [file('采信证书')],
    },
  ],
  report: { files: [file('采信认证报告')] },
};
