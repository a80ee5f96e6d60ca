import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { holderOf, tryLock } from './lock-file.ts';
import { Obstacle } from './message.ts';

/** One running system a data folder. */
export interface InstanceLock {
  /** The last run did not end by itself: its processes may still be ending. */
  afterCrash: boolean;
  release(): void;
}

const lockOf = (dataDir: string) => join(dataDir, 'run.lock');

/** The process that runs the system of this data folder now, or null. */
export const runningInstance = (dataDir: string): number | null => holderOf(lockOf(dataDir));

/** Takes the data folder for this process. */
export function takeInstanceLock(dataDir: string): InstanceLock {
  const path = lockOf(dataDir);
  const taking = tryLock(path);
  if (taking.taken) {
    return {
      afterCrash: taking.afterCrash,
      release() {
        rmSync(path, { force: true });
      },
    };
  }
  throw new Obstacle(
    `系统已在运行（进程 ${taking.holder ?? '刚刚启动'}，数据文件夹 ${dataDir}）。请先在它的窗口按 Ctrl-C 停止，或用 DATA_DIR、PORT、SITE_PORT 另起一套。`,
    `The system is already running (process ${taking.holder ?? 'just started'}, data folder ${dataDir}). Stop it with Ctrl-C in its window, or start another with its own DATA_DIR, PORT and SITE_PORT.`
  );
}
