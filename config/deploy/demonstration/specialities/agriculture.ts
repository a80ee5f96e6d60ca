import type { Speciality } from './speciality.ts';

const agriculture = { sector: 'agriculture', kind: 'product' } as const;

export const AGRICULTURE: readonly Speciality[] = [
  {
    ...agriculture,
    trade: '谷物种植',
    tradeEn: 'Millet Growers',
    cooperative: true,
    counties: ['140430', '140429', '141123', '140725'],
    samples: [
      ['小米', 'Millet', ['500 g/袋', '2.5 kg/袋']],
      ['富硒小米', 'Selenium-rich Millet', ['1 kg/盒']],
      ['胚芽小米', 'Germ-retained Millet', ['400 g×6']],
    ],
  },
  {
    ...agriculture,
    trade: '果业',
    tradeEn: 'Orchards',
    counties: ['141028', '140821', '140822', '140829'],
    samples: [
      ['红富士苹果', 'Fuji Apple', ['80 mm 级 5 kg/箱', '85 mm 级 5 kg/箱']],
      ['晚熟冬苹果', 'Late-harvest Apple', ['75 mm 级 10 kg/箱']],
      ['鲜桃', 'Fresh Peach', ['250 g 级 4 kg/箱']],
    ],
  },
  {
    ...agriculture,
    trade: '梨果种植',
    tradeEn: 'Pear Growers',
    cooperative: true,
    counties: ['141031', '140727', '140981', '141033'],
    samples: [
      ['香梨', 'Fragrant Pear', ['220 g 级 5 kg/箱']],
      ['酥梨', 'Crisp Pear', ['300 g 级 5 kg/箱']],
    ],
  },
  {
    ...agriculture,
    trade: '菌业',
    tradeEn: 'Mushroom',
    counties: ['141030', '140221', '140423'],
    samples: [
      ['鲜香菇', 'Fresh Shiitake', ['一级 2.5 kg/箱']],
      ['黑木耳（干）', 'Dried Black Fungus', ['250 g/袋', '500 g/盒']],
      ['羊肚菌（干）', 'Dried Morel', ['50 g/盒']],
    ],
  },
  {
    ...agriculture,
    trade: '黄花种植',
    tradeEn: 'Daylily Growers',
    cooperative: true,
    counties: ['140215', '140222'],
    samples: [
      ['黄花菜（干）', 'Dried Daylily', ['特级 200 g/袋', '一级 400 g/袋']],
      ['冻干黄花', 'Freeze-dried Daylily', ['60 g/罐']],
    ],
  },
  {
    ...agriculture,
    trade: '核桃种植',
    tradeEn: 'Walnut Growers',
    cooperative: true,
    counties: ['141182', '140722', '141025', '141034'],
    samples: [
      ['薄皮核桃', 'Thin-shelled Walnut', ['特级 1 kg/袋', '一级 5 kg/箱']],
      ['核桃仁', 'Walnut Kernel', ['头路 500 g/罐']],
    ],
  },
  {
    ...agriculture,
    trade: '牧业',
    tradeEn: 'Livestock',
    counties: ['140929', '140623', '140723', '140928'],
    samples: [
      ['羊肉（冷鲜）', 'Chilled Mutton', ['羊排 1 kg', '羊腿 2 kg']],
      ['牛肉（冷鲜分割）', 'Chilled Beef Cuts', ['牛腩 1 kg', '牛腱 1 kg']],
      ['鲜鸡蛋', 'Fresh Eggs', ['50 g 级 30 枚/箱']],
    ],
  },
  {
    ...agriculture,
    trade: '蔬菜种植',
    tradeEn: 'Vegetable Growers',
    cooperative: true,
    counties: ['140725', '140122', '140226', '140926'],
    samples: [
      ['甘蓝', 'Cabbage', ['净菜 15 kg/筐']],
      ['旱地番茄', 'Dryland Tomato', ['一级 5 kg/箱']],
      ['脱毒马铃薯', 'Virus-free Potato', ['150 g 级 5 kg/箱']],
    ],
  },
  {
    ...agriculture,
    trade: '蜂业',
    tradeEn: 'Apiary',
    counties: ['140522', '140431', '141026'],
    samples: [
      ['荆条成熟蜜', 'Mature Vitex Honey', ['500 g/瓶']],
      ['连翘花蜜', 'Forsythia Honey', ['250 g/瓶', '500 g/瓶']],
    ],
  },
  {
    ...agriculture,
    trade: '藜麦农业',
    tradeEn: 'Quinoa Farming',
    counties: ['140926', '140322', '141127'],
    samples: [
      ['藜麦米', 'Quinoa', ['400 g/袋', '1 kg/袋']],
      ['红芸豆', 'Red Kidney Beans', ['一级 25 kg/袋']],
    ],
  },
];
