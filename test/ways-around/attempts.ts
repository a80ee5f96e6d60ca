import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A type under attack: where it is kept, and a field of it whose value would matter. */
export interface Target {
  uid: string;
  table: string;
  field: string;
  value: string;
  /** Which records are past changing; all where it is missing. */
  filed?: string;
  /** A field that takes a file, where it has one. */
  fileField?: string;
}

/** What came of one attempt: the sentence it was refused with, and whether anything of the record changed. */
export interface Outcome {
  way: string;
  said: string | null;
  changed: boolean;
}

/** A running Strapi and everything an attacker inside the house would have. */
export interface Ground {
  cms: string;
  /** A Super Admin's token. */
  token: string;
  /** An API token with full access. */
  apiToken: string;
  /** The database address the CMS runs under. */
  appUrl: string;
  appDir: string;
  distDir: string;
  /** The environment a CMS process is given. */
  environment: NodeJS.ProcessEnv;
}

/** A type with the record to attack, or with what to make a new record of for each way. */
export interface Job extends Target {
  id?: string;
  make?: Record<string, unknown>;
}

/** Every way from inside a CMS process, for all types in one process. */
export async function attackFromInside(
  { appDir, distDir, environment }: Ground,
  jobs: readonly Job[]
): Promise<Map<string, Outcome[]>> {
  const { stdout } = await run(
    'node',
    [
      join(process.cwd(), 'test', 'ways-around', 'inside.mts'),
      JSON.stringify({ appDir, distDir, jobs }),
    ],
    { env: environment, maxBuffer: 1 << 26 }
  );
  const outcomes = new Map<string, Outcome[]>();
  for (const line of stdout.split('\n').filter((each) => each.startsWith('WAY '))) {
    const { uid, ...outcome } = JSON.parse(line.slice(4)) as Outcome & { uid: string };
    outcomes.set(uid, [...(outcomes.get(uid) ?? []), outcome]);
  }
  return outcomes;
}

/** How many ways there are: from inside a process, and from outside. */
export const WAYS = 26 + 22;
