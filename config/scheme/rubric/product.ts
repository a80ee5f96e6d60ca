import type { RubricArea } from '../schema.ts';
import { accumulated, area, item, tiered } from './area.ts';
import { benefit, chain, innovation, other, strategy } from './either-kind.ts';

/** 产品的九个方面. */
export const PRODUCT_AREAS: RubricArea[] = [
  strategy,
  area('quality_infrastructure', 10, [
    item(
      'infrastructure_laboratory',
      3,
      '计量检测设备与实验室能力',
      'Metrology and laboratory',
      'CNAS、CMA 证书'
    ),
    accumulated(
      item(
        'infrastructure_standards',
        2,
        '标准化体系与参与标准制定',
        'Standardisation',
        '国际 2、国家 1.5、行业 1、地方或团体 0.5，封顶'
      ),
      ['国际标准', 'international standard', 2],
      ['国家标准', 'national standard', 1.5],
      ['行业标准', 'industry standard', 1],
      ['地方或团体标准', 'local or group standard', 0.5]
    ),
    accumulated(
      item(
        'infrastructure_systems',
        3,
        '管理体系认证',
        'Management systems',
        '质量 1、环境 0.5、职业健康 0.5、能源 0.5、食品安全或行业体系 0.5'
      ),
      ['质量管理体系', 'quality management', 1],
      ['环境管理体系', 'environmental management', 0.5],
      ['职业健康安全', 'occupational health and safety', 0.5],
      ['能源管理体系', 'energy management', 0.5],
      ['食品安全或行业体系', 'food safety or sector system', 0.5]
    ),
    item(
      'infrastructure_facilities',
      2,
      '生产设施与数字化',
      'Facilities and digitalisation',
      '现场查看'
    ),
  ]),
  innovation,
  chain,
  benefit,
  area(
    'offering_advancedness',
    18,
    [
      accumulated(
        item(
          'advancedness_indicators',
          8,
          '关键指标优于国家、行业标准',
          'Indicators above standards',
          '每项更优 2 分，封顶 8 分'
        ),
        ['更优的指标', 'better indicator', 2]
      ),
      tiered(
        item(
          'advancedness_conclusion',
          4,
          '填补空白或先进性结论',
          'Gap filled or advancedness',
          '国际先进 4、国内领先 3、国内先进 2'
        ),
        ['国际先进', 'internationally advanced', 4],
        ['国内领先', 'leading in China', 3],
        ['国内先进', 'advanced in China', 2]
      ),
      item(
        'advancedness_process',
        3,
        '工艺先进与“一品一标一工艺”一致性',
        'Process and one-product-one-standard',
        '工艺文件、现场'
      ),
      item(
        'advancedness_design',
        3,
        '设计、模式、形态集约与前瞻',
        'Design and foresight',
        '证明材料'
      ),
    ],
    60
  ),
  area(
    'offering_quality',
    18,
    [
      item(
        'quality_sampling',
        6,
        '现场实物抽检与报告一致',
        'Samples agree with reports',
        '抽样单、检验报告'
      ),
      item('quality_control', 4, '过程控制与检验放行', 'Process control and release', '检验记录'),
      item(
        'quality_traceability',
        3,
        '可追溯与供应商管理',
        'Traceability and suppliers',
        '追溯演练'
      ),
      item(
        'quality_supervision',
        3,
        '近三年监督抽查、投诉与召回',
        'Spot checks, complaints, recalls',
        '抽查结果'
      ),
      item('quality_satisfaction', 2, '顾客满意与售后', 'Customer satisfaction', '满意度调查'),
    ],
    60
  ),
  area('export_and_share', 8, [
    tiered(
      item(
        'share_domestic',
        4,
        '国内市场占有率与排名',
        'Domestic share',
        '全国前 3 为 4 分；前 10 为 3 分；全省前 3 为 2 分；前 5 为 1 分'
      ),
      ['全国前 3', 'first 3 in China', 4],
      ['全国前 10', 'first 10 in China', 3],
      ['全省前 3', 'first 3 in Shanxi', 2],
      ['全省前 5', 'first 5 in Shanxi', 1]
    ),
    item('share_export', 3, '出口额、境外市场与境外注册商标', 'Exports', '报关单、境外商标'),
    item('share_channels', 1, '省外与多渠道销售', 'Channels', '销售合同'),
  ]),
  other,
];
