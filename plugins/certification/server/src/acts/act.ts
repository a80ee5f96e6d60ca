import type { Actor, Circumstances, Facts } from '@sxjp/plugin-certification/domain';
import type { Action, Role, SchemeEdition } from '@sxjp/config/scheme';
import type { House } from '../house.ts';
import type { LoadedCase } from '../reading/case-file.ts';
import type { Columns } from '../schema/record.ts';
import type { Sql } from '../sql.ts';

/** An act that was allowed, about to be done, with all it may need. */
export interface AllowedAct {
  house: House;
  sql: Sql;
  edition: SchemeEdition;
  loaded: LoadedCase;
  actor: Actor;
  role: Role;
  action: Action;
  facts: Facts;
  circumstances: Circumstances;
  requestId: string;
  /** Set when the act comes through a public notice. */
  notice: { rowId: number; number: string; announcementNumber: string | null } | null;
  /** Of a reservation: what was read before the number was taken, so that nothing is read while others wait for it. */
  reserving?: { existing: { document_id: string; number: string } | null; content: Columns };
}

export type Evidence = Record<string, unknown>;

/**
 * What an act does besides moving the stage. `evidence` is gathered before the ledger row (what the server saw, numbers
 * taken); `leaves` writes rows after it, in the same transaction; `columns` are further changes of the application.
 */
export interface Effect {
  evidence?: (act: AllowedAct) => Promise<Evidence> | Evidence;
  columns?: (act: AllowedAct, evidence: Evidence) => Columns;
  leaves?: (act: AllowedAct, evidence: Evidence) => Promise<void>;
}

/** Names of the people an act names, as they were known on the day. */
export function namesOf({ circumstances }: AllowedAct, ids: readonly string[] | undefined) {
  return (ids ?? []).map((id) => ({ id, name: circumstances.people[id]?.name ?? id }));
}

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Error('The evidence of an act lacks a text it was gathered with.');
}
