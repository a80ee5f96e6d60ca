import type { Action, Stage } from '@sxjp/config/scheme';
import { EDITION_2025 } from '@sxjp/config/scheme';
import { refusalMessage } from '@sxjp/plugin-certification/domain';
import type { Actor, CaseFile, Circumstances } from '@sxjp/plugin-certification/domain';
import { after, answerTo, properly } from './case-at.ts';
import type { Asked } from './case-at.ts';
import type { Step } from './steps.ts';
import type { Body } from './proper-facts.ts';

export type Change = (asked: Asked) => Asked;

/** One case of a condition: what is said of it, the act it stands in the way of, and “ok” or the code of the refusal. */
export type GuardCase = readonly [
  guard: string,
  said: string,
  stage: Stage,
  action: Action,
  change: Change,
  outcome: string,
];

export const asItIs: Change = (asked) => asked;
export const by =
  (actor: Actor): Change =>
  (asked) => ({ ...asked, actor });
export const entering =
  (facts: Body): Change =>
  (asked) => ({ ...asked, facts: { ...(asked.facts as Body), ...facts } });
export const having =
  (changed: Partial<CaseFile>): Change =>
  (asked) => ({ ...asked, file: { ...asked.file, ...changed } });
/** After these acts as well. */
export const since =
  (...steps: readonly Step[]): Change =>
  (asked) => ({ ...asked, file: after(asked.file, ...steps) });
export const amid =
  (changed: Partial<Circumstances>): Change =>
  (asked) => ({ ...asked, circumstances: { ...asked.circumstances, ...changed } });
/** As if the act had never been done. */
export const without =
  (action: Action): Change =>
  (asked) => ({
    ...asked,
    file: { ...asked.file, history: asked.file.history.filter((each) => each.action !== action) },
  });
export const both =
  (...changes: readonly Change[]): Change =>
  (asked) =>
    changes.reduce((changed, change) => change(changed), asked);

/** Every condition of `guards` both lets pass and refuses, and each case comes out as written. */
export function holdGuards(
  title: string,
  guards: Readonly<Record<string, unknown>>,
  cases: readonly GuardCase[]
): void {
  describe(title, () => {
    it('每个条件都有放行的和拒绝的例子', () => {
      const shown = (ok: boolean) =>
        [
          ...new Set(cases.filter((each) => (each[5] === 'ok') === ok).map(([guard]) => guard)),
        ].sort();
      expect(shown(false)).toEqual(Object.keys(guards).sort());
      expect(shown(true)).toEqual(Object.keys(guards).sort());
    });

    it.each(cases)('%s：%s', (guard, _said, stage, action, change, outcome) => {
      const row = EDITION_2025.application[stage][action];
      expect(row?.guards).toContain(guard);
      const answer = answerTo(change(properly(stage, action)));
      expect(answer.ok ? 'ok' : answer.refusal.code).toBe(outcome);
      if (!answer.ok) expect(refusalMessage(answer.refusal, 'zh')).not.toMatch(/[{}]|undefined/);
    });
  });
}
