import { appendFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

/**
 * Loaded before the publisher: its n-th write to the disk or question to the database fails, or takes the process with it.
 * FAULT_AT counts from one; FAULT_KIND is EIO, ENOSPC, KILL_BEFORE or KILL_AFTER; FAULT_LOG is given every step's name.
 */
const at = Number(process.env.FAULT_AT ?? '0');
const kind = process.env.FAULT_KIND ?? 'EIO';
const log = process.env.FAULT_LOG;
let steps = 0;

const die = () => process.kill(process.pid, 'SIGKILL');

function beforeIt(name) {
  steps += 1;
  if (log !== undefined) appendFileSync(log, `${name}\n`);
  if (steps !== at) return false;
  if (kind === 'KILL_BEFORE') die();
  if (!kind.startsWith('KILL'))
    throw Object.assign(new Error(`${kind}: ${name} failed, as the test wanted`), { code: kind });
  return true;
}

const faulty = (name, real) =>
  async function (...args) {
    const mine = beforeIt(name);
    const done = await Reflect.apply(real, this, args);
    if (mine) die();
    return done;
  };

for (const name of ['mkdir', 'mkdtemp', 'writeFile', 'rename', 'rm', 'symlink', 'link'])
  fs[name] = faulty(name, fs[name]);
const open = fs.open;
fs.open = async (...args) => {
  const handle = await open(...args);
  handle.sync = faulty('sync', handle.sync);
  return handle;
};
syncBuiltinESMExports();

const { Client } = createRequire(import.meta.url)('pg');
Client.prototype.query = faulty('query', Client.prototype.query);
