import { AREA_LABELS, SEVERITY_LABELS, VETO_LABELS } from '@sxjp/config/scheme';
import type { Label, Severity } from '@sxjp/config/scheme';
import { bandOf, missedFloors, sayTotal, totalSum, wideSpreads } from '../consolidation.ts';
import type { Consolidated, Spread } from '../consolidation.ts';
import { factsOf, inspectionRound, lastAct, teamOf } from '../history.ts';
import {
  consolidatedOf,
  issueDue,
  outstandingMembers,
  reportSigning,
  scorecardsOf,
  visitOf,
} from '../inspection.ts';
import { refuse } from '../refusal.ts';
import { faultsOfScores, mergeScores, missingItems } from '../scorecard.ts';
import type { Situation } from '../case-file.ts';
import { ofCase, ofFacts, settingOf } from './guard.ts';
import { namesOf } from './people.ts';

const NOT_YET: Consolidated = { counted: 0, items: [] };

const scoresNow = ({ edition, rubric, caseFile }: Situation): Consolidated =>
  consolidatedOf(edition, rubric, caseFile.history) ?? NOT_YET;

/** One who wrote down a veto in the report confirms it; the conclusion may add one, not take one back. */
function vetoesNow({ caseFile, facts }: Situation) {
  const { written } = reportSigning(caseFile.history);
  const reported = written === undefined ? [] : (factsOf(written).vetoes ?? []);
  return [...new Set([...reported, ...(facts.vetoes ?? [])])];
}

/** Why the scores do not recommend: the total, a floor or a veto, in words. */
function whyNot(situation: Situation): readonly Label[] {
  const { edition, rubric } = situation;
  const scores = scoresNow(situation);
  const pass = settingOf({ edition }, 'passScore');
  const why: Label[] = vetoesNow(situation).map((veto) => VETO_LABELS[veto]);
  if (totalSum(scores) < pass * 2 * scores.counted)
    why.push({ zh: `低于 ${pass} 分`, en: `it is below ${pass}` });
  for (const { area } of missedFloors(rubric, scores)) {
    const { zh, en } = AREA_LABELS[area];
    why.push({ zh: `“${zh}”未达下限`, en: `${en} is below its floor` });
  }
  return why;
}

const bandNow = (situation: Situation) =>
  bandOf(situation.edition, situation.rubric, scoresNow(situation), vetoesNow(situation));

const totalNow = (situation: Situation) => sayTotal(situation.edition, scoresNow(situation));

const spreadsNow = (situation: Situation): Spread[] =>
  wideSpreads(
    situation.rubric,
    scorecardsOf(situation.caseFile.history),
    settingOf(situation, 'spreadAlertPercent')
  );

/** Who stands at an end of a wide spread and has not said why, by area. */
function unexplained(situation: Situation): { spread: Spread; people: string[] }[] {
  const { acts } = visitOf(situation.caseFile.history);
  const said = acts
    .filter(({ action }) => action === 'explain_spread')
    .flatMap((entry) =>
      (factsOf(entry).spreadReasons ?? []).map(({ area }) => `${entry.actor.id} ${area}`)
    );
  return spreadsNow(situation).flatMap((spread) => {
    const ends = [...spread.highest.inspectors, ...spread.lowest.inspectors];
    const people = ends.filter((id) => !said.includes(`${id} ${spread.area.area}`));
    return people.length === 0 ? [] : [{ spread, people }];
  });
}

/** A suggestion binds nobody, so it is in no list. */
const issuesClosed = (said: Severity, binding: readonly Severity[]) =>
  ofCase(({ caseFile }) => {
    const open = caseFile.issues.filter(
      ({ severity, stage }) => binding.includes(severity) && stage !== 'closed'
    );
    return open.length === 0
      ? null
      : refuse('issues_open', { severity: SEVERITY_LABELS[said], count: open.length });
  });

/** 评分、汇总、问题、报告、结论. 〔编制说明 四(二)4–7；rulings 1–3, 9〕 */
export const INSPECTION_GUARDS = {
  scores_fit_the_rubric: ofFacts(
    ({ rubric, facts }) => faultsOfScores(rubric, facts.scores ?? [])[0] ?? null
  ),
  scorecard_complete: ofFacts(({ rubric, facts }) => {
    const missing = missingItems(rubric, mergeScores([], facts.scores ?? []));
    return missing.length === 0
      ? null
      : refuse('score_missing_item', { missing: missing.length, items: missing });
  }),
  all_scorecards_in: ofCase((situation) => {
    const { history } = situation.caseFile;
    const missing = outstandingMembers(history);
    return missing.length === 0 && scorecardsOf(history).length > 0
      ? null
      : refuse('scorecards_outstanding', {
          missing: missing.length,
          people: namesOf(situation, missing),
        });
  }),
  not_consolidated: ofCase((situation) =>
    scoresNow(situation).counted === 0 ? null : refuse('consolidated_already', {})
  ),
  consolidated: ofCase((situation) =>
    scoresNow(situation).counted === 0 ? refuse('not_consolidated', {}) : null
  ),
  spread_to_explain: ofFacts((situation) => {
    const own = spreadsNow(situation).filter(({ highest, lowest }) =>
      [...highest.inspectors, ...lowest.inspectors].includes(situation.actor.id)
    );
    const known = new Set<string>(own.map(({ area }) => area.area));
    const wrong = (situation.facts.spreadReasons ?? []).filter(({ area }) => !known.has(area));
    if (own.length > 0 && wrong.length === 0) return null;
    return refuse('no_spread_of_yours', {}, 'spreadReasons');
  }),
  spread_explained: ofCase((situation) => {
    const [first] = unexplained(situation);
    if (first === undefined) return null;
    const { spread, people } = first;
    return refuse('spread_unexplained', {
      area: AREA_LABELS[spread.area.area],
      highest: spread.highest.halves / 2,
      lowest: spread.lowest.halves / 2,
      people: namesOf(situation, people),
    });
  }),
  overrides_fit_the_rubric: ofFacts(({ rubric, facts: { overrides = [] } }) => {
    const fault = faultsOfScores(rubric, overrides)[0];
    if (fault === undefined) return null;
    const field = (fault.field ?? '').replace(/^scores/, 'overrides');
    return { ...fault, field };
  }),
  issues_due: ofFacts(({ edition, facts: { issues = [] }, circumstances: { calendar, today } }) => {
    for (const [index, { severity, dueBy }] of issues.entries()) {
      const field = `issues.${index}.dueBy`;
      const due = issueDue(edition, calendar, today, severity);
      if (dueBy === undefined && !due.ok)
        return refuse('calendar_unconfirmed', { year: due.unconfirmedYear }, field);
      if (dueBy !== undefined && dueBy <= today) return refuse('issue_due_past', { dueBy }, field);
    }
    return null;
  }),
  report_written: ofCase(({ caseFile }) =>
    reportSigning(caseFile.history).written === undefined ? refuse('report_not_written', {}) : null
  ),
  report_not_signed: ofCase(({ actor, caseFile }) =>
    reportSigning(caseFile.history).signed.some((entry) => entry.actor.id === actor.id)
      ? refuse('report_signed', {})
      : null
  ),
  report_not_countersigned: ofCase(({ caseFile }) =>
    reportSigning(caseFile.history).countersigned === undefined ? null : refuse('report_signed', {})
  ),
  report_signed_by_team: ofCase((situation) => {
    const { history } = situation.caseFile;
    const { signed, written } = reportSigning(history);
    if (written === undefined) return refuse('report_not_written', {});
    const signers = new Set(signed.map(({ actor }) => actor.id));
    const missing = (teamOf(history)?.members ?? []).filter((id) => !signers.has(id));
    return missing.length === 0
      ? null
      : refuse('report_unsigned', { people: namesOf(situation, missing) });
  }),
  report_signed_by_applicant: ofFacts(({ caseFile, facts: { unsignedReason } }) =>
    reportSigning(caseFile.history).countersigned === undefined && unsignedReason === undefined
      ? refuse('report_not_countersigned', {}, 'unsignedReason')
      : null
  ),
  serious_issues_closed: issuesClosed('serious', ['serious']),
  ordinary_issues_closed: issuesClosed('ordinary', ['serious', 'ordinary']),
  all_issues_answered: ofCase(({ caseFile }) => {
    const open = caseFile.issues.filter(
      ({ severity, stage }) => severity !== 'suggestion' && stage === 'open'
    );
    return open.length === 0 ? null : refuse('issues_unanswered', { count: open.length });
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
