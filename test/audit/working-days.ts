/** 国务院办公厅 2024–2026 年部分节假日安排，审计自抄一份：放假的工作日，和补班的周末. */
const OFF: readonly (readonly [from: string, to: string])[] = [
  ['2024-01-01', '2024-01-01'],
  ['2024-02-10', '2024-02-17'],
  ['2024-04-04', '2024-04-06'],
  ['2024-05-01', '2024-05-05'],
  ['2024-06-10', '2024-06-10'],
  ['2024-09-15', '2024-09-17'],
  ['2024-10-01', '2024-10-07'],
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
];
const MADE_UP = new Set(
  `2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
   2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
   2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10`.split(/\s+/)
);

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function works(day: string): boolean {
  if (MADE_UP.has(day)) return true;
  if (OFF.some(([from, to]) => from <= day && day <= to)) return false;
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** Working days after `from` up to `to`; null outside the years the auditor has copied. */
export function workingDaysBetween(from: string, to: string): number | null {
  if (from < '2024-01-01' || to > '2026-12-31') return null;
  let days = 0;
  for (let day = dayAfter(from); day <= to; day = dayAfter(day)) if (works(day)) days += 1;
  return days;
}
