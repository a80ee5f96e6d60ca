import { readFileSync } from 'node:fs';
import { PlainDate } from '@sxjp/plugin-certification/domain';

/** The only place that asks what time it is. */
export interface Clock {
  now(): Date;
}

const DAY = 86_400_000;

function daysIn(path: string): number {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return 0;
  }
  const days = Number(text.trim());
  if (Number.isInteger(days)) return days;
  throw new Error(
    `The clock file ${path} holds “${text.trim()}”; a whole number of days is expected.`
  );
}

/**
 * The system's clock; moved by the whole days in the file where one is named. Only a demonstration and the tests name
 * one: every ledger row keeps the database's own `recorded_at` beside the moved time.
 */
export function fileClock(path: string | null): Clock {
  if (path === null) return { now: () => new Date() };
  return { now: () => new Date(Date.now() + daysIn(path) * DAY) };
}

const SHANGHAI_AHEAD = 8 * 3_600_000;

/** The civil date in Asia/Shanghai (UTC+8, no summer time since 1991). */
export function shanghaiDate(instant: Date): PlainDate {
  return PlainDate.parse(new Date(instant.getTime() + SHANGHAI_AHEAD).toISOString().slice(0, 10));
}

/** The instant as ISO 8601 with the Shanghai offset. */
export function shanghaiInstant(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_AHEAD).toISOString().replace('Z', '+08:00');
}
