import fc from 'fast-check';
import { CALENDARS } from '@sxjp/config/calendar';
import { noticePeriod } from '@sxjp/plugin-certification/domain';
import type { NoticeFile } from '@sxjp/plugin-certification/domain';
import { shanghaiDate } from '../../plugins/certification/server/src/clock.ts';
import { workingDaysBetween } from '../audit/working-days.ts';
import { askNotice, noticeAt, outcomeOf } from './notices.ts';
import { PEOPLE } from './people.ts';

const ZONES = [
  'Asia/Shanghai',
  'UTC',
  'America/Los_Angeles',
  'America/St_Johns',
  'Europe/London',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
];
const DAY = 86_400_000;
const FIRST = Date.parse('2024-01-01T00:00:00+08:00');
const LAST = Date.parse('2026-12-31T23:59:59.999+08:00');

/** The civil date in Shanghai by the time-zone database of the platform, not by our arithmetic. */
const byTheDatabase = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
const dayOf = (instant: number): string => byTheDatabase.format(new Date(instant));
/** 24:00 in Shanghai of a day. */
const endOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`) + DAY;

const cases = fc.record({
  zone: fc.constantFrom(...ZONES),
  online: fc.integer({ min: FIRST, max: LAST }),
  days: fc.integer({ min: 1, max: 30 }),
  /** Where the clock is when somebody tries: by the boundary to a millisecond, or jumped anywhere. */
  tried: fc.oneof(
    fc.record({ near: fc.integer({ min: -2000, max: 2000 }) }),
    fc.record({ days: fc.integer({ min: -400, max: 400 }) })
  ),
});

describe('公示的钟', () => {
  const zone = process.env['TZ'];
  afterAll(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('一万种开始、长短、日历、服务器时区、时钟跳变、重新启动：期满以前总被拒绝，期满以后总能公告', () => {
    const seen = { open: 0, ended: 0, unconfirmed: 0 };
    fc.assert(
      fc.property(cases, ({ zone: where, online, days, tried }) => {
        process.env['TZ'] = where;
        const onlineOn = shanghaiDate(new Date(online));
        expect(onlineOn).toBe(dayOf(online));
        const period = noticePeriod(CALENDARS, onlineOn, days);
        if (!period.ok) {
          expect(period.unconfirmedYear).toBe(2027);
          expect(workingDaysBetween(onlineOn, '2026-12-31') ?? 0).toBeLessThan(days);
          seen.unconfirmed += 1;
          return;
        }
        const { firstCountedOn, endOn } = period;
        expect(workingDaysBetween(onlineOn, endOn)).toBe(days);
        expect(workingDaysBetween(dayOf(Date.parse(`${endOn}T00:00:00+08:00`) - DAY), endOn)).toBe(
          1
        );
        expect(workingDaysBetween(onlineOn, firstCountedOn)).toBe(1);
        const now = 'near' in tried ? endOf(endOn) + tried.near : online + tried.days * DAY;
        // What is kept is text alone: a restart reads back the same.
        const kept = JSON.parse(JSON.stringify({ ...noticeAt('open'), endOn })) as NoticeFile;
        const today = shanghaiDate(new Date(now));
        expect(today).toBe(dayOf(now));
        const isOver = now >= endOf(endOn);
        for (const [action, actor] of [
          ['announce', PEOPLE.publisher],
          ['close', PEOPLE.clock],
        ] as const)
          expect(outcomeOf(askNotice(kept, actor, action, {}, [], today))).toBe(
            isOver ? 'ok' : 'notice_running'
          );
        seen[isOver ? 'ended' : 'open'] += 1;
      }),
      { numRuns: 10_000, seed: 20_261_129 }
    );
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(200);
  });
});
