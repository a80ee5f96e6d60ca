/** The code words of the scheme. One concept, one word; labels.ts says each of them in Chinese and English. */

/** 阶段. Order is the order of the scheme; the last four are closed. */
export const STAGES = [
  'draft',
  'submitted',
  'pre_review',
  'supplementing',
  'accepted',
  'initial_evaluation',
  'standard_drafting',
  'advancedness_evaluation',
  'on_site_inspection',
  'rectifying',
  'third_party_certification',
  'numbering',
  'summary_review',
  'awaiting_notice',
  'public_notice',
  'objection_handling',
  'announced',
  'certified',
  'rejected',
  'lapsed',
  'withdrawn',
  'final',
] as const;
export type Stage = (typeof STAGES)[number];

/** 公示的阶段. */
export const NOTICE_STAGES = ['drafted', 'open', 'closed', 'announced', 'discarded'] as const;
export type NoticeStage = (typeof NOTICE_STAGES)[number];

/** 公告的种类：what an announcement makes known. */
export const ANNOUNCEMENT_TYPES = [
  'certification',
  'suspension',
  'restoration',
  'revocation',
  'cancellation',
  'change',
  'correction',
] as const;
export type AnnouncementType = (typeof ANNOUNCEMENT_TYPES)[number];

/** 角色. `applicant` has an account of its own kind; `system` is the scheme acting by its own clock. */
export const ROLES = [
  'applicant',
  'pre_reviewer',
  'case_officer',
  'department_head',
  'expert',
  'standards_secretary',
  'advancedness_evaluator',
  'inspector',
  'certification_body',
  'alliance',
  'summary_committee',
  'editor',
  'publisher',
  'objection_handler',
  'supervisor',
  'appeal_panel',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** 申报材料，十项. 〔申报流程 第七条〕 */
export const MATERIAL_KINDS = [
  'application_form',
  'licences_and_agreements',
  'trademark_proof',
  'standards_and_qualifications',
  'innovation',
  'test_report_and_process',
  'technology_centre_proof',
  'patents',
  'exhibitions_and_awards',
  'integrity_and_systems',
] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

/** 产品先进性的九个方面. 〔认证申请表 二〕 */
export const DIMENSIONS = [
  'industrial_development',
  'intensive_form',
  'standard_conformance',
  'manufacturing_quality',
  'industry_ecology',
  'continued_development',
  'commercial_economy',
  'forward_value',
  'social_effect',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** 现场核查的九个方面. 〔编制说明 四(二)4〕 */
export const INSPECTION_AREAS = [
  'quality_strategy',
  'quality_infrastructure',
  'quality_innovation',
  'chain_and_region',
  'overall_benefit',
  'offering_advancedness',
  'offering_quality',
  'export_and_share',
  'other',
] as const;
export type InspectionArea = (typeof INSPECTION_AREAS)[number];

export const OFFERING_KINDS = ['product', 'service'] as const;
export type OfferingKind = (typeof OFFERING_KINDS)[number];

export const SECTORS = ['manufacturing', 'food', 'medicine', 'agriculture', 'services'] as const;
export type Sector = (typeof SECTORS)[number];

/** 证书状态；流转见 records/certificate. */
export const CERTIFICATE_STATES = [
  'reserved',
  'printed',
  'effective',
  'suspended',
  'revoked',
  'cancelled',
  'superseded',
  'expired',
  'void',
] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** 材料缺陷代码. */
export const DEFECTS = [
  'absent',
  'illegible',
  'expired',
  'unsigned',
  'not_of_the_applicant',
  'inconsistent',
  'insufficient',
  'other',
] as const;
export type Defect = (typeof DEFECTS)[number];

/** 有自己的评定记录的各种记录. */
export const RECORD_TYPES = [
  'application',
  'public_notice',
  'certificate',
  'mark_licence',
  'objection',
  'inspection_issue',
  'surveillance',
  'group_standard',
  'round',
  'certification_body',
  'certifier',
  'ban',
  'misuse_report',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** 异议人、举报人. Anonymous ones are taken with evidence only. */
export const PETITIONER_KINDS = ['organization', 'person', 'anonymous'] as const;
export type PetitionerKind = (typeof PETITIONER_KINDS)[number];

/** 一票否决事项. */
export const VETOES = [
  'false_material',
  'serious_violation',
  'below_mandatory_standard',
  'failed_spot_check',
  'access_refused',
  'scope_mismatch',
] as const;
export type Veto = (typeof VETOES)[number];

/** 现场核查总体要求，五项. 〔编制说明 四(二)1〕 */
export const REQUIREMENTS = [
  'lawful',
  'comprehensive',
  'impartial',
  'guiding',
  'confidential',
] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** 首次会议、末次会议. */
export const MEETINGS = ['first', 'last'] as const;
export type Meeting = (typeof MEETINGS)[number];

/** 核查问题的轻重. 〔rulings 9〕 */
export const SEVERITIES = ['serious', 'ordinary', 'suggestion'] as const;
export type Severity = (typeof SEVERITIES)[number];
