import type { RecordKind, SchemeEdition } from '@sxjp/config/scheme';
import { frozenOf } from './frozen.ts';
import { revisedRubrics } from './rubrics.ts';
import { takeNumber } from '../door/sequence.ts';
import type { House } from '../house.ts';
import type { Sql } from '../sql.ts';

type EvidenceOf = (
  house: House,
  sql: Sql,
  edition: SchemeEdition,
  rowId: number
) => Promise<Record<string, unknown>> | Record<string, unknown>;

/** What the server adds to an act of a record: numbers taken, what is frozen. */
export const RECORD_EVIDENCE: Readonly<
  Partial<Record<RecordKind, Readonly<Record<string, EvidenceOf>>>>
> = {
  group_standard: {
    publish: async (house, sql, edition) => {
      const year = Number(house.today().slice(0, 4));
      return { number: await takeNumber(sql, edition, 'groupStandardNumber', year) };
    },
  },
  round: {
    open_round: async (_house, sql, edition, rowId) => {
      const rubrics = (await revisedRubrics(sql, rowId)) ?? edition.rubrics;
      return { frozen: frozenOf({ ...edition, rubrics }) };
    },
  },
};
