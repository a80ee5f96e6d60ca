import { CITIES, COUNTIES } from '@sxjp/config/calendar';
import type { County } from '@sxjp/config/calendar';
import { fabricatedCreditCode } from './credit-codes.ts';
import type { Random } from './random.ts';
import type { Speciality } from './specialities/index.ts';
import type { TradeName } from './trade-names.ts';

/** A fabricated organization. */
export interface Firm {
  name: string;
  nameEn: string;
  creditCode: string;
  regionCode: string;
  address: string;
  tradeName: TradeName;
  speciality: Speciality;
}

const STREETS = [
  '工业集聚区创新路',
  '特色产业园一号路',
  '新城大街',
  '东环路',
  '滨河西路',
  '站前路',
  '园区北路',
  '兴农路',
  '经济技术开发区科创街',
];

function countyOf(code: string): County {
  const county = COUNTIES.find((each) => each.code === code);
  if (county === undefined)
    throw new Error(`行政区划代码 ${code} 不在山西省的县（市、区）表中：请改 specialities。`);
  return county;
}

function cityOf(county: County) {
  const city = CITIES.find(({ code }) => code === county.city);
  if (city === undefined) throw new Error(`${county.name}所属的市 ${county.city} 不在表中。`);
  return city;
}

/** The place as firms carry it in their names: 清徐, 应县; 大同 for a district called 城区. */
function placeOf(county: County): { zh: string; en: string } {
  const spelled = county.nameEn.replace(/ (District|County|City)$/, '');
  if (/^(城区|矿区|郊区)$/.test(county.name)) {
    const city = cityOf(county);
    return { zh: city.name.slice(0, -1), en: city.nameEn };
  }
  if (county.name.length === 2) return { zh: county.name, en: `${spelled}xian` };
  return { zh: county.name.slice(0, -1), en: spelled };
}

/** An address nobody has: a street name any county has, in a real county. */
export function fabricatedAddress(random: Random, regionCode: string, village?: string): string {
  const county = countyOf(regionCode);
  const street = random.pick(STREETS);
  const house = random.below(180) + 1;
  const spot =
    village === undefined
      ? `${street}${String(house)}号`
      : `${random.pick(['东', '西', '上', '下'])}${village}村`;
  return `山西省${cityOf(county).name}${county.name}${spot}`;
}

function companyName(random: Random, county: County, tradeName: TradeName, trade: Speciality) {
  const place = placeOf(county);
  const shape = random.below(20);
  const suffix = shape % 10 === 0 ? '股份有限公司' : '有限公司';
  const own = `${tradeName.en} ${trade.tradeEn}`;
  if (shape === 1)
    return {
      name: `${tradeName.zh}（山西）${trade.trade}有限公司`,
      nameEn: `${own} (Shanxi) Co., Ltd.`,
    };
  if (shape < 7)
    return {
      name: `山西${tradeName.zh}${trade.trade}${suffix}`,
      nameEn: `Shanxi ${own} Co., Ltd.`,
    };
  return {
    name: `${place.zh}${tradeName.zh}${trade.trade}${suffix}`,
    nameEn: `${place.en} ${own} Co., Ltd.`,
  };
}

/** `body`: the eight characters of its credit code. */
export function fabricatedFirm(
  random: Random,
  speciality: Speciality,
  regionCode: string,
  tradeName: TradeName,
  body: string
): Firm {
  const county = countyOf(regionCode);
  const cooperative = speciality.cooperative === true;
  const company = companyName(random, county, tradeName, speciality);
  const village = cooperative ? tradeName.zh.slice(-1) : undefined;
  return {
    name: cooperative ? `${county.name}${tradeName.zh}${speciality.trade}专业合作社` : company.name,
    nameEn: cooperative
      ? `${placeOf(county).en} ${tradeName.en} ${speciality.tradeEn} Cooperative`
      : company.nameEn,
    creditCode: fabricatedCreditCode(cooperative ? '93' : '91', regionCode, body),
    regionCode,
    address: fabricatedAddress(random, regionCode, village),
    tradeName,
    speciality,
  };
}
