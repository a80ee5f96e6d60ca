import { ACTION_LABELS, ROLES, STAGES, STAGE_LABELS } from '@sxjp/config/scheme';
import type { Action, Role, Stage } from '@sxjp/config/scheme';
import {
  availableActions,
  decide,
  refusalMessage,
  refusalStatus,
} from '@sxjp/plugin-certification/domain';
import { question } from './a-case.ts';

/** 流转表的另一份抄本，照方案写下，不从程序里来: in each stage, what may be done and by whom. */
const EXPECTED: Record<Stage, Partial<Record<Action, Role>>> = {
  draft: { submit: 'applicant', withdraw: 'applicant' },
  submitted: { begin_pre_review: 'pre_reviewer', withdraw: 'applicant' },
  pre_review: {
    accept: 'pre_reviewer',
    return_for_supplement: 'pre_reviewer',
    reject: 'pre_reviewer',
    withdraw: 'applicant',
  },
  supplementing: { resubmit: 'applicant', lapse: 'system', withdraw: 'applicant' },
  accepted: { begin_evaluation: 'case_officer', withdraw: 'applicant' },
  initial_evaluation: {
    evaluate: 'expert',
    conclude_evaluation: 'expert',
    recommend_rejection: 'expert',
    confirm_rejection: 'department_head',
    withdraw: 'applicant',
  },
  standard_drafting: { link_standard: 'standards_secretary', withdraw: 'applicant' },
  advancedness_evaluation: {
    conclude_advancedness: 'advancedness_evaluator',
    recommend_rejection: 'advancedness_evaluator',
    confirm_rejection: 'department_head',
    withdraw: 'applicant',
  },
  on_site_inspection: {
    plan_inspection: 'case_officer',
    score: 'inspector',
    require_rectification: 'inspector',
    conclude_inspection: 'inspector',
    recommend_rejection: 'inspector',
    confirm_rejection: 'department_head',
    withdraw: 'applicant',
  },
  rectifying: {
    submit_rectification: 'applicant',
    confirm_rejection: 'department_head',
    withdraw: 'applicant',
  },
  third_party_certification: {
    conclude_certification: 'certification_body',
    refuse_certification: 'certification_body',
    withdraw: 'applicant',
  },
  numbering: { reserve_number: 'alliance', withdraw: 'applicant' },
  summary_review: {
    approve: 'summary_committee',
    send_back: 'summary_committee',
    reject: 'summary_committee',
    withdraw: 'applicant',
  },
  awaiting_notice: { enter_notice: 'publisher', withdraw: 'applicant' },
  public_notice: {
    accept_objection: 'objection_handler',
    announce: 'publisher',
    withdraw: 'applicant',
  },
  objection_handling: {
    dismiss_objection: 'objection_handler',
    uphold_objection: 'objection_handler',
    partly_uphold_objection: 'objection_handler',
    withdraw: 'applicant',
  },
  announced: { certify: 'publisher' },
  certified: {},
  rejected: { appeal: 'applicant', uphold_appeal: 'appeal_panel', dismiss_appeal: 'appeal_panel' },
  lapsed: { appeal: 'applicant', uphold_appeal: 'appeal_panel', dismiss_appeal: 'appeal_panel' },
  withdrawn: {},
  final: {},
};

/** Acts that come only along with their public notice. */
const WITH_NOTICE: readonly Action[] = ['enter_notice', 'announce', 'certify'];

const ACTIONS = Object.keys(ACTION_LABELS) as Action[];
const pairs = STAGES.flatMap((stage) =>
  [...ACTIONS, 'no_such_act'].map((action) => [stage, action] as const)
);
const outside = pairs.filter(([stage, action]) => !Object.hasOwn(EXPECTED[stage], action));
const inside = STAGES.flatMap((stage) =>
  (Object.entries(EXPECTED[stage]) as [Action, Role][]).map(
    ([action, role]) => [stage, action, role] as const
  )
);

describe('流转表', () => {
  it('共二十二个阶段、三十五个动作，表内表外合起来是全部组合', () => {
    expect([STAGES.length, ACTIONS.length, inside.length + outside.length]).toEqual([
      22,
      35,
      22 * 36,
    ]);
  });

  it.each(outside)('在“%s”阶段不能 %s：409，写明所处阶段和可办理的动作', (stage, action) => {
    for (const role of ROLES) {
      const decision = decide(question(role, { stage }), action, {});
      expect(decision.ok ? 'ok' : decision.refusal.code).toBe('action_not_in_stage');
    }
    const decision = decide(question('applicant', { stage }), action, {});
    if (decision.ok) throw new Error('应当拒绝');
    expect(refusalStatus(decision.refusal)).toBe(409);
    for (const language of ['zh', 'en'] as const) {
      const message = refusalMessage(decision.refusal, language);
      expect(message).toContain(STAGE_LABELS[stage][language]);
      for (const possible of Object.keys(EXPECTED[stage]) as Action[])
        expect(message).toContain(ACTION_LABELS[possible][language]);
    }
  });

  it.each(inside)('在“%s”阶段，%s 只由 %s 办理', (stage, action, role) => {
    for (const other of ROLES.filter((each) => each !== role)) {
      const decision = decide(
        question(other, { stage }),
        action,
        {},
        WITH_NOTICE.includes(action) ? 'public_notice' : null
      );
      if (decision.ok) throw new Error('应当拒绝');
      expect([decision.refusal.code, refusalStatus(decision.refusal)]).toEqual([
        'not_your_role',
        403,
      ]);
    }
    const own = decide(
      question(role, { stage }),
      action,
      {},
      WITH_NOTICE.includes(action) ? 'public_notice' : null
    );
    expect(own.ok ? 'ok' : own.refusal.code).not.toMatch(
      /not_your_role|action_not_in_stage|only_through_notice/
    );
  });

  it.each(WITH_NOTICE)('%s 不能单独办理，只能随公示批次', (action) => {
    const [found] = inside.filter(([, each]) => each === action);
    if (found === undefined) throw new Error('表内应有');
    const decision = decide(question(found[2], { stage: found[0] }), action, {});
    expect(decision.ok ? 'ok' : decision.refusal.code).toBe('only_through_notice');
  });

  it('表外的字段不收，不是悄悄略过', () => {
    const decision = decide(question('pre_reviewer', { stage: 'submitted' }), 'begin_pre_review', {
      stage: 'certified',
    });
    if (decision.ok) throw new Error('应当拒绝');
    expect([decision.refusal.code, decision.refusal.field]).toEqual(['facts_invalid', 'stage']);
  });
});

describe('面板的按钮与服务器的答复出自同一个判断', () => {
  it.each(STAGES)(
    '在“%s”阶段，每个角色看到的动作与表一致；不需填写的动作，能不能办与 decide 一致',
    (stage) => {
      for (const role of ROLES) {
        const asked = question(role, { stage });
        const lines = availableActions(asked);
        expect(lines.map(({ action }) => action).sort()).toEqual(
          Object.keys(EXPECTED[stage]).sort()
        );
        for (const line of lines) {
          expect(line.mine).toBe(EXPECTED[stage][line.action] === role);
          if (line.refusal !== null && line.mine) {
            const decision = decide(asked, line.action, {});
            expect(decision.ok).toBe(false);
          }
        }
      }
    }
  );
});
