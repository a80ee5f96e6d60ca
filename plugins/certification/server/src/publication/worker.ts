import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, run } from 'graphile-worker';
import type { Runner } from 'graphile-worker';
import pg from 'pg';
import { withConnection } from '../connection.ts';
import { publishWanted } from './pipeline.ts';
import type { PublisherSettings } from './pipeline.ts';
import { ROLLBACK_WANTED, rollBackAsAsked } from './rollback.ts';
import { isResting, isWanted } from './wanted.ts';

/** The clock's round: just after every full hour, and once at the start for whatever fell due meanwhile. */
const HOURLY = '1 * * * * deadlines ?jobKey=deadlines&max=5';
/** The site is not held up by a round of the clock whose letters are slow to leave; publications wait for each other anyway. */
const AT_ONCE = 2;
const LOOK_EVERY_MS = 10_000;
const DEBOUNCE_MS = 1500;
const BUSY_RETRY_MS = 2000;

async function rollBackOrRetry(settings: PublisherSettings): Promise<void> {
  if (!(await rollBackAsAsked(settings)))
    throw new Error('Another publisher is at work; this one will try again.');
}

/** One job: what an earlier one has published meanwhile is not published again. */
async function publishOrRetry(settings: PublisherSettings): Promise<void> {
  const publication = await publishWanted(settings);
  if (publication?.state === 'busy')
    throw new Error('Another publisher is at work; this one will try again.');
  if (publication?.state === 'failed') throw new Error(publication.why);
}

/**
 * Queues one publication or rollback; several wishes within a moment become one build. One that fails is queued anew by the
 * next look.
 */
function queue(runner: Runner, task: 'publish' | 'rollback'): Promise<unknown> {
  return runner.addJob(task, {}, { jobKey: task, jobKeyMode: 'preserve_run_at', maxAttempts: 1 });
}

async function queueWhatIsWanted(
  client: pg.Client,
  settings: PublisherSettings,
  runner: Runner
): Promise<void> {
  const { rows } = await client.query<{ so: boolean }>(ROLLBACK_WANTED);
  if (rows[0]?.so === true) await queue(runner, 'rollback');
  if ((await isWanted(client, settings)) && !(await isResting(client)))
    await queue(runner, 'publish');
}

/** Asked anew each time: another turn of the event loop may have stopped it. */
const isStopped = (stopped: AbortSignal): boolean => stopped.aborted;

/** Hears the database's wake-up calls, and looks for itself in case one was missed. Ends when `stopped` aborts. */
function listen(settings: PublisherSettings, runner: Runner, stopped: AbortSignal): Promise<void> {
  return withConnection(settings.databaseUrl, async (client) => {
    let woken: (() => void) | null = null;
    client.on('notification', () => woken?.());
    client.on('error', () => woken?.());
    await client.query('listen publication');
    for (;;) {
      if (isStopped(stopped)) break;
      const wake = new Promise<void>((resolve) => {
        woken = resolve;
      });
      await queueWhatIsWanted(client, settings, runner);
      await Promise.race([
        wake,
        sleep(LOOK_EVERY_MS, undefined, { signal: stopped }).catch(() => undefined),
      ]);
      await sleep(DEBOUNCE_MS, undefined, { signal: stopped }).catch(() => undefined);
    }
  });
}

const quiet = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') process.stderr.write(`${level}: ${message}\n`);
});

/** Serves for as long as the database is there. */
async function serve(
  settings: PublisherSettings,
  pgPool: pg.Pool,
  deadlines: () => Promise<void>,
  stopped: AbortSignal
): Promise<void> {
  const runner = await run({
    pgPool,
    concurrency: AT_ONCE,
    noHandleSignals: true,
    crontab: HOURLY,
    logger: quiet,
    taskList: {
      publish: () => publishOrRetry(settings),
      rollback: () => rollBackOrRetry(settings),
      deadlines: () => deadlines(),
    },
  });
  try {
    await runner.addJob('deadlines', {}, { jobKey: 'deadlines' });
    await Promise.race([listen(settings, runner, stopped), runner.promise]);
  } finally {
    await runner.stop().catch(() => undefined);
  }
}

/**
 * The publisher as a service: first catches up, then publishes whatever is decided, until told to end. When the database goes
 * away it waits for it and catches up again. The pool outlives every runner: one that was stopped may still be telling the
 * database how its last job went, and would bring the process down if it could not.
 */
export async function work(
  settings: PublisherSettings,
  deadlines: () => Promise<void>,
  stopped: AbortSignal
): Promise<void> {
  const pool = new pg.Pool({ connectionString: settings.databaseUrl });
  pool.on('error', () => undefined);
  while (!isStopped(stopped)) {
    try {
      await serve(settings, pool, deadlines, stopped);
    } catch (error) {
      process.stderr.write(`warning: ${error instanceof Error ? error.message : String(error)}\n`);
    }
    await sleep(BUSY_RETRY_MS, undefined, { signal: stopped }).catch(() => undefined);
  }
}
