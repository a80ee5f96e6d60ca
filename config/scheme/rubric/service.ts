import type { RubricArea } from '../schema.ts';
import { accumulated, area, item, tiered } from './area.ts';
import { benefit, chain, innovation, other, strategy } from './either-kind.ts';

/** 服务的九个方面，权重与产品相同. 〔rulings 2〕 */
export const SERVICE_AREAS: RubricArea[] = [
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
    accumulated(
      item('infrastructure_systems', 2, '管理体系认证', 'Management systems', '每项 0.5 分'),
      ['管理体系认证', 'certified management system', 0.5]
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
          '服务特性指标优于国家、行业标准',
          'Service indicators above standards',
          '每项更优 2 分，封顶 8 分'
        ),
        ['更优的指标', 'better indicator', 2]
      ),
      tiered(
        item(
          'advancedness_conclusion',
          4,
          '填补空白或领先结论',
          'Gap filled or leading',
          '结论文件'
        ),
        ['国际先进', 'internationally advanced', 4],
        ['国内领先', 'leading in China', 3],
        ['国内先进', 'advanced in China', 2]
      ),
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
