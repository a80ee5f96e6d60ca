import { addWorkingDays } from '../calendar.ts';
import { actsSinceEntering, evaluationsOf, informationOf, pendingRejection } from '../history.ts';
import { refuse } from '../refusal.ts';
import type { Situation } from '../case-file.ts';
import { ofCase, ofFacts, settingOf } from './guard.ts';
import { outstanding, recommending } from './panel.ts';
import { namesOf } from './people.ts';

/** The last day on which an answer to the request for information is taken; null when none is awaited. */
function informationAwaitedUntil(situation: Situation): string | null {
  const { requested, answered } = informationOf(situation.caseFile.history);
  if (requested === undefined || answered !== undefined) return null;
  const { calendar, today } = situation.circumstances;
  const days = settingOf(situation, 'informationWorkingDays');
  const until = addWorkingDays(calendar, requested.on, days);
  if (!until.ok) return `${String(until.unconfirmedYear)}-01-01`;
  return today <= until.date ? until.date : null;
}

/** 专家初评、团体标准、先进性评价，及不予通过的两人两步. 〔申报流程 第六条(三)；编制说明 四(二)2；rulings 4〕 */
export const EVALUATION_GUARDS = {
  not_yet_evaluated: ofCase(({ actor, caseFile }) =>
    evaluationsOf(caseFile.history).some(({ id }) => id === actor.id)
      ? refuse('already_evaluated', {})
      : null
  ),
  all_evaluations_in: ofCase((situation) => {
    const left = outstanding(situation);
    if (left.length === 0) return null;
    const people = namesOf(situation, left);
    return refuse('evaluations_outstanding', { missing: left.length, people });
  }),
  majority_recommends: ofCase(({ caseFile }) => {
    const evaluations = evaluationsOf(caseFile.history);
    const inFavour = recommending(evaluations);
    return inFavour * 2 > evaluations.length
      ? null
      : refuse('no_majority', { recommending: inFavour, all: evaluations.length });
  }),
  no_information_requested: ofCase(({ caseFile: { history } }) =>
    informationOf(history).requested === undefined ? null : refuse('information_requested', {})
  ),
  information_awaited: ofCase((situation) =>
    informationAwaitedUntil(situation) === null ? refuse('no_information_awaited', {}) : null
  ),
  no_information_awaited: ofCase((situation) => {
    const until = informationAwaitedUntil(situation);
    return until === null ? null : refuse('information_awaited', { until });
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
