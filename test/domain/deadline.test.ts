import { CALENDARS } from '@sxjp/config/calendar';
import { EDITION_2025, STAGES } from '@sxjp/config/scheme';
import { deadlineOf } from '@sxjp/plugin-certification/domain';
import { WORLD, answerTo, on, properly } from './case-at.ts';
import { amid, entering, having } from './guard-cases.ts';

const due = (stage: (typeof STAGES)[number], from: string) =>
  deadlineOf(EDITION_2025, CALENDARS, stage, on(from));

describe('本阶段的期限', () => {
  it.each([
    ['supplementing', '2026-03-02', '2026-03-23', '十五个工作日，次日起算'],
    ['supplementing', '2026-02-10', '2026-03-09', '跨春节，放假不算，补班算'],
    ['supplementing', '2026-09-28', '2026-10-23', '跨国庆，一个补班的周六算'],
    ['rectifying', '2026-03-02', '2026-04-01', '三十日，次日起算'],
    ['rectifying', '2026-01-16', '2026-02-24', '末日在春节假期里，顺延到节后第一个工作日'],
    ['rectifying', '2026-04-01', '2026-05-06', '末日在五一假期里，顺延'],
  ] as const)('%s：自 %s，至 %s（%s）', (stage, from, date, _why) => {
    expect(due(stage, from)).toEqual({ ok: true, date });
  });

  it('其余阶段没有自己的期限', () => {
    for (const stage of STAGES.filter((each) => each !== 'supplementing' && each !== 'rectifying'))
      expect(due(stage, '2026-12-31')).toEqual({ ok: true, date: null });
  });

  it('落在放假安排没有公布的年份，不猜', () => {
    expect(due('supplementing', '2026-12-28')).toEqual({ ok: false, unconfirmedYear: 2027 });
    expect(due('rectifying', '2026-12-10')).toEqual({ ok: false, unconfirmedYear: 2027 });
  });
});

describe('办理时定下期限', () => {
  const returned = properly('pre_review', 'return_for_supplement');

  it('通知补正，定下补正期限', () => {
    expect(answerTo(returned)).toMatchObject({ ok: true, dueOn: '2026-03-23' });
  });

  it('要求整改，定下整改期限', () => {
    const asked = properly('on_site_inspection', 'require_rectification');
    expect(answerTo(asked)).toMatchObject({ ok: true, dueOn: '2026-04-01' });
  });

  it('期限算不出来，就先不办，并说明是哪一年', () => {
    const asked = amid({ today: on('2026-12-28') })(returned);
    expect(answerTo(asked)).toMatchObject({
      ok: false,
      refusal: { code: 'calendar_unconfirmed', words: { year: 2027 } },
    });
  });

  it('离开有期限的阶段，期限就没有了；留在原阶段的办理不改期限', () => {
    expect(answerTo(properly('supplementing', 'resubmit'))).toMatchObject({ dueOn: null });
    const staying = having({ dueOn: on('2026-03-09') })(properly('on_site_inspection', 'score'));
    expect(answerTo(staying)).toMatchObject({ dueOn: '2026-03-09' });
  });

  it('申诉成立退回补正的，期限重新起算', () => {
    const asked = entering({ target: 'supplementing' })(properly('lapsed', 'uphold_appeal'));
    expect(answerTo(asked)).toMatchObject({ to: 'supplementing', dueOn: '2026-03-23' });
    expect(WORLD.today).toBe('2026-03-02');
  });
});
