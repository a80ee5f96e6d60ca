import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MUTATIONS } from './mutations.ts';
import type { Mutation } from './mutation.ts';

/**
 * `npm run mutate`: breaks one guard at a time in a copy of the house and runs the rules' tests there. Every break has to
 * turn them red; one that stays green is a hole in the tests.
 */
const ROOT = join(import.meta.dirname, '..', '..');

/** A copy of what is committed and changed here, so that nothing of the house itself is ever broken. */
function copyHouse(): string {
  const copy = mkdtempSync(join(tmpdir(), 'sxjp-mutation-'));
  const files = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', 'config', 'plugins', 'test', 'package.json'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    }
  );
  execFileSync('tar', ['-cf', join(copy, 'house.tar'), '-T', '-'], {
    cwd: ROOT,
    input: files
      .split('\n')
      .filter((file) => file !== '' && existsSync(join(ROOT, file)))
      .join('\n'),
  });
  execFileSync('tar', ['-xf', 'house.tar'], { cwd: copy });
  linkModules(copy);
  return copy;
}

/** The installed packages, with our own rooms pointing into the copy. */
function linkModules(copy: string): void {
  execFileSync('mkdir', ['-p', join(copy, 'node_modules', '@sxjp')]);
  for (const name of execFileSync('ls', ['-A', join(ROOT, 'node_modules')], { encoding: 'utf8' })
    .trim()
    .split('\n'))
    if (name !== '@sxjp')
      symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name));
  symlinkSync(join(copy, 'config'), join(copy, 'node_modules', '@sxjp', 'config'));
  symlinkSync(join(copy, 'test'), join(copy, 'node_modules', '@sxjp', 'test'));
  symlinkSync(
    join(copy, 'plugins', 'certification'),
    join(copy, 'node_modules', '@sxjp', 'plugin-certification')
  );
}

function testsPass(copy: string): boolean {
  const jest = join(copy, 'node_modules', '.bin', 'jest');
  return (
    spawnSync(
      process.execPath,
      [jest, '--config=test/jest.config.js', '--selectProjects=domain', '--bail', '--silent'],
      { cwd: copy, stdio: 'ignore' }
    ).status === 0
  );
}

type Result = 'red' | 'green' | 'not found';

function tryOut(copy: string, { file, from, to }: Mutation): Result {
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  if (!whole.includes(from)) return 'not found';
  writeFileSync(
    path,
    whole.replace(from, () => to)
  );
  try {
    return testsPass(copy) ? 'green' : 'red';
  } finally {
    writeFileSync(path, whole);
  }
}

/** `npm run mutate -- consolidation`: only the breakages of the files so named. */
const [named = ''] = process.argv.slice(2);
const chosen = MUTATIONS.filter(({ file }) => file.includes(named));
const copy = copyHouse();
let failed = 0;
try {
  if (!testsPass(copy))
    throw new Error('The unbroken copy fails its tests; nothing can be learnt from breaking it.');
  for (const mutation of chosen) {
    const result = tryOut(copy, mutation);
    if (result !== 'red') failed += 1;
    console.log(
      `${result === 'red' ? '✓ 红 red' : `✗ ${result}`}\t${mutation.said}（${mutation.file}）`
    );
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
