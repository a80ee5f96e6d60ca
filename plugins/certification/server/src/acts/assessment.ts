import { z } from 'zod';
import {
  inspectionRound,
  mergeScores,
  missingItems,
  scoresOf,
  totalHalves,
} from '@sxjp/plugin-certification/domain';
import { insertRecord, updateRecord } from '../schema/record.ts';
import type { Columns } from '../schema/record.ts';
import { namesOf } from './act.ts';
import type { AllowedAct, Effect } from './act.ts';

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

const planned: Effect = {
  leaves: async (act) => {
    const { facts, loaded, sql } = act;
    const team = namesOf(act, facts.team).map((each) => ({
      ...each,
      lead: each.id === facts.leadId,
    }));
    const columns = { team, planned_on: facts.plannedOn };
    const existing = await inspectionRow(act);
    if (existing !== undefined) return updateRecord(sql, 'inspections', existing.id, columns);
    await insertRecord(sql, 'inspections', {
      ...columns,
      application_id: loaded.row.id,
      inspection_round: inspectionRound(loaded.file.history).round,
      scores: [],
      total_halves: 0,
    });
  },
};

const scored: Effect = {
  leaves: (act) => {
    const lines = mergeScores(scoresOf(act.loaded.file.history), act.facts.scores ?? []);
    return onInspection(act, { scores: lines, total_halves: totalHalves(lines) });
  },
};

/** Confirmed below the line: said on the sheet too, when the sheet is whole. */
async function refusedAtInspection(act: AllowedAct): Promise<void> {
  const { edition, loaded } = act;
  if (loaded.file.stage !== 'on_site_inspection' || (await inspectionRow(act)) === undefined)
    return;
  const lines = scoresOf(loaded.file.history);
  if (missingItems(edition.rubrics[loaded.file.offering.kind], lines).length > 0) return;
  await onInspection(act, { conclusion: 'not_recommended' });
}

/** 初评、团体标准、先进性评价、现场核查. 〔申报流程 第六条(三)；编制说明 四(二)〕 */
export const ASSESSMENT_EFFECTS = {
  evaluate: {
    leaves: async ({ sql, loaded, actor, facts, house }) => {
      await insertRecord(sql, 'expert_evaluations', {
        application_id: loaded.row.id,
        evaluator_id: actor.id,
        evaluator_name: actor.name,
        opinions: facts.opinions,
        recommendation: facts.recommendation,
        summary: facts.summary,
        submitted_on: house.today(),
      });
    },
  },
  link_standard: {
    leaves: async ({ sql, loaded, facts }) => {
      await insertRecord(sql, 'group_standards', {
        application_id: loaded.row.id,
        number: facts.standardNumber,
        title: facts.standardTitle,
        process: facts.process,
        source: facts.standardSource,
        project_number: facts.projectNumber ?? null,
        waiver_reason: facts.waiverReason ?? null,
        published_on: facts.standardPublishedOn,
      });
    },
  },
  conclude_advancedness: {
    leaves: async ({ sql, loaded, facts, house }) => {
      await insertRecord(sql, 'advancedness_evaluations', {
        application_id: loaded.row.id,
        indicators: facts.indicators,
        conclusion: facts.conclusion,
        summary: facts.summary,
        concluded_on: house.today(),
      });
    },
  },
  plan_inspection: planned,
  score: scored,
  require_rectification: {
    leaves: (act) =>
      onInspection(act, {
        conclusion: 'rectify',
        issues: act.facts.issues,
        summary: act.facts.summary,
      }),
  },
  conclude_inspection: {
    evidence: ({ loaded }) => ({ totalHalves: totalHalves(scoresOf(loaded.file.history)) }),
    leaves: (act) =>
      onInspection(act, {
        conclusion: 'recommended',
        summary: act.facts.summary,
        vetoes: act.facts.vetoes ?? [],
      }),
  },
  confirm_rejection: { leaves: refusedAtInspection },
} satisfies Record<string, Effect>;
