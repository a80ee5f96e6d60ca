import type { MaterialKind } from '@sxjp/config/scheme';

/** What each of the ten materials is, in the words of 〔申报流程 第七条〕. */
export const MATERIAL_TEXTS: Record<MaterialKind, { zh: string; en: string }> = {
  application_form: {
    zh: '申报企业概述；产品先进性分析，在九个方面中选择符合的；申请单位的意见与承诺。',
    en: 'About the company; the aspects of advancedness that fit, of nine; the statement and pledge of the applicant.',
  },
  licences_and_agreements: {
    zh: '营业执照副本等行政许可性文件；申请方、制造商与生产厂不同的，分别提供，并提交相互订立的协议或合同。',
    en: 'Business licence and other permits; where applicant, manufacturer and factory differ, those of each, with the agreements between them.',
  },
  trademark_proof: {
    zh: '申报产品及相关注册商标的证明。',
    en: 'Proof of the product and of its registered trademarks.',
  },
  standards_and_qualifications: {
    zh: '产品执行标准，合法资质（如生产许可证、CCC 等），参与标准起草的情况（如有）。',
    en: 'The standards it is made to, legal qualifications (production licence, CCC and the like), and standards it helped to draft, if any.',
  },
  innovation: {
    zh: '近年的技术、工艺、管理创新及其成果。',
    en: 'Innovation in the product and in management.',
  },
  test_report_and_process: {
    zh: '产品近期质量检验报告，产品实现的工艺流程。',
    en: 'A recent quality test report and the process by which the product is made.',
  },
  technology_centre_proof: {
    zh: '省级以上企业技术中心、设计中心或研究院的证明。',
    en: 'Proof of a technology centre, design centre or institute at provincial level or above.',
  },
  patents: {
    zh: '专利证书或受理文件，注明与申报产品（服务）的关系。',
    en: 'Patents on the core product, service and management.',
  },
  exhibitions_and_awards: {
    zh: '参加的国际、国内知名展会及所获省市级奖项。',
    en: 'Known exhibitions taken part in, and awards of province or city.',
  },
  integrity_and_systems: {
    zh: '质量诚信报告、社会责任报告，环境和职业健康安全管理体系认证证书及体系文件。',
    en: 'Reports on quality integrity and social responsibility; certificates and documents of the environmental and occupational health and safety systems.',
  },
};
