import { NOTICE_GUARDS, refusalMessage } from '@sxjp/plugin-certification/domain';
import { GUARD_CASES, NAMES } from './notice-guard-cases.ts';
import { PROPER_NOTICE as PROPER, actorOf, askNotice, outcomeOf } from './notices.ts';

describe('公示的条件', () => {
  it('每个条件都有放行的和拒绝的例子', () => {
    for (const ok of [true, false]) {
      const shown = GUARD_CASES.filter((row) => (row[4] === 'ok') === ok).map(([guard]) => guard);
      expect([...new Set(shown)].sort()).toEqual(Object.keys(NOTICE_GUARDS).sort());
    }
  });

  it.each(GUARD_CASES)('%s：%s（%s）', (...row) => {
    const [, , action, notice, expected, given] = row;
    const decision = askNotice(notice, actorOf(action), action, given ?? PROPER[action], NAMES);
    expect(outcomeOf(decision)).toBe(expected);
    if (!decision.ok)
      for (const language of ['zh', 'en'] as const)
        expect(refusalMessage(decision.refusal, language)).not.toMatch(/[{}]|undefined/);
  });
});
