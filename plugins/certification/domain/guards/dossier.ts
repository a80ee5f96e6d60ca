import { BAN_REASON_LABELS, MATERIAL_LABELS } from '@sxjp/config/scheme';
import type { MaterialKind } from '@sxjp/config/scheme';
import { incompleteness } from '../completeness.ts';
import { lastAct } from '../history.ts';
import { addDays } from '../calendar.ts';
import type { PlainDate } from '../calendar.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { Situation } from '../case-file.ts';
import { ofCase, ofFacts, settingOf } from './guard.ts';

const OVERVIEW_LEAST = 20;
const named = (kinds: readonly MaterialKind[]) => kinds.map((kind) => MATERIAL_LABELS[kind]);

function defectiveIn({ facts }: Pick<Situation, 'facts'>): MaterialKind[] {
  return (facts.judgements ?? []).filter(({ ok }) => !ok).map(({ kind }) => kind);
}

function unanswered({ caseFile }: Situation): MaterialKind[] {
  const returned = lastAct(caseFile.history, 'return_for_supplement');
  if (returned === undefined) return [];
  return defectiveIn(returned).filter(
    (kind) =>
      !caseFile.materials.some(
        (material) => material.kind === kind && material.round === caseFile.supplementRound
      )
  );
}

/** 限制申报: says until when, and what can be done about it. */
export function banned(
  { name, bans }: Pick<Situation['caseFile']['organization'], 'name' | 'bans'>,
  today: PlainDate
): Refusal | null {
  const ban = bans.find(({ from, until }) => from <= today && today <= until);
  if (ban === undefined) return null;
  const { reason, from, until } = ban;
  return refuse('banned', {
    organization: name,
    from,
    until,
    reason: BAN_REASON_LABELS[reason],
    next: addDays(until, 1),
  });
}

/** 申报与预审. 〔申报流程 第六条(一)(二)、第七条〕 */
export const DOSSIER_GUARDS = {
  not_banned: ofCase(({ caseFile, circumstances }) =>
    banned(caseFile.organization, circumstances.today)
  ),
  materials_complete: ofCase(({ edition, caseFile }) =>
    incompleteness(edition.materials, caseFile.materials)
  ),
  dimensions_chosen: ofCase(({ caseFile }) =>
    caseFile.dimensions.some(({ text }) => text.trim() !== '')
      ? null
      : refuse('dimensions_missing', {}, 'dimensions')
  ),
  overview_written: ofCase(({ caseFile }) =>
    caseFile.overview.trim().length >= OVERVIEW_LEAST
      ? null
      : refuse('overview_missing', { least: OVERVIEW_LEAST }, 'overview')
  ),
  commitment_made: ofCase(({ caseFile }) =>
    caseFile.commitment === null ? refuse('commitment_missing', {}, 'commitment') : null
  ),
  every_material_judged: ofFacts(({ edition, facts }) => {
    const judged = new Set((facts.judgements ?? []).map(({ kind }) => kind));
    const left = edition.materials.map(({ kind }) => kind).filter((kind) => !judged.has(kind));
    return left.length === 0
      ? null
      : refuse('material_not_judged', { materials: named(left) }, 'judgements');
  }),
  no_material_defective: ofFacts((situation) => {
    const defective = defectiveIn(situation);
    return defective.length === 0
      ? null
      : refuse('material_defective', { materials: named(defective) }, 'judgements');
  }),
  some_material_defective: ofFacts((situation) =>
    defectiveIn(situation).length > 0 ? null : refuse('no_material_defective', {}, 'judgements')
  ),
  nothing_new_in_a_second_notice: ofFacts(({ caseFile, facts }) => {
    const first = lastAct(caseFile.history, 'return_for_supplement');
    if (first === undefined) return null;
    const told = new Set(defectiveIn(first));
    const added = defectiveIn({ facts }).filter(
      (kind) =>
        !told.has(kind) &&
        !caseFile.materials.some(
          (material) => material.kind === kind && material.round === caseFile.supplementRound
        )
    );
    return added.length === 0
      ? null
      : refuse('visible_in_first_notice', { materials: named(added) }, 'judgements');
  }),
  supplement_round_left: ofCase((situation) => {
    const rounds = settingOf(situation, 'maxSupplementRounds');
    return situation.caseFile.supplementRound < rounds
      ? null
      : refuse('supplement_rounds_used', { rounds });
  }),
  supplement_in_time: ofCase(({ caseFile: { dueOn }, circumstances: { today } }) =>
    dueOn !== null && today > dueOn ? refuse('supplement_late', { dueOn }) : null
  ),
  supplement_overdue: ofCase(({ caseFile: { dueOn }, circumstances: { today } }) =>
    dueOn === null || today <= dueOn ? refuse('supplement_not_late', { dueOn: dueOn ?? '—' }) : null
  ),
  defects_answered: ofCase((situation) => {
    const left = unanswered(situation);
    return left.length === 0
      ? null
      : refuse('defect_not_answered', { materials: named(left) }, left[0]);
  }),
};
