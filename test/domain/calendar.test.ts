import { CALENDARS, COUNTIES, CITIES, WorkCalendar } from '@sxjp/config/calendar';
import {
  PlainDate,
  addDays,
  addWorkingDays,
  addYears,
  daysBetween,
  endOfPeriodDays,
  isProvisional,
  isWorkingDay,
  lastValidDay,
  noticePeriod,
} from '../../plugins/certification/domain/calendar.ts';

const on = (text: string) => PlainDate.parse(text);

/** Every day after `from` that counts, up to the `count`-th. */
function counted(from: string, count: number): (string | number)[] {
  return Array.from({ length: count }, (_, index) => {
    const end = addWorkingDays(CALENDARS, on(from), index + 1);
    return end.ok ? end.date.slice(5) : end.unconfirmedYear;
  });
}

describe('工作日', () => {
  test.each([
    ['2024-03-13', ['03-14', '03-15', '03-18', '03-19', '03-20']],
    ['2026-02-12', ['02-13', '02-14', '02-24', '02-25', '02-26']],
    ['2026-09-29', ['09-30', '10-08', '10-09', '10-10', '10-12']],
    ['2026-04-30', ['05-06', '05-07', '05-08', '05-09', '05-11', '05-12', '05-13']],
    ['2025-09-30', ['10-09', '10-10', '10-11', '10-13', '10-14']],
    ['2023-04-20', ['04-21', '04-23', '04-24', '04-25', '04-26']],
    ['2024-12-27', ['12-30', '12-31', '01-02', '01-03', '01-06']],
    ['2026-12-28', ['12-29', '12-30', '12-31', 2027, 2027]],
  ])('自 %s 的次日起算：%j', (from, expected) => {
    expect(counted(from, expected.length)).toEqual(expected);
  });

  test.each([
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i 年有 %i 个工作日', (year, expected) => {
    const first = on(`${String(year)}-01-01`);
    const length = daysBetween(first, on(`${String(year + 1)}-01-01`));
    const days = Array.from({ length }, (_, index) => addDays(first, index));
    const working = days.filter((date) => {
      const day = isWorkingDay(CALENDARS, date);
      return day.ok && day.working;
    });
    expect(working).toHaveLength(expected);
  });

  it('调休上班的都是周末，放假安排覆盖的都在当年或上年末', () => {
    for (const { year, daysOff, madeUpOn } of CALENDARS) {
      for (const day of madeUpOn) {
        expect(day.slice(0, 4)).toBe(String(year));
        expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
      }
      for (const { from, to } of daysOff) {
        expect(to.slice(0, 4)).toBe(String(year));
        expect(from >= `${String(year - 1)}-12-25`).toBe(true);
      }
    }
  });

  it('次年通知管到上年末的日子', () => {
    const bridged = WorkCalendar.parse([
      ...CALENDARS,
      {
        year: 2027,
        source: '测试用',
        daysOff: [{ festival: '元旦', from: '2026-12-31', to: '2027-01-02' }],
        madeUpOn: ['2026-12-27'],
      },
    ]);
    expect(isWorkingDay(CALENDARS, on('2026-12-31'))).toEqual({ ok: true, working: true });
    expect(isWorkingDay(bridged, on('2026-12-31'))).toEqual({ ok: true, working: false });
    expect(isWorkingDay(bridged, on('2026-12-27'))).toEqual({ ok: true, working: true });
  });

  it('未公布放假安排的年份不计算', () => {
    const refused = { ok: false, unconfirmedYear: 2027 };
    expect(isWorkingDay(CALENDARS, on('2027-01-01'))).toEqual(refused);
    expect(addWorkingDays(CALENDARS, on('2026-12-28'), 5)).toEqual(refused);
    expect(noticePeriod(CALENDARS, on('2026-12-28'), 5)).toEqual(refused);
    expect(endOfPeriodDays(CALENDARS, on('2026-12-10'), 30)).toEqual(refused);
    expect(isWorkingDay(CALENDARS, on('2022-12-30'))).toEqual({ ok: false, unconfirmedYear: 2022 });
  });

  it('年末最后一周，次年未公布时为暂定', () => {
    expect(isProvisional(CALENDARS, on('2026-12-24'))).toBe(false);
    expect(isProvisional(CALENDARS, on('2026-12-25'))).toBe(true);
    expect(isProvisional(CALENDARS, on('2025-12-31'))).toBe(false);
  });
});

describe('期间', () => {
  it('公示期印出首个计入日和截止日', () => {
    expect(noticePeriod(CALENDARS, on('2026-09-30'), 5)).toEqual({
      ok: true,
      firstCountedOn: '2026-10-08',
      endOn: '2026-10-13',
    });
  });

  test.each([
    ['2025-11-15', 30, '2025-12-15'],
    ['2026-09-01', 30, '2026-10-08'],
    ['2026-05-01', 8, '2026-05-09'],
    ['2026-05-01', 9, '2026-05-11'],
  ])('自 %s 起 %i 日，至 %s 止', (from, days, expected) => {
    expect(endOfPeriodDays(CALENDARS, on(from), days)).toEqual({ ok: true, date: expected });
  });

  test.each([
    ['2025-12-19', '2028-12-19', '2028-12-18'],
    ['2024-02-29', '2027-02-28', '2027-02-27'],
    ['2025-02-28', '2028-02-28', '2028-02-27'],
    ['2025-03-01', '2028-03-01', '2028-02-29'],
    ['2025-01-01', '2028-01-01', '2027-12-31'],
  ])('%s 的三年对应日是 %s，证书有效至 %s', (from, corresponding, last) => {
    expect(addYears(on(from), 3)).toBe(corresponding);
    expect(lastValidDay(on(from), 3)).toBe(last);
  });

  it('日期加减互逆，跨闰日不差一天', () => {
    const start = on('2023-01-01');
    for (let days = 0; days < 1500; days += 1) {
      expect(daysBetween(start, addDays(start, days))).toBe(days);
    }
    expect(addDays(on('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(on('2024-03-01'), -1)).toBe('2024-02-29');
  });
});

describe('行政区划', () => {
  it('十一个市、一百一十七个县（市、区），代码不重复，各归其市', () => {
    const cities = new Set(CITIES.map(({ code }) => code));
    expect(cities.size).toBe(11);
    expect(new Set(COUNTIES.map(({ code }) => code)).size).toBe(117);
    expect(COUNTIES.filter(({ city }) => !cities.has(city))).toEqual([]);
  });

  it('26 个区、11 个县级市、80 个县', () => {
    const ending = (suffix: string) => COUNTIES.filter(({ name }) => name.endsWith(suffix)).length;
    expect([ending('区'), ending('市'), ending('县')]).toEqual([26, 11, 80]);
  });
});
