import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `npm test` runs everything, cheapest first; `npm test -- domain` one folder; `npm run lint` the reading of the code
 * only. Nothing stops at the first failure: the last line counts them all.
 */
const ROOT = join(import.meta.dirname, '..');

interface Tally {
  passed: number;
  failed: number;
}

/** What jest is given to wait for one test, by what the folder's tests start. */
const SUITES: Record<string, { timeoutSeconds: number; needsBuild: boolean; inBand?: true }> = {
  domain: { timeoutSeconds: 20, needsBuild: false },
  contract: { timeoutSeconds: 60, needsBuild: false },
  server: { timeoutSeconds: 180, needsBuild: true },
  /** On a system of its own: it acts on whatever others look at. */
  torture: { timeoutSeconds: 180, needsBuild: true, inBand: true },
  site: { timeoutSeconds: 180, needsBuild: true },
  /** One file after another: they move the one clock. */
  journey: { timeoutSeconds: 420, needsBuild: true, inBand: true },
};

const SUITE_NAMES = Object.keys(SUITES);

function tool(name: string, args: string[], cwd = ROOT): boolean {
  const bin = join(ROOT, 'node_modules', '.bin', name);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(process.execPath, [bin, ...args], { cwd, env, stdio: 'inherit' }).status === 0;
}

function step(title: string, run: () => boolean): Tally {
  console.log(`\n── ${title}`);
  const began = performance.now();
  const ok = run();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${ok ? '✓' : '✗'} ${title} (${seconds} s)`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** Astro first: it writes down the types of its own modules, which eslint and tsc then read. */
function reading(): Tally[] {
  return [
    step('排版 prettier', () => tool('prettier', ['--check', '--log-level', 'warn', '.'])),
    step('类型 astro', () => tool('astro', ['check'], join(ROOT, 'site'))),
    step('规则 eslint', () => tool('eslint', ['.'])),
    step('类型 tsc', () => tool('tsc', ['-p', '.'])),
    step('类型 tsc admin', () => tool('tsc', ['-p', 'plugins/certification/admin'])),
    step('类型 tsc cms', () => tool('tsc', ['-p', 'cms', '--noEmit'])),
    step('类型 tsc cms admin', () => tool('tsc', ['-p', 'cms/src/admin'])),
  ];
}

function build(): boolean {
  return (
    spawnSync(process.execPath, ['config/deploy/local/build.ts'], { cwd: ROOT, stdio: 'inherit' })
      .status === 0
  );
}

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
}

function suite(name: string, timeoutSeconds: number, more: string[]): Tally {
  console.log(`\n── 测试 ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'sxjp-test-'));
  const report = join(folder, 'report.json');
  try {
    const ok = tool('jest', [
      `--config=${join('test', 'jest.config.js')}`,
      `--selectProjects=${name}`,
      `--testTimeout=${timeoutSeconds * 1000}`,
      '--passWithNoTests',
      '--json',
      `--outputFile=${report}`,
      ...more,
    ]);
    return tallyOf(report, ok);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A suite that could not even be loaded, and a jest that died without a report, are failures too. */
function tallyOf(report: string, ok: boolean): Tally {
  if (!existsSync(report)) return { passed: 0, failed: ok ? 0 : 1 };
  const result = JSON.parse(readFileSync(report, 'utf8')) as JestReport;
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
}

function suites(names: string[], more: string[]): Tally[] {
  const tallies: Tally[] = [];
  let built = false;
  for (const name of names) {
    const asked = SUITES[name];
    if (asked === undefined) continue;
    if (asked.needsBuild && !built) {
      tallies.push(step('构建 build', build));
      built = true;
    }
    const inBand = asked.inBand === true ? ['--runInBand'] : [];
    tallies.push(suite(name, asked.timeoutSeconds, [...inBand, ...more]));
  }
  return tallies;
}

function main(args: string[]): number {
  const [asked, ...more] = args;
  if (asked !== undefined && asked !== 'lint' && !SUITE_NAMES.includes(asked)) {
    console.error(
      `没有名为“${asked}”的测试目录。可用：lint、${SUITE_NAMES.join('、')}；不带参数则全部运行。\n` +
        `There is no test folder “${asked}”. Use one of: lint, ${SUITE_NAMES.join(', ')}; or none for all.`
    );
    return 2;
  }
  const tallies = [
    ...(asked === undefined || asked === 'lint' ? reading() : []),
    ...(asked === 'lint' ? [] : suites(asked === undefined ? SUITE_NAMES : [asked], more)),
  ];
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
