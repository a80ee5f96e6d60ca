import { AREA_LABELS, VETO_LABELS } from '@sxjp/config/scheme';
import type { Label } from '@sxjp/config/scheme';
import { inspectionRound, lastAct, scoresOf, teamOf } from '../history.ts';
import { refuse } from '../refusal.ts';
import { bandOf, faultsOfScores, missedFloors, missingItems, totalHalves } from '../scorecard.ts';
import type { Situation } from '../case-file.ts';
import { ofCase, ofFacts, settingOf } from './guard.ts';
import { TEAM, notAMember, notTheLead, tooFew, unfit } from './people.ts';

/** Why the scores do not recommend: the total, a floor or a veto, in words. */
function whyNot(situation: Situation): readonly Label[] {
  const { edition, rubric, caseFile, facts } = situation;
  const lines = scoresOf(caseFile.history);
  const pass = settingOf({ edition }, 'passScore');
  const why: Label[] = (facts.vetoes ?? []).map((veto) => VETO_LABELS[veto]);
  if (totalHalves(lines) < pass * 2) why.push({ zh: `低于 ${pass} 分`, en: `it is below ${pass}` });
  for (const { area } of missedFloors(rubric, lines)) {
    const { zh, en } = AREA_LABELS[area];
    why.push({ zh: `“${zh}”未达下限`, en: `${en} is below its floor` });
  }
  return why;
}

function bandNow({ edition, rubric, caseFile, facts }: Situation) {
  return bandOf(edition, rubric, scoresOf(caseFile.history), facts.vetoes ?? []);
}

const totalNow = ({ caseFile }: Situation) => totalHalves(scoresOf(caseFile.history)) / 2;

/** 现场核查. 〔编制说明 四(二)4–7；rulings 1–3〕 */
export const INSPECTION_GUARDS = {
  inspection_not_begun: ofCase(({ caseFile }) =>
    scoresOf(caseFile.history).length === 0 ? null : refuse('inspection_already_begun', {})
  ),
  team_large_enough: ofFacts((situation) =>
    tooFew(TEAM, situation.facts.team?.length ?? 0, settingOf(situation, 'teamMinimum'), 'team')
  ),
  team_distinct: ofFacts((situation) => {
    const { team = [], leadId = '' } = situation.facts;
    const wrong = unfit(situation, TEAM, 'inspector', team, 'team');
    if (wrong !== null) return wrong;
    return team.includes(leadId) ? null : refuse('lead_not_a_member', { group: TEAM }, 'leadId');
  }),
  inspection_planned: ofCase(({ caseFile }) =>
    teamOf(caseFile.history) === null ? refuse('inspection_not_planned', {}) : null
  ),
  on_the_team: ofCase((situation) =>
    notAMember(situation, TEAM, teamOf(situation.caseFile.history))
  ),
  leads_the_team: ofCase((situation) =>
    notTheLead(situation, TEAM, teamOf(situation.caseFile.history))
  ),
  team_still_large_enough: ofCase((situation) =>
    tooFew(
      TEAM,
      teamOf(situation.caseFile.history)?.members.length ?? 0,
      settingOf(situation, 'teamMinimum'),
      'team'
    )
  ),
  scores_fit_the_rubric: ofFacts(
    ({ rubric, facts }) => faultsOfScores(rubric, facts.scores ?? [])[0] ?? null
  ),
  scorecard_complete: ofCase(({ rubric, caseFile }) => {
    const missing = missingItems(rubric, scoresOf(caseFile.history));
    return missing.length === 0
      ? null
      : refuse('score_missing_item', { missing: missing.length, items: missing });
  }),
  score_recommends: ofFacts((situation) =>
    bandNow(situation) === 'recommended'
      ? null
      : refuse('score_does_not_recommend', {
          total: totalNow(situation),
          why: whyNot(situation),
        })
  ),
  rectification_possible: ofCase((situation) => {
    const total = totalNow(situation);
    const band = bandNow(situation);
    if (band === 'recommended')
      return refuse('rectification_impossible', {
        total,
        why: { zh: '已达到推荐条件', en: 'it is already recommended' },
      });
    const { acts } = inspectionRound(situation.caseFile.history);
    if (lastAct(acts, 'require_rectification') !== undefined)
      return refuse('rectification_impossible', {
        total,
        why: { zh: '整改复核只有一次', en: 'there is one re-check only' },
      });
    return band === 'rectify'
      ? null
      : refuse('rectification_impossible', {
          total,
          why: { zh: '低于整改复核分数线', en: 'it is below the rectification band' },
        });
  }),
  rectification_overdue: ofCase(({ caseFile: { dueOn }, circumstances: { today } }) =>
    dueOn === null || today <= dueOn
      ? refuse('rectification_not_overdue', { dueOn: dueOn ?? '—' })
      : null
  ),
};
