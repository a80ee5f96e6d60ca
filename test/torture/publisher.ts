import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withDatabase } from '../system/database.ts';
import { filesBelow, publishWhenFree } from '../system/publishing.ts';
import type { Heard } from '../system/publishing.ts';
import { freePort } from '../system/start.ts';
import { chooser } from './campaign.ts';
import type { Outcome } from './campaign.ts';

const ROOT = process.cwd();
const FAULTY_DISK = join(ROOT, 'test', 'torture', 'faulty-disk.mjs');
const FAULTS = ['EIO', 'ENOSPC', 'KILL_BEFORE', 'KILL_AFTER'] as const;
const READERS = 4;

const hashOf = (bytes: Buffer | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** What every release that was ever whole answers: address → the hashes of its files. */
class Library {
  readonly #hashes = new Map<string, Set<string>>();
  readonly #read = new Set<string>();

  /** Reads a release once; returns its addresses. */
  add(release: string): string[] {
    const files = filesBelow(release);
    const addresses = files.map(
      (file) =>
        `/${relative(release, file)
          .split(sep)
          .join('/')
          .replace(/(^|\/)index\.html$/, '$1')}`
    );
    if (!this.#read.has(release))
      files.forEach((file, place) => {
        const address = addresses[place] ?? '';
        const known = this.#hashes.get(address) ?? new Set();
        this.#hashes.set(address, known.add(hashOf(readFileSync(file))));
      });
    this.#read.add(release);
    return addresses;
  }

  knows(address: string, hash: string): boolean {
    return this.#hashes.get(address)?.has(hash) === true;
  }
}

interface Response {
  address: string;
  status: number;
  hash: string;
}

/** The real site server over the folder, and readers that ask it for one page after the other until told to stop. */
async function readersOf(siteDir: string, addresses: readonly string[], seed: number) {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [join(ROOT, 'config/deploy/local/site-server.ts'), siteDir, '127.0.0.1', String(port)],
    { stdio: 'ignore' }
  );
  const responses: Response[] = [];
  let stopped = false;
  const read = async (reader: number) => {
    const choose = chooser(seed + reader);
    while (!stopped) {
      const address = addresses[choose(addresses.length)] ?? '/';
      try {
        const answer = await fetch(`http://127.0.0.1:${port}${address}`, {
          headers: { 'accept-encoding': 'identity' },
        });
        const hash = hashOf(new Uint8Array(await answer.arrayBuffer()));
        responses.push({ address, status: answer.status, hash });
      } catch {
        responses.push({ address, status: 0, hash: '' });
      }
      await sleep(5);
    }
  };
  for (let tries = 0; tries < 100; tries += 1) {
    const up = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false
    );
    if (up) break;
    await sleep(100);
  }
  const loops = Array.from({ length: READERS }, (_, reader) => read(reader));
  return {
    responses,
    stop: async () => {
      stopped = true;
      await Promise.all(loops);
      server.kill('SIGTERM');
    },
  };
}

interface Fault {
  step: number;
  name: string;
  kind: (typeof FAULTS)[number];
}

/** Which steps fail: every kind of step, then a seeded choice of the many alike. */
function chosenFaults(steps: readonly string[], much: number, seed: number): Fault[] {
  const choose = chooser(seed);
  const rare = steps.flatMap((name, place) => (name === 'sync' ? [] : [{ step: place + 1, name }]));
  const syncs = steps.flatMap((name, place) =>
    name === 'sync' ? [{ step: place + 1, name }] : []
  );
  const all = [...rare, ...syncs.filter(() => choose(syncs.length) < 12)].flatMap((each) =>
    FAULTS.map((kind) => ({ ...each, kind }))
  );
  for (let place = all.length - 1; place > 0; place -= 1) {
    const other = choose(place + 1);
    const [one, two] = [all[place], all[other]];
    if (one !== undefined && two !== undefined) [all[place], all[other]] = [two, one];
  }
  return all.slice(0, much);
}

async function lastFailure(): Promise<string | null> {
  return withDatabase('sxjp_owner', async (client) => {
    const { rows } = await client.query<{ failure: string | null }>(
      "select failure from ledger.publications where state <> 'running' order by id desc limit 1"
    );
    return rows[0]?.failure ?? null;
  });
}

/** What is wrong right after a fault, before anything mends it. */
async function wrongAfter(fault: Fault, siteDir: string, code: number | null): Promise<string[]> {
  const { step, name, kind } = fault;
  const what = `第 ${step} 步（${name}）${kind}`;
  const silent = !kind.startsWith('KILL') && code === 1 && name !== 'query';
  return [
    ...(existsSync(join(siteDir, 'current', 'index.html'))
      ? []
      : [`${what}：网站没有了 · the site is gone`]),
    ...(silent && (await lastFailure()) === null
      ? [`${what}：失败了而后台不说为什么 · failed, and nobody is told why`]
      : []),
  ];
}

/** What is wrong once the next publication is done. */
function wrongAfterwards(siteDir: string, next: Heard): string[] {
  const left = readdirSync(siteDir).filter((each) => !['current', 'releases'].includes(each));
  return [
    ...(next.code === 0 ? [] : [`故障之后发布不成：${next.said}`]),
    ...(left.length === 0 ? [] : [`故障之后留下 ${left.join('、')}`]),
  ];
}

function wrongAnswers(responses: readonly Response[], library: Library): string[] {
  return responses
    .filter(({ address, status, hash }) => status !== 200 || !library.knows(address, hash))
    .map(
      ({ address, status }) =>
        `读者 ${address} 得到 ${status}，不属于任何完整的一版 · of no whole release`
    );
}

/** Two releases, and the names of the publisher's steps. */
async function prepared(siteDir: string, log: string, library: Library) {
  const online = () => realpathSync(join(siteDir, 'current'));
  const first = await publishWhenFree(siteDir);
  if (first.code !== 0) throw new Error(`第一次发布没有成功：${first.said}`);
  const addresses = library.add(online());
  await publishWhenFree(siteDir, { loads: FAULTY_DISK, environment: { FAULT_LOG: log } });
  library.add(online());
  return { addresses, steps: readFileSync(log, 'utf8').trim().split('\n'), online };
}

/**
 * The publisher failed or killed at its every step while readers ask the real site server: each answer belongs to a whole
 * release, the release on line is whole, and the next publication succeeds and leaves nothing lying about. 〔promises P8〕
 */
export async function publisher({ much, seed }: { much: number; seed: number }): Promise<Outcome> {
  const home = mkdtempSync(join(tmpdir(), 'sxjp-publisher-'));
  const siteDir = join(home, 'site');
  const faults: string[] = [];
  const library = new Library();
  try {
    const { addresses, steps, online } = await prepared(siteDir, join(home, 'steps'), library);
    const readers = await readersOf(siteDir, addresses, seed);
    const chosen = chosenFaults(steps, much, seed);
    for (const fault of chosen) {
      const { code } = await publishWhenFree(siteDir, {
        loads: FAULTY_DISK,
        environment: { FAULT_AT: String(fault.step), FAULT_KIND: fault.kind },
      });
      faults.push(...(await wrongAfter(fault, siteDir, code)));
      library.add(online());
      faults.push(...wrongAfterwards(siteDir, await publishWhenFree(siteDir)));
      library.add(online());
    }
    await readers.stop();
    faults.push(...wrongAnswers(readers.responses, library));
    const did = {
      '故障 faults': chosen.length,
      '发布的步骤 steps': steps.length,
      '读者的答复 answers': readers.responses.length,
    };
    return { did, faults: faults.slice(0, 20) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
