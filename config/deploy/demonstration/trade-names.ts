import type { Random } from './random.ts';

/** A fabricated 字号 with its spelling. */
export interface TradeName {
  zh: string;
  en: string;
}

const FIRST =
  '岫xiu 霁ji 穗sui 砚yan 澹dan 槲hu 葭jia 桦hua 鸢yuan 霭ai 漱shu 湫qiu 涑su 蘅heng 芷zhi 蓼liao 荻di 柘zhe 椴duan 栎li 梓zi 楸qiu 黍shu 稔ren 秾nong 耘yun 畦qi 峪yu 岑cen 嵋mei 峤qiao 琅lang 珩heng 瑭tang 珂ke 琮cong 璞pu 磬qing 铎duo 砺li 燧sui 曦xi 晖hui 昉fang 暄xuan 煦xu 旻min 鹭lu 雁yan 澧li';
const SECOND =
  '禾he 垣yuan 渚zhu 岚lan 野ye 澍shu 笙sheng 序xu 槐huai 舟zhou 朴pu 屿yu 麓lu 屏ping 埙xun 陌mo 汀ting 壑he 坡po 炉lu 庐lu 桥qiao 渡du 井jing 松song 柏bai 枫feng 荷he 菽shu 麦mai 秋qiu 晴qing 朗lang 衡heng 笠li 篱li 檐yan 樵qiao 笺jian 杼zhu';

/** Characters that fonts and search tend to lose, and forms that people type wrongly. */
const RARE: readonly TradeName[] = [
  { zh: '㛃璟', en: 'Jiejing' },
  { zh: '犇塬', en: 'Benyuan' },
  { zh: '喆禾', en: 'Zhehe' },
  { zh: '龘岫', en: 'Daxiu' },
  { zh: '璟砚', en: 'Jingyan' },
  { zh: '堃麓', en: 'Kunlu' },
  { zh: '淼渚', en: 'Miaozhu' },
];

interface Syllable {
  character: string;
  pinyin: string;
}

function syllables(table: string): Syllable[] {
  return table.split(' ').map((each) => ({ character: each.slice(0, 1), pinyin: each.slice(1) }));
}

function capitalised(pinyin: string): string {
  return pinyin.slice(0, 1).toUpperCase() + pinyin.slice(1);
}

/** `count` distinct 字号, the rare ones spread among them. First characters take turns, so neighbours differ. */
export function tradeNames(random: Random, count: number): TradeName[] {
  const first = random.shuffled(syllables(FIRST));
  const second = random.shuffled(syllables(SECOND));
  const names = Array.from({ length: count }, (_, index): TradeName => {
    const lap = Math.floor(index / first.length);
    const head = random.at(first, index);
    const tail = random.at(second, index * 7 + lap * 3);
    return {
      zh: head.character + tail.character,
      en: capitalised(head.pinyin + tail.pinyin),
    };
  });
  const step = Math.floor(count / RARE.length);
  RARE.forEach((name, index) => names.splice(index * step + 4, 1, name));
  if (new Set(names.map(({ zh }) => zh)).size !== count)
    throw new Error(`${String(count)} 个字号中有重复：请在 trade-names.ts 中增加用字。`);
  return names;
}
