import { createHash } from 'node:crypto';
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

/** So many texts are kept prepared on a connection; what is built of more pieces than that is planned each time. */
const MOST_PREPARED = 500;
const prepared = new Map<string, string>();

/** The name a text is prepared under: parsed and planned once a connection, not once an act. */
function preparedName(text: string): string | undefined {
  const known = prepared.get(text);
  if (known !== undefined || prepared.size >= MOST_PREPARED) return known;
  const name = `sxjp_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  prepared.set(text, name);
  return name;
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
  through({
    raw: (text, parameters) => {
      const name = parameters.length === 0 ? undefined : preparedName(text);
      return client.query({ text: numbered(text), values: parameters, ...(name && { name }) });
    },
  });

/** Strapi's query builder, and what it hands on to the driver. */
interface Builder {
  raw(
    text: string,
    parameters: unknown[]
  ): PromiseLike<unknown> & {
    options(options: { name: string }): PromiseLike<unknown>;
  };
}

const throughBuilder = (builder: Builder): Sql =>
  through({
    raw: (text, parameters) => {
      const asked = builder.raw(text, parameters);
      const name = parameters.length === 0 ? undefined : preparedName(text);
      return name === undefined ? asked : asked.options({ name });
    },
  });

/** Reads outside any transaction. */
export const readerOf = (strapi: Core.Strapi): Sql => throughBuilder(strapi.db.connection);

interface Waiting {
  text: string;
  parameters: readonly unknown[];
  heard: (rows: unknown[]) => void;
  failed: (error: unknown) => void;
}

const Answered = z.object({ answered: json(z.array(z.array(z.unknown()))) });

/**
 * The same connection, which sends whatever is asked of it in one breath as one statement: a single journey and a single
 * moment of the database for all of it. Rows come as JSON: times as text. `run` goes by itself.
 */
export function inOneTrip(sql: Sql): Sql {
  let waiting: Waiting[] = [];
  const send = async () => {
    const asked = waiting;
    waiting = [];
    try {
      const list = asked.map(
        ({ text }) => `(select coalesce(json_agg(t), '[]'::json) from (${text}) t)`
      );
      const [row] = await sql.rows(
        Answered,
        `select json_build_array(${list.join(', ')})::text as answered`,
        asked.flatMap(({ parameters }) => parameters)
      );
      asked.forEach(({ heard }, place) => {
        heard(row?.answered[place] ?? []);
      });
    } catch (error) {
      for (const { failed } of asked) failed(error);
    }
  };
  return {
    rows: async (row, text, parameters = []) => {
      const found = await new Promise<unknown[]>((heard, failed) => {
        if (waiting.length === 0) queueMicrotask(() => void send());
        waiting.push({ text, parameters, heard, failed });
      });
      return found.map((each) => row.parse(each));
    },
    run: (text, parameters) => sql.run(text, parameters),
  };
}

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
    const opened: unknown = trx;
    ending = (opened as Ending).executionPromise;
    return work(throughBuilder(opened as Builder));
  });
  await ending;
  return done;
}
