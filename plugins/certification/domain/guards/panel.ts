import { evaluationsOf, judgedBeforeAppeal, panelOf } from '../history.ts';
import { refuse } from '../refusal.ts';
import type { Situation } from '../case-file.ts';
import { ofCase, ofFacts, settingOf } from './guard.ts';
import { PANEL, notAMember, notTheLead, tooFew, unfit } from './people.ts';

/** How many of the evaluations recommend. */
export const recommending = (evaluations: ReturnType<typeof evaluationsOf>): number =>
  evaluations.filter(({ recommendation }) => recommendation === 'recommend').length;

/** Members of the panel who have not evaluated yet. */
export function outstanding({ caseFile: { history } }: Situation): string[] {
  const done = new Set(evaluationsOf(history).map(({ id }) => id));
  return (panelOf(history)?.members ?? []).filter((id) => !done.has(id));
}

/** 专家组：人数、身份、回避后的补足、相持时的增补. 〔申报流程 第六条(三)；rulings 11〕 */
export const PANEL_GUARDS = {
  panel_large_enough: ofFacts((situation) =>
    tooFew(
      PANEL,
      situation.facts.panel?.length ?? 0,
      settingOf(situation, 'expertsMinimum'),
      'panel'
    )
  ),
  panel_distinct: ofFacts((situation) => {
    const { panel = [], leadId = '' } = situation.facts;
    const wrong = unfit(situation, PANEL, 'expert', panel, 'panel');
    if (wrong !== null) return wrong;
    return panel.includes(leadId) ? null : refuse('lead_not_a_member', { group: PANEL }, 'leadId');
  }),
  on_the_panel: ofCase((situation) =>
    notAMember(situation, PANEL, panelOf(situation.caseFile.history))
  ),
  leads_the_panel: ofCase((situation) =>
    notTheLead(situation, PANEL, panelOf(situation.caseFile.history))
  ),
  panel_still_large_enough: ofCase((situation) =>
    tooFew(
      PANEL,
      panelOf(situation.caseFile.history)?.members.length ?? 0,
      settingOf(situation, 'expertsMinimum'),
      'panel'
    )
  ),
  panel_must_change: ofCase((situation) => {
    const { history, stage } = situation.caseFile;
    const panel = panelOf(history);
    const judged = judgedBeforeAppeal(history, stage);
    const stands =
      panel !== null &&
      panel.members.length >= settingOf(situation, 'expertsMinimum') &&
      panel.members.includes(panel.lead) &&
      !panel.members.some((id) => judged.has(id));
    return stands ? refuse('panel_stands', {}) : null;
  }),
  panel_tied: ofCase((situation) => {
    const left = outstanding(situation);
    const evaluations = evaluationsOf(situation.caseFile.history);
    return left.length === 0 && recommending(evaluations) * 2 === evaluations.length
      ? null
      : refuse('panel_not_tied', {
          recommending: recommending(evaluations),
          all: evaluations.length,
        });
  }),
  one_more_expert: ofFacts((situation) => {
    const { expertId = '' } = situation.facts;
    const members = panelOf(situation.caseFile.history)?.members ?? [];
    return unfit(situation, PANEL, 'expert', [...members, expertId], 'expertId');
  }),
};
