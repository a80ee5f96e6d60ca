import { CALENDARS } from '@sxjp/config/calendar';
import { daysToComputable } from '../../config/deploy/local/demonstration-clock.ts';

const YEAR = Math.max(...CALENDARS.map((each) => each.year));
const DAY = 86_400_000;

const dayBegun = (now: string) => {
  const began = Date.parse(now) + daysToComputable(new Date(now)) * DAY;
  return new Date(began + 8 * 3_600_000).toISOString().slice(0, 10);
};

describe('演示从算得出公示期的日子开始', () => {
  it.each([
    [`${YEAR}-03-01T10:00:00+08:00`, `${YEAR}-03-01`],
    [`${YEAR}-11-30T23:59:59+08:00`, `${YEAR}-11-30`],
    [`${YEAR}-12-01T00:00:00+08:00`, `${YEAR}-11-30`],
    [`${YEAR}-12-01T23:59:59+08:00`, `${YEAR}-11-30`],
    [`${YEAR}-12-31T16:30:00Z`, `${YEAR}-11-30`],
    [`${YEAR + 1}-02-28T12:00:00+08:00`, `${YEAR}-11-30`],
  ])('%s 首次启动，演示在 %s', (now, day) => {
    expect(dayBegun(now)).toBe(day);
  });
});
