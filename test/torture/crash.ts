import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launch, newPlace } from '../system/start.ts';
import { acts } from './acts.ts';
import type { ActsCampaign } from './acts.ts';
import type { Outcome } from './campaign.ts';

/** The process of the launcher (its id) whose command line says `word`. */
export function childOf(launcher: number | undefined, word: string): number {
  const lines = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' }).split('\n');
  for (const line of lines) {
    const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(parent) === launcher && args.includes(word)) return Number(pid);
  }
  throw new Error(`The launcher has no ${word}.`);
}

function postmasterOf(dataDir: string): number {
  const file = join(dataDir, 'database', 'postgres', 'postmaster.pid');
  return Number(readFileSync(file, 'utf8').split('\n')[0]);
}

/** A busy backend, killed without a word: PostgreSQL then restarts all of them and recovers from its log. */
function backendOf(postmaster: number, choose: (below: number) => number): number {
  const lines = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' }).split('\n');
  const pids = lines.flatMap((line) => {
    const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === postmaster && args.includes('sxjp_app') ? [Number(pid)] : [];
  });
  return pids[choose(Math.max(1, pids.length))] ?? postmaster;
}

/**
 * A system of its own, in which the CMS, a backend of PostgreSQL and PostgreSQL itself are killed with SIGKILL in mid-act, in
 * turn, and the launcher started again where it had to give up; the clients ask on all the while.
 */
export async function crash(
  campaign: Pick<ActsCampaign, 'acts' | 'seed' | 'actsAKill'>
): Promise<Outcome> {
  const place = await newPlace();
  let launcher = await launch(place);
  process.env['SXJP_SYSTEM'] = JSON.stringify(place);
  let kills = 0;
  const faults: string[] = [];
  let expected = false;
  let restarted: Promise<void> = Promise.resolve();
  /** Losing a backend is no reason to end: a launcher that does so is a fault, and is started again. */
  const watch = () => {
    launcher.once('exit', (code) => {
      if (expected) return;
      faults.push(`系统没有被要求停止就停了（${String(code)}）· the system ended unasked`);
      restarted = launch(place).then((next) => {
        launcher = next;
        watch();
      });
    });
  };
  watch();
  const again = async () => {
    if (launcher.exitCode === null) await once(launcher, 'exit');
    launcher = await launch(place);
    expected = false;
    watch();
  };
  const kill = async (choose: (below: number) => number): Promise<string> => {
    kills += 1;
    await restarted;
    expected = kills % 3 !== 2;
    switch (kills % 3) {
      case 1:
        process.kill(childOf(launcher.pid, 'strapi'), 'SIGKILL');
        await again();
        return 'SIGKILL 后台 CMS';
      case 2:
        process.kill(backendOf(postmasterOf(place.dataDir), choose), 'SIGKILL');
        return 'SIGKILL 数据库进程 backends';
      default:
        process.kill(postmasterOf(place.dataDir), 'SIGKILL');
        await again();
        return 'SIGKILL 数据库 PostgreSQL';
    }
  };
  try {
    const outcome = await acts({ ...campaign, clients: 16, records: 100, kill });
    return { ...outcome, faults: [...outcome.faults, ...faults] };
  } finally {
    await restarted;
    expected = true;
    const ended = launcher.exitCode === null ? once(launcher, 'exit') : null;
    launcher.kill('SIGINT');
    await ended;
    rmSync(place.dataDir, { recursive: true, force: true });
  }
}
