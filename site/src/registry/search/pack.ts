/**
 * Columns as short texts. Numbers and texts become characters that JSON writes as themselves, one column after another, so that
 * what compresses the file sees like beside like.
 */
const DIGITS = Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)).filter(
  (each) => each !== '"' && each !== '\\'
);
const LAST = 64;
const LEADING = DIGITS.length - LAST;
const VALUES = new Map(DIGITS.map((each, value) => [each, value]));

function numberText(value: number): string {
  let text = DIGITS[value % LAST] ?? '';
  for (let rest = Math.floor(value / LAST); rest > 0; rest = Math.floor(rest / LEADING)) {
    rest -= 1;
    text = (DIGITS[LAST + (rest % LEADING)] ?? '') + text;
  }
  return text;
}

/** Whole numbers from nought on; the small ones take one character. */
export const packNumbers = (values: readonly number[]): string => values.map(numberText).join('');

export function unpackNumbers(text: string): number[] {
  const values: number[] = [];
  let leading = 0;
  for (const character of text) {
    const digit = VALUES.get(character) ?? 0;
    if (digit >= LAST) leading = leading * LEADING + (digit - LAST) + 1;
    else {
      values.push(leading * LAST + digit);
      leading = 0;
    }
  }
  return values;
}

/** Numbers of either sign as numbers from nought on, near nought first. */
export const folded = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
export const unfolded = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

/** A column of few distinct values. */
export interface Few<T> {
  table: T[];
  rows: string;
}

export function packFew<T>(values: readonly T[]): Few<T> {
  const places = new Map<T, number>();
  const rows = values.map((value) => {
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { table: [...places.keys()], rows: packNumbers(rows) };
}

/** What a packed column says at a place; a file cut short is noticed, not shown as gaps. */
export function at<T>(values: readonly T[], place: number): T {
  const value = values[place];
  if (value === undefined)
    throw new Error('名录索引不完整，请刷新本页。The index is incomplete; please reload the page.');
  return value;
}

export const unpackFew = <T>({ table, rows }: Few<T>): T[] =>
  unpackNumbers(rows).map((place) => at(table, place));

const DAY = 86_400_000;
const dayOf = (date: string): number => Date.parse(`${date}T00:00Z`) / DAY;
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Civil dates, each as days after the one before it. */
export function packDates(dates: readonly string[]): string {
  let before = 0;
  return packNumbers(
    dates.map((date) => {
      const day = dayOf(date);
      const step = folded(day - before);
      before = day;
      return step;
    })
  );
}

export function unpackDates(text: string): string[] {
  let day = 0;
  const known = new Map<number, string>();
  return unpackNumbers(text).map((step) => {
    day += unfolded(step);
    const date = known.get(day) ?? dateOf(day);
    known.set(day, date);
    return date;
  });
}

export const daysBetween = (from: string, to: string): number => dayOf(to) - dayOf(from);

/** Each date so many days later. */
export function laterBy(dates: readonly string[], days: readonly number[]): string[] {
  const known = new Map<string, string>();
  return dates.map((date, place) => {
    const later = at(days, place);
    const key = `${date} ${later}`;
    const found = known.get(key) ?? dateOf(dayOf(date) + later);
    known.set(key, found);
    return found;
  });
}
