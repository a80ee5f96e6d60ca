import { area, item } from './rubric-area.ts';
import type { Rubric, RubricArea } from './schema.ts';
import type { OfferingKind } from './words.ts';

const strategy = area('quality_strategy', 8, [
  item(
    'strategy_planning',
    3,
    '质量方针、目标与战略规划',
    'Quality policy, goals and strategy',
    '文件、目标分解'
  ),
  item(
    'strategy_leadership',
    2,
    '首席质量官与领导作用',
    'Chief quality officer and leadership',
    '任命文件、会议记录'
  ),
  item(
    'strategy_brand',
    2,
    '品牌战略与商标布局',
    'Brand strategy and trademarks',
    '商标证书、规划'
  ),
  item('strategy_integrity', 1, '风险与诚信', 'Risk and integrity', '质量诚信报告、社会责任报告'),
]);

const innovation = area('quality_innovation', 15, [
  item(
    'innovation_intensity',
    4,
    '研发投入强度',
    'R&D intensity',
    '≥5% 4 分；3–5% 3 分；1–3% 2 分；>0 1 分'
  ),
  item(
    'innovation_platform',
    3,
    '创新平台',
    'Innovation platforms',
    '国家级 3 分；省级 2 分；市级 1 分'
  ),
  item(
    'innovation_patents',
    4,
    '专利与知识产权',
    'Patents and IP',
    '发明每项 1 分，实用新型每项 0.5 分，封顶 4 分'
  ),
  item('innovation_results', 2, '新产品、成果转化与奖励', 'New products and awards', '成果证书'),
  item(
    'innovation_methods',
    2,
    '质量改进方法',
    'Quality improvement methods',
    'QC 小组、六西格玛、卓越绩效'
  ),
]);

const chain = area('chain_and_region', 8, [
  item(
    'chain_leadership',
    2,
    '链主、专精特新、单项冠军',
    'Chain leader, specialised or champion',
    '认定文件'
  ),
  item(
    'chain_employment',
    3,
    '本省配套与就业带动',
    'Local suppliers and employment',
    '采购台账、社保人数'
  ),
  item('chain_cluster', 2, '集群与上下游协同', 'Cluster and partners', '合作协议'),
  item(
    'chain_heritage',
    1,
    '三晋特色、乡村振兴与非遗',
    'Regional character and heritage',
    '证明材料'
  ),
]);

const benefit = area('overall_benefit', 10, [
  item('benefit_growth', 3, '营收与增长', 'Revenue and growth', '近两年财务报表'),
  item('benefit_tax', 3, '利润与税收', 'Profit and tax', '完税证明'),
  item(
    'benefit_green',
    2,
    '绿色低碳与安全',
    'Environment and safety',
    '能耗、环保、三年无事故证明'
  ),
  item('benefit_society', 2, '社会责任与信用', 'Social responsibility and credit', '信用报告'),
]);

const other = area('other', 5, [
  item('other_awards', 2, '获奖', 'Awards', '省市质量奖、展会证明'),
  item('other_culture', 1, '文化传承与消费者口碑', 'Culture and reputation', '证明材料'),
  item('other_cooperation', 1, '核查配合与资料真实性', 'Cooperation and truthfulness', '现场记录'),
  item('other_highlight', 1, '申报组织特别亮点', 'Special merit', '附说明'),
]);

const productAreas: RubricArea[] = [
  strategy,
  area('quality_infrastructure', 10, [
    item(
      'infrastructure_laboratory',
      3,
      '计量检测设备与实验室能力',
      'Metrology and laboratory',
      'CNAS、CMA 证书'
    ),
    item(
      'infrastructure_standards',
      2,
      '标准化体系与参与标准制定',
      'Standardisation',
      '国际 2、国家 1.5、行业 1、地方或团体 0.5，封顶'
    ),
    item(
      'infrastructure_systems',
      3,
      '管理体系认证',
      'Management systems',
      '质量 1、环境 0.5、职业健康 0.5、能源 0.5、食品安全或行业体系 0.5'
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
      item(
        'advancedness_indicators',
        8,
        '关键指标优于国家、行业标准',
        'Indicators above standards',
        '每项更优 2 分，封顶 8 分'
      ),
      item(
        'advancedness_conclusion',
        4,
        '填补空白或先进性结论',
        'Gap filled or advancedness',
        '国际先进 4、国内领先 3、国内先进 2'
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
    item(
      'share_domestic',
      4,
      '国内市场占有率与排名',
      'Domestic share',
      '全国前 3 为 4 分；前 10 为 3 分；全省前 3 为 2 分；前 5 为 1 分'
    ),
    item('share_export', 3, '出口额、境外市场与境外注册商标', 'Exports', '报关单、境外商标'),
    item('share_channels', 1, '省外与多渠道销售', 'Channels', '销售合同'),
  ]),
  other,
];

const serviceAreas: RubricArea[] = [
  strategy,
  area('quality_infrastructure', 10, [
    item('infrastructure_service_site', 3, '服务设施与环境', 'Service facilities', '现场查看'),
    item(
      'infrastructure_people',
      3,
      '人员资质与培训',
      'Qualifications and training',
      '证书、培训记录'
    ),
    item('infrastructure_standards', 2, '标准化体系与参与标准制定', 'Standardisation', '标准文本'),
    item('infrastructure_systems', 2, '管理体系认证', 'Management systems', '每项 0.5 分'),
  ]),
  innovation,
  chain,
  benefit,
  area(
    'offering_advancedness',
    18,
    [
      item(
        'advancedness_indicators',
        8,
        '服务特性指标优于国家、行业标准',
        'Service indicators above standards',
        '每项更优 2 分，封顶 8 分'
      ),
      item('advancedness_conclusion', 4, '填补空白或领先结论', 'Gap filled or leading', '结论文件'),
      item(
        'advancedness_process',
        3,
        '服务设计与流程一致性',
        'Service design and process',
        '流程文件、现场'
      ),
      item('advancedness_design', 3, '模式创新与前瞻', 'Innovation of model', '证明材料'),
    ],
    60
  ),
  area(
    'offering_quality',
    18,
    [
      item('quality_measurement', 8, '服务特性测评', 'Service characteristics', '测评记录'),
      item('quality_unannounced_visit', 4, '暗访', 'Unannounced visit', '暗访记录'),
      item('quality_complaints', 3, '投诉处理', 'Complaints', '投诉台账'),
      item('quality_satisfaction', 3, '满意度', 'Satisfaction', '满意度调查'),
    ],
    60
  ),
  area('export_and_share', 8, [
    item('share_domestic', 4, '市场覆盖与份额', 'Market coverage', '统计资料'),
    item('share_export', 3, '境外服务', 'Services abroad', '合同'),
    item('share_channels', 1, '省外服务', 'Services in other provinces', '合同'),
  ]),
  other,
];

export const RUBRICS: Record<OfferingKind, Rubric> = {
  product: { offeringKind: 'product', areas: productAreas },
  service: { offeringKind: 'service', areas: serviceAreas },
};
