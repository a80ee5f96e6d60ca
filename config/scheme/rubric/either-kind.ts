import { accumulated, area, item, tiered } from './area.ts';

/** 产品与服务相同的五个方面. */
export const strategy = area('quality_strategy', 8, [
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

export const innovation = area('quality_innovation', 15, [
  tiered(
    item(
      'innovation_intensity',
      4,
      '研发投入强度',
      'R&D intensity',
      '≥5% 4 分；3–5% 3 分；1–3% 2 分；>0 1 分'
    ),
    ['不低于 5%', '5% or more', 4],
    ['3%–5%', '3% to 5%', 3],
    ['1%–3%', '1% to 3%', 2],
    ['大于 0', 'above 0', 1]
  ),
  tiered(
    item(
      'innovation_platform',
      3,
      '创新平台',
      'Innovation platforms',
      '国家级 3 分；省级 2 分；市级 1 分'
    ),
    ['国家级', 'national', 3],
    ['省级', 'provincial', 2],
    ['市级', 'municipal', 1]
  ),
  accumulated(
    item(
      'innovation_patents',
      4,
      '专利与知识产权',
      'Patents and IP',
      '发明每项 1 分，实用新型每项 0.5 分，封顶 4 分'
    ),
    ['发明专利', 'invention patent', 1],
    ['实用新型', 'utility model', 0.5]
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

export const chain = area('chain_and_region', 8, [
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

export const benefit = area('overall_benefit', 10, [
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

export const other = area('other', 5, [
  item('other_awards', 2, '获奖', 'Awards', '省市质量奖、展会证明'),
  item('other_culture', 1, '文化传承与消费者口碑', 'Culture and reputation', '证明材料'),
  item('other_cooperation', 1, '核查配合与资料真实性', 'Cooperation and truthfulness', '现场记录'),
  item('other_highlight', 1, '申报组织特别亮点', 'Special merit', '附说明'),
]);
