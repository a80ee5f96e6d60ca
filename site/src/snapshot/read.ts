import { readFileSync } from 'node:fs';
import { PublicSnapshot } from '@sxjp/plugin-certification/domain';

export type Reading = { ok: true; snapshot: PublicSnapshot } | { ok: false; problem: string };

const problem = (zh: string, en: string): Reading => ({ ok: false, problem: `${zh}\n${en}` });

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** Reads and checks the one file the site is built from. What is wrong with it is a sentence, not a stack. */
export function readSnapshot(path: string | undefined): Reading {
  if (path === undefined || path === '')
    return problem(
      '没有指定公开数据：环境变量 SNAPSHOT 应为快照文件的绝对路径。请运行 npm run publish，或指定该变量后再构建。',
      'No public data: SNAPSHOT must hold the absolute path of a snapshot. Run npm run publish, or set it and build again.'
    );
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    return problem(
      `公开数据读不出来：${path}（${messageOf(cause)}）。请重新导出快照后再构建。`,
      `The public data at ${path} cannot be read (${messageOf(cause)}). Export the snapshot again, then build.`
    );
  }
  const parsed = PublicSnapshot.safeParse(content);
  if (parsed.success) return { ok: true, snapshot: parsed.data };
  const places = parsed.error.issues
    .slice(0, 5)
    .map(({ path: at, message }) => `${at.join('.') || '(root)'}: ${message}`);
  return problem(
    `公开数据不合约定：${path}。请检查导出快照的程序，勿手工修改快照。`,
    `The public data at ${path} breaks its contract. Check what exports it; do not edit it by hand.\n  ${places.join('\n  ')}`
  );
}
