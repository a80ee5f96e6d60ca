import { insertRecord } from '../schema/record.ts';
import type { Effect } from './act.ts';

/** 初评、团体标准、先进性评价. 〔申报流程 第六条(三)；编制说明 四(二)〕 */
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
} satisfies Record<string, Effect>;
