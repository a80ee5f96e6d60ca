import { MEETING_LABELS, REQUIREMENTS, REQUIREMENT_LABELS } from '@sxjp/config/scheme';
import { addWorkingDays } from '../calendar.ts';
import { factsOf, inspectionRound, lastAct, teamOf } from '../history.ts';
import { hasCheckedIn, meetingsOf, objectedMember, scorecardsOf, visitOf } from '../inspection.ts';
import { refuse } from '../refusal.ts';
import { ofCase, ofFacts, settingOf } from './guard.ts';
import { TEAM, namesOf, notAMember, notTheLead, tooFew, unfit } from './people.ts';

/** 安排、到场、会议. 〔编制说明 四(二)1、6〕 */
export const VISIT_GUARDS = {
  /** A team that recusals have made too small may be completed; otherwise scoring settles who scores. */
  inspection_not_begun: ofCase((situation) => {
    const { history } = situation.caseFile;
    const begun = inspectionRound(history).acts.some(({ action }) => action === 'submit_scorecard');
    const least = settingOf(situation, 'teamMinimum');
    return !begun || (teamOf(history)?.members.length ?? 0) < least
      ? null
      : refuse('inspection_already_begun', {});
  }),
  team_large_enough: ofFacts((situation) =>
    tooFew(TEAM, situation.facts.team?.length ?? 0, settingOf(situation, 'teamMinimum'), 'team')
  ),
  team_distinct: ofFacts((situation) => {
    const { team = [], leadId = '' } = situation.facts;
    const wrong = unfit(situation, TEAM, 'inspector', team, 'team');
    if (wrong !== null) return wrong;
    return team.includes(leadId) ? null : refuse('lead_not_a_member', { group: TEAM }, 'leadId');
  }),
  noticed_in_time: ofFacts((situation) => {
    const { facts, circumstances } = situation;
    const { plannedOn, shortNoticeReason } = facts;
    const days = settingOf(situation, 'inspectionNoticeWorkingDays');
    const { today, calendar } = circumstances;
    if (plannedOn === undefined || shortNoticeReason !== undefined)
      return plannedOn !== undefined && plannedOn < today
        ? refuse('visit_in_the_past', { plannedOn, today }, 'plannedOn')
        : null;
    const earliest = addWorkingDays(calendar, today, days);
    if (!earliest.ok)
      return refuse('calendar_unconfirmed', { year: earliest.unconfirmedYear }, 'plannedOn');
    return plannedOn >= earliest.date
      ? null
      : refuse('noticed_too_late', { plannedOn, days, earliest: earliest.date }, 'plannedOn');
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
  visit_not_begun: ofCase(({ caseFile: { history } }) =>
    lastAct(inspectionRound(history).acts, 'check_in') === undefined
      ? null
      : refuse('visit_begun', {})
  ),
  objected_is_a_member: ofFacts(({ caseFile, facts: { memberId = '' } }) =>
    teamOf(caseFile.history)?.members.includes(memberId) === true
      ? null
      : refuse('objected_no_member', {}, 'memberId')
  ),
  not_objected_yet: ofCase(({ caseFile }) =>
    objectedMember(caseFile.history) === undefined ? null : refuse('member_objected_already', {})
  ),
  member_objected: ofCase(({ caseFile }) =>
    objectedMember(caseFile.history) === undefined ? refuse('no_member_objected', {}) : null
  ),
  no_objection_to_member: ofCase((situation) => {
    const objected = objectedMember(situation.caseFile.history);
    const memberId = objected?.facts['memberId'];
    return typeof memberId === 'string'
      ? refuse('member_objection_open', { person: namesOf(situation, [memberId]) })
      : null;
  }),
  visit_day_come: ofCase(({ caseFile, circumstances: { today } }) => {
    const planned = lastAct(inspectionRound(caseFile.history).acts, 'plan_inspection');
    const plannedOn = planned && factsOf(planned).plannedOn;
    return plannedOn !== undefined && today < plannedOn
      ? refuse('visit_not_come', { plannedOn })
      : null;
  }),
  requirements_acknowledged: ofFacts(({ facts: { requirements = [] } }) => {
    const missing = REQUIREMENTS.filter((each) => !requirements.includes(each));
    return missing.length === 0
      ? null
      : refuse(
          'requirements_missing',
          { missing: missing.map((each) => REQUIREMENT_LABELS[each]) },
          'requirements'
        );
  }),
  not_checked_in_yet: ofCase(({ actor, caseFile }) =>
    hasCheckedIn(caseFile.history, actor.id) ? refuse('checked_in_already', {}) : null
  ),
  checked_in: ofCase(({ actor, caseFile }) =>
    hasCheckedIn(caseFile.history, actor.id) ? null : refuse('not_checked_in', {})
  ),
  meeting_not_recorded: ofFacts(({ caseFile, facts: { meeting } }) =>
    meeting !== undefined && meetingsOf(caseFile.history)[meeting] !== undefined
      ? refuse('meeting_recorded', { meeting: MEETING_LABELS[meeting] }, 'meeting')
      : null
  ),
  both_meetings_recorded: ofCase(({ caseFile }) => {
    const held = meetingsOf(caseFile.history);
    const missing = (['first', 'last'] as const).filter((each) => held[each] === undefined);
    return missing.length === 0
      ? null
      : refuse('meetings_missing', { missing: missing.map((each) => MEETING_LABELS[each]) });
  }),
  scorecard_not_submitted: ofCase(({ actor, caseFile }) => {
    const own = scorecardsOf(caseFile.history).some(({ inspector }) => inspector === actor.id);
    const { visit } = visitOf(caseFile.history);
    return own ? refuse('scorecard_submitted', { visit }) : null;
  }),
};
