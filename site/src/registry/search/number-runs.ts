import { checkCharacter } from '@sxjp/plugin-certification/domain';
import { at, folded, packNumbers, unfolded, unpackNumbers } from './pack.ts';

/** Numbers that count: the shapes they have, and for each its shape and how far it is from the one before of that shape. */
export interface NumberRuns {
  /** What stands before the digits, to how many digits they are filled up, what stands after. */
  shapes: [before: string, width: number, after: string][];
  rows: string;
  steps: string;
}

interface Split {
  before: string;
  digits: string;
  after: string;
}

/** Stands for a check character that is the right one. */
const CHECK = '*';

/** `SXJP-P-2026-0001-K`: the last digits but for a check character. */
export function splitCertificateNumber(number: string): Split {
  const [, before = number, digits = '', after = ''] =
    /^(.*?)(\d{3,9})(-[^-]*)?$/.exec(number) ?? [];
  const right = after !== '' && after === `-${checkCharacter(before + digits)}`;
  return { before, digits, after: right ? CHECK : after };
}

/** `T/SXJP 012-2026`: the digits before the year. */
export function splitStandardNumber(number: string): Split {
  const [, before = number, digits = '', after = ''] = /^(\D*)(\d{1,9})(\D.*)?$/.exec(number) ?? [];
  return { before, digits, after };
}

interface Shaped {
  shape: [string, number, string];
  value: number;
}

/** Digits filled up with noughts have their width; others are as long as they are. */
function widthsOf(splits: readonly Split[]): Map<string, number> {
  const widths = new Map<string, number>();
  for (const { before, digits, after } of splits) {
    if (!digits.startsWith('0')) continue;
    const key = JSON.stringify([before, after]);
    widths.set(key, Math.max(widths.get(key) ?? 0, digits.length));
  }
  return widths;
}

function shapedOf(numbers: readonly string[], split: (number: string) => Split): Shaped[] {
  const splits = numbers.map(split);
  const widths = widthsOf(splits);
  return splits.map(({ before, digits, after }, place) => {
    const width = widths.get(JSON.stringify([before, after])) ?? 0;
    const value = Number(digits);
    const fits = digits !== '' && String(value).padStart(width, '0') === digits;
    return fits
      ? { shape: [before, width, after], value }
      : { shape: [at(numbers, place), -1, ''], value: 0 };
  });
}

export function packNumberRuns(
  numbers: readonly string[],
  split: (number: string) => Split
): NumberRuns {
  const places = new Map<string, number>();
  const shapes: NumberRuns['shapes'] = [];
  const rows: number[] = [];
  const steps: number[] = [];
  const last: number[] = [];
  for (const { shape, value } of shapedOf(numbers, split)) {
    const key = JSON.stringify(shape);
    let place = places.get(key);
    if (place === undefined) {
      place = shapes.push(shape) - 1;
      places.set(key, place);
    }
    rows.push(place);
    steps.push(folded(value - (last[place] ?? 0) - 1));
    last[place] = value;
  }
  return { shapes, rows: packNumbers(rows), steps: packNumbers(steps) };
}

export function unpackNumberRuns({ shapes, rows, steps }: NumberRuns): string[] {
  const distances = unpackNumbers(steps);
  const last: number[] = [];
  return unpackNumbers(rows).map((place, row) => {
    const [before, width, after] = at(shapes, place);
    const value = (last[place] ?? 0) + 1 + unfolded(at(distances, row));
    last[place] = value;
    if (width < 0) return before;
    const body = before + String(value).padStart(width, '0');
    return after === CHECK ? `${body}-${checkCharacter(body)}` : body + after;
  });
}
