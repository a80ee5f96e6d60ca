import type { Draft } from './applicant.ts';

export const FARM_AND_FOOD: readonly Draft[] = [
  {
    key: 'vinegar',
    organization: {
      name: '清徐沚鸣醋业有限公司',
      nameEn: 'Qingxu Zhiming Vinegar Co., Ltd.',
      regionCode: '140121',
      address: '山西省太原市清徐县特色产业园一号路12号',
    },
    offering: {
      name: '老陈醋（六年陈酿）',
      nameEn: 'Mature Vinegar, Aged Six Years',
      brand: '沚鸣',
      kind: 'product',
      sector: 'food',
      models: ['500 mL/瓶', '1.5 L/坛'],
      scope: '以高粱、麸皮为原料的老陈醋的生产和销售',
      process: '蒸料、酒精发酵、醋酸发酵、熏醅、淋醋、夏伏晒冬捞冰陈酿、灌装',
    },
    overview:
      '公司保留熏醅和夏晒冬捞的传统工序，陈酿缸一万二千口。原粮由本县和邻县订单种植。设有总酸、不挥发酸与川芎嗪的自检能力。',
    dimensions: [
      {
        dimension: 'manufacturing_quality',
        text: '不挥发酸与总酯高于推荐性国家标准，批批留样六年。',
      },
      {
        dimension: 'social_effect',
        text: '与三个乡镇签订高粱订单一万八千亩，设开放参观的酿造工坊。',
      },
    ],
  },
  {
    key: 'daylily',
    register: '93',
    organization: {
      name: '云州区菁穑黄花种植专业合作社',
      nameEn: 'Yunzhou Jingse Daylily Growers Cooperative',
      regionCode: '140215',
      address: '山西省大同市云州区东穑庄村',
    },
    offering: {
      name: '黄花菜（干制）',
      nameEn: 'Dried Daylily',
      brand: '菁穑',
      kind: 'product',
      sector: 'agriculture',
      models: ['特级 200 g/袋', '一级 400 g/袋'],
      scope: '黄花菜的种植、杀青、烘干、分级和销售',
      process: '凌晨采摘、蒸汽杀青、热泵烘干、分级、金属检测、密封包装',
    },
    overview:
      '合作社由一百六十户组成，统一供苗、统一采收时间、统一烘干。建有热泵烘房二十四间，全程不用硫熏。产品可追溯到地块。',
    dimensions: [
      {
        dimension: 'social_effect',
        text: '采摘季日均用工六百人，社员户均增收明显，脱贫户占三成。',
      },
      {
        dimension: 'standard_conformance',
        text: '二氧化硫残留按不得检出控制，严于食品安全国家标准限量。',
      },
    ],
  },
  {
    key: 'millet',
    organization: {
      name: '沁县穰垅谷物有限公司',
      nameEn: 'Qinxian Ranglong Grain Co., Ltd.',
      regionCode: '140430',
      address: '山西省长治市沁县兴农路31号',
    },
    offering: {
      name: '胚芽小米',
      nameEn: 'Germ-retained Millet',
      brand: '穰垅',
      kind: 'product',
      sector: 'agriculture',
      models: ['500 g/袋', '400 g×6/盒'],
      scope: '谷子的订单种植与胚芽小米的加工、销售',
      process: '谷子入库、低温储藏、清选、柔性脱壳、色选、充氮包装',
    },
    overview:
      '公司有自建基地三千亩、订单基地一万亩，实行谷豆轮作。采用柔性脱壳，留胚率稳定在百分之八十以上。',
    dimensions: [
      {
        dimension: 'continued_development',
        text: '谷豆轮作与渗水地膜回收并行，三年土壤有机质持续上升。',
      },
      {
        dimension: 'manufacturing_quality',
        text: '充氮小包装保质期由六个月延长到十二个月，脂肪酸值低于标准限值一半。',
      },
      {
        dimension: 'industrial_development',
        text: '带动全县加工户统一品种和收储，形成分级收购价。',
      },
    ],
  },
  {
    key: 'apple',
    organization: {
      name: '吉县峁耔果业有限公司',
      nameEn: 'Jixian Maozi Orchards Co., Ltd.',
      regionCode: '141028',
      address: '山西省临汾市吉县滨河西路47号',
    },
    offering: {
      name: '晚熟富士苹果',
      nameEn: 'Late-harvest Fuji Apple',
      brand: '峁耔',
      kind: 'product',
      sector: 'agriculture',
      models: ['80 mm 级 5 kg/箱', '85 mm 级 5 kg/箱'],
      scope: '苹果的种植、采后分选、气调贮藏和销售',
      process: '壁蜂授粉、疏花疏果、套袋、采收、无损分选、气调贮藏',
    },
    overview:
      '公司管理矮砧密植园四千亩，建有八千吨气调库与四通道无损分选线。每箱贴有地块、采收日和糖度的追溯码。',
    dimensions: [
      {
        dimension: 'intensive_form',
        text: '水肥一体与防雹网全覆盖，亩均用水较传统园减少四成。',
      },
      { dimension: 'manufacturing_quality', text: '可溶性固形物不低于百分之十四点五，逐果测定。' },
    ],
  },
  {
    key: 'walnut-oil',
    organization: {
      name: '汾阳榷林油脂有限公司',
      nameEn: 'Fenyang Quelin Oils Co., Ltd.',
      regionCode: '141182',
      address: '山西省吕梁市汾阳市新城大街103号',
    },
    offering: {
      name: '低温压榨核桃油',
      nameEn: 'Cold-pressed Walnut Oil',
      brand: '榷林',
      kind: 'product',
      sector: 'food',
      models: ['250 mL/瓶', '500 mL/瓶'],
      scope: '以核桃仁为原料的压榨植物油的生产和销售',
      process: '选仁、脱种皮、低温压榨、冷滤、充氮灌装',
    },
    overview:
      '公司以本市核桃为原料，年处理核桃仁三千吨，全程低于六十摄氏度。饼粕用于植物蛋白饮料，果壳制成活性炭。',
    dimensions: [
      {
        dimension: 'industry_ecology',
        text: '油、粕、壳全部利用，与两家下游企业签有长期供应协议。',
      },
      { dimension: 'standard_conformance', text: '酸价与过氧化值为国家标准限值的三分之一以内。' },
    ],
  },
  {
    key: 'jujube',
    organization: {
      name: '临县赭塬枣业有限公司',
      nameEn: 'Linxian Zheyuan Jujube Co., Ltd.',
      regionCode: '141124',
      address: '山西省吕梁市临县站前路8号',
    },
    manufacturer: {
      name: '吕梁赭塬食品加工有限公司',
      address: '山西省吕梁市离石区工业集聚区创新路71号',
    },
    offering: {
      name: '冻干枣脆',
      nameEn: 'Freeze-dried Jujube Crisps',
      brand: '赭塬',
      kind: 'product',
      sector: 'food',
      models: ['30 g/袋', '180 g/罐'],
      scope: '红枣冻干食品的研发、生产和销售',
      process: '分选、清洗、去核、切片、速冻、真空冷冻干燥、充氮包装',
    },
    overview:
      '公司在黄河沿岸收购鲜枣，委托关联企业加工，双方订有委托生产协议和质量协议。产品不添加糖和油，水分低于百分之四。',
    dimensions: [
      { dimension: 'social_effect', text: '以保护价收购沿黄四个乡镇的鲜枣，缓解雨季裂果损失。' },
      {
        dimension: 'commercial_economy',
        text: '由原枣销售转为零食，单位原料产值提高约四倍，已进入便利店渠道。',
      },
    ],
  },
];
