import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './lock-file.ts';
import { Obstacle, codeOf } from './message.ts';

/** What postmaster.pid says, or null when no server left one. */
function pidFile(data: string): { path: string; pid: number } | null {
  const path = join(data, 'postmaster.pid');
  try {
    return { path, pid: Number(readFileSync(path, 'utf8').split('\n')[0]) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Whether that process is the server of this very data directory, and not one that was given its old number. */
function servesHere(pid: number, data: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
  } catch {
    return process.platform !== 'linux';
  }
}

async function gone(pid: number, data: string, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (servesHere(pid, data)) {
    if (Date.now() > until) return false;
    await sleep(50);
  }
  return true;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in between.
  }
}

/**
 * Ends a server an earlier launcher left behind: first politely, then at once (its log makes it whole again on the
 * next start). A pid file whose process is gone, or is somebody else, is removed.
 */
export async function endLeftoverServer(data: string): Promise<void> {
  const left = pidFile(data);
  if (left === null) return;
  for (const [name, withinMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!servesHere(left.pid, data)) break;
    signal(left.pid, name);
    await gone(left.pid, data, withinMs);
  }
  if (servesHere(left.pid, data)) {
    throw new Obstacle(
      `上一次的数据库进程 ${left.pid} 不肯停止。请运行 kill -QUIT ${left.pid}，然后重新 npm start。`,
      `The database process ${left.pid} of the last run does not stop. Run kill -QUIT ${left.pid}, then npm start again.`
    );
  }
  rmSync(left.path, { force: true });
}
