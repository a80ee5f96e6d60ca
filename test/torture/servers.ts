import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { childOf } from './crash.ts';
import { launch, newPlace } from '../system/start.ts';
import { acts } from './acts.ts';
import type { ActsCampaign } from './acts.ts';
import type { Outcome } from './campaign.ts';

const textsIn = (file: string): string[] => readFileSync(file, 'utf8').split('\0').slice(0, -1);

/** The same CMS once more on another port, as a second machine would run it: same program, same database, same secrets. */
async function secondServer(pid: number, port: number): Promise<ChildProcess> {
  const [program = process.execPath, ...args] = textsIn(`/proc/${pid}/cmdline`);
  const environment = Object.fromEntries(
    textsIn(`/proc/${pid}/environ`).map((line) => {
      const at = line.indexOf('=');
      return [line.slice(0, at), line.slice(at + 1)];
    })
  );
  const child = spawn(program, args, {
    cwd: readlinkSync(`/proc/${pid}/cwd`),
    env: { ...environment, PORT: String(port) },
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 240; tries += 1) {
    const up = await fetch(`http://localhost:${port}/_health`).then(
      ({ ok }) => ok,
      () => false
    );
    if (up) return child;
    await sleep(500);
  }
  throw new Error('The second server did not come up in two minutes.');
}

/** A system of its own with two servers on one database; clients ask either, on the same few records, connections are cut. */
export async function servers(campaign: Pick<ActsCampaign, 'acts' | 'seed'>): Promise<Outcome> {
  const place = await newPlace();
  const launcher = await launch(place);
  process.env['SXJP_SYSTEM'] = JSON.stringify(place);
  const port = Number(new URL(place.cms).port) + 1;
  const second = await secondServer(childOf(launcher.pid, 'strapi'), port);
  try {
    return await acts({
      ...campaign,
      clients: 32,
      records: 6,
      actsAKill: 50,
      servers: [place.cms, `http://localhost:${port}`],
    });
  } finally {
    second.kill('SIGTERM');
    const ended = once(launcher, 'exit');
    launcher.kill('SIGINT');
    await ended;
    rmSync(place.dataDir, { recursive: true, force: true });
  }
}
