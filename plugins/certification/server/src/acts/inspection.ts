import { z } from 'zod';
import {
  consolidatedOf,
  consolidateVisit,
  inspectionRound,
  issueDue,
  rubricOf,
  sayTotal,
  scorecardsOf,
  totalSum,
  visitOf,
} from '@sxjp/plugin-certification/domain';
import type { Consolidated } from '@sxjp/plugin-certification/domain';
import { bearRecord } from '../door/advance-record.ts';
import { insertRecord, updateRecord } from '../schema/record.ts';
import type { Columns } from '../schema/record.ts';
import { forgetDrafts, requireOwnFiles } from '../scorecards/drafts.ts';
import { namesOf } from './act.ts';
import type { AllowedAct, Effect, Evidence } from './act.ts';

const Found = z.object({ id: z.number() });

async function inspectionRow({ sql, loaded }: AllowedAct): Promise<{ id: number } | undefined> {
  const { round } = inspectionRound(loaded.file.history);
  const [row] = await sql.rows(
    Found,
    'select id from inspections where application_id = ? and inspection_round = ?',
    [loaded.row.id, round]
  );
  return row;
}

async function onInspection(act: AllowedAct, columns: Columns): Promise<void> {
  const row = await inspectionRow(act);
  if (row === undefined) throw new Error(`Case ${act.loaded.file.id} is inspected without a plan.`);
  await updateRecord(act.sql, 'inspections', row.id, columns);
}

async function plan(act: AllowedAct): Promise<void> {
  const { facts, loaded, sql } = act;
  const team = namesOf(act, facts.team).map((each) => ({
    ...each,
    lead: each.id === facts.leadId,
  }));
  const columns = { team, planned_on: facts.plannedOn, agenda: facts.agenda ?? null };
  const existing = await inspectionRow(act);
  if (existing !== undefined) return updateRecord(sql, 'inspections', existing.id, columns);
  await insertRecord(sql, 'inspections', {
    ...columns,
    application_id: loaded.row.id,
    inspection_round: inspectionRound(loaded.file.history).round,
    visit: 1,
    cards: [],
    scores: [],
    total_sum: 0,
    counted: 0,
  });
}

const scoresBeingMade = ({ edition, loaded, facts }: AllowedAct): Consolidated =>
  consolidateVisit(edition, rubricOf(edition, loaded.file), loaded.file.history, facts.overrides);

const inWords = ({ edition }: AllowedAct, scores: Consolidated): Evidence => ({
  totalSum: totalSum(scores),
  counted: scores.counted,
  total: sayTotal(edition, scores),
});

async function writeConsolidated(act: AllowedAct): Promise<void> {
  const { loaded } = act;
  const { history } = loaded.file;
  const scores = scoresBeingMade(act);
  const cards = scorecardsOf(history);
  const names = new Map(
    namesOf(
      act,
      cards.map(({ inspector }) => inspector)
    ).map(({ id, name }) => [id, name])
  );
  await onInspection(act, {
    visit: visitOf(history).visit,
    cards: cards.map((card) => ({ ...card, name: names.get(card.inspector) ?? card.inspector })),
    scores: scores.items,
    total_sum: totalSum(scores),
    counted: scores.counted,
  });
}

function totalInWords(act: AllowedAct): Evidence {
  const { edition, loaded } = act;
  const scores = consolidatedOf(edition, rubricOf(edition, loaded.file), loaded.file.history);
  return scores === null ? {} : inWords(act, scores);
}

/** 问题清单：each issue becomes a record of its own, due as long after today as its severity gives. 〔rulings 9〕 */
async function raise(act: AllowedAct): Promise<void> {
  const { house, sql, actor, requestId, loaded, edition, facts } = act;
  for (const issue of facts.issues ?? []) {
    const { severity, item, description } = issue;
    const counted = issueDue(edition, house.calendar, house.today(), severity);
    const due = issue.dueBy ?? (counted.ok ? counted.date : null);
    await bearRecord(
      { house, sql, actor, requestId },
      {
        kind: 'inspection_issue',
        action: 'raise',
        evidence: { application: loaded.file.id, severity, item, description, dueBy: due },
        columns: {
          application_id: loaded.row.id,
          severity,
          item,
          description,
          due_by: due,
        },
        edition: loaded.row.edition,
      }
    );
  }
}

/** Confirmed below the line: said on the inspection too, when it was scored. */
async function refusedAtInspection(act: AllowedAct): Promise<void> {
  const { loaded } = act;
  if (loaded.file.stage !== 'on_site_inspection' || (await inspectionRow(act)) === undefined)
    return;
  await onInspection(act, { conclusion: 'not_recommended' });
}

/** 现场核查. 〔编制说明 四(二)4–7；rulings 1–4, 9〕 */
export const INSPECTION_EFFECTS = {
  plan_inspection: { leaves: plan },
  submit_scorecard: { evidence: requireOwnFiles, leaves: forgetDrafts },
  consolidate: {
    evidence: (act) => inWords(act, scoresBeingMade(act)),
    leaves: writeConsolidated,
  },
  raise_issues: { leaves: raise },
  write_report: {
    evidence: totalInWords,
    leaves: (act) =>
      onInspection(act, {
        findings: act.facts.findings,
        strengths: act.facts.strengths,
        vetoes: act.facts.vetoes ?? [],
      }),
  },
  require_rectification: {
    evidence: totalInWords,
    leaves: async (act) => {
      await onInspection(act, { conclusion: 'rectify', summary: act.facts.summary });
      await raise(act);
    },
  },
  conclude_inspection: {
    evidence: totalInWords,
    leaves: (act) => onInspection(act, { conclusion: 'recommended', summary: act.facts.summary }),
  },
  confirm_rejection: { leaves: refusedAtInspection },
} satisfies Record<string, Effect>;
