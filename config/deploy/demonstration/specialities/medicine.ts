import type { Speciality } from './speciality.ts';

const medicine = { sector: 'medicine', kind: 'product' } as const;

export const MEDICINE: readonly Speciality[] = [
  {
    ...medicine,
    trade: '中药饮片',
    tradeEn: 'Herbal Pieces',
    counties: ['140225', '140425', '140427', '140524'],
    samples: [
      ['黄芪饮片', 'Astragalus Slices', ['0.5 kg/袋', '1 kg/袋']],
      ['党参饮片', 'Codonopsis Slices', ['0.5 kg/袋']],
      ['连翘（净制）', 'Cleaned Forsythia Fruit', ['1 kg/袋', '10 kg/箱']],
      ['酒黄芩饮片', 'Wine-processed Scutellaria', ['1 kg/袋']],
      ['远志筒', 'Polygala Root Tubes', ['1 kg/袋']],
    ],
  },
  {
    ...medicine,
    trade: '药业',
    tradeEn: 'Pharmaceutical',
    counties: ['140213', '140403', '140702', '140802', '141002'],
    samples: [
      ['复方党参口服液', 'Compound Codonopsis Oral Solution', ['10 mL×12 支']],
      ['板蓝根颗粒', 'Isatis Root Granules', ['10 g×20 袋']],
      ['葡萄糖注射液', 'Glucose Injection', ['5% 250 mL', '10% 500 mL']],
      ['维生素C片', 'Vitamin C Tablets', ['0.1 g×100 片']],
      ['阿莫西林胶囊', 'Amoxicillin Capsules', ['0.25 g×24 粒']],
    ],
  },
  {
    ...medicine,
    trade: '生物制药',
    tradeEn: 'Biopharma',
    counties: ['140105', '140581', '140882'],
    samples: [
      ['透明质酸钠敷料', 'Sodium Hyaluronate Dressing', ['25 g×5 片']],
      ['胶原蛋白海绵', 'Collagen Sponge', ['2 cm×4 cm', '5 cm×5 cm']],
      ['益生菌固体制剂', 'Probiotic Powder', ['2 g×30 袋']],
    ],
  },
  {
    ...medicine,
    trade: '医疗器械',
    tradeEn: 'Medical Devices',
    counties: ['140110', '140902', '140702', '140311'],
    samples: [
      ['一次性使用输液器', 'Single-use Infusion Set', ['0.55 mm', '0.7 mm']],
      ['医用纱布敷料', 'Medical Gauze Dressing', ['10 cm×10 cm-8P']],
      ['电动护理床', 'Electric Nursing Bed', ['HL-3', 'HL-5']],
      ['红外体温筛检仪', 'Infrared Temperature Screener', ['TW-200']],
    ],
  },
  {
    ...medicine,
    trade: '药材种植',
    tradeEn: 'Herb Growers',
    cooperative: true,
    counties: ['141026', '140521', '140823', '140622'],
    samples: [
      ['青翘', 'Green Forsythia Fruit', ['25 kg/袋']],
      ['柴胡', 'Bupleurum Root', ['10 kg/袋']],
      ['黄芪（仿野生）', 'Semi-wild Astragalus Root', ['特等 1 kg/盒']],
    ],
  },
];
