import type { Core } from '@strapi/strapi';
import { CALENDARS } from '@sxjp/config/calendar';
import type { WorkCalendar } from '@sxjp/config/calendar';
import type { SchemeEdition } from '@sxjp/config/scheme';
import { fileClock, shanghaiDate } from './clock.ts';
import type { Clock } from './clock.ts';
import { EDITIONS } from './schema/migrate.ts';
import { inTransaction, readerOf } from './sql.ts';
import type { Sql } from './sql.ts';
import type { PlainDate } from '@sxjp/plugin-certification/domain';

/** What every act and every reading stands on: the records, the clock, the editions and the working calendar. */
export interface House {
  strapi: Core.Strapi;
  reader: Sql;
  clock: Clock;
  calendar: WorkCalendar;
  /** Throws for an edition nobody has: a record of it could not have been made. */
  edition: (name: string) => SchemeEdition;
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

export function houseOf(strapi: Core.Strapi, clock: Clock): House {
  const inForce = EDITIONS.at(-1);
  if (inForce === undefined) throw new Error('The scheme has no edition.');
  return {
    strapi,
    reader: readerOf(strapi),
    clock,
    calendar: CALENDARS,
    edition: editionNamed,
    inForce,
    today: () => shanghaiDate(clock.now()),
    transaction: (work) => inTransaction(strapi, work),
  };
}

/** The clock the environment names: CLOCK_FILE in a demonstration and in tests, else the real one. */
export const environmentClock = (): Clock => fileClock(process.env['CLOCK_FILE'] ?? null);
