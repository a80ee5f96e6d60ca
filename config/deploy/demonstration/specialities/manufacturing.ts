import type { Speciality } from './speciality.ts';

const manufacturing = { sector: 'manufacturing', kind: 'product' } as const;

export const MANUFACTURING: readonly Speciality[] = [
  {
    ...manufacturing,
    trade: '锻造',
    tradeEn: 'Forging',
    counties: ['140921', '140902'],
    samples: [
      ['风电塔筒法兰', 'Wind Tower Flange', ['φ4500', 'φ6500']],
      ['锻钢管法兰', 'Forged Steel Pipe Flange', ['DN50～DN1200']],
      ['大型环锻件', 'Large Ring Forging', ['φ1000～φ9000']],
    ],
  },
  {
    ...manufacturing,
    trade: '铸管',
    tradeEn: 'Casting',
    counties: ['140525', '140703', '141024', '140581'],
    samples: [
      ['球墨铸铁管', 'Ductile Iron Pipe', ['DN80～DN1600 K9']],
      ['可锻铸铁管路连接件', 'Malleable Iron Pipe Fittings', ['DN15～DN100']],
      ['球墨铸铁井盖', 'Ductile Iron Manhole Cover', ['D400', 'E600']],
    ],
  },
  {
    ...manufacturing,
    trade: '玻璃器皿',
    tradeEn: 'Glassware',
    counties: ['140727', '140728'],
    samples: [
      ['人工吹制玻璃高脚杯', 'Hand-blown Stemware', ['350 mL', '500 mL']],
      ['耐热玻璃茶具', 'Heat-resistant Glass Teaware', ['600 mL 四件套']],
      ['彩色玻璃花瓶', 'Coloured Glass Vase', ['H280', 'H400']],
    ],
  },
  {
    ...manufacturing,
    trade: '漆艺',
    tradeEn: 'Lacquer',
    counties: ['140728', '140826'],
    samples: [
      ['推光漆首饰盒', 'Polished Lacquer Jewellery Box', ['四角 26 cm', '海棠 30 cm']],
      ['云雕漆盘', 'Carved Lacquer Plate', ['φ30 cm']],
    ],
  },
  {
    ...manufacturing,
    trade: '陶瓷',
    tradeEn: 'Ceramics',
    counties: ['140681', '140622', '140522', '140321'],
    samples: [
      ['日用细瓷餐具', 'Fine Porcelain Tableware', ['28 头', '56 头']],
      ['黑釉茶盏', 'Black-glazed Tea Bowl', ['口径 9 cm', '口径 12 cm']],
      ['紫砂茶壶', 'Zisha Teapot', ['180 mL', '260 mL']],
      ['陶瓷透水砖', 'Ceramic Permeable Brick', ['200×100×55']],
    ],
  },
  {
    ...manufacturing,
    trade: '耐火材料',
    tradeEn: 'Refractories',
    counties: ['140322', '141181', '140321', '141130'],
    samples: [
      ['低蠕变高铝砖', 'Low-creep High-alumina Brick', ['DRL-150', 'DRL-155']],
      ['热风炉用硅砖', 'Silica Brick for Hot Stoves', ['RG-95']],
      ['莫来石浇注料', 'Mullite Castable', ['MC-70']],
    ],
  },
  {
    ...manufacturing,
    trade: '镁业',
    tradeEn: 'Magnesium',
    counties: ['140823', '140321', '140225'],
    samples: [
      ['镁合金汽车方向盘骨架', 'Magnesium Steering Wheel Armature', ['AM60B']],
      ['镁合金型材', 'Magnesium Alloy Profile', ['AZ31B', 'ZK60']],
    ],
  },
  {
    ...manufacturing,
    trade: '磁材',
    tradeEn: 'Magnetics',
    counties: ['140121', '140827', '140502'],
    samples: [
      ['烧结钕铁硼永磁体', 'Sintered NdFeB Magnet', ['N52', '42SH', '38UH']],
      ['永磁吸盘组件', 'Permanent Magnet Assembly', ['XP-80', 'XP-120']],
    ],
  },
  {
    ...manufacturing,
    trade: '矿山装备',
    tradeEn: 'Mining Equipment',
    counties: ['140110', '140214', '140502', '140303'],
    samples: [
      ['掘锚一体机', 'Bolter Miner', ['JM-340', 'JM-360']],
      ['矿用带式输送机', 'Mine Belt Conveyor', ['DTL100', 'DTL140']],
      ['液压支架用立柱', 'Hydraulic Support Leg', ['φ320', 'φ400']],
      ['矿用隔爆型监控分站', 'Flameproof Monitoring Substation', ['KJ-F16']],
    ],
  },
  {
    ...manufacturing,
    trade: '液压技术',
    tradeEn: 'Hydraulics',
    counties: ['140702', '140105'],
    samples: [
      ['轴向柱塞泵', 'Axial Piston Pump', ['A71', 'A125']],
      ['电磁换向阀', 'Solenoid Directional Valve', ['4WE6', '4WE10']],
      ['高压齿轮泵', 'High-pressure Gear Pump', ['CB-40', 'CB-63']],
    ],
  },
  {
    ...manufacturing,
    trade: '不锈钢制品',
    tradeEn: 'Stainless Steel',
    counties: ['140108', '140121', '140181'],
    samples: [
      ['不锈钢精密钢带', 'Precision Stainless Strip', ['0.02～0.10 mm']],
      ['薄壁不锈钢水管', 'Thin-walled Stainless Water Pipe', ['DN15～DN100']],
      ['不锈钢保温容器', 'Stainless Vacuum Flask', ['350 mL', '500 mL']],
    ],
  },
  {
    ...manufacturing,
    trade: '新材料',
    tradeEn: 'New Materials',
    counties: ['140212', '140404', '141002', '140581'],
    samples: [
      ['芳纶纸', 'Aramid Paper', ['0.05 mm', '0.13 mm']],
      ['煤基全合成润滑油', 'Coal-based Synthetic Lubricant', ['0W-20', '5W-30']],
      ['电容炭', 'Supercapacitor Carbon', ['YP-20', 'YP-50']],
      ['玄武岩纤维布', 'Basalt Fibre Fabric', ['200 g/m²', '300 g/m²']],
      ['纳米碳酸钙', 'Nano Calcium Carbonate', ['NCC-60', 'NCC-80']],
    ],
  },
  {
    ...manufacturing,
    trade: '光电科技',
    tradeEn: 'Optoelectronics',
    counties: ['140403', '140581', '140882'],
    samples: [
      ['深紫外LED杀菌模组', 'UVC LED Sterilising Module', ['UV-265', 'UV-275']],
      ['户外LED显示屏', 'Outdoor LED Display', ['P4', 'P6.67']],
      ['光学镜头', 'Optical Lens', ['F2.0 4 mm', 'F1.6 6 mm']],
      ['光伏组件', 'Photovoltaic Module', ['580 W', '620 W']],
    ],
  },
  {
    ...manufacturing,
    trade: '纺织',
    tradeEn: 'Textiles',
    counties: ['140581', '140406', '140702', '141081'],
    samples: [
      ['桑蚕丝被', 'Mulberry Silk Quilt', ['2.0 kg', '3.0 kg']],
      ['纯棉高支纱', 'Fine Combed Cotton Yarn', ['60S', '80S', '100S']],
      ['亚麻家纺面料', 'Linen Home Textile', ['幅宽 280 cm']],
    ],
  },
  {
    ...manufacturing,
    trade: '农机',
    tradeEn: 'Farm Machinery',
    counties: ['140921', '141022', '140825', '140721'],
    samples: [
      ['山地履带微耕机', 'Crawler Mini Tiller', ['1WG-4.0', '1WG-6.3']],
      ['谷子联合收获机', 'Millet Combine Harvester', ['4LZ-3.0']],
    ],
  },
  {
    ...manufacturing,
    trade: '电气',
    tradeEn: 'Electrical',
    counties: ['140105', '140403', '140603', '141102'],
    samples: [
      ['非晶合金配电变压器', 'Amorphous Alloy Transformer', ['SBH15-400', 'SBH15-630']],
      ['智能环网柜', 'Smart Ring Main Unit', ['XGN-12']],
      ['永磁直驱电动机', 'Permanent Magnet Direct-drive Motor', ['TBYC-250', 'TBYC-400']],
    ],
  },
  {
    ...manufacturing,
    trade: '建材',
    tradeEn: 'Building Materials',
    counties: ['141082', '141102', '140602', '141129'],
    samples: [
      ['蒸压加气混凝土板', 'Autoclaved Aerated Concrete Panel', ['B05 A3.5', 'B06 A5.0']],
      ['岩棉保温板', 'Rock Wool Insulation Board', ['TR10 50 mm', 'TR15 80 mm']],
      ['煤矸石烧结多孔砖', 'Coal Gangue Perforated Brick', ['240×115×90']],
    ],
  },
  {
    ...manufacturing,
    trade: '工艺美术',
    tradeEn: 'Arts and Crafts',
    counties: ['140212', '140403', '140825'],
    samples: [
      ['手工錾刻铜火锅', 'Hand-chased Copper Hotpot', ['28 cm', '32 cm']],
      ['澄泥砚', 'Chengni Inkstone', ['6 寸', '8 寸']],
      ['堆锦画', 'Duijin Silk Relief', ['40×60 cm']],
    ],
  },
];
