import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ChildLog } from './child-log.ts';
import type { Loudness } from './child-log.ts';
import { Obstacle, say } from './message.ts';

const LEASH = pathToFileURL(join(import.meta.dirname, 'leash.mjs')).href;

const LAST_WORDS_MS = 1000;
const BEFORE_AGAIN_MS = 2000;

export interface Program {
  name: string;
  /** A script and its arguments, run by this Node. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  loudness: Loudness;
  /** How long it may take to end when asked; then it is killed. */
  graceMs?: number;
}

export interface Child {
  name: string;
  log: ChildLog;
  /** Resolves with what ended it. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

function signalGroup(process_: ChildProcess, signal: NodeJS.Signals): void {
  if (process_.pid === undefined) return;
  try {
    process.kill(-process_.pid, signal);
  } catch {
    // The whole group is gone already.
  }
}

/**
 * What ended a process, once its last words are read. A grandchild that lives on may hold the pipes open (PostgreSQL,
 * when its keeper was killed), so they are not waited for long.
 */
function endOf(process_: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    process_.once('error', (error) => {
      resolve(error.message);
    });
    const settle = (code: number | null, signal: NodeJS.Signals | null) => {
      resolve(signal ?? String(code));
    };
    process_.once('close', settle);
    process_.once('exit', (code, signal) => {
      setTimeout(settle, LAST_WORDS_MS, code, signal);
    });
  });
}

/**
 * All processes of one launcher. Each leads its own process group, so that Ctrl-C reaches the launcher alone and the
 * launcher ends them in order; each is on a leash (leash.mjs), so that none survives the launcher.
 */
export class Children {
  readonly #dataDir: string;
  readonly #running = new Set<Child>();
  #stopping = false;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  start(program: Program): Child {
    if (this.#stopping) throw new Obstacle('正在停止。', 'Stopping.');
    const log = new ChildLog(this.#dataDir, program.name, program.loudness);
    const process_ = spawn(process.execPath, ['--import', LEASH, ...program.args], {
      cwd: program.cwd,
      env: program.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    if (process_.stdout !== null) log.read(process_.stdout);
    if (process_.stderr !== null) log.read(process_.stderr);
    const ended = endOf(process_);
    const child: Child = {
      name: program.name,
      log,
      ended,
      stop: async () => {
        signalGroup(process_, 'SIGTERM');
        const grace = program.graceMs ?? 10_000;
        await Promise.race([ended, sleep(grace, undefined, { ref: false })]);
        signalGroup(process_, 'SIGKILL');
        await ended;
      },
    };
    this.#running.add(child);
    void ended.then(() => {
      this.#running.delete(child);
      signalGroup(process_, 'SIGKILL');
    });
    return child;
  }

  /** Runs a program to its end and gives its exit code. */
  async run(program: Program): Promise<{ code: string; log: ChildLog }> {
    const child = this.start(program);
    return { code: await child.ended, log: child.log };
  }

  /** Runs a program that must succeed; `chinese` and `english` name what it was doing. */
  async mustRun(program: Program, chinese: string, english: string): Promise<void> {
    const { code, log } = await this.run(program);
    if (code === '0') return;
    throw new Obstacle(
      `${chinese}失败（${code}）。完整记录：${log.path}`,
      `${english} failed (${code}). Full record: ${log.path}\n${log.tail()}`
    );
  }

  /** A program the rest can do without for a moment: when it ends unasked, it is started again. */
  keep(program: Program): void {
    if (!this.#stopping) void this.#againAfter(program, this.start(program));
  }

  async #againAfter(program: Program, { ended, log }: Child): Promise<void> {
    const how = await ended;
    if (this.#stopping) return;
    say(
      `“${program.name}”意外停止（${how}），重新启动 · stopped unexpectedly, starting it again. ${log.path}`
    );
    await sleep(BEFORE_AGAIN_MS);
    this.keep(program);
  }

  /** The first of these to end; it was not asked to. */
  async firstDeath(children: Child[]): Promise<Obstacle> {
    const dead = await Promise.race(
      children.map(async (child) => ({ child, how: await child.ended }))
    );
    return new Obstacle(
      `“${dead.child.name}”意外停止（${dead.how}），整个系统随之停止。完整记录：${dead.child.log.path}。排除原因后请重新 npm start，数据不会丢失。`,
      `“${dead.child.name}” stopped unexpectedly (${dead.how}), so the whole system stops. Full record: ${dead.child.log.path}. Remove the cause and run npm start again; no data is lost.\n${dead.child.log.tail()}`
    );
  }

  /** Ends everything: what `order` does not name first, then in its order; nothing can be started any more. */
  async stopAll(order: string[]): Promise<void> {
    this.#stopping = true;
    const rank = (child: Child) => order.indexOf(child.name);
    const inOrder = [...this.#running].sort((one, other) => rank(one) - rank(other));
    for (const child of inOrder) await child.stop();
  }
}
