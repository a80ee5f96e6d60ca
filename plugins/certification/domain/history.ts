import type { Role, Stage } from '@sxjp/config/scheme';
import type { Facts } from './fields.ts';
import type { LedgerEntry } from './ledger.ts';

type History = readonly LedgerEntry[];

/** Facts were read strictly when the act was done; the ledger keeps them as they were. */
export const factsOf = (entry: LedgerEntry): Facts => entry.facts;

export function lastAct(history: History, action: string): LedgerEntry | undefined {
  return history.findLast((entry) => entry.action === action);
}

/** The acts since the record last came into `stage`, the arrival itself left out. */
export function actsSinceEntering(history: History, stage: Stage): History {
  const arrival = history.findLastIndex((entry) => entry.to === stage && entry.from !== stage);
  return history.slice(arrival + 1);
}

/**
 * 一轮核查: from the arrival at inspection, through a rectification and its re-check, to its conclusion. A case sent back
 * begins a new round with new sheets 〔rulings 12〕.
 */
export function inspectionRound(history: History): { round: number; acts: History } {
  const arrivals = history.flatMap((entry, index) =>
    entry.to === 'on_site_inspection' &&
    entry.from !== 'on_site_inspection' &&
    entry.from !== 'rectifying'
      ? [index]
      : []
  );
  return { round: arrivals.length, acts: history.slice((arrivals.at(-1) ?? history.length) + 1) };
}

export interface Group {
  members: readonly string[];
  lead: string;
}

const recused = (acts: History): Set<string> =>
  new Set(acts.filter(({ action }) => action === 'recuse').map(({ actor }) => actor.id));

/** The expert panel as it stands: appointed, one added on a tie, those who recused themselves gone at once. */
export function panelOf(history: History): Group | null {
  const at = history.findLastIndex(
    ({ action }) => action === 'begin_evaluation' || action === 'replace_panel'
  );
  const appointed = history[at];
  if (appointed === undefined) return null;
  const since = history.slice(at + 1);
  const added = since.flatMap((entry) =>
    entry.action === 'call_expert' ? [factsOf(entry).expertId ?? ''] : []
  );
  const gone = recused(since.filter(({ from }) => from === 'initial_evaluation'));
  const { panel = [], leadId = '' } = factsOf(appointed);
  return { members: [...panel, ...added].filter((id) => !gone.has(id)), lead: leadId };
}

/** The inspection team of this round, those who recused themselves gone at once. */
export function teamOf(history: History): Group | null {
  const { acts } = inspectionRound(history);
  const at = acts.findLastIndex(({ action }) => action === 'plan_inspection');
  const planned = acts[at];
  if (planned === undefined) return null;
  const gone = recused(acts.slice(at + 1));
  const { team = [], leadId = '' } = factsOf(planned);
  return { members: team.filter((id) => !gone.has(id)), lead: leadId };
}

/** Whether this person has declared, in this visit (or round of inspection), to have no conflict of interest. */
export function hasDeclared(history: History, stage: Stage, id: string): boolean {
  const acts =
    stage === 'on_site_inspection'
      ? inspectionRound(history).acts
      : actsSinceEntering(history, stage);
  const last = acts.findLast(
    ({ action, actor }) =>
      actor.id === id && (action === 'declare_no_conflict' || action === 'recuse')
  );
  return last?.action === 'declare_no_conflict';
}

/** The one request for information of this visit, and its answer. */
export function informationOf(history: History): {
  requested: LedgerEntry | undefined;
  answered: LedgerEntry | undefined;
} {
  const acts = actsSinceEntering(history, 'initial_evaluation');
  return {
    requested: lastAct(acts, 'request_information'),
    answered: lastAct(acts, 'answer_information'),
  };
}

/** The extension of this visit: asked for and not decided, or granted. */
export function extensionOf(
  history: History,
  stage: Stage
): { asked: LedgerEntry | undefined; granted: boolean } {
  const acts = actsSinceEntering(history, stage);
  const last = acts.findLast(({ action }) =>
    ['ask_extension', 'grant_extension', 'refuse_extension'].includes(action)
  );
  return {
    asked: last?.action === 'ask_extension' ? last : undefined,
    granted: acts.some(
      ({ action }) => action === 'grant_extension' || action === 'extend_rectification'
    ),
  };
}

/**
 * Who took part in `stage` before an upheld appeal brought the case back to it: they do not judge it a second time
 * 〔rulings 5〕. Empty where no appeal has.
 */
export function judgedBeforeAppeal(history: History, stage: Stage): Set<string> {
  const upheld = history.findLastIndex(
    ({ action, to }) => action === 'uphold_appeal' && to === stage
  );
  const judged = new Set<string>();
  for (const entry of history.slice(0, Math.max(upheld, 0))) {
    const concerns = entry.from === stage || entry.to === stage;
    if (!concerns || entry.actor.kind !== 'staff' || entry.actor.role === 'department_head')
      continue;
    if (entry.from === stage) judged.add(entry.actor.id);
    for (const id of namedIn(entry, () => true)) judged.add(id);
  }
  return judged;
}

export function evaluationsOf(
  history: History
): { id: string; recommendation: 'recommend' | 'not_recommend' }[] {
  const members = new Set(panelOf(history)?.members);
  return actsSinceEntering(history, 'initial_evaluation')
    .filter(({ action, actor }) => action === 'evaluate' && members.has(actor.id))
    .map((entry) => ({
      id: entry.actor.id,
      recommendation: factsOf(entry).recommendation ?? 'not_recommend',
    }));
}

/** 不予通过的建议 made in this visit to the present stage and not declined. */
export function pendingRejection(history: History, stage: Stage): LedgerEntry | undefined {
  const last = actsSinceEntering(history, stage).findLast(
    ({ action }) => action === 'recommend_rejection' || action === 'decline_rejection'
  );
  return last?.action === 'recommend_rejection' ? last : undefined;
}

/** The appeal that nobody has decided. */
export function pendingAppeal(history: History): LedgerEntry | undefined {
  const last = history.at(-1);
  return last?.action === 'appeal' ? last : undefined;
}

/** Facts that name people by id, and the role they are named for. */
const NAMED: readonly {
  fact: 'panel' | 'team' | 'members' | 'expertId' | 'secondPersonId';
  role: Role;
}[] = [
  { fact: 'panel', role: 'expert' },
  { fact: 'expertId', role: 'expert' },
  { fact: 'team', role: 'inspector' },
  { fact: 'members', role: 'summary_committee' },
  { fact: 'secondPersonId', role: 'appeal_panel' },
];

const namedIn = (entry: LedgerEntry, roles: (role: Role) => boolean): readonly string[] =>
  NAMED.filter(({ role }) => roles(role)).flatMap(({ fact }) => factsOf(entry)[fact] ?? []);

/**
 * 参与过本案的人 in any role but `except`: those who acted, and those who were named to a panel, a team or a committee,
 * whether or not they pressed a button 〔rulings 20〕.
 */
export function participants(history: History, except: Role): Set<string> {
  const taken = new Set<string>();
  for (const entry of history) {
    if (entry.actor.kind === 'staff' && entry.actor.role !== except) taken.add(entry.actor.id);
    for (const id of namedIn(entry, (role) => role !== except)) taken.add(id);
  }
  return taken;
}
