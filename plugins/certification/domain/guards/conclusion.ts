import { STAGE_LABELS } from '@sxjp/config/scheme';
import type { Label, Stage } from '@sxjp/config/scheme';
import { endOfPeriodDays } from '../calendar.ts';
import { lastAct, participants, pendingAppeal } from '../history.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { Situation } from '../case-file.ts';
import { unapproved } from './certification.ts';
import { ofCase, ofFacts, settingOf } from './guard.ts';
import { COMMITTEE, holds, namesOf, unfit } from './people.ts';

/** 回避: the actor and those named with them took no part in another role 〔rulings 20〕. */
function tookPart(situation: Situation): Refusal | null {
  const { actor, role, caseFile, facts } = situation;
  const taken = participants(caseFile.history, role);
  const second = facts.secondPersonId === undefined ? [] : [facts.secondPersonId];
  const parties = [...new Set([actor.id, ...(facts.members ?? []), ...second])];
  const known = parties.filter((id) => taken.has(id));
  return known.length === 0 ? null : refuse('took_part', { people: namesOf(situation, known) });
}

const REQUIRED_ACTS: readonly { action: string; label: Label }[] = [
  { action: 'link_standard', label: { zh: '执行标准', en: 'the standard' } },
  {
    action: 'conclude_advancedness',
    label: { zh: '先进性评价', en: 'the advancedness evaluation' },
  },
  { action: 'conclude_inspection', label: { zh: '现场核查结论', en: 'the inspection' } },
  { action: 'conclude_certification', label: { zh: '认证报告', en: 'the certification report' } },
  { action: 'reserve_number', label: { zh: '证书编号', en: 'the certificate number' } },
];

function refusingStage({ caseFile }: Situation): Stage {
  const closing = caseFile.history.findLast(({ from, to }) => from !== to && to === caseFile.stage);
  return (closing?.from ?? caseFile.stage) as Stage;
}

/** A refusal after rectification goes back to the inspection, an upheld objection to the summary review. */
const BACK_TO: Partial<Record<Stage, Stage>> = {
  rectifying: 'on_site_inspection',
  objection_handling: 'summary_review',
};

/** 认证、编号、汇总审核、公示、公告、申诉. 〔申报流程 第六条(四)–(七)；rulings 5、8、10、20〕 */
export const CONCLUSION_GUARDS = {
  body_approved_and_in_scope: ofFacts((situation) =>
    unapproved(
      situation,
      situation.circumstances.body,
      situation.facts.signedOn ?? situation.circumstances.today
    )
  ),
  signed_by_today: ofFacts(({ facts: { signedOn }, circumstances: { today } }) =>
    signedOn !== undefined && signedOn > today
      ? refuse('signed_in_future', { signedOn, today }, 'signedOn')
      : null
  ),
  certification_concluded: ofCase(({ caseFile }) =>
    lastAct(caseFile.history, 'conclude_certification') === undefined
      ? refuse('certification_not_concluded', {})
      : null
  ),
  quorum_met: ofFacts((situation) => {
    const { actor, facts } = situation;
    const least = settingOf(situation, 'reviewQuorum');
    const members = facts.members ?? [];
    const wrong = unfit(situation, COMMITTEE, 'summary_committee', members, 'members');
    if (wrong !== null) return wrong;
    return members.includes(actor.id) && members.length >= least
      ? null
      : refuse('quorum_not_met', { least, present: members.length }, 'members');
  }),
  took_no_part: ofCase(tookPart),
  dossier_complete: ofCase(({ caseFile }) => {
    const missing = REQUIRED_ACTS.filter(
      ({ action }) => lastAct(caseFile.history, action) === undefined
    ).map(({ label }) => label);
    return missing.length === 0 ? null : refuse('dossier_incomplete', { missing });
  }),
  received_in_the_window: ofFacts(({ caseFile: { objections, notice }, facts }) => {
    const objection = objections.find(({ id }) => id === facts.objectionId);
    if (objection?.state !== 'received') return refuse('objection_unknown', {}, 'objectionId');
    const endOn = notice?.endOn ?? null;
    return endOn !== null && objection.receivedOn > endOn
      ? refuse('objection_out_of_time', { receivedOn: objection.receivedOn, endOn }, 'objectionId')
      : null;
  }),
  notice_ended: ofCase(({ caseFile: { notice }, circumstances: { today } }) => {
    const endOn = notice?.endOn ?? null;
    return endOn === null || today <= endOn
      ? refuse('notice_running', { endOn: endOn ?? '—', today })
      : null;
  }),
  no_open_objection: ofCase(({ caseFile: { objections } }) => {
    const open = objections.filter(({ state }) => state === 'received' || state === 'accepted');
    return open.length === 0 ? null : refuse('objection_open', { open: open.length });
  }),
  no_appeal_yet: ofCase(({ caseFile }) => {
    const made = lastAct(caseFile.history, 'appeal');
    return made === undefined ? null : refuse('appeal_already_made', { on: made.on });
  }),
  appeal_in_time: ofCase((situation) => {
    const { caseFile, circumstances } = situation;
    const closed = caseFile.history.findLast(
      ({ from, to }) => from !== to && to === caseFile.stage
    );
    if (closed === undefined) return null;
    const days = settingOf(situation, 'appealDays');
    const until = endOfPeriodDays(circumstances.calendar, closed.on, days);
    if (!until.ok) return refuse('calendar_unconfirmed', { year: until.unconfirmedYear });
    return circumstances.today > until.date ? refuse('appeal_late', { until: until.date }) : null;
  }),
  appeal_pending: ofCase(({ caseFile }) =>
    pendingAppeal(caseFile.history) === undefined ? refuse('no_appeal_pending', {}) : null
  ),
  two_of_the_panel: ofFacts((situation) => {
    const { actor, facts } = situation;
    const second = facts.secondPersonId ?? '';
    const fit = holds(situation, second, 'appeal_panel');
    return fit && second !== actor.id ? null : refuse('second_person_needed', {}, 'secondPersonId');
  }),
  back_to_the_refusing_stage: ofFacts((situation) => {
    const refusing = refusingStage(situation);
    const stage = BACK_TO[refusing] ?? refusing;
    return situation.facts.target === stage
      ? null
      : refuse('appeal_wrong_target', { stage: STAGE_LABELS[stage] }, 'target');
  }),
};
