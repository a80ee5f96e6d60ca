import { ACTION_LABELS, STAGE_LABELS } from '@sxjp/config/scheme';
import type { Label, Stage } from '@sxjp/config/scheme';

/** What happens in each stage, for somebody who thinks of applying. Only the stages an application passes by rights. */
export const STEPS: readonly ({ stage: Stage } & Label)[] = [
  {
    stage: 'submitted',
    zh: '申请单位注册账号，填写认证申请表，逐项提交材料并作出真实性承诺。',
    en: 'The applicant opens an account, fills in the form, files each material and pledges that they are true.',
  },
  {
    stage: 'pre_review',
    zh: '对材料的齐全性、完整性作形式审查。不齐的一次告知补正；补正后仍未达要求的不予通过。',
    en: 'A formal check of completeness. What is missing is said once, all together; a supplement that still falls short is rejected.',
  },
  {
    stage: 'initial_evaluation',
    zh: '专家按申请单位所选的先进性方面进行初评，与申请单位有利害关系的专家回避。',
    en: 'Experts evaluate the aspects of advancedness the applicant chose. Experts with an interest in the applicant stand aside.',
  },
  {
    stage: 'standard_drafting',
    zh: '确定或制定执行标准，优先执行最高标准，遵循一品、一标、一工艺。',
    en: 'The standard is chosen or drafted: the highest one first, and one product, one standard, one process.',
  },
  {
    stage: 'advancedness_evaluation',
    zh: '将标准的主要指标与国家、行业标准对比，评价其先进性。',
    en: 'The standard’s main indicators are compared with national and industry standards.',
  },
  {
    stage: 'on_site_inspection',
    zh: '核查组到现场按九个方面核查。发现问题的限期整改、复核一次。',
    en: 'A team inspects nine areas on site. Problems are to be rectified in time and are re-checked once.',
  },
  {
    stage: 'third_party_certification',
    zh: '具备资质的第三方认证机构开展产品或服务认证，出具认证报告与结论。',
    en: 'An approved third-party body certifies the product or service and reports its conclusion.',
  },
  {
    stage: 'numbering',
    zh: '认证联盟下发证书编号。此时证书尚未生效。',
    en: 'The certification alliance reserves a certificate number. The certificate has no effect yet.',
  },
  {
    stage: 'summary_review',
    zh: '汇总审核标准、报告与结论。参与过前面环节的人员不参加本案审核。',
    en: 'Standard, reports and conclusions are reviewed together, by people who took no earlier part in the case.',
  },
  {
    stage: 'public_notice',
    zh: '拟认证名单在本站公示，任何单位和个人可以提出异议。',
    en: 'The list of candidates is put on this site; anyone may object.',
  },
  {
    stage: 'announced',
    zh: '公示期满、无未决异议的予以公告。证书自公告之日起生效，进入获证名录。',
    en: 'Items without an open objection are announced. The certificate takes effect that day and enters the registry.',
  },
];

/** A step is named as an act where its stage is named for what is over. */
export function stepName(stage: Stage): Label {
  if (stage === 'submitted') return ACTION_LABELS.submit;
  return stage === 'announced' ? { zh: '公告', en: 'Announcement' } : STAGE_LABELS[stage];
}
