import { PlainDate } from '@sxjp/plugin-certification/domain';

/** Full-width digits and letters as half-width ones; full-width punctuation is Chinese and stays. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));

/** What nobody sees in a cell: marks of width nought. */
const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/g;

/** A cell as it is meant: no unseen marks, no space around, one space where there were several or a line break. */
export const tidy = (cell: string): string =>
  halfWidth(cell.replace(UNSEEN, ''))
    .replace(/[\s\u3000]+/g, ' ')
    .trim();

/** A code: nothing in it is full-width or set apart. */
export const codeOf = (cell: string): string =>
  tidy(cell).normalize('NFKC').toUpperCase().replace(/\s/g, '');

const DIGITS = '〇一二三四五六七八九';

/** 二〇二三、十二、二十七 as a number; NaN for anything else. */
function chineseNumber(text: string): number {
  const digits = text.replace(/[零○Ｏ]/g, '〇');
  if (!digits.includes('十'))
    return Number(Array.from(digits, (each) => DIGITS.indexOf(each)).join('') || NaN);
  const [tens = '', ones = ''] = digits.split('十');
  const value = (one: string, empty: number) => (one === '' ? empty : DIGITS.indexOf(one));
  return value(tens, 1) * 10 + value(ones, 0);
}

const FORMS = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?)?Z?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];
const IN_CHARACTERS =
  /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]?$/;

const two = (value: number): string => String(value).padStart(2, '0');

function partsOf(text: string): [number, number, number] | null {
  for (const form of FORMS) {
    const found = form.exec(text);
    if (found !== null) return [Number(found[1]), Number(found[2]), Number(found[3])];
  }
  const [, year = '', month = '', day = ''] = IN_CHARACTERS.exec(text) ?? [];
  return year === '' ? null : [chineseNumber(year), chineseNumber(month), chineseNumber(day)];
}

/**
 * A day in any form people here write it: 2023-04-27, 2023/4/27, 2023.4.27, 2023年4月27日, 20230427, 二〇二三年四月二十七日.
 * `unread` is no such form, `impossible` a day that never was.
 */
export function dayOf(cell: string): PlainDate | 'unread' | 'impossible' {
  const text = tidy(cell)
    .normalize('NFKC')
    .replace(/\s*([年月日号/.-])\s*/g, '$1');
  const parts = partsOf(text);
  if (parts === null) return 'unread';
  const [year, month, day] = parts;
  const read = PlainDate.safeParse(`${year}-${two(month)}-${two(day)}`);
  return read.success ? read.data : 'impossible';
}

/** Several in one cell, set apart by ；, ; or a line break. */
export const severalOf = (cell: string): string[] =>
  cell
    .split(/[；;\r\n]+/)
    .map(tidy)
    .filter((part) => part !== '');
