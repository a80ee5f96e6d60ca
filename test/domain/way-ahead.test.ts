import { EDITION_2025, STAGES } from '@sxjp/config/scheme';
import type { Action, Stage } from '@sxjp/config/scheme';
import { refusalMessage, wayAhead } from '@sxjp/plugin-certification/domain';
import { WORLD, caseAt, properActor, properly } from './case-at.ts';
import { PEOPLE } from './people.ts';
import { TABLE } from './transition-table.ts';

const ahead = (stage: Stage, file = caseAt(stage)) =>
  wayAhead({ edition: EDITION_2025, caseFile: file, actor: PEOPLE.firm, circumstances: WORLD });

/** 主路，手抄一份. */
const MAIN: readonly (readonly [Stage, Action])[] = [
  ['draft', 'submit'],
  ['submitted', 'begin_pre_review'],
  ['pre_review', 'accept'],
  ['accepted', 'begin_evaluation'],
  ['initial_evaluation', 'conclude_evaluation'],
  ['standard_drafting', 'link_standard'],
  ['advancedness_evaluation', 'conclude_advancedness'],
  ['on_site_inspection', 'conclude_inspection'],
  ['third_party_certification', 'conclude_certification'],
  ['numbering', 'reserve_number'],
  ['summary_review', 'approve'],
  ['awaiting_notice', 'enter_notice'],
  ['public_notice', 'announce'],
  ['announced', 'certify'],
];

describe('往后的步骤', () => {
  it('从草稿到获证，一步不少，次序与方案一致', () => {
    expect(ahead('draft').map(({ stage, action }) => [stage, action])).toEqual(MAIN);
  });

  it.each(MAIN)('在“%s”，从“%s”起往后列', (stage, action) => {
    const steps = ahead(stage);
    expect(steps[0]).toMatchObject({ stage, action });
    expect(steps.map((each) => each.stage)).toEqual(
      MAIN.slice(MAIN.findIndex(([each]) => each === stage)).map(([each]) => each)
    );
  });

  it.each([
    ['supplementing', 'resubmit', 'pre_review'],
    ['rectifying', 'submit_rectification', 'on_site_inspection'],
    ['objection_handling', 'dismiss_objection', 'public_notice'],
  ] as const)('在“%s”，先“%s”，再回到“%s”往后走', (stage, action, next) => {
    const steps = ahead(stage);
    expect([steps[0]?.action, steps[1]?.stage]).toEqual([action, next]);
  });

  it('还缺什么，逐条说得清楚，中英文；已经满足的不提', () => {
    const missing = ahead('draft', { ...caseAt('draft'), commitment: null, overview: '' });
    expect(missing[0]?.notYet.map(({ code }) => code)).toEqual([
      'overview_missing',
      'commitment_missing',
    ]);
    expect(ahead('draft')[0]?.notYet).toEqual([]);
    const codes = ahead('initial_evaluation').flatMap(({ notYet }) =>
      notYet.map(({ code }) => code)
    );
    expect(codes).toEqual(
      expect.arrayContaining(['evaluations_outstanding', 'not_consolidated', 'notice_running'])
    );
  });

  it('任何阶段、任何一案都列得出，终结的没有', () => {
    for (const stage of STAGES)
      for (const action of Object.keys(TABLE[stage]) as Action[])
        for (const step of wayAhead({
          edition: EDITION_2025,
          caseFile: properly(stage, action).file,
          actor: properActor(stage, action),
          circumstances: WORLD,
        }))
          for (const refusal of step.notYet)
            for (const language of ['zh', 'en'] as const)
              expect(refusalMessage(refusal, language)).not.toMatch(/[{}]|undefined/);
    for (const stage of ['certified', 'rejected', 'lapsed', 'withdrawn', 'final'] as const)
      expect(ahead(stage)).toEqual([]);
  });
});
