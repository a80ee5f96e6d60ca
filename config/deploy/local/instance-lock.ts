import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle, codeOf } from './message.ts';

/** One running system a data folder. The lock names the process and when it began, so a reused id is not mistaken. */
export interface InstanceLock {
  /** The last run did not end by itself: its processes may still be ending. */
  afterCrash: boolean;
  release(): void;
}

const lockOf = (dataDir: string) => join(dataDir, 'run.lock');

/** When a process began, in the kernel's own words; '' where the system does not tell. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Whether a process of that id exists at all. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** The process that runs the system of this data folder now, or null. */
export function runningInstance(dataDir: string): number | null {
  let text: string;
  try {
    text = readFileSync(lockOf(dataDir), 'utf8');
  } catch {
    return null;
  }
  const [pid = '', birth = ''] = text.split(' ');
  const id = Number(pid);
  if (!Number.isInteger(id) || id <= 0 || !isAlive(id)) return null;
  return birthOf(id) === birth ? id : null;
}

function tryLock(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid} ${birthOf(process.pid)}`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Takes the data folder for this process. */
export function takeInstanceLock(dataDir: string): InstanceLock {
  const path = lockOf(dataDir);
  const release = () => {
    rmSync(path, { force: true });
  };
  if (tryLock(path)) return { afterCrash: false, release };
  const running = runningInstance(dataDir);
  if (running === null) {
    rmSync(path, { force: true });
    if (tryLock(path)) return { afterCrash: true, release };
  }
  throw new Obstacle(
    `系统已在运行（进程 ${running ?? '刚刚启动'}，数据文件夹 ${dataDir}）。请先在它的窗口按 Ctrl-C 停止，或用 DATA_DIR、PORT、SITE_PORT 另起一套。`,
    `The system is already running (process ${running ?? 'just started'}, data folder ${dataDir}). Stop it with Ctrl-C in its window, or start another with its own DATA_DIR, PORT and SITE_PORT.`
  );
}
