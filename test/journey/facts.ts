/** What the people of the journey enter, where they enter it over HTTP. */
export const OPINION = {
  opinions: [{ dimension: 'standard_conformance', opinion: '指标有检测报告支持。' }],
  recommendation: 'recommend',
  summary: '同意推荐',
};

export const standardOf = (publishedOn: string) => ({
  standardSource: 'drafted',
  standardNumber: `T/SXJP ${900 + (process.pid % 100)}-${publishedOn.slice(0, 4)}`,
  standardTitle: '山西精品 便携式谷物水分测定仪',
  process: '下料、装配、标定、检验、包装',
  standardPublishedOn: publishedOn,
});

export const ADVANCEDNESS = {
  indicators: [
    {
      name: '测量误差',
      unit: '%',
      own: '0.3',
      compared: '0.5',
      basis: 'industry',
      mandatory: false,
      verdict: 'better',
    },
  ],
  conclusion: 'domestic_leading',
  summary: '测量误差优于行业标准',
};

export const CERTIFICATION = {
  reportNumber: 'JOURNEY-0001',
  mode: '产品检验＋初始工厂检查＋获证后监督',
  headSigner: '演示机构负责人',
  summary: '符合标准要求，同意认证',
};
