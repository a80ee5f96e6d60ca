import type { Speciality } from './speciality.ts';

const food = { sector: 'food', kind: 'product' } as const;

export const FOOD: readonly Speciality[] = [
  {
    ...food,
    trade: '醋业',
    tradeEn: 'Vinegar',
    counties: ['140121', '140703', '140110', '141082'],
    samples: [
      ['老陈醋（五年陈酿）', 'Mature Vinegar, Aged Five Years', ['500 mL/瓶', '2.3 L/壶']],
      ['手工熏醋', 'Hand-smoked Vinegar', ['420 mL/瓶', '800 mL/瓶']],
      ['苦荞香醋', 'Tartary Buckwheat Vinegar', ['500 mL/瓶']],
      ['高粱晒醋', 'Sun-aged Sorghum Vinegar', ['350 mL/瓶', '5 L/桶']],
      ['枣香果醋饮料', 'Jujube Vinegar Drink', ['260 mL/瓶']],
    ],
  },
  {
    ...food,
    trade: '酒业',
    tradeEn: 'Distillery',
    counties: ['141121', '140727', '140924', '141024'],
    samples: [
      ['清香型白酒（十年陈）', 'Light-aroma Baijiu, Aged Ten Years', ['53%vol 500 mL']],
      ['地缸酿清香型白酒', 'Clay-vat Light-aroma Baijiu', ['42%vol 475 mL', '53%vol 475 mL']],
      ['黄米黄酒', 'Broomcorn Millet Wine', ['12%vol 500 mL']],
      ['露酒（枣花）', 'Jujube Blossom Liqueur', ['38%vol 375 mL']],
    ],
  },
  {
    ...food,
    trade: '面业',
    tradeEn: 'Flour',
    counties: ['140821', '141023', '140823', '141021'],
    samples: [
      ['石磨小麦粉', 'Stone-ground Wheat Flour', ['2.5 kg/袋', '10 kg/袋']],
      ['刀削面专用粉', 'Flour for Knife-cut Noodles', ['5 kg/袋', '25 kg/袋']],
      ['手工空心挂面', 'Handmade Hollow Noodles', ['400 g/把']],
    ],
  },
  {
    ...food,
    trade: '杂粮食品',
    tradeEn: 'Coarse Grain Foods',
    counties: ['140925', '140927', '140224', '140623'],
    samples: [
      ['燕麦片（免煮）', 'Instant Oat Flakes', ['600 g/袋']],
      ['莜麦粉', 'Naked Oat Flour', ['1 kg/袋', '2.5 kg/袋']],
      ['苦荞茶', 'Tartary Buckwheat Tea', ['250 g/罐', '6 g×40 袋']],
      ['杂粮方便碗托', 'Instant Buckwheat Bowl Cake', ['280 g/碗']],
    ],
  },
  {
    ...food,
    trade: '肉制品',
    tradeEn: 'Meat Products',
    counties: ['140728', '140929', '140221', '140623'],
    samples: [
      ['酱牛肉', 'Spiced Braised Beef', ['200 g/袋', '500 g/盒']],
      ['风干羊肉', 'Air-dried Mutton', ['150 g/袋']],
      ['卤驴肉', 'Braised Donkey Meat', ['220 g/袋']],
    ],
  },
  {
    ...food,
    trade: '乳业',
    tradeEn: 'Dairy',
    counties: ['140621', '140214', '140622'],
    samples: [
      ['巴氏杀菌乳', 'Pasteurised Milk', ['200 mL/袋', '950 mL/瓶']],
      ['原味发酵乳', 'Plain Fermented Milk', ['180 g/杯']],
      ['奶酪（原制）', 'Natural Cheese', ['200 g/块']],
    ],
  },
  {
    ...food,
    trade: '油脂',
    tradeEn: 'Oils',
    counties: ['140928', '140322', '140722', '140225'],
    samples: [
      ['低温压榨亚麻籽油', 'Cold-pressed Flaxseed Oil', ['500 mL/瓶', '5 L/桶']],
      ['核桃油', 'Walnut Oil', ['250 mL/瓶']],
      ['翅果油', 'Elaeagnus Mollis Seed Oil', ['100 mL/瓶']],
    ],
  },
  {
    ...food,
    trade: '饼业',
    tradeEn: 'Bakery',
    counties: ['140703', '141181', '140823', '140702'],
    samples: [
      ['酥皮点心（枣泥）', 'Flaky Pastry with Jujube Paste', ['300 g/盒', '600 g/盒']],
      ['芝麻干烙饼', 'Sesame Flatbread', ['35 g×12']],
      ['煮饼', 'Honey-glazed Sesame Cake', ['400 g/盒']],
    ],
  },
  {
    ...food,
    trade: '饮品',
    tradeEn: 'Beverages',
    counties: ['140623', '140929', '141128', '140121'],
    samples: [
      ['沙棘汁饮料', 'Sea-buckthorn Juice Drink', ['248 mL/罐', '1 L/盒']],
      ['沙棘原浆', 'Sea-buckthorn Puree', ['50 mL×10']],
      ['葡萄汁（非浓缩还原）', 'Not-from-concentrate Grape Juice', ['750 mL/瓶']],
      ['天然矿泉水', 'Natural Mineral Water', ['500 mL/瓶', '18.9 L/桶']],
    ],
  },
  {
    ...food,
    trade: '枣业食品',
    tradeEn: 'Jujube Foods',
    counties: ['141124', '141125', '140824', '141032'],
    samples: [
      ['夹心红枣', 'Stuffed Jujube', ['258 g/袋']],
      ['枣片', 'Jujube Crisps', ['80 g/袋', '500 g/罐']],
      ['醉枣', 'Liquor-soaked Jujube', ['450 g/坛']],
    ],
  },
  {
    ...food,
    trade: '豆制品',
    tradeEn: 'Soy Products',
    counties: ['140225', '140403', '140302'],
    samples: [
      ['卤水豆腐干', 'Brine-set Dried Tofu', ['100 g/袋', '320 g/袋']],
      ['手工腐竹', 'Handmade Tofu Skin', ['250 g/袋']],
    ],
  },
  {
    ...food,
    trade: '调味品',
    tradeEn: 'Condiments',
    counties: ['140425', '140830', '141081'],
    samples: [
      ['花椒油', 'Prickly Ash Oil', ['210 mL/瓶']],
      ['黄豆酱', 'Fermented Soybean Paste', ['300 g/瓶', '800 g/瓶']],
      ['香菇酱', 'Shiitake Sauce', ['180 g/瓶']],
    ],
  },
];
