import { z } from 'zod';
import { BIRTHS, RECORD_TYPES } from '@sxjp/config/scheme';
import type { RecordType, SchemeEdition } from '@sxjp/config/scheme';
import { ActedAs } from './actor.ts';
import { PlainDate } from './calendar.ts';

/** One act: the ledger's row. Rows are only ever added; their chain of hashes runs per record. */
export const LedgerEntry = z.strictObject({
  recordType: z.enum(RECORD_TYPES),
  recordId: z.string().min(1),
  /** The record's version after the act; the first act makes version 1. */
  version: z.int().positive(),
  action: z.string().min(1),
  from: z.string().nullable(),
  to: z.string().min(1),
  actor: ActedAs,
  /** Instant with the Shanghai offset, and its civil date there. */
  at: z.string(),
  on: PlainDate,
  /** What the actor entered. */
  facts: z.record(z.string(), z.unknown()),
  /** What the server saw when it happened: names of the people named, the body's approval, hashes of files. */
  evidence: z.record(z.string(), z.unknown()),
  requestId: z.string(),
  edition: z.string(),
  previousHash: z.string().nullable(),
  hash: z.string(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export type Replay =
  | { ok: true; stage: string; version: number }
  | { ok: false; version: number; fault: 'gap' | 'wrong_from' | 'not_in_table' };

type Act = Pick<LedgerEntry, 'recordType' | 'version' | 'action' | 'from' | 'to'> & {
  actor: Pick<LedgerEntry['actor'], 'role'>;
};

/** A word from a row is a stranger's: only what the table itself says is looked up, not what every object has. */
function own<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

interface Table {
  births: Readonly<Record<string, { to: string; by: readonly string[] }>>;
  rows: Readonly<
    Record<string, Readonly<Record<string, { to: readonly string[]; by: readonly string[] }>>>
  >;
}

/** How a kind of record begins and every act of every stage, as the edition says. */
export function tableOf(edition: SchemeEdition, type: RecordType): Table {
  if (type === 'application') return { births: BIRTHS.application, rows: edition.application };
  if (type === 'public_notice') return { births: BIRTHS.public_notice, rows: edition.notice };
  const { births, transitions } = edition.records[type];
  return { births, rows: transitions };
}

function inTable(edition: SchemeEdition, act: Act): boolean {
  const { births, rows } = tableOf(edition, act.recordType);
  if (act.from === null) {
    const birth = own(births, act.action);
    return birth?.to === act.to && birth.by.includes(act.actor.role);
  }
  const row = own(own(rows, act.from) ?? {}, act.action);
  return row?.to.includes(act.to) === true && row.by.includes(act.actor.role);
}

/**
 * The stage and version the ledger says a record has. Every act must follow the one before it and stand in the
 * transition table with its role; the first that does not is named.
 */
export function replay(edition: SchemeEdition, acts: readonly Act[]): Replay {
  let stage: string | null = null;
  let version = 0;
  for (const act of acts) {
    if (act.version !== version + 1) return { ok: false, version: act.version, fault: 'gap' };
    if (act.from !== stage) return { ok: false, version: act.version, fault: 'wrong_from' };
    if (!inTable(edition, act)) return { ok: false, version: act.version, fault: 'not_in_table' };
    stage = act.to;
    version = act.version;
  }
  return stage === null ? { ok: false, version: 0, fault: 'gap' } : { ok: true, stage, version };
}
