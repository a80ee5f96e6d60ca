import type { Language } from './language.ts';

const SHANGHAI = 'Asia/Shanghai';

/** A civil date as staff read it: 2026年11月24日, or 24 November 2026. It has no time zone and gets none. */
export function sayDate(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return date;
  if (language === 'zh') return `${year}年${month}月${day}日`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, day)
  );
}

/** An instant in the Association's own time, to the minute. */
export function sayInstant(instant: string, language: Language): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: SHANGHAI,
  }).format(at);
}

/** A day in Shanghai. Only for what is shown; the server alone decides what is late. */
export function shanghaiDay(instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: SHANGHAI }).format(instant);
}

/** Today in Shanghai, by the reader's own clock. */
export const shanghaiToday = (): string => shanghaiDay(new Date());

/** Whole days from one civil date to another; negative when the second is earlier. */
export function daysUntil(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}
