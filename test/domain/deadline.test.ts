import { CALENDARS } from '@sxjp/config/calendar';
import { EDITION_2025, STAGES } from '@sxjp/config/scheme';
import { PERIODS, deadlineOf } from '@sxjp/plugin-certification/domain';
import { WORLD, after, answerTo, caseAt, on, properly } from './case-at.ts';
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
    for (const stage of STAGES.filter((each) => PERIODS[each] === undefined))
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
    expect(answerTo(properly('initial_evaluation', 'conclude_evaluation'))).toMatchObject({
      dueOn: null,
    });
    const staying = having({ dueOn: on('2026-03-09') })(properly('on_site_inspection', 'check_in'));
    expect(answerTo(staying)).toMatchObject({ dueOn: '2026-03-09' });
  });

  it.each([
    ['2026-02-24', '2026-02-25', 1, '2026-03-06', '用了一天，还剩四天'],
    ['2026-02-24', '2026-02-24', 0, '2026-03-09', '当天就停，一天没用'],
    ['2026-02-24', '2026-03-02', 5, '2026-03-02', '五天用完，回来就到期'],
  ] as const)(
    '补正期间停止计时：%s 开始预审，%s 通知补正（用了 %i 天），3 月 2 日交回，到 %s（%s）',
    (begun, paused, _used, dueOn, _why) => {
      const file = after(
        caseAt('submitted'),
        { action: 'begin_pre_review', on: on(begun) },
        { action: 'return_for_supplement', on: on(paused) }
      );
      const materials = file.materials.map((each) => ({ ...each, round: 1 }));
      const asked = having({ ...file, materials })(properly('supplementing', 'resubmit'));
      expect(answerTo(asked)).toMatchObject({ ok: true, dueOn });
    }
  );

  it('批准延期，从原到期日往后数工作日', () => {
    const asked = having({ dueOn: on('2026-03-20') })(properly('supplementing', 'grant_extension'));
    expect(answerTo(asked)).toMatchObject({ ok: true, dueOn: '2026-03-27' });
  });

  it('延长整改，按日历日数，末日在假期的顺延', () => {
    const asked = having({ dueOn: on('2026-04-15') })(
      properly('rectifying', 'extend_rectification')
    );
    expect(answerTo(asked)).toMatchObject({ ok: true, dueOn: '2026-05-06' });
  });

  it('等申请单位补充说明时停止计时，答复后接着数', () => {
    const file = after(caseAt('initial_evaluation'), {
      action: 'request_information',
      on: on('2026-02-25'),
    });
    const asked = having({ ...file, dueOn: on('2026-03-03') })(
      properly('initial_evaluation', 'answer_information')
    );
    expect(answerTo(asked)).toMatchObject({ ok: true, dueOn: '2026-03-09' });
  });

  it('跨到没有公布的年份：补正期限可以人工填写，须写理由，须晚于今天', () => {
    const late = amid({ today: on('2026-12-28') })(returned);
    const typed = (facts: Record<string, unknown>) => answerTo(entering(facts)(late));
    const dueByHand = '2027-01-22';
    expect(typed({ dueByHand, dueReason: '比照 2026 年元旦放假' })).toMatchObject({
      ok: true,
      dueOn: dueByHand,
    });
    const code = { ok: false, refusal: { code: 'due_by_hand_wrong' } };
    expect(typed({ dueByHand })).toMatchObject(code);
    expect(typed({ dueByHand: '2026-12-28', dueReason: '今天' })).toMatchObject(code);
    const known = entering({ dueByHand: '2026-03-31', dueReason: '宽一些' })(returned);
    expect(answerTo(known)).toMatchObject(code);
  });

  it('内部办理期限跨到没有公布的年份，先不定，不耽误办理', () => {
    const asked = amid({ today: on('2026-12-28') })(properly('accepted', 'begin_evaluation'));
    expect(answerTo(asked)).toMatchObject({ ok: true, dueOn: null });
  });

  it('申诉成立退回补正的，期限重新起算', () => {
    const asked = entering({ target: 'supplementing' })(properly('lapsed', 'uphold_appeal'));
    expect(answerTo(asked)).toMatchObject({ to: 'supplementing', dueOn: '2026-03-23' });
    expect(WORLD.today).toBe('2026-03-02');
  });
});
