import type { Speciality } from './speciality.ts';

const services = { sector: 'services', kind: 'service' } as const;

export const SERVICES: readonly Speciality[] = [
  {
    ...services,
    trade: '康养服务',
    tradeEn: 'Wellness Care',
    counties: ['140525', '140881'],
    samples: [['旅居康养服务', 'Residential Wellness Service', ['短住', '长住']]],
  },
  {
    ...services,
    trade: '冷链物流',
    tradeEn: 'Cold Chain Logistics',
    counties: ['140802', '140110'],
    samples: [['果蔬冷链配送服务', 'Produce Cold Chain Delivery', ['城际', '干线']]],
  },
  {
    ...services,
    trade: '检测技术服务',
    tradeEn: 'Testing Services',
    counties: ['140105', '140403'],
    samples: [['食品检验检测服务', 'Food Testing Service', ['微生物', '理化']]],
  },
  {
    ...services,
    trade: '物业服务',
    tradeEn: 'Property Services',
    counties: ['140106'],
    samples: [['住宅小区物业服务', 'Residential Property Service', []]],
  },
  {
    ...services,
    trade: '文化旅游服务',
    tradeEn: 'Cultural Tourism',
    counties: ['140728', '140922'],
    samples: [['古建研学导览服务', 'Heritage Study Tour Service', ['半日', '一日']]],
  },
  {
    ...services,
    trade: '供热服务',
    tradeEn: 'District Heating',
    counties: ['140213'],
    samples: [['城市集中供热服务', 'District Heating Service', []]],
  },
  {
    ...services,
    trade: '家政服务',
    tradeEn: 'Home Services',
    counties: ['140921', '140403'],
    samples: [['母婴护理服务', 'Mother and Baby Care Service', ['26 天', '42 天']]],
  },
];
