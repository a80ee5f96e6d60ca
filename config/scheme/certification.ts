import type { Label } from './labels.ts';
import { assumed, law, peer } from './source.ts';
import type { Source } from './source.ts';
import type { OfferingKind } from './words.ts';

const say = (zh: string, en: string): Label => ({ zh, en });

/** 认证与采信：certify anew, or accept what a recognised body has already certified or tested. 〔山西日报 2025-01-07〕 */
export const CERTIFICATION_ROUTES = ['certify', 'accept'] as const;
export type CertificationRoute = (typeof CERTIFICATION_ROUTES)[number];

export const ROUTE_LABELS: Record<CertificationRoute, Label> = {
  certify: say('认证', 'Certify'),
  accept: say('采信', 'Accept existing results'),
};

/** 认证工作的各个部分, kept one by one while the body works and frozen by its conclusion. */
export const CERTIFICATION_PARTS = [
  'contract',
  'design',
  'sampling',
  'tests',
  'audit',
  'measurements',
  'visit',
  'accepted',
  'report',
] as const;
export type CertificationPart = (typeof CERTIFICATION_PARTS)[number];

export const PART_LABELS: Record<CertificationPart, Label> = {
  contract: say('认证合同', 'Contract'),
  design: say('设计文件审查', 'Design documents'),
  sampling: say('抽样记录', 'Sampling record'),
  tests: say('检验报告', 'Test reports'),
  audit: say('服务管理审核', 'Management audit'),
  measurements: say('服务特性测评', 'Characteristic measurements'),
  visit: say('暗访', 'Unannounced visit'),
  accepted: say('采信的证书和报告', 'Accepted certificates and reports'),
  report: say('认证报告文件', 'Report files'),
};

interface PartsNeeded {
  parts: readonly CertificationPart[];
  source: Source;
}

/** 每条路线要有哪些部分. Anything else saved beside them proves nothing of this route. */
export const ROUTE_PARTS: Readonly<
  Record<CertificationRoute, Readonly<Record<OfferingKind, PartsNeeded>>>
> = {
  certify: {
    product: {
      parts: ['contract', 'design', 'sampling', 'tests', 'report'],
      source: {
        origin: 'seed',
        clause: '申报流程 第六条(四)：产品认证包括产品设计文件审查、抽样检测',
      },
    },
    service: {
      parts: ['contract', 'audit', 'measurements', 'visit', 'report'],
      source: {
        origin: 'seed',
        clause: '申报流程 第六条(四)：服务认证包括服务管理审核、服务特性测评、暗访',
      },
    },
  },
  accept: {
    product: {
      parts: ['contract', 'accepted', 'report'],
      source: peer('2024 年起“认证和采信相结合”〔山西日报 2025-01-07〕；GB/T 27067 6.5.3'),
    },
    service: {
      parts: ['contract', 'accepted', 'report'],
      source: peer('2024 年起“认证和采信相结合”〔山西日报 2025-01-07〕；GB/T 27067 6.5.3'),
    },
  },
};

/** 认监委批准号. 〔认证认可条例 第九条；批准书公开的写法 CNCA-R-2002-001、CNCA-RF-2005-44〕 */
export const APPROVAL_NUMBER = /^CNCA-RF?-(19|20)\d{2}-\d{2,4}$/;
export const APPROVAL_NUMBER_SOURCE = assumed('批准号写法：CNCA-R-年份-序号（外资 CNCA-RF）');

/** 限制申报的缘由, each with the setting that says how long, and the clause it rests on. */
export const BAN_REASONS = ['certificate_revoked', 'mark_misused', 'false_material'] as const;
export type BanReason = (typeof BAN_REASONS)[number];

export const BAN_REASON_LABELS: Record<BanReason, Label> = {
  certificate_revoked: say('证书被撤销', 'Certificate revoked'),
  mark_misused: say('误用、冒用标识', 'Misuse of the mark'),
  false_material: say('提供虚假材料', 'False material'),
};

export const BAN_YEARS: Readonly<Record<BanReason, string>> = {
  certificate_revoked: 'reapplyBanYears',
  mark_misused: 'misuseBanYears',
  false_material: 'reapplyBanYears',
};

export const BAN_BASIS: Readonly<Record<BanReason, Source>> = {
  certificate_revoked: peer('湖北精品：撤销的三年内不受理申报'),
  mark_misused: peer('台灣精品：误用标识、侵权的二年内不受理申报'),
  false_material: law('认证认可条例 第二十六条；参照湖北精品三年'),
};

/** What a failed surveillance asks for; whether it is done is a decision of its own. */
export const PROPOSALS = ['suspend', 'revoke'] as const;
export type Proposal = (typeof PROPOSALS)[number];
export const PROPOSAL_LABELS: Record<Proposal, Label> = {
  suspend: say('建议暂停', 'Suspend'),
  revoke: say('建议撤销', 'Revoke'),
};
