import type { RecordKind } from '@sxjp/config/scheme';
import { RECORD_TABLES } from '../records/tables.ts';
import { insertRecords, newDocumentId } from '../schema/record.ts';
import type { Columns } from '../schema/record.ts';
import type { Through } from './advance-record.ts';
import { appendBirths } from './ledger.ts';

/** What one of many records is born with. */
export interface OneOfMany {
  evidence: Record<string, unknown>;
  columns: Columns;
  requestId: string;
}

/**
 * The births of as many records of one kind by one act, as `bearRecord` does them one by one: a ledger row and a row each,
 * in two statements. Gives the numeric ids, in the order asked.
 */
export async function bearRecords(
  { house, sql, actor }: Omit<Through, 'requestId'>,
  { kind, action, edition }: { kind: RecordKind; action: string; edition: string },
  born: readonly OneOfMany[]
): Promise<number[]> {
  const birth = house.edition(edition).records[kind].births[action];
  const role = birth?.by.find((each) => actor.roles.includes(each));
  if (birth === undefined || role === undefined)
    throw new Error(`A ${kind} is not born by ${action} of ${actor.roles.join(', ')}.`);
  const named = born.map((each) => ({ ...each, id: newDocumentId() }));
  await appendBirths(
    house,
    sql,
    named.map(({ id, evidence, requestId }) => ({
      recordType: kind,
      recordId: id,
      action,
      from: null,
      to: birth.to,
      actor: { kind: actor.kind, id: actor.id, name: actor.name, role },
      facts: {},
      evidence,
      requestId,
      edition,
    }))
  );
  const { table, stage } = RECORD_TABLES[kind];
  const ids = await insertRecords(
    sql,
    table,
    named.map(({ id, columns }) => ({
      documentId: id,
      columns: { ...columns, [stage]: birth.to, version: 1, edition },
    }))
  );
  return named.map(({ id }) => idIn(ids, id));
}

/** The numeric id of a row just written or found, by what it is called. */
export function idIn(ids: ReadonlyMap<string, number>, called: string): number {
  const id = ids.get(called);
  if (id === undefined) throw new Error(`The row ${called} is not there.`);
  return id;
}
