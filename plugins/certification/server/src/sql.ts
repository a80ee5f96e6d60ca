import type { Core } from '@strapi/strapi';
import type pg from 'pg';
import { z } from 'zod';

/** What the plugin asks of a database connection: rows read at the border, statements counted. */
export interface Sql {
  /** Every row parsed; `?` are the parameters. */
  rows<T extends z.ZodType>(
    row: T,
    text: string,
    parameters?: readonly unknown[]
  ): Promise<z.infer<T>[]>;
  /** How many rows it touched. */
  run(text: string, parameters?: readonly unknown[]): Promise<number>;
}

/** A jsonb column: Strapi tells the driver to hand it over as text. */
export const json = <T extends z.ZodType>(inside: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
    inside
  );

interface RawResult {
  rows: unknown[];
  rowCount: number | null;
}
interface Raw {
  raw(text: string, parameters: unknown[]): PromiseLike<unknown>;
}

function through(connection: Raw): Sql {
  const ask = async (text: string, parameters: readonly unknown[] = []) =>
    (await connection.raw(text, [...parameters])) as RawResult;
  return {
    rows: async (row, text, parameters) =>
      (await ask(text, parameters)).rows.map((each) => row.parse(each)),
    run: async (text, parameters) => (await ask(text, parameters)).rowCount ?? 0,
  };
}

/** `?` as the driver counts them; an escaped one stays a question mark. */
function numbered(text: string): string {
  let count = 0;
  return text.replace(/\\\?|\?/g, (mark) => (mark === '?' ? `$${(count += 1)}` : '?'));
}

/** A connection of our own, without Strapi: the worker's. */
export const sqlOver = (client: pg.ClientBase | pg.Pool): Sql =>
  through({ raw: (text, parameters) => client.query(numbered(text), parameters) });

/** Reads outside any transaction. */
export const readerOf = (strapi: Core.Strapi): Sql => through(strapi.db.connection);

/** A transaction as the query builder under Strapi has it: how it really ended is known only here. */
interface Ending {
  executionPromise: Promise<unknown>;
}

/**
 * Everything in `work`, Strapi's own writes included, happens whole or not at all. Strapi waits for the COMMIT to be sent and
 * does not hear that it failed (a lost connection, a deferred constraint); so its ending is awaited as well, and an act is
 * acknowledged only when the database has acknowledged it.
 */
export async function inTransaction<T>(
  strapi: Core.Strapi,
  work: (sql: Sql) => Promise<T>
): Promise<T> {
  let ending: Promise<unknown> = Promise.resolve();
  const done = await strapi.db.transaction(({ trx }) => {
    ending = (trx as unknown as Ending).executionPromise;
    return work(through(trx as Raw));
  });
  await ending;
  return done;
}
