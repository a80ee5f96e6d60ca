/**
 * Before any script: installs what package-lock.json names, when it is not installed yet or the lock has changed.
 * Runs on the host's own Node and imports nothing that would have to be installed first.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OLDEST_HOST_NODE = 20;
const at = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const lock = at('package-lock.json');
const stamp = at('node_modules/.installed');
const npmsOwnRecord = at('node_modules/.package-lock.json');

/** Whoever ran npm by hand after the lock last changed has installed it just as well. */
function isInstalled(hash) {
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === hash;
  return existsSync(npmsOwnRecord) && statSync(npmsOwnRecord).mtimeMs >= statSync(lock).mtimeMs;
}

function remember(hash) {
  try {
    writeFileSync(stamp, hash);
  } catch {
    // A checkout somebody else owns: nothing to remember, nothing lost.
  }
}

function npmCi() {
  // A production environment must not drop what the build needs.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...before, ...args], { cwd: at('.'), stdio: 'inherit' });
  const began = Date.now();
  const progress = setInterval(() => {
    console.log(`  … ${Math.round((Date.now() - began) / 1000)} s`);
  }, 10_000);
  return new Promise((resolve) => {
    child.on('error', () => resolve(-1));
    child.on('exit', (code) => resolve(code ?? -1));
  }).finally(() => clearInterval(progress));
}

async function main() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_HOST_NODE) {
    console.error(
      `本机 Node 为 ${process.versions.node}，需要 ${OLDEST_HOST_NODE} 或更新的版本。请升级 Node 后再试。\n` +
        `This host has Node ${process.versions.node}; ${OLDEST_HOST_NODE} or newer is needed. Upgrade Node and try again.`
    );
    return 1;
  }
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (isInstalled(hash)) {
    remember(hash);
    return 0;
  }
  console.log('安装依赖（首次约一至两分钟）· installing dependencies');
  const code = await npmCi();
  if (code !== 0) {
    console.error(
      `\n依赖安装失败（npm ci 退出码 ${code}，原因见上）。请检查网络、代理与磁盘空间，然后重新运行；仍失败时删除 node_modules 再试。\n` +
        `Installing dependencies failed (npm ci exited with ${code}, reason above). Check network, proxy and disk space, then run the command again; if it still fails, delete node_modules first.`
    );
    return 1;
  }
  remember(hash);
  console.log('✓ 依赖已安装 · dependencies installed');
  return 0;
}

process.exitCode = await main();
