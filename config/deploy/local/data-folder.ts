import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle, codeOf } from './message.ts';

const REASONS: Record<string, [string, string]> = {
  EROFS: ['所在的文件系统是只读的', 'the file system is read-only'],
  EACCES: ['当前用户没有写入权限', 'this user may not write there'],
  EPERM: ['当前用户没有写入权限', 'this user may not write there'],
  ENOTDIR: ['路径中有一段是文件而不是文件夹', 'a part of the path is a file, not a folder'],
  EEXIST: ['该路径已是一个文件', 'there is a file of that name'],
  ENOSPC: ['磁盘已满', 'the disk is full'],
};

/** Creates the data folder, readable by its owner only, and proves that it can be written. */
export function openDataFolder(dataDir: string): void {
  const probe = join(dataDir, `.probe-${process.pid}`);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    for (const folder of ['logs', join('media', 'uploads')])
      mkdirSync(join(dataDir, folder), { recursive: true, mode: 0o700 });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const code = codeOf(error) ?? 'unknown';
    const [chinese, english] = REASONS[code] ?? [`错误 ${code}`, `error ${code}`];
    throw new Obstacle(
      `数据文件夹 ${dataDir} 不能写入：${chinese}。请改正权限，或用 DATA_DIR 另指一个文件夹，例如 DATA_DIR=/var/lib/sxjp npm start。`,
      `The data folder ${dataDir} cannot be written: ${english}. Correct its permissions, or name another folder: DATA_DIR=/var/lib/sxjp npm start.`
    );
  }
}

/** Lets other users pass through a folder without seeing what is in it. */
export function letPass(folder: string): void {
  chmodSync(folder, 0o711);
}

/** Writes a private file whole or not at all. */
export function writePrivate(path: string, content: unknown): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(unfinished, path);
}

/** What `writePrivate` wrote, or null when there is none. A file that is no longer JSON is named, not replaced. */
export function readPrivate(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new Obstacle(
      `文件 ${path} 不能读取（${codeOf(error) ?? ''}）。请以创建它的用户运行，或改正权限。`,
      `The file ${path} cannot be read (${codeOf(error) ?? ''}). Run as the user who created it, or correct its permissions.`
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Obstacle(
      `文件 ${path} 已损坏，不是 JSON。请从备份恢复它。`,
      `The file ${path} is damaged: it is not JSON. Restore it from a backup.`
    );
  }
}
