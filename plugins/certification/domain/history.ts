import type { Role, Stage } from '@sxjp/config/scheme';
import type { Facts } from './fields.ts';
import type { LedgerEntry } from './ledger.ts';
import { mergeScores } from './scorecard.ts';
import type { ScoreLine } from './scorecard.ts';

type History = readonly LedgerEntry[];

/** Facts were read strictly when the act was done; the ledger keeps them as they were. */
const factsOf = (entry: LedgerEntry): Facts => entry.facts;

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

export function scoresOf(history: History): ScoreLine[] {
  return inspectionRound(history)
    .acts.filter(({ action }) => action === 'score')
    .reduce<ScoreLine[]>((lines, entry) => mergeScores(lines, factsOf(entry).scores ?? []), []);
}

export interface Group {
  members: readonly string[];
  lead: string;
}

export function panelOf(history: History): Group | null {
  const appointed = lastAct(history, 'begin_evaluation');
  if (appointed === undefined) return null;
  const { panel, leadId } = factsOf(appointed);
  return { members: panel ?? [], lead: leadId ?? '' };
}

export function teamOf(history: History): Group | null {
  const planned = lastAct(inspectionRound(history).acts, 'plan_inspection');
  if (planned === undefined) return null;
  const { team, leadId } = factsOf(planned);
  return { members: team ?? [], lead: leadId ?? '' };
}

export function evaluationsOf(
  history: History
): { id: string; recommendation: 'recommend' | 'not_recommend' }[] {
  return actsSinceEntering(history, 'initial_evaluation')
    .filter(({ action }) => action === 'evaluate')
    .map((entry) => ({
      id: entry.actor.id,
      recommendation: factsOf(entry).recommendation ?? 'not_recommend',
    }));
}

/** 不予通过的建议 made in this visit to the present stage. */
export function pendingRejection(history: History, stage: Stage): LedgerEntry | undefined {
  return lastAct(actsSinceEntering(history, stage), 'recommend_rejection');
}

/** The appeal that nobody has decided. */
export function pendingAppeal(history: History): LedgerEntry | undefined {
  const last = history.at(-1);
  return last?.action === 'appeal' ? last : undefined;
}

const NAMED: readonly { fact: 'panel' | 'team' | 'members'; role: Role }[] = [
  { fact: 'panel', role: 'expert' },
  { fact: 'team', role: 'inspector' },
  { fact: 'members', role: 'summary_committee' },
];

/**
 * 参与过本案的人 in any role but `except`: those who acted, and those who were named to a panel, a team or a committee,
 * whether or not they pressed a button 〔rulings 20〕.
 */
export function participants(history: History, except: Role): Set<string> {
  const taken = new Set<string>();
  for (const entry of history) {
    if (entry.actor.kind === 'staff' && entry.actor.role !== except) taken.add(entry.actor.id);
    for (const { fact, role } of NAMED) {
      if (role === except) continue;
      for (const id of factsOf(entry)[fact] ?? []) taken.add(id);
    }
    const second = factsOf(entry).secondPersonId;
    if (second !== undefined && except !== 'appeal_panel') taken.add(second);
  }
  return taken;
}
