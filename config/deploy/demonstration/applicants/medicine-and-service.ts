import type { Draft } from './applicant.ts';

export const MEDICINE_AND_SERVICE: readonly Draft[] = [
  {
    key: 'astragalus',
    organization: {
      name: '大同岐蓂药业有限公司',
      nameEn: 'Datong Qiming Pharmaceutical Co., Ltd.',
      regionCode: '140213',
      address: '山西省大同市平城区经济技术开发区科创街40号',
    },
    offering: {
      name: '黄芪饮片（仿野生）',
      nameEn: 'Semi-wild Astragalus Slices',
      brand: '岐蓂',
      kind: 'product',
      sector: 'medicine',
      models: ['特等 0.5 kg/袋', '一等 1 kg/袋'],
      scope: '黄芪中药饮片的生产和销售',
      process: '趁鲜切制、低温干燥、净选、检验、包装',
    },
    overview:
      '公司在恒山北麓有仿野生黄芪基地一万亩，生长期不少于五年。饮片生产符合药品生产质量管理规范，每批附指纹图谱。',
    dimensions: [
      { dimension: 'standard_conformance', text: '黄芪甲苷含量不低于药典限值的一点五倍。' },
      { dimension: 'industry_ecology', text: '种植、加工、检测数据接入省级追溯平台。' },
      { dimension: 'forward_value', text: '与高校共建道地药材种质圃，保存种质一百二十份。' },
    ],
  },
  {
    key: 'study-tour',
    organization: {
      name: '平遥牖庐文化旅游服务有限公司',
      nameEn: 'Pingyao Youlu Cultural Tourism Co., Ltd.',
      regionCode: '140728',
      address: '山西省晋中市平遥县滨河西路19号',
    },
    offering: {
      name: '古建研学导览服务',
      nameEn: 'Heritage Study Tour Service',
      brand: '牖庐',
      kind: 'service',
      sector: 'services',
      models: ['半日', '一日', '三日'],
      scope: '面向中小学生和家庭的古建筑研学导览服务',
      process: '预约、分龄备课、行前安全告知、讲解与动手课、离场评价、回访',
    },
    overview:
      '公司有专职讲解员三十六人，按学龄分为三套课程。每团配安全员，每次活动后收集评价。近两年服务四万余人次，无责任事故。',
    dimensions: [
      {
        dimension: 'standard_conformance',
        text: '服务规范细化为六十二个服务点，师生比、应急响应时间严于行业标准。',
      },
      { dimension: 'social_effect', text: '每年向县域学校提供公益课三百场，讲解词有手语版。' },
    ],
  },
];
