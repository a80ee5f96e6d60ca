import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { examine } from '../audit/examine.ts';
import { withDatabase, withOneMoment } from '../system/database.ts';
import { csvOf, legacyList } from '../system/legacy-list.ts';
import type { LegacyList } from '../system/legacy-list.ts';
import { launch, newPlace } from '../system/start.ts';
import type { RunningSystem } from '../system/start.ts';
import type { Outcome } from './campaign.ts';
import { childOf } from './crash.ts';

interface Run {
  code: number | null;
  said: string;
}

/** `npm run import` beside the running system. `hear` may end it before its time. */
async function runImport(
  { cms, site, dataDir }: RunningSystem,
  args: readonly string[],
  hear: (said: string, child: ChildProcess) => void = () => undefined
): Promise<Run> {
  const child = spawn(process.execPath, [join('config', 'deploy', 'local', 'import.ts'), ...args], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: new URL(cms).port,
      SITE_PORT: new URL(site).port,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listen = (chunk: Buffer) => {
    said += chunk.toString();
    hear(said, child);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, said };
}

/** Everything an import could change: how many acts, of what records, and the stamp of each of their rows. */
async function state(): Promise<{ certificates: number; text: string }> {
  return withDatabase('sxjp_owner', async (client) => {
    const { rows } = await client.query<Record<string, string>>(
      `select (select count(*) from certificates)::int as certificates, (select count(*) from ledger.entries) as entries,
         (select max(seq) from ledger.entries) as seq, (select count(*) from organizations) as organizations,
         (select md5(string_agg(number || updated_at, ',' order by number)) from certificates) as stamps,
         (select md5(string_agg(number || updated_at, ',' order by number)) from public_notices) as notices,
         (select count(*) from announcements) as announcements`
    );
    return { certificates: Number(rows[0]?.['certificates']), text: JSON.stringify(rows[0]) };
  });
}

/** Lines of the report by line of the list. */
function reportOf(path: string): Map<number, Record<string, string>[]> {
  const text = readFileSync(path, 'utf8');
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  const lines = new Map<number, Record<string, string>[]>();
  for (const row of rows)
    lines.set(Number(row['行号']), [...(lines.get(Number(row['行号'])) ?? []), row]);
  return lines;
}

/** Each spoilt row named with its line, its column and its reason; no other called bad. */
function reportFaults(path: string, { rows, spoilt }: LegacyList, good: string): string[] {
  const report = reportOf(path);
  const faults = spoilt
    .filter(
      ({ line, column, problem }) =>
        !(report.get(line) ?? []).some(
          (row) =>
            row['结果'] === '未导入' && row['列'] === column && problem.test(row['问题'] ?? '')
        )
    )
    .map(
      ({ line, column, problem }) =>
        `第 ${line} 行“${column}”应报 ${String(problem)}：${JSON.stringify(report.get(line))}`
    );
  const bad = new Set(spoilt.map(({ line }) => line));
  for (let line = 2; line < rows.length + 2; line += 1) {
    const outcome = report.get(line)?.[0]?.['结果'];
    if (!bad.has(line) && outcome !== good)
      faults.push(`第 ${line} 行应为${good}，报告是 ${String(outcome)}`);
  }
  return faults;
}

async function auditFaults(): Promise<string[]> {
  const findings = await withOneMoment(examine);
  return findings.flatMap(({ code, violations }) =>
    violations.map(({ where, what }) => `${code} ${where}：${what}`)
  );
}

const BROKEN_OFF = /(?:^|\s)(\d+)\/(\d+) · \d+ %/;

/** Ends the import with SIGKILL as soon as it has said that some rows are in. */
function killOnceBegun(): (said: string, child: ChildProcess) => void {
  let killed = false;
  return (said, child) => {
    const [, done, of] = BROKEN_OFF.exec(said) ?? [];
    if (killed || done === undefined || done === of) return;
    killed = true;
    process.kill(childOf(child.pid, 'importCertificates'), 'SIGKILL');
  };
}

async function imported(
  place: RunningSystem,
  list: LegacyList,
  did: Record<string, number>
): Promise<string[]> {
  const path = join(place.dataDir, '名单.csv');
  const report = join(place.dataDir, '名单-导入报告.csv');
  writeFileSync(path, csvOf(list.rows));
  const good = list.rows.length - list.spoilt.length;
  const faults: string[] = [];
  const expect = (ok: boolean, what: string, run?: Run) => {
    if (!ok) faults.push(`${what}${run === undefined ? '' : `\n${run.said.slice(-2000)}`}`);
  };
  const before = await state();
  const dry = await runImport(place, [path]);
  expect(dry.code === 1, '试运行有错行，应以 1 结束', dry);
  expect((await state()).text === before.text, '试运行不应写入');
  faults.push(...reportFaults(report, list, '可以导入'));
  const killed = await runImport(place, [path, '--apply'], killOnceBegun());
  expect(killed.code === 1, '被杀的导入应以 1 结束', killed);
  const half = (await state()).certificates;
  did['被杀时已导入 in when killed'] = half;
  expect(half > 0 && half < good, `被杀时应在半途，已有 ${half} 张`, killed);
  faults.push(...(await auditFaults()));
  const began = performance.now();
  const again = await runImport(place, [path, '--apply']);
  did['续导秒数 seconds to go on'] = Math.round((performance.now() - began) / 1000);
  expect(again.code === 1, '有错行，应以 1 结束', again);
  const after = await state();
  did['已导入 imported'] = after.certificates;
  expect(after.certificates === good, `应有 ${good} 张，有 ${after.certificates} 张`, again);
  expect(again.said.includes(`已在系统中 ${half}`), '续导应认出已导入的', again);
  await runImport(place, [path, '--apply']);
  expect((await state()).text === after.text, '再导一次，什么也不应改变');
  faults.push(...reportFaults(report, list, '已在系统中'), ...(await auditFaults()));
  return faults;
}

/**
 * A list with bad rows, imported into a system of its own: a dry run, an import killed in the middle, an import that goes on,
 * and one that has nothing left to do; the auditor looks on.
 */
export async function importing(campaign: {
  rows: number;
  bad: number;
  seed: number;
}): Promise<Outcome> {
  const list = legacyList(campaign.rows, campaign.bad, campaign.seed);
  const place = await newPlace();
  const launcher = await launch(place, ['--empty']);
  process.env['SXJP_SYSTEM'] = JSON.stringify(place);
  const did: Record<string, number> = { '行 rows': campaign.rows, '错行 bad rows': campaign.bad };
  try {
    return { did, faults: await imported(place, list, did) };
  } finally {
    const ended = once(launcher, 'exit');
    launcher.kill('SIGINT');
    await ended;
    rmSync(place.dataDir, { recursive: true, force: true });
  }
}
