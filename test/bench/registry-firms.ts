import { CITIES, COUNTIES } from '@sxjp/config/calendar';
import { SECTORS } from '@sxjp/config/scheme';
import { fabricatedCreditCode } from '../../config/deploy/demonstration/credit-codes.ts';
import type { Random } from '../../config/deploy/demonstration/random.ts';
import { PLACES_OF_NAMES, TRADES, TRADE_CHARACTERS } from './registry-words.ts';
import type { Word } from './registry-words.ts';

type Sector = (typeof SECTORS)[number];

/** A fabricated firm, named as registered ones are. */
export interface Firm {
  name: string;
  nameEn: string | null;
  creditCode: string;
  regionCode: string;
  address: string;
  tradeName: Word;
  sector: Sector;
}

export const chance = (random: Random, share: number): boolean =>
  random.below(10_000) < share * 10_000;

/** The front of a list more often than its end, as words are used. */
export function leaning<T>(random: Random, list: readonly T[]): T {
  const share = random.below(1_000_000) / 1_000_000;
  return random.at(list, Math.floor(list.length * share ** 1.6));
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const join = (words: readonly Word[]): Word => ({
  zh: words.map(({ zh }) => zh).join(''),
  en: words.map(({ en }) => en).join(''),
});

export function tradeNameOf(random: Random): Word {
  const length = random.at([2, 2, 2, 2, 2, 3, 3, 4], random.below(8));
  const own = join(Array.from({ length }, () => leaning(random, TRADE_CHARACTERS)));
  return { zh: own.zh, en: capitalised(own.en) };
}

const spelled = (nameEn: string): string => nameEn.replace(/ (District|County|City)$/, '');

/** Where a firm says it is: the province, its city, its county, the two together, or a land of old. */
function placeOf(random: Random, county: (typeof COUNTIES)[number]): Word {
  const city = CITIES.find(({ code }) => code === county.city);
  const [cityZh, cityEn] = [city?.name ?? '', city?.nameEn ?? ''];
  const countyZh = county.name.length > 2 ? county.name.slice(0, -1) : county.name;
  const own = spelled(county.nameEn);
  const shape = random.below(100);
  if (shape < 34) return { zh: '山西', en: 'Shanxi' };
  const rest: [below: number, place: Word][] = [
    [38, { zh: '山西省', en: 'Shanxi Province' }],
    [52, { zh: cityZh, en: cityEn }],
    [62, { zh: cityZh.slice(0, -1), en: cityEn }],
    [80, { zh: county.name, en: own }],
    [92, { zh: countyZh, en: own }],
    [96, { zh: cityZh + county.name, en: `${own}, ${cityEn}` }],
  ];
  return rest.find(([below]) => shape < below)?.[1] ?? random.pick(PLACES_OF_NAMES);
}

const KINDS_OF_FIRM: readonly Word[] = [
  ...Array.from({ length: 11 }, () => ({ zh: '有限公司', en: 'Co., Ltd.' })),
  ...Array.from({ length: 3 }, () => ({ zh: '股份有限公司', en: 'Co., Ltd.' })),
  { zh: '有限责任公司', en: 'Limited Liability Company' },
  { zh: '集团有限公司', en: 'Group Co., Ltd.' },
  { zh: '科技有限公司', en: 'Technology Co., Ltd.' },
  { zh: '（集团）有限责任公司', en: '(Group) Co., Ltd.' },
  { zh: '厂', en: 'Factory' },
];
const COOPERATIVE: Word = { zh: '专业合作社', en: 'Specialized Cooperative' };

const BODY_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Registered since 2015, mostly MA0 and five characters; before, eight digits. */
function codeBodyOf(random: Random): string {
  const any = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet.charAt(random.below(alphabet.length))).join('');
  if (chance(random, 0.45)) return any('0123456789', 8);
  return random.pick(['MA0', 'MA0', 'MA0', 'MAC', 'MAD', 'MA7']) + any(BODY_CHARACTERS, 5);
}

function nameOfFirm(place: Word, own: Word, trade: Word, kind: Word, shape: number): Word {
  if (shape < 9)
    return {
      zh: `${own.zh}（${place.zh}）${trade.zh}${kind.zh}`,
      en: `${own.en} (${place.en}) ${trade.en} ${kind.en}`,
    };
  if (shape < 15)
    return { zh: `${place.zh}${own.zh}${kind.zh}`, en: `${place.en} ${own.en} ${kind.en}` };
  return {
    zh: place.zh + own.zh + trade.zh + kind.zh,
    en: `${place.en} ${own.en} ${trade.en} ${kind.en}`,
  };
}

export function firmOf(random: Random): Firm {
  const county = random.pick(COUNTIES);
  const sector = random.pick(SECTORS);
  const tradeName = tradeNameOf(random);
  const cooperative = sector === 'agriculture' && chance(random, 0.35);
  const name = nameOfFirm(
    placeOf(random, county),
    tradeName,
    leaning(random, TRADES[sector] ?? []),
    cooperative ? COOPERATIVE : random.pick(KINDS_OF_FIRM),
    random.below(100)
  );
  const registeredAt = random.at(
    [county.code, county.code, county.city, '140000'],
    random.below(4)
  );
  return {
    name: name.zh,
    nameEn: chance(random, 0.85) ? name.en : null,
    creditCode: fabricatedCreditCode(cooperative ? '93' : '91', registeredAt, codeBodyOf(random)),
    regionCode: county.code,
    address: `山西省${county.name}${tradeName.zh}路${String(random.below(300) + 1)}号`,
    tradeName,
    sector,
  };
}
