import type { BanReason } from './certification.ts';
import type { Label } from './labels.ts';
import { assumed, law, peer } from './source.ts';
import type { Source } from './source.ts';

/** 暂停、恢复、撤销、注销的事由：words of the records; the public reads their labels, never what was typed beside them. */
export const SUSPEND_REASONS = [
  'surveillance_refused',
  'surveillance_overdue',
  'requirements_not_met',
  'mark_misused',
  'basis_changed',
  'dispute_pending',
  'suspension_requested',
  'other_suspension',
] as const;
export type SuspendReason = (typeof SUSPEND_REASONS)[number];

export const RESTORE_REASONS = [
  'correction_verified',
  'surveillance_made_up',
  'basis_met',
  'dispute_settled',
  'restoration_requested',
  'suspended_wrongly',
] as const;
export type RestoreReason = (typeof RESTORE_REASONS)[number];

export const REVOKE_REASONS = [
  'not_corrected',
  'quality_accident',
  'spot_check_failed',
  'offering_differs',
  'surveillance_rejected',
  'deceit',
  'mark_abused',
  'infringement_found',
  'serious_dishonesty',
  'other_revocation',
] as const;
export type RevokeReason = (typeof REVOKE_REASONS)[number];

export const CANCEL_REASONS = [
  'cancellation_requested',
  'production_stopped',
  'offering_phased_out',
  'holder_dissolved',
  'other_cancellation',
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

export const CHANGE_REASONS = [
  'holder_renamed',
  'holder_moved',
  'offering_renamed',
  'models_changed',
  'producer_changed',
  'standard_replaced',
  'misprint_corrected',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

export const CERTIFICATE_REASONS = [
  ...SUSPEND_REASONS,
  ...RESTORE_REASONS,
  ...REVOKE_REASONS,
  ...CANCEL_REASONS,
  ...CHANGE_REASONS,
] as const;
export type CertificateReason = (typeof CERTIFICATE_REASONS)[number];

/** 持证单位可以提出的申请；办理由经办人或认证机构. */
export const HOLDER_REQUESTS = ['change', 'suspend', 'restore', 'cancel'] as const;
export type HolderRequest = (typeof HOLDER_REQUESTS)[number];
export const HOLDER_REQUEST_LABELS: Readonly<Record<HolderRequest, Label>> = {
  change: { zh: '申请变更', en: 'Ask for a change' },
  suspend: { zh: '申请暂停', en: 'Ask for a suspension' },
  restore: { zh: '申请恢复', en: 'Ask for restoration' },
  cancel: { zh: '申请注销', en: 'Ask for cancellation' },
};

/** The acts that give a coded reason, and the fact it is given in. */
export const REASON_FACTS = {
  suspend: 'suspendReason',
  restore: 'restoreReason',
  revoke: 'revokeReason',
  cancel: 'cancelReason',
  change: 'changeReason',
} as const;
export type ReasonedAct = keyof typeof REASON_FACTS;

/** 两位状态码（认监委 01 有效、02 暂停、03 撤销、04 注销）加两位序号. */
export const REASON_CODE_SOURCE = assumed(
  '事由代码：证书状态码加两位序号，变更用 10；序号未见规定'
);

interface CodedReason extends Label {
  code: string;
  act: ReasonedAct;
  /** 撤销的后果：the ban it is proposed for, and so how long. */
  ban: BanReason | null;
  source: Source;
}

const SUSPENSION = peer('强制性产品认证管理规定：应当暂停的情形');
const RESTORATION = peer('认证证书暂停的恢复：整改经验证符合');
const REVOCATION = peer('强制性产品认证管理规定：应当撤销的情形');
const CANCELLATION = peer('强制性产品认证管理规定：应当注销的情形');
const OVERDUE = law(
  '认监委 2025 年第 16 号：监督超过 12 个月的，应当暂停；暂停期内未监督的，应当撤销'
);
const MARK = peer('台灣精品：標章誤用、侵權');

const suspends = (code: string, zh: string, en: string, source = SUSPENSION): CodedReason => ({
  code,
  act: 'suspend',
  ban: null,
  zh,
  en,
  source,
});
const restores = (code: string, zh: string, en: string): CodedReason => ({
  code,
  act: 'restore',
  ban: null,
  zh,
  en,
  source: RESTORATION,
});
const revokes = (
  code: string,
  zh: string,
  en: string,
  ban: BanReason = 'certificate_revoked',
  source = REVOCATION
): CodedReason => ({ code, act: 'revoke', ban, zh, en, source });
const cancels = (code: string, zh: string, en: string): CodedReason => ({
  code,
  act: 'cancel',
  ban: null,
  zh,
  en,
  source: CANCELLATION,
});

const CHANGE = peer('黑土优品：持证单位、产品、商标名称变更');
const changes = (code: string, zh: string, en: string): CodedReason => ({
  code,
  act: 'change',
  ban: null,
  zh,
  en,
  source: CHANGE,
});

/** 事由代码表. A word once used stays: it is what records of the past say. */
export const REASON_CODES: Readonly<Record<CertificateReason, CodedReason>> = {
  surveillance_refused: suspends(
    '0201',
    '无正当理由不接受监督',
    'Surveillance declined without good reason'
  ),
  surveillance_overdue: suspends(
    '0202',
    '超过规定间隔未接受监督',
    'Surveillance not done within the interval',
    OVERDUE
  ),
  requirements_not_met: suspends(
    '0203',
    '监督或抽查发现不符合认证要求',
    'Found not to meet the requirements'
  ),
  mark_misused: suspends(
    '0204',
    '未按规定使用证书或标识',
    'Misuse of the certificate or mark',
    MARK
  ),
  basis_changed: suspends(
    '0205',
    '标准或认证要求变更后未按期符合',
    'Changed standard or requirements not met in time'
  ),
  dispute_pending: suspends(
    '0206',
    '质量或知识产权争议尚未了结',
    'A dispute over quality or intellectual property is pending',
    MARK
  ),
  suspension_requested: suspends('0207', '持证单位申请暂停', 'At the request of the holder'),
  other_suspension: suspends('0299', '其他应当暂停的情形', 'Another ground for suspension'),
  correction_verified: restores('0101', '整改经验证符合要求', 'Correction verified'),
  surveillance_made_up: restores('0102', '已补做监督并合格', 'Surveillance made up and passed'),
  basis_met: restores('0103', '已符合变更后的标准或要求', 'The changed requirements are met'),
  dispute_settled: restores('0104', '争议已了结', 'The dispute is settled'),
  restoration_requested: restores(
    '0105',
    '持证单位申请恢复，经核实符合要求',
    'At the request of the holder, found to meet the requirements'
  ),
  suspended_wrongly: restores('0106', '原暂停决定不当', 'The suspension was not justified'),
  not_corrected: revokes(
    '0301',
    '暂停期内未整改或整改不合格',
    'Not corrected while suspended',
    'certificate_revoked',
    OVERDUE
  ),
  quality_accident: revokes('0302', '发生质量安全事故', 'A quality or safety accident'),
  spot_check_failed: revokes(
    '0303',
    '监督抽查不合格且情节严重',
    'A grave failure in a market spot check'
  ),
  offering_differs: revokes(
    '0304',
    '产品（服务）与认证时不一致',
    'The product or service differs from what was certified'
  ),
  surveillance_rejected: revokes('0305', '拒不接受监督', 'Surveillance rejected'),
  deceit: revokes(
    '0306',
    '以欺骗、贿赂等不正当手段取得证书',
    'Obtained by deceit, bribery or the like',
    'false_material'
  ),
  mark_abused: revokes(
    '0307',
    '误用、冒用证书或标识，情节严重',
    'Grave abuse of the certificate or mark',
    'mark_misused',
    MARK
  ),
  infringement_found: revokes(
    '0308',
    '经认定侵犯他人知识产权',
    'Found to infringe intellectual property',
    'mark_misused',
    MARK
  ),
  serious_dishonesty: revokes(
    '0309',
    '列入严重违法失信名单',
    'Listed for serious unlawful or dishonest conduct'
  ),
  other_revocation: revokes('0399', '其他应当撤销的情形', 'Another ground for revocation'),
  cancellation_requested: cancels('0401', '持证单位申请注销', 'At the request of the holder'),
  production_stopped: cancels(
    '0402',
    '不再生产该产品、提供该服务',
    'The product or service is discontinued'
  ),
  offering_phased_out: cancels(
    '0403',
    '产品被明令淘汰或禁止生产',
    'The product is banned or ordered to be phased out'
  ),
  holder_dissolved: cancels('0404', '持证单位终止', 'The holder no longer exists'),
  other_cancellation: cancels('0499', '其他应当注销的情形', 'Another ground for cancellation'),
  holder_renamed: changes('1001', '持证单位更名', 'The holder changed its name'),
  holder_moved: changes('1002', '持证单位地址变更', 'The holder moved'),
  offering_renamed: changes('1003', '产品（服务）名称或商标变更', 'Name or trademark changed'),
  models_changed: changes('1004', '型号规格变更', 'Models changed'),
  producer_changed: changes('1005', '生产者或生产企业变更', 'Producer or factory changed'),
  standard_replaced: changes('1006', '执行标准换版', 'The standard was replaced'),
  misprint_corrected: changes('1007', '更正证书所载内容', 'Correction of what it says'),
};
