import type { Language } from './language.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2025年12月19日 · 19 Dec 2025. */
export function dayText(date: string, lang: Language): string {
  const year = date.slice(0, 4);
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  if (lang === 'zh') return `${year}年${month}月${day}日`;
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** 2025年12月19日 08:30, of an instant written with its +08:00. */
export function instantText(instant: string, lang: Language): string {
  return `${dayText(instant, lang)} ${instant.slice(11, 16)}`;
}

const DAY = 86_400_000;

/** Days from one civil date to another. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY);
}
