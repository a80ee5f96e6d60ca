import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { CALENDARS } from '@sxjp/config/calendar';
import type { WorkCalendar } from '@sxjp/config/calendar';
import type { SchemeEdition } from '@sxjp/config/scheme';
import { fileClock, shanghaiDate } from './clock.ts';
import type { Clock } from './clock.ts';
import { poolOf, transactionOn } from './connection.ts';
import { FrozenScheme } from './records/frozen.ts';
import { EDITIONS } from './schema/migrate.ts';
import { json, sqlOver } from './sql.ts';
import type { Sql } from './sql.ts';
import type { PlainDate } from '@sxjp/plugin-certification/domain';

/** What every act and every reading stands on: the records, the clock, the editions and the working calendar. */
export interface House {
  reader: Sql;
  clock: Clock;
  calendar: WorkCalendar;
  /** Throws for an edition nobody has: a record of it could not have been made. */
  edition: (name: string) => SchemeEdition;
  /** What a case is judged by: its edition as it was frozen when its round opened. */
  editionOfCase: (
    sql: Sql,
    row: { edition: string; round_id: number | null }
  ) => Promise<SchemeEdition>;
  /** The edition new applications are made under. */
  inForce: SchemeEdition;
  today: () => PlainDate;
  transaction: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
}

function editionNamed(name: string): SchemeEdition {
  const found = EDITIONS.find(({ edition }) => edition === name);
  if (found === undefined) throw new Error(`There is no edition “${name}” of the scheme.`);
  return found;
}

const FrozenRow = z.object({ frozen: json(FrozenScheme.nullable()) });

/** Each round's frozen scheme, read once: it never changes after the round has opened. */
function frozenEditions(): House['editionOfCase'] {
  const known = new Map<number, SchemeEdition>();
  return async (sql, { edition, round_id: round }) => {
    const base = editionNamed(edition);
    if (round === null) return base;
    const remembered = known.get(round);
    if (remembered !== undefined) return remembered;
    const [row] = await sql.rows(FrozenRow, 'select frozen from rounds where id = ?', [round]);
    if (row?.frozen == null) return base;
    const frozen = { ...base, ...row.frozen };
    known.set(round, frozen);
    return frozen;
  };
}

/** A house on any connection: the CMS's own, or the worker's. */
export function houseOn(reader: Sql, clock: Clock, transaction: House['transaction']): House {
  const inForce = EDITIONS.at(-1);
  if (inForce === undefined) throw new Error('The scheme has no edition.');
  return {
    reader,
    clock,
    calendar: CALENDARS,
    edition: editionNamed,
    editionOfCase: frozenEditions(),
    inForce,
    today: () => shanghaiDate(clock.now()),
    transaction,
  };
}

/** A house on the connections of the CMS's plugin. */
export function houseOf(strapi: Core.Strapi, clock: Clock): House {
  const pool = poolOf(strapi);
  return houseOn(sqlOver(pool), clock, transactionOn(pool));
}

/** The clock the environment names: CLOCK_FILE in a demonstration and in tests, else the real one. */
export const environmentClock = (): Clock => fileClock(process.env['CLOCK_FILE'] ?? null);
