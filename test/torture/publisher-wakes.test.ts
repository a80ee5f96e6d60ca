import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withDatabase } from '../system/database.ts';
import { publishWhenFree } from '../system/publishing.ts';
import { moveClock, system, today } from '../system/start.ts';

const WITHIN_SECONDS = 60;
const TWO_LOOKS_MS = 25_000;

const takenAt = (): string =>
  (
    JSON.parse(
      readFileSync(join(system().dataDir, 'site', 'current', 'data', 'snapshot.json'), 'utf8')
    ) as { takenAt: string }
  ).takenAt;

const count = (): Promise<number> =>
  withDatabase('sxjp_owner', async (client) => {
    const { rows } = await client.query<{ count: string }>(
      'select count(*) from ledger.publications'
    );
    return Number(rows[0]?.count);
  });

async function within(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < WITHIN_SECONDS * 2; tries += 1) {
    if (holds()) return;
    await sleep(500);
  }
  throw new Error(`一分钟后仍未发生：${what}（数据截至 ${takenAt()}）`);
}

describe('没有人办理，网站也不过时', () => {
  it('换了一天，网站按这一天重新生成；演示时钟拨回来也一样', async () => {
    const showsToday = () => takenAt().startsWith(today());
    await within('网站是今天的', showsToday);
    await moveClock(1);
    try {
      await within('网站是后一天的', showsToday);
    } finally {
      await moveClock(-1);
    }
    await within('网站又是今天的', showsToday);
  });

  it('别处的发布程序已经公开、这里还没有的，这里也上网；没有的不白做', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'sxjp-elsewhere-'));
    try {
      await within('网站是今天的', () => takenAt().startsWith(today()));
      expect((await publishWhenFree(elsewhere)).code).toBe(0);
      const before = takenAt();
      const publications = await count();
      await sleep(TWO_LOOKS_MS);
      expect(await count()).toBe(publications);
      await withDatabase('sxjp_owner', (client) =>
        client.query(`insert into ledger.outbox (topic, published_at, publication_id)
          select 'test', clock_timestamp(), max(id) from ledger.publications`)
      );
      await within('网站重新生成', () => takenAt() > before);
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });
});
