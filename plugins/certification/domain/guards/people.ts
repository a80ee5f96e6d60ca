import { ROLE_LABELS } from '@sxjp/config/scheme';
import type { Label, Role } from '@sxjp/config/scheme';
import type { Group } from '../history.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { Situation } from '../case-file.ts';

export const PANEL: Label = { zh: '专家组', en: 'expert panel' };
export const TEAM: Label = { zh: '核查组', en: 'inspection team' };
export const COMMITTEE: Label = { zh: '汇总审核组', en: 'summary review committee' };

type Known = Pick<Situation, 'circumstances'>;

/** Ids come from outside: only a person listed is one, not what every object has (“constructor”). */
function personOf({ circumstances: { people } }: Known, id: string) {
  return Object.hasOwn(people, id) ? people[id] : undefined;
}

export function holds(situation: Known, id: string, role: Role): boolean {
  return personOf(situation, id)?.roles.includes(role) === true;
}

function nameOf(situation: Known, id: string): string {
  return personOf(situation, id)?.name ?? id;
}

export function namesOf(situation: Known, ids: Iterable<string>) {
  return [...ids].map((id) => nameOf(situation, id)).join('、');
}

export function tooFew(group: Label, present: number, least: number, field: string) {
  return present >= least ? null : refuse('too_few_people', { group, least, present }, field);
}

/** Each person once, active, and holding the role they are named for. */
export function unfit(
  situation: Situation,
  group: Label,
  role: Role,
  ids: readonly string[],
  field: string
): Refusal | null {
  const wrong = ids.filter((id, index) => ids.indexOf(id) !== index || !holds(situation, id, role));
  if (wrong.length === 0) return null;
  const people = namesOf(situation, new Set(wrong));
  return refuse('people_unfit', { group, role: ROLE_LABELS[role], people }, field);
}

export function notAMember({ actor }: Situation, name: Label, group: Group | null) {
  return group?.members.includes(actor.id) === true
    ? null
    : refuse('not_a_member', { group: name });
}

export function notTheLead(situation: Situation, name: Label, group: Group | null) {
  if (group?.lead === situation.actor.id) return null;
  const lead = group === null ? '—' : nameOf(situation, group.lead);
  return refuse('not_the_lead', { group: name, lead });
}
