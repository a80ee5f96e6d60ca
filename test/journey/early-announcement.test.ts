import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { daysOf } from '../../config/deploy/local/demonstration-clock.ts';
import { rowsOf } from '../system/certificates.ts';
import { noticeAct, noticePage, openedNotice } from '../system/notices.ts';
import { system } from '../system/start.ts';

describe('程序的时钟走快了', () => {
  it('公示期还没有满，程序以为满了：数据库不认，公告不成，什么也不写', async () => {
    const { notice } = await openedNotice();
    const clock = join(system().dataDir, 'clock');
    const before = daysOf(clock);
    const written = () =>
      rowsOf(`select count(*)::int as n from ledger.entries where record_id = $1`, [notice]);
    const entries = await written();
    writeFileSync(clock, String(before + 40));
    try {
      const heard = await noticeAct('publisher', notice, 'announce');
      expect(heard.status).toBeGreaterThanOrEqual(400);
    } finally {
      writeFileSync(clock, String(before));
    }
    expect((await noticePage(notice)).stage).toBe('open');
    expect(await written()).toEqual(entries);
  });
});
