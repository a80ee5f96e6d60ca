import type { Draft } from './applicant.ts';

export const MATERIALS_AND_CRAFT: readonly Draft[] = [
  {
    key: 'refractory',
    organization: {
      name: '盂县烜垚耐火材料有限公司',
      nameEn: 'Yuxian Xuanyao Refractories Co., Ltd.',
      regionCode: '140322',
      address: '山西省阳泉市盂县工业集聚区创新路33号',
    },
    offering: {
      name: '热风炉用低蠕变高铝砖',
      nameEn: 'Low-creep High-alumina Brick for Hot Stoves',
      brand: '烜垚',
      kind: 'product',
      sector: 'manufacturing',
      models: ['DRL-150', 'DRL-155'],
      scope: '高炉热风炉用低蠕变高铝砖的生产和销售',
      process: '均化、破粉碎、配料、混练、高吨位压制、干燥、隧道窑烧成、检验',
    },
    overview:
      '公司以本地高铝矾土为原料，经均化后成分波动小于百分之一。窑炉全部使用清洁燃料并实现在线监测。产品用于大型高炉热风炉。',
    dimensions: [
      {
        dimension: 'continued_development',
        text: '回收用后耐火材料替代一成半原料，颗粒物排放低于特别排放限值。',
      },
      {
        dimension: 'standard_conformance',
        text: '蠕变率在一千五百摄氏度五十小时不大于百分之零点五。',
      },
    ],
  },
  {
    key: 'silk',
    organization: {
      name: '高平纨绮丝绸有限公司',
      nameEn: 'Gaoping Wanqi Silk Co., Ltd.',
      regionCode: '140581',
      address: '山西省晋城市高平市东环路55号',
    },
    offering: {
      name: '桑蚕长丝绵被',
      nameEn: 'Mulberry Silk Floss Quilt',
      brand: '纨绮',
      kind: 'product',
      sector: 'manufacturing',
      models: ['1.5 kg', '2.0 kg', '3.0 kg'],
      scope: '桑蚕丝绵被的生产和销售',
      process: '选茧、煮茧、剥茧、手工拉网、定位、缝制、检针、包装',
    },
    overview:
      '公司从养蚕到成品全链经营，自有桑园五千亩。被胎为百分之百桑蚕长丝绵，由八人一组手工拉制。',
    dimensions: [
      {
        dimension: 'manufacturing_quality',
        text: '填充物品质、压缩回弹性达到优等品，逐条称重留档。',
      },
      { dimension: 'social_effect', text: '带动九百余户养蚕，农闲时节就近务工。' },
    ],
  },
  {
    key: 'porcelain',
    organization: {
      name: '应县垍窈陶瓷有限公司',
      nameEn: 'Yingxian Jiyao Ceramics Co., Ltd.',
      regionCode: '140622',
      address: '山西省朔州市应县特色产业园一号路3号',
    },
    offering: {
      name: '高岭土日用细瓷餐具',
      nameEn: 'Kaolin Fine Porcelain Tableware',
      brand: '垍窈',
      kind: 'product',
      sector: 'manufacturing',
      models: ['28 头', '46 头', '56 头'],
      scope: '日用细瓷餐具的设计、生产和销售',
      process: '配料、球磨、滚压、干燥、素烧、施釉、釉烧、检选',
    },
    overview:
      '公司利用煤系高岭土烧制细瓷，建有全自动滚压线六条。铅镉溶出量逐批检测。产品出口二十余个国家和地区。',
    dimensions: [
      { dimension: 'industrial_development', text: '把煤系高岭土由低价原料变为细瓷，附加值提高。' },
      {
        dimension: 'manufacturing_quality',
        text: '白度不低于八十二，热稳定性二百摄氏度一次不裂。',
      },
      { dimension: 'commercial_economy', text: '出口额占营业收入四成，投诉率低于万分之三。' },
    ],
  },
  {
    key: 'glass',
    organization: {
      name: '祁县琚璃玻璃器皿有限公司',
      nameEn: 'Qixian Juli Glassware Co., Ltd.',
      regionCode: '140727',
      address: '山西省晋中市祁县新城大街88号',
    },
    offering: {
      name: '人工吹制无铅水晶高脚杯',
      nameEn: 'Hand-blown Lead-free Crystal Stemware',
      brand: '琚璃',
      kind: 'product',
      sector: 'manufacturing',
      models: ['350 mL', '500 mL', '650 mL'],
      scope: '人工吹制玻璃酒具的设计、生产和销售',
      process: '配料、熔制、吹制、拉杆、贴底、退火、爆口、抛光、检验',
    },
    overview:
      '公司有吹制技师一百二十人，采用全电熔窑。产品无铅，透光率与抗冲击性优于同类。设有技师带徒工作室。',
    dimensions: [
      { dimension: 'manufacturing_quality', text: '杯口厚度差不大于零点二毫米，逐只灯检。' },
      { dimension: 'continued_development', text: '全电熔替代煤气，吨玻璃碳排放下降约一半。' },
    ],
  },
];
