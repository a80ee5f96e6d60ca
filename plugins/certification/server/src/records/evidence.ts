import type { ReasonedAct, RecordKind, SchemeEdition } from '@sxjp/config/scheme';
import { banUntil, reasonEvidence } from '@sxjp/plugin-certification/domain';
import type { AnnouncedAct, Facts, LedgerEntry } from '@sxjp/plugin-certification/domain';
import { banReasonOf } from '../reading/bans.ts';
import { announcementOf } from './announced.ts';
import { periodsAfter } from './body-details.ts';
import { frozenOf } from './frozen.ts';
import { revisedRubrics } from './rubrics.ts';
import { warningEvidence } from '../petitions/warning.ts';
import { takeNumber } from '../door/sequence.ts';
import type { House } from '../house.ts';
import { checkEvidence, printEvidence } from '../printing/print.ts';
import type { Sql } from '../sql.ts';

/** An act of a record about to be done, with the history before it. */
export interface ActOfRecord {
  house: House;
  sql: Sql;
  edition: SchemeEdition;
  rowId: number;
  facts: Facts;
  history: readonly LedgerEntry[];
}
type EvidenceOf = (act: ActOfRecord) => Promise<Record<string, unknown>> | Record<string, unknown>;

const periods =
  (action: string): EvidenceOf =>
  async ({ sql, rowId, facts }) => ({
    periods: await periodsAfter(sql, rowId, action, facts),
  });

/** 事由, and of an act the public is told of its announcement. */
const announced =
  (action: ReasonedAct & AnnouncedAct): EvidenceOf =>
  async (act) => ({
    ...reasonEvidence(action, act.facts),
    ...(await announcementOf(action, act)),
  });

/** What the server adds to an act of a record: numbers taken, what is frozen. */
export const RECORD_EVIDENCE: Readonly<
  Partial<Record<RecordKind, Readonly<Record<string, EvidenceOf>>>>
> = {
  certificate: {
    check_print: ({ sql, rowId }) => checkEvidence(sql, rowId),
    print: ({ sql, edition, rowId }) => printEvidence(sql, edition, rowId),
    reprint: ({ sql, edition, rowId }) => printEvidence(sql, edition, rowId),
    suspend: announced('suspend'),
    restore: announced('restore'),
    revoke: announced('revoke'),
    cancel: announced('cancel'),
    change: ({ facts }) => reasonEvidence('change', facts),
    replace: (act) => announcementOf('replace', act),
  },
  group_standard: {
    publish: async ({ house, sql, edition }) => {
      const year = Number(house.today().slice(0, 4));
      return { number: await takeNumber(sql, edition, 'groupStandardNumber', year) };
    },
  },
  round: {
    open_round: async ({ sql, edition, rowId }) => {
      const rubrics = (await revisedRubrics(sql, rowId)) ?? edition.rubrics;
      return { frozen: frozenOf({ ...edition, rubrics }) };
    },
  },
  certification_body: {
    renew_approval: periods('renew_approval'),
    suspend_approval: periods('suspend_approval'),
    restore_approval: periods('restore_approval'),
    withdraw_approval: periods('withdraw_approval'),
  },
  misuse_report: {
    publish_warning: async ({ house, sql, edition, rowId }) =>
      warningEvidence(sql, edition, rowId, house.today()),
  },
  ban: {
    impose: async ({ house, sql, edition, rowId }) => ({
      from: house.today(),
      until: banUntil(edition, await banReasonOf(sql, rowId), house.today()),
    }),
  },
};
