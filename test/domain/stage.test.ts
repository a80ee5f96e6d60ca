import fc from 'fast-check';
import {
  ACTION_LABELS,
  EDITION_2025,
  ROLES,
  ROLE_LABELS,
  STAGES,
  STAGE_LABELS,
} from '@sxjp/config/scheme';
import type { Action, Role, Stage } from '@sxjp/config/scheme';
import {
  ACTION_FACTS,
  availableActions,
  decide,
  refusalMessage,
  refusalStatus,
} from '@sxjp/plugin-certification/domain';
import type { Actor, Decision } from '@sxjp/plugin-certification/domain';
import { WORLD, answerTo, caseAt, properActor, properly } from './case-at.ts';
import { frozen } from './frozen.ts';
import { PEOPLE } from './people.ts';
import { THROUGH_NOTICE, TABLE } from './transition-table.ts';

const ACTIONS = Object.keys(ACTION_LABELS) as Action[];
/** Acts nobody knows, among them words every object of the language knows. */
const UNKNOWN = ['no_such_act', 'constructor', '__proto__', ''];
const known = (stage: Stage) => Object.keys(TABLE[stage]) as Action[];
const inside = STAGES.flatMap((stage) => known(stage).map((action) => [stage, action] as const));
const outside = STAGES.flatMap((stage) =>
  [...ACTIONS, ...UNKNOWN]
    .filter((action) => !Object.hasOwn(TABLE[stage], action))
    .map((action) => [stage, action] as const)
);

const everything: Actor = { kind: 'staff', id: 'all', name: '身兼各职', roles: [...ROLES] };
const CASES = frozen(Object.fromEntries(STAGES.map((stage) => [stage, caseAt(stage)])));
const question = (stage: Stage, actor: Actor) => ({
  edition: EDITION_2025,
  caseFile: CASES[stage] ?? caseAt(stage),
  actor,
  circumstances: WORLD,
});
frozen(EDITION_2025);
frozen(WORLD);

function refusalOf(decision: Decision) {
  if (decision.ok) throw new Error(`“${decision.action}”应当被拒绝`);
  return decision.refusal;
}
const via = (action: string) => (THROUGH_NOTICE.has(action) ? 'public_notice' : null);

describe('流转表', () => {
  it('二十二个阶段、六十个动作，逐格都在下面受检', () => {
    expect([STAGES.length, ACTIONS.length]).toEqual([22, 60]);
    expect(inside.length + outside.length).toBe(22 * (60 + UNKNOWN.length));
  });

  it.each(STAGES)('“%s”：能做什么、谁来做、做完到哪里，与方案一致', (stage) => {
    const rows = Object.entries(EDITION_2025.application[stage]).map(([action, { to, by }]) => [
      action,
      { to, by },
    ]);
    expect(Object.fromEntries(rows)).toEqual(TABLE[stage]);
  });

  it.each(outside)('在“%s”不能“%s”：409，说明所处阶段和可办理的动作', (stage, action) => {
    const alone = refusalOf(decide(question(stage, everything), action, {}));
    const along = refusalOf(decide(question(stage, everything), action, {}, 'public_notice'));
    expect([alone.code, refusalStatus(alone), along.code]).toEqual([
      'action_not_in_stage',
      409,
      'action_not_in_stage',
    ]);
    for (const language of ['zh', 'en'] as const) {
      const message = refusalMessage(alone, language);
      const words = [STAGE_LABELS[stage], ...known(stage).map((each) => ACTION_LABELS[each])];
      expect(words.filter((word) => !message.includes(word[language]))).toEqual([]);
      expect(message).not.toMatch(/[{}]|undefined|function/);
    }
  });

  it.each(inside)('在“%s”可以“%s”：该办的人、该办的时候，办得成，到该到的阶段', (stage, action) => {
    const asked = frozen(properly(stage, action));
    const targets = TABLE[stage][action]?.to ?? [];
    const decision = answerTo(asked);
    expect(decision.ok ? decision.action : refusalMessage(decision.refusal, 'zh')).toBe(action);
    if (decision.ok) {
      expect(targets).toContain(decision.to);
      expect(decision.role).toBe(TABLE[stage][action]?.by[0]);
    }
  });

  it.each(inside)('在“%s”，“%s”只由它的角色办理，拒绝时说明由谁办', (stage, action) => {
    const by = TABLE[stage][action]?.by ?? [];
    const others: Actor[] = ROLES.filter((each) => !by.includes(each)).map((role) => ({
      kind: 'staff',
      id: role,
      name: role,
      roles: [role],
    }));
    const nobody: Actor = { kind: 'staff', id: 'admin', name: '超级管理员', roles: [] };
    const refusals = [...others, nobody].map((actor) =>
      refusalOf(decide(question(stage, actor), action, {}, via(action)))
    );
    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['not_your_role']));
    expect(new Set(refusals.map(refusalStatus))).toEqual(new Set([403]));
    for (const refusal of refusals) {
      const message = refusalMessage(refusal, 'zh');
      expect(by.filter((role) => !message.includes(ROLE_LABELS[role].zh))).toEqual([]);
    }
  });

  it.each(inside)('在“%s”，“%s”不收没有约定的内容，也不收缺项', (stage, action) => {
    const asked = properly(stage, action);
    const more = { ...(asked.facts as object), stage: 'certified' };
    expect(refusalOf(answerTo({ ...asked, facts: more }))).toMatchObject({
      code: 'facts_invalid',
      field: 'stage',
    });
    for (const name of ACTION_FACTS[action].required) {
      const facts = { ...(asked.facts as object), [name]: undefined };
      expect(refusalOf(answerTo({ ...asked, facts }))).toMatchObject({
        code: 'facts_invalid',
        field: name,
      });
    }
    for (const facts of [null, undefined, 'text', [asked.facts]])
      expect(refusalOf(answerTo({ ...asked, facts })).code).toBe('facts_invalid');
  });

  it.each(inside)('“%s”的“%s”：随公示的只能随公示，单独的不能随公示', (stage, action) => {
    const wrong = THROUGH_NOTICE.has(action) ? null : 'public_notice';
    const asked = question(stage, properActor(stage, action));
    expect(refusalOf(decide(asked, action, {}, wrong)).code).toBe('only_through_notice');
  });

  it.each(inside.filter(([stage, action]) => (TABLE[stage][action]?.to.length ?? 0) > 1))(
    '“%s”的“%s”到几处之一：说到哪里就到哪里，表外的去处不收',
    (stage, action) => {
      const asked = properly(stage, action);
      for (const target of STAGES) {
        const decision = answerTo({ ...asked, facts: { ...(asked.facts as object), target } });
        if (decision.ok) expect(decision.to).toBe(target);
        else if (TABLE[stage][action]?.to.includes(target) !== true)
          expect(decision.refusal).toMatchObject({ code: 'facts_invalid', field: 'target' });
      }
    }
  );
});

describe('面板的按钮与服务器的答复出自同一个判断', () => {
  const actors = Object.values(PEOPLE);
  const readied = inside.map(([stage, action]) => properly(stage, action).file);

  it.each(STAGES)('在“%s”，每个人看到的动作与表一致', (stage) => {
    for (const actor of [...actors, everything]) {
      const lines = availableActions(question(stage, actor));
      expect(lines.map(({ action }) => action)).toEqual(known(stage));
      for (const { action, mine, to } of lines) {
        const row = TABLE[stage][action];
        expect(mine).toBe(row?.by.some((role: Role) => actor.roles.includes(role)));
        expect(to).toEqual(row?.to);
      }
    }
  });

  it('任何一案、任何人：不用填写的动作，面板说能办就能办，说不能办就以同一理由办不成', () => {
    const anyCase = fc.constantFrom(...readied);
    const dueOn = fc.constantFrom('2026-02-27', '2026-03-02', '2026-03-03', null);
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...actors, everything), dueOn, (file, actor, due) => {
        const caseFile = { ...file, dueOn: due as typeof file.dueOn };
        const asked = { edition: EDITION_2025, caseFile, actor, circumstances: WORLD };
        for (const { action, refusal } of availableActions(asked)) {
          const decision = decide(asked, action, {});
          const answer = decision.ok ? null : decision.refusal;
          if (ACTION_FACTS[action].required.length === 0) expect(answer).toEqual(refusal);
          else expect(answer).not.toBeNull();
        }
      }),
      { numRuns: 300 }
    );
  });

  it('面板说现在不行的，填得再好也办不成', () => {
    for (const [stage, action] of inside) {
      const asked = properly(stage, action);
      const { file: caseFile, circumstances } = { ...asked, file: caseAt(stage) };
      const line = availableActions({
        edition: EDITION_2025,
        caseFile,
        actor: asked.actor,
        circumstances,
      }).find((each) => each.action === action);
      if (line?.refusal != null && line.refusal.code !== 'only_through_notice')
        expect(answerTo({ ...asked, file: caseFile }).ok).toBe(false);
    }
  });
});
