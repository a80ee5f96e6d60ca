import { CITIES, COUNTIES } from '@sxjp/config/calendar';
import type { Language } from './language/language.ts';

const cities = new Map(CITIES.map((city) => [city.code, city]));
const counties = new Map(COUNTIES.map((county) => [county.code, county]));

/** The code of the city a county, or the city itself, belongs to. */
export const cityCodeOf = (regionCode: string): string => `${regionCode.slice(0, 4)}00`;

/** 太原市 · Taiyuan. */
export function cityText(regionCode: string, lang: Language): string {
  const city = cities.get(cityCodeOf(regionCode));
  if (city === undefined) return regionCode;
  return lang === 'zh' ? city.name : city.nameEn;
}

/** 小店区 · Xiaodian District. Empty when the code is a city's own. */
export function countyText(regionCode: string, lang: Language): string {
  const county = counties.get(regionCode);
  if (county === undefined) return '';
  return lang === 'zh' ? county.name : county.nameEn;
}

/** 太原市小店区 · Xiaodian District, Taiyuan. */
export function regionText(regionCode: string, lang: Language): string {
  const city = cityText(regionCode, lang);
  const county = countyText(regionCode, lang);
  if (county === '') return city;
  return lang === 'zh' ? `${city}${county}` : `${county}, ${city}`;
}
