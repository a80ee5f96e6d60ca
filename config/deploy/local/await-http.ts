import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from './children.ts';
import { Obstacle } from './message.ts';

async function statusOf(url: string): Promise<number | null> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(3000) });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}

/** Waits until `url` answers with one of these statuses; a child that dies, or too long a wait, is an obstacle. */
export async function awaitHttp(
  child: Child,
  url: string,
  statuses: readonly number[],
  withinMs: number
): Promise<void> {
  const until = Date.now() + withinMs;
  const life: { ended: string | null } = { ended: null };
  void child.ended.then((how) => {
    life.ended = how;
  });
  for (;;) {
    const status = await statusOf(url);
    if (status !== null && statuses.includes(status)) return;
    if (life.ended !== null || Date.now() > until) {
      const how = life.ended ?? `${Math.round(withinMs / 1000)} s`;
      throw new Obstacle(
        `“${child.name}”没有就绪（${how}）：${url}。完整记录：${child.log.path}`,
        `“${child.name}” did not get ready (${how}): ${url}. Full record: ${child.log.path}\n${child.log.tail()}`
      );
    }
    await sleep(150);
  }
}
