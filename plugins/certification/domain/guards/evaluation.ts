import { actsSinceEntering, evaluationsOf, panelOf, pendingRejection } from '../history.ts';
import { refuse } from '../refusal.ts';
import { ofCase, ofFacts, settingOf } from './guard.ts';
import { PANEL, namesOf, notAMember, notTheLead, tooFew, unfit } from './people.ts';

/** 专家初评、团体标准、先进性评价，及不予通过的两人两步. 〔申报流程 第六条(三)；编制说明 四(二)2；rulings 4〕 */
export const EVALUATION_GUARDS = {
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
  not_yet_evaluated: ofCase(({ actor, caseFile }) =>
    evaluationsOf(caseFile.history).some(({ id }) => id === actor.id)
      ? refuse('already_evaluated', {})
      : null
  ),
  leads_the_panel: ofCase((situation) =>
    notTheLead(situation, PANEL, panelOf(situation.caseFile.history))
  ),
  all_evaluations_in: ofCase((situation) => {
    const done = new Set(evaluationsOf(situation.caseFile.history).map(({ id }) => id));
    const left = (panelOf(situation.caseFile.history)?.members ?? []).filter((id) => !done.has(id));
    if (left.length === 0) return null;
    const people = namesOf(situation, left);
    return refuse('evaluations_outstanding', { missing: left.length, people });
  }),
  majority_recommends: ofCase(({ caseFile }) => {
    const evaluations = evaluationsOf(caseFile.history);
    const recommending = evaluations.filter((each) => each.recommendation === 'recommend').length;
    return recommending * 2 > evaluations.length
      ? null
      : refuse('no_majority', { recommending, all: evaluations.length });
  }),
  rejection_pending: ofCase(({ caseFile }) =>
    pendingRejection(caseFile.history, caseFile.stage) === undefined
      ? refuse('no_rejection_recommended', {})
      : null
  ),
  no_rejection_pending: ofCase(({ caseFile }) =>
    pendingRejection(caseFile.history, caseFile.stage) === undefined
      ? null
      : refuse('rejection_already_recommended', {})
  ),
  not_the_recommender: ofCase(({ actor, caseFile }) => {
    const acts = actsSinceEntering(caseFile.history, caseFile.stage);
    const own = acts.find(
      (entry) => entry.action === 'recommend_rejection' && entry.actor.id === actor.id
    );
    return own === undefined
      ? null
      : refuse('recommender_cannot_confirm', { recommender: own.actor.name });
  }),
  one_product_one_standard: ofFacts(({ facts, circumstances: { standardServes, today } }) => {
    const number = facts.standardNumber ?? '';
    const waived = (facts.waiverReason ?? '') !== '';
    const drafted = facts.standardSource === 'drafted';
    const publishedOn = facts.standardPublishedOn;
    if (publishedOn !== undefined && publishedOn > today)
      return refuse('standard_in_future', { publishedOn, today }, 'standardPublishedOn');
    const taken = standardServes.find(({ source }) => drafted || source === 'drafted' || !waived);
    if (taken !== undefined)
      return refuse('standard_serves_another', { number, other: taken.offering }, 'standardNumber');
    return drafted || waived ? null : refuse('standard_needs_waiver', {}, 'waiverReason');
  }),
  advancedness_passes: ofFacts(({ facts: { indicators = [] } }) => {
    const below = indicators.filter(({ mandatory, verdict }) => mandatory && verdict === 'below');
    if (below.length > 0) {
      const names = below.map(({ name }) => name).join('、');
      return refuse('indicator_below_mandatory', { indicators: names }, 'indicators');
    }
    return indicators.some(({ verdict }) => verdict === 'better' || verdict === 'fills_gap')
      ? null
      : refuse('nothing_better', {}, 'indicators');
  }),
};
