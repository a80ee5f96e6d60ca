import { extensionOf } from '../history.ts';
import { refuse } from '../refusal.ts';
import { ofCase, ofFacts, settingOf } from './guard.ts';

/** How many days an extension may be, by the stage it prolongs. */
const MOST: Readonly<Partial<Record<string, string>>> = {
  supplementing: 'supplementExtensionWorkingDays',
  objection_handling: 'objectionExtensionWorkingDays',
};

/** 期限与延期. 〔rulings 11〕 */
export const PERIOD_GUARDS = {
  round_open: ofCase(({ caseFile: { round }, circumstances: { today } }) => {
    if (round === null) return null;
    const { name, stage, opensOn, closesOn } = round;
    return stage === 'open' && opensOn <= today && today <= closesOn
      ? null
      : refuse('round_not_open', { round: name, opensOn, closesOn, today });
  }),
  period_running: ofCase(({ caseFile: { dueOn }, circumstances: { today } }) =>
    dueOn !== null && today > dueOn ? refuse('extension_late', { dueOn }) : null
  ),
  no_extension_yet: ofCase(({ caseFile: { history, stage } }) => {
    const { asked, granted } = extensionOf(history, stage);
    return asked === undefined && !granted ? null : refuse('extension_used', {});
  }),
  extension_within_limits: ofFacts((situation) => {
    const setting = MOST[situation.caseFile.stage];
    const days = situation.facts.extendDays ?? 0;
    const most = setting === undefined ? 0 : settingOf(situation, setting);
    return days <= most ? null : refuse('extension_too_long', { days, most }, 'extendDays');
  }),
  extension_asked: ofCase(({ caseFile: { history, stage } }) =>
    extensionOf(history, stage).asked === undefined ? refuse('no_extension_asked', {}) : null
  ),
  not_the_asker: ofCase(({ actor, caseFile: { history, stage } }) => {
    const { asked } = extensionOf(history, stage);
    return asked?.actor.id === actor.id
      ? refuse('asker_cannot_grant', { asker: asked.actor.name })
      : null;
  }),
  rectification_in_time: ofCase(({ caseFile: { dueOn }, circumstances: { today } }) =>
    dueOn !== null && today > dueOn ? refuse('rectification_late', { dueOn }) : null
  ),
};
