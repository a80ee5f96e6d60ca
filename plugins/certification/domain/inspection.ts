import type { WorkCalendar } from '@sxjp/config/calendar';
import type { Meeting, Rubric, SchemeEdition, Severity } from '@sxjp/config/scheme';
import { endOfPeriodDays } from './calendar.ts';
import type { CountedDate, PlainDate } from './calendar.ts';
import { consolidate } from './consolidation.ts';
import type { Consolidated, Scorecard } from './consolidation.ts';
import type { Facts } from './fields.ts';
import { settingOf } from './guards/guard.ts';
import { factsOf, inspectionRound, lastAct, teamOf } from './history.ts';
import type { LedgerEntry } from './ledger.ts';
import { mergeScores } from './scorecard.ts';

type History = readonly LedgerEntry[];

/**
 * 一次到场：the acts of this round since it began or, after a rectification, since the case came back for its re-check.
 * Scorecards, meetings and reports belong to a visit; the team and its declarations to the round.
 */
export function visitOf(history: History): { visit: number; acts: History } {
  const { acts } = inspectionRound(history);
  const returns = acts.flatMap(({ action }, index) =>
    action === 'submit_rectification' ? [index] : []
  );
  return { visit: returns.length + 1, acts: acts.slice((returns.at(-1) ?? -1) + 1) };
}

/** A scorecard that was handed in, with the version of the act that did it. */
export interface HandedIn extends Scorecard {
  version: number;
}

/** 已提交的评分表 of this visit, by those who are members still. */
export function scorecardsOf(history: History): HandedIn[] {
  const members = new Set(teamOf(history)?.members);
  return visitOf(history)
    .acts.filter(({ action, actor }) => action === 'submit_scorecard' && members.has(actor.id))
    .map((entry) => ({
      inspector: entry.actor.id,
      version: entry.version,
      lines: mergeScores([], factsOf(entry).scores ?? []),
    }));
}

/** The members whose scorecard of this visit is not in. */
export function outstandingMembers(history: History): string[] {
  const handedIn = new Set(scorecardsOf(history).map(({ inspector }) => inspector));
  return (teamOf(history)?.members ?? []).filter((id) => !handedIn.has(id));
}

/** 汇总 of the scorecards that are in, as this edition counts them. 〔rulings 3〕 */
export const consolidateVisit = (
  edition: SchemeEdition,
  rubric: Rubric,
  history: History,
  overrides: Facts['overrides'] = []
): Consolidated =>
  consolidate(rubric, scorecardsOf(history), overrides, settingOf({ edition }, 'dropExtremesFrom'));

/** 汇总结果 of this visit as it was made: by the team and the scorecards of that moment. Null before it. */
export function consolidatedOf(
  edition: SchemeEdition,
  rubric: Rubric,
  history: History
): Consolidated | null {
  const at = history.findLastIndex(({ action }) => action === 'consolidate');
  const entry = history[at];
  if (entry === undefined || !visitOf(history).acts.includes(entry)) return null;
  return consolidateVisit(edition, rubric, history.slice(0, at), factsOf(entry).overrides);
}

export const hasCheckedIn = (history: History, id: string): boolean =>
  visitOf(history).acts.some(({ action, actor }) => action === 'check_in' && actor.id === id);

export function meetingsOf(history: History): Partial<Record<Meeting, LedgerEntry>> {
  const held: Partial<Record<Meeting, LedgerEntry>> = {};
  for (const entry of visitOf(history).acts) {
    const { meeting } = factsOf(entry);
    if (entry.action === 'record_meeting' && meeting !== undefined) held[meeting] = entry;
  }
  return held;
}

/** 核查报告 of this visit: the last one written, and who has signed it since. */
export function reportSigning(history: History): {
  written: LedgerEntry | undefined;
  signed: LedgerEntry[];
  countersigned: LedgerEntry | undefined;
} {
  const { acts } = visitOf(history);
  const at = acts.findLastIndex(({ action }) => action === 'write_report');
  const since = at === -1 ? [] : acts.slice(at + 1);
  return {
    written: acts[at],
    signed: since.filter(({ action }) => action === 'sign_report'),
    countersigned: lastAct(since, 'countersign_report'),
  };
}

/** 申请单位请求回避、尚未答复的: the last objection to a member since the last plan, unless the team was kept. */
export function objectedMember(history: History): LedgerEntry | undefined {
  const last = inspectionRound(history).acts.findLast(({ action }) =>
    ['plan_inspection', 'object_to_member', 'keep_team'].includes(action)
  );
  return last?.action === 'object_to_member' ? last : undefined;
}

/** 问题的整改期限, as long after today as its severity gives; a year nobody has announced is refused. 〔rulings 9、19〕 */
export function issueDue(
  edition: SchemeEdition,
  calendar: WorkCalendar,
  today: PlainDate,
  severity: Severity
): CountedDate {
  const setting = severity === 'serious' ? 'rectifySeriousDays' : 'rectifyDays';
  return endOfPeriodDays(calendar, today, settingOf({ edition }, setting));
}
