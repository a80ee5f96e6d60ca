import type { Draft } from './applicant.ts';

export const EQUIPMENT: readonly Draft[] = [
  {
    key: 'hydraulics',
    organization: {
      name: '太原汀澜液压技术有限公司',
      nameEn: 'Taiyuan Tinglan Hydraulics Co., Ltd.',
      regionCode: '140105',
      address: '山西省太原市小店区经济技术开发区科创街18号',
    },
    offering: {
      name: '高压轴向柱塞泵',
      nameEn: 'High-pressure Axial Piston Pump',
      brand: '汀澜',
      kind: 'product',
      sector: 'manufacturing',
      models: ['TL-A71', 'TL-A125', 'TL-A180'],
      scope: '额定压力 35 MPa 及以下轴向柱塞泵的设计、生产和服务',
      process: '铸造、精加工、离子渗氮、配磨、装配、台架试验',
    },
    overview:
      '公司从事工程机械与矿山装备用液压元件的研发和制造，建有缸体、滑靴、配流盘三条专线。近三年研发投入占营业收入的百分之六以上。产品配套省内外主机企业二十余家。',
    dimensions: [
      {
        dimension: 'standard_conformance',
        text: '容积效率、噪声和寿命三项指标严于现行行业标准，企业标准已自我声明公开。',
      },
      {
        dimension: 'manufacturing_quality',
        text: '关键摩擦副百分之百在线检测，整机出厂前逐台跑合四小时并留存曲线。',
      },
      {
        dimension: 'forward_value',
        text: '正在开发内置压力与温度传感的智能泵，样机已完成一千小时耐久试验。',
      },
    ],
  },
  {
    key: 'flange',
    organization: {
      name: '定襄砥峦锻造有限公司',
      nameEn: 'Dingxiang Diluan Forging Co., Ltd.',
      regionCode: '140921',
      address: '山西省忻州市定襄县特色产业园一号路26号',
    },
    manufacturer: {
      name: '山西砥峦环锻股份有限公司',
      address: '山西省忻州市定襄县特色产业园一号路28号',
    },
    factory: {
      name: '山西砥峦环锻股份有限公司原平厂区',
      address: '山西省忻州市原平市经济技术开发区东环路9号',
    },
    offering: {
      name: '海上风电塔筒法兰',
      nameEn: 'Offshore Wind Tower Flange',
      brand: '砥峦',
      kind: 'product',
      sector: 'manufacturing',
      models: ['φ6500', 'φ7500', 'φ9000'],
      scope: '直径 6.5～9 m 风电塔筒用锻制法兰的生产和销售',
      process: '锯切、加热、开坯、碾环、正火、机加工、超声检测、喷锌',
    },
    overview:
      '公司负责研发与销售，制造由同一集团的环锻公司承担，双方订有委托制造协议。现有八米以上碾环机两台，年产大型环件四万吨。产品用于沿海多个风场。',
    dimensions: [
      {
        dimension: 'industrial_development',
        text: '带动本县十余家小锻造企业承接粗加工，形成下料、锻造、热处理、机加工的完整分工。',
      },
      {
        dimension: 'intensive_form',
        text: '加热炉全部改为蓄热式燃烧，余热用于退火，单位产品能耗低于行业先进值。',
      },
      {
        dimension: 'manufacturing_quality',
        text: '低温冲击功在零下五十摄氏度保持五十焦耳以上，每件可追溯到炉号。',
      },
    ],
  },
  {
    key: 'display',
    organization: {
      name: '长治翊曜光电科技有限公司',
      nameEn: 'Changzhi Yiyao Optoelectronics Co., Ltd.',
      regionCode: '140403',
      address: '山西省长治市潞州区园区北路66号',
    },
    offering: {
      name: '深紫外LED杀菌模组',
      nameEn: 'UVC LED Sterilising Module',
      brand: '翊曜',
      kind: 'product',
      sector: 'manufacturing',
      models: ['YY-265-20', 'YY-275-60'],
      scope: '波长 260～280 nm 深紫外发光二极管模组的研发和生产',
      process: '外延、光刻、刻蚀、倒装封装、老化、光功率分选',
    },
    overview:
      '公司专注深紫外芯片与模组，外延、芯片、封装在同一园区完成。拥有百级洁净车间三千平方米。产品用于饮水、空调和医疗器械的杀菌。',
    dimensions: [
      {
        dimension: 'forward_value',
        text: '以固态光源替代汞灯，符合汞公约逐步淘汰含汞灯具的方向。',
      },
      {
        dimension: 'standard_conformance',
        text: '光功率维持率按团体标准测试，五千小时不低于百分之八十。',
      },
    ],
  },
  {
    key: 'magnesium',
    organization: {
      name: '闻喜铄原镁业有限公司',
      nameEn: 'Wenxi Shuoyuan Magnesium Co., Ltd.',
      regionCode: '140823',
      address: '山西省运城市闻喜县工业集聚区创新路5号',
    },
    offering: {
      name: '镁合金汽车仪表板横梁',
      nameEn: 'Magnesium Cross-car Beam',
      brand: '铄原',
      kind: 'product',
      sector: 'manufacturing',
      models: ['AM60B-CCB1', 'AM60B-CCB2'],
      scope: '乘用车用镁合金压铸横梁的生产和销售',
      process: '熔炼、精炼、真空压铸、去毛刺、机加工、钝化、检验',
    },
    overview:
      '公司由原镁冶炼延伸到汽车轻量化部件，建有三千吨真空压铸单元四套。镁屑和渣全部回炉或外委利用。已通过汽车行业质量管理体系认证。',
    dimensions: [
      {
        dimension: 'industry_ecology',
        text: '与上游白云石矿、下游整车厂共建回收体系，边角料回用率百分之九十五。',
      },
      {
        dimension: 'continued_development',
        text: '以竖罐炼镁替代横罐，吨镁综合能耗下降约三成。',
      },
      { dimension: 'commercial_economy', text: '较钢制横梁减重一半以上，整车厂综合成本基本持平。' },
    ],
  },
];
