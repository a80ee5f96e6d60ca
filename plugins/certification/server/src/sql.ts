import { createHash } from 'node:crypto';
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

/** A jsonb column, which comes as text. */
export const json = <T extends z.ZodType>(inside: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
    inside
  );

/** So many texts are kept prepared on a connection; what is built of more pieces than that is planned each time. */
const MOST_PREPARED = 500;

interface Worded {
  /** As the driver counts its parameters. */
  text: string;
  /** The name it is prepared under: parsed and planned once a connection, not once an act. */
  name?: string;
}
const worded = new Map<string, Worded>();

/** `?` as the driver counts them; an escaped one stays a question mark. */
function numbered(text: string): string {
  let count = 0;
  return text.replace(/\\\?|\?/g, (mark) => (mark === '?' ? `$${(count += 1)}` : '?'));
}

function wordsOf(text: string): Worded {
  const known = worded.get(text);
  if (known !== undefined) return known;
  if (worded.size >= MOST_PREPARED) return { text: numbered(text) };
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 32);
  const words = { text: numbered(text), name: `sxjp_${digest}` };
  worded.set(text, words);
  return words;
}

/** What goes over a connection, or over whichever of a pool is free. */
export function sqlOver(client: pg.ClientBase | pg.Pool): Sql {
  const ask = (text: string, parameters: readonly unknown[] = []) =>
    parameters.length === 0
      ? client.query<Record<string, unknown>>(numbered(text))
      : client.query<Record<string, unknown>>({ ...wordsOf(text), values: [...parameters] });
  return {
    rows: async (row, text, parameters) =>
      (await ask(text, parameters)).rows.map((each) => row.parse(each)),
    run: async (text, parameters) => (await ask(text, parameters)).rowCount ?? 0,
  };
}

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
