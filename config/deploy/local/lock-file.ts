import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { codeOf } from './message.ts';

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

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The living process a lock names by its id and its birth, so that a reused id is not mistaken for it. */
function holderIn(text: string): number | null {
  const [pid = '', birth = ''] = text.split(' ');
  const id = Number(pid);
  if (!Number.isInteger(id) || id <= 0 || !isAlive(id)) return null;
  return birthOf(id) === birth ? id : null;
}

/** The process that holds a lock now, or null. */
export function holderOf(path: string): number | null {
  const text = read(path);
  return text === null ? null : holderIn(text);
}

/** Puts the lock there with its content or not at all: nobody ever reads an empty one. */
function tryPut(path: string): boolean {
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, `${process.pid} ${birthOf(process.pid)}`, { mode: 0o600 });
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * Sets aside the lock of a process that is gone. Two may try at once, so what was moved is read again: should it be the
 * lock the other has just taken, it is put back.
 */
function removeDead(path: string): void {
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (holderOf(aside) === null) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

export type Taking =
  | { taken: true; /** Its last holder died with it. */ afterCrash: boolean }
  | { taken: false; /** Null: somebody took it this very moment. */ holder: number | null };

/** Takes a lock for this process, from a dead holder too. Whoever took it removes the file when done. */
export function tryLock(path: string): Taking {
  if (tryPut(path)) return { taken: true, afterCrash: false };
  const holder = holderOf(path);
  if (holder !== null) return { taken: false, holder };
  removeDead(path);
  return tryPut(path)
    ? { taken: true, afterCrash: true }
    : { taken: false, holder: holderOf(path) };
}
