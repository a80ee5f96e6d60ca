import type {
  CertificateState,
  Defect,
  Dimension,
  InspectionArea,
  MaterialKind,
  AnnouncementType,
  NoticeStage,
  OfferingKind,
  Role,
  Sector,
  Stage,
  Veto,
  Meeting,
  Requirement,
  Severity,
} from './words.ts';
import type { Action, NoticeAction } from './transitions/index.ts';
import type { Material } from './schema.ts';
import type { Source } from './source.ts';

export interface Label {
  zh: string;
  en: string;
}
const say = (zh: string, en: string): Label => ({ zh, en });

export const STAGE_LABELS: Record<Stage, Label> = {
  draft: say('草稿', 'Draft'),
  submitted: say('已提交', 'Submitted'),
  pre_review: say('资格预审', 'Pre-review'),
  supplementing: say('补正', 'Supplementing'),
  accepted: say('已受理', 'Accepted'),
  initial_evaluation: say('专家初评', 'Initial evaluation'),
  standard_drafting: say('团体标准制定', 'Standard drafting'),
  advancedness_evaluation: say('标准先进性评价', 'Advancedness evaluation'),
  on_site_inspection: say('现场核查', 'On-site inspection'),
  rectifying: say('整改', 'Rectifying'),
  third_party_certification: say('第三方认证', 'Third-party certification'),
  numbering: say('证书编号', 'Numbering'),
  summary_review: say('汇总审核', 'Summary review'),
  awaiting_notice: say('待公示', 'Awaiting public notice'),
  public_notice: say('公示', 'Public notice'),
  objection_handling: say('异议处理', 'Objection handling'),
  announced: say('已公告', 'Announced'),
  certified: say('已获证', 'Certified'),
  rejected: say('不予通过', 'Rejected'),
  lapsed: say('逾期终止', 'Lapsed'),
  withdrawn: say('已撤回', 'Withdrawn'),
  final: say('终结', 'Closed'),
};

export const NOTICE_STAGE_LABELS: Record<NoticeStage, Label> = {
  drafted: say('待发布', 'Drafted'),
  open: say('公示中', 'Open'),
  closed: say('已期满', 'Ended'),
  announced: say('已公告', 'Announced'),
  discarded: say('已作废', 'Discarded'),
};

export const ACTION_LABELS: Record<Action, Label> = {
  submit: say('提交申报', 'Submit'),
  withdraw: say('撤回申报', 'Withdraw'),
  begin_pre_review: say('开始预审', 'Begin pre-review'),
  accept: say('受理', 'Accept'),
  return_for_supplement: say('通知补正', 'Return for supplement'),
  reject: say('不予通过', 'Reject'),
  resubmit: say('提交补正', 'Resubmit'),
  lapse: say('逾期终止', 'Lapse'),
  begin_evaluation: say('组成专家组', 'Appoint the expert panel'),
  replace_panel: say('重组专家组', 'Replace the expert panel'),
  evaluate: say('提交初评意见', 'Submit evaluation'),
  conclude_evaluation: say('初评通过', 'Conclude evaluation'),
  recommend_rejection: say('建议不予通过', 'Recommend rejection'),
  confirm_rejection: say('确认不予通过', 'Confirm rejection'),
  decline_rejection: say('不同意不予通过', 'Decline the rejection'),
  ask_extension: say('申请延期', 'Ask for an extension'),
  grant_extension: say('批准延期', 'Grant the extension'),
  refuse_extension: say('不批准延期', 'Refuse the extension'),
  declare_no_conflict: say('声明无利益冲突', 'Declare no conflict of interest'),
  recuse: say('申请回避', 'Recuse oneself'),
  request_information: say('请申请单位补充说明', 'Request information'),
  answer_information: say('提交补充说明', 'Answer the request'),
  call_expert: say('增补一名专家', 'Call one more expert'),
  return_to_drafting: say('退回标准制定', 'Return to drafting'),
  link_standard: say('确定执行标准', 'Link the standard'),
  conclude_advancedness: say('提交先进性评价结论', 'Conclude advancedness'),
  plan_inspection: say('安排现场核查', 'Plan the inspection'),
  object_to_member: say('请求核查员回避', 'Object to an inspector'),
  keep_team: say('维持核查组', 'Keep the team'),
  check_in: say('现场签到', 'Check in'),
  record_meeting: say('记录会议', 'Record a meeting'),
  submit_scorecard: say('提交评分表', 'Submit the scorecard'),
  explain_spread: say('说明评分差异', 'Explain the spread'),
  consolidate: say('汇总评分', 'Consolidate the scores'),
  raise_issues: say('提出问题', 'Raise issues'),
  write_report: say('编写核查报告', 'Write the inspection report'),
  sign_report: say('签署核查报告', 'Sign the report'),
  countersign_report: say('确认核查报告', 'Countersign the report'),
  require_rectification: say('要求整改', 'Require rectification'),
  conclude_inspection: say('核查通过', 'Conclude inspection'),
  extend_rectification: say('延长整改期', 'Extend the rectification'),
  submit_rectification: say('提交整改', 'Submit rectification'),
  assign_body: say('委托认证机构', 'Assign the certification body'),
  conclude_certification: say('提交认证结论', 'Conclude certification'),
  refuse_certification: say('认证不通过', 'Refuse certification'),
  reserve_number: say('下发证书编号', 'Reserve the number'),
  approve: say('审核通过', 'Approve'),
  send_back: say('退回', 'Send back'),
  enter_notice: say('进入公示', 'Enter public notice'),
  rectify: say('按更正改正', 'Rectify as corrected'),
  leave_notice: say('退出公示', 'Leave the notice'),
  accept_objection: say('受理异议', 'Accept an objection'),
  announce: say('公告', 'Announce'),
  dismiss_objection: say('异议不成立', 'Dismiss the objection'),
  uphold_objection: say('异议成立', 'Uphold the objection'),
  partly_uphold_objection: say('异议部分成立', 'Partly uphold the objection'),
  certify: say('证书生效', 'Certificate takes effect'),
  appeal: say('申诉', 'Appeal'),
  uphold_appeal: say('申诉成立', 'Uphold the appeal'),
  dismiss_appeal: say('申诉不成立', 'Dismiss the appeal'),
};

export const ANNOUNCEMENT_TYPE_LABELS: Record<AnnouncementType, Label> = {
  certification: say('获证', 'Certification'),
  suspension: say('暂停', 'Suspension'),
  restoration: say('恢复', 'Restoration'),
  revocation: say('撤销', 'Revocation'),
  cancellation: say('注销', 'Cancellation'),
  change: say('变更', 'Change'),
  correction: say('更正', 'Correction'),
};

export const NOTICE_ACTION_LABELS: Record<NoticeAction, Label> = {
  open: say('发布公示', 'Publish the notice'),
  announce: say('发布公告', 'Publish the announcement'),
  discard: say('作废', 'Discard'),
  hold_item: say('暂缓一项', 'Hold an item back'),
  release_item: say('解除暂缓', 'Release an item'),
  withdraw_item: say('撤回一项', 'Withdraw an item'),
  draft_correction: say('拟更正', 'Draft a correction'),
  drop_correction: say('放弃更正', 'Drop the correction'),
  correct: say('发布更正', 'Publish the correction'),
  restart: say('更正并重新公示', 'Correct and begin the notice anew'),
  close: say('公示期满', 'Close the notice'),
  draft_erratum: say('拟更正公告', 'Draft an erratum'),
  announce_erratum: say('发布更正公告', 'Publish the erratum'),
  import_more: say('续导历史证书', 'Import more earlier certificates'),
};

export const ROLE_LABELS: Record<Role, Label> = {
  applicant: say('申请单位', 'Applicant'),
  pre_reviewer: say('资格预审员', 'Pre-reviewer'),
  case_officer: say('经办人', 'Case officer'),
  department_head: say('部门负责人', 'Department head'),
  expert: say('评审专家', 'Expert'),
  standards_secretary: say('团体标准秘书', 'Standards secretary'),
  advancedness_evaluator: say('先进性评价员', 'Advancedness evaluator'),
  inspector: say('核查员', 'Inspector'),
  certification_body: say('认证机构', 'Certification body'),
  alliance: say('认证联盟', 'Certification alliance'),
  summary_committee: say('汇总审核组', 'Summary review committee'),
  editor: say('编辑', 'Editor'),
  publisher: say('发布审批人', 'Publisher'),
  objection_handler: say('异议处理人', 'Objection handler'),
  supervisor: say('获证后监督员', 'Supervisor'),
  appeal_panel: say('申诉处理组', 'Appeal panel'),
  system: say('系统', 'System'),
};

export const MATERIAL_LABELS: Record<MaterialKind, Label> = {
  application_form: say('认证申请表', 'Application form'),
  licences_and_agreements: say('营业执照、行政许可及相关协议', 'Licences and agreements'),
  trademark_proof: say('产品及注册商标证明', 'Trademark proof'),
  standards_and_qualifications: say(
    '执行标准、合法资质与参与标准起草',
    'Standards and qualifications'
  ),
  innovation: say('产品、管理相关的创新内容', 'Innovation'),
  test_report_and_process: say('质量检验报告与工艺流程', 'Test report and process'),
  technology_centre_proof: say('技术中心、设计中心或研究院证明', 'Technology centre proof'),
  patents: say('核心产品、服务及管理的相关专利', 'Patents'),
  exhibitions_and_awards: say('知名展会与省市级奖项', 'Exhibitions and awards'),
  integrity_and_systems: say(
    '质量诚信、社会责任报告与管理体系',
    'Integrity reports and management systems'
  ),
};

export const NEED_LABELS: Record<Material['need'], Label> = {
  required: say('必备', 'Required'),
  where_applicable: say('适用时', 'Where applicable'),
  if_any: say('如有', 'If any'),
};

export const DIMENSION_LABELS: Record<Dimension, Label> = {
  industrial_development: say('产业发展性', 'Industrial development'),
  intensive_form: say('形态集约性', 'Intensive form'),
  standard_conformance: say('执行标准性', 'Standard conformance'),
  manufacturing_quality: say('制造品质性', 'Manufacturing quality'),
  industry_ecology: say('行业生态性', 'Industry ecology'),
  continued_development: say('发展持续性', 'Continued development'),
  commercial_economy: say('商务经济性', 'Commercial economy'),
  forward_value: say('价值前瞻性', 'Forward value'),
  social_effect: say('社会效应性', 'Social effect'),
};

export const AREA_LABELS: Record<InspectionArea, Label> = {
  quality_strategy: say('质量发展战略', 'Quality strategy'),
  quality_infrastructure: say('质量技术设施建设', 'Quality infrastructure'),
  quality_innovation: say('质量技术创新', 'Quality innovation'),
  chain_and_region: say('产业链及区域带动', 'Industry chain and region'),
  overall_benefit: say('申报组织综合效益', 'Overall benefit'),
  offering_advancedness: say('产品/服务先进性', 'Advancedness of the offering'),
  offering_quality: say('产品/服务品质', 'Quality of the offering'),
  export_and_share: say('出口及市场占有率', 'Export and market share'),
  other: say('其他', 'Other'),
};

export const OFFERING_KIND_LABELS: Record<OfferingKind, Label> = {
  product: say('产品', 'Product'),
  service: say('服务', 'Service'),
};

export const SECTOR_LABELS: Record<Sector, Label> = {
  manufacturing: say('制造业', 'Manufacturing'),
  food: say('食品业', 'Food'),
  medicine: say('医药业', 'Medicine'),
  agriculture: say('农业', 'Agriculture'),
  services: say('服务业', 'Services'),
};

/** 过期失效 is stored by the night after the last day, and read off that day before. */
export const CERTIFICATE_STATE_LABELS: Record<CertificateState, Label> = {
  reserved: say('已编号', 'Reserved'),
  printed: say('已印制', 'Printed'),
  effective: say('有效', 'Valid'),
  suspended: say('暂停', 'Suspended'),
  revoked: say('撤销', 'Revoked'),
  cancelled: say('注销', 'Cancelled'),
  superseded: say('已换证', 'Superseded'),
  void: say('作废', 'Void'),
  expired: say('过期失效', 'Expired'),
};

export const REQUIREMENT_LABELS: Record<Requirement, Label> = {
  lawful: say('依法合规', 'Lawful'),
  comprehensive: say('系统全面', 'Systematic and complete'),
  impartial: say('客观公正', 'Objective and fair'),
  guiding: say('引导提升', 'Helping to improve'),
  confidential: say('严守秘密', 'Strictly confidential'),
};

export const MEETING_LABELS: Record<Meeting, Label> = {
  first: say('首次会议', 'Opening meeting'),
  last: say('末次会议', 'Closing meeting'),
};

export const SEVERITY_LABELS: Record<Severity, Label> = {
  serious: say('严重', 'Serious'),
  ordinary: say('一般', 'Ordinary'),
  suggestion: say('建议', 'Suggestion'),
};

export const VETO_LABELS: Record<Veto, Label> = {
  false_material: say('提供虚假材料', 'False material'),
  serious_violation: say('严重违法或三年内重大事故', 'Serious violation or major accident'),
  below_mandatory_standard: say('低于强制性标准', 'Below a mandatory standard'),
  failed_spot_check: say('监督抽查不合格未关闭', 'Spot-check failure not closed'),
  access_refused: say('拒绝核查', 'Access refused'),
  scope_mismatch: say('申报范围与实际不符', 'Scope differs from the real offering'),
};

export const DEFECT_LABELS: Record<Defect, Label> = {
  absent: say('缺少文件', 'Absent'),
  illegible: say('无法辨认', 'Illegible'),
  expired: say('已过有效期', 'Out of date'),
  unsigned: say('未签字盖章', 'Not signed or sealed'),
  not_of_the_applicant: say('非申报单位所有', 'Not the applicant’s own'),
  inconsistent: say('与申报内容不一致', 'Inconsistent with the application'),
  insufficient: say('不足以证明', 'Does not prove enough'),
  other: say('其他', 'Other'),
};

export const ORIGIN_LABELS: Record<Source['origin'], Label> = {
  seed: say('方案文件', 'Scheme document'),
  law: say('法规', 'Law'),
  peer: say('同类制度', 'Comparable scheme'),
  assumed: say('默认值，待确认', 'Assumed, to be confirmed'),
};
