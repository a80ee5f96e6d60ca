import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import writeExcelFile from 'write-excel-file/node';
import type { PublicCertificate } from '@sxjp/plugin-certification/domain';
import { gb18030 } from '../system/gb18030.ts';
import { PRODUCTION_POLICY, servedSample } from './served-site.ts';
import type { ServedSite } from './served-site.ts';
import { CANCELLED_NUMBER, SUSPENDED_NUMBER } from './snapshot.ts';

let served: ServedSite;
let reading: ServedSite['reading'];
let certificates: PublicCertificate[];

beforeAll(async () => {
  served = await servedSample(undefined, PRODUCTION_POLICY);
  ({ reading } = served);
  ({ certificates } = served.site.snapshot);
});

afterAll(async () => {
  await served.close();
});

const GOOD = 'SXJP-2025-0001';
const EXPIRED = 'SXJP-2022-0001';
const ABSENT = 'SXJP-2025-9999';

const SUMMARY = '[data-part="summary"]';

async function atList(page: Page): Promise<void> {
  await page.waitForSelector('[data-bulk][data-ready]');
}

async function pasted(page: Page, lines: readonly string[]): Promise<void> {
  await atList(page);
  await page.fill('textarea', lines.join('\n'));
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await page.locator(SUMMARY).waitFor();
}

async function given(page: Page, name: string, buffer: Buffer): Promise<void> {
  await atList(page);
  await page.setInputFiles('input[type="file"]', { name, mimeType: '', buffer });
  await page
    .locator(SUMMARY)
    .or(page.locator('[data-part="refusal"]'))
    .filter({ visible: true })
    .waitFor();
}

/** Line, what was asked and the result of every row shown. */
const rows = (page: Page): Promise<string[][]> =>
  page
    .locator('[data-part="rows"] tr')
    .evaluateAll((lines) =>
      lines.map((line) => [
        line.children[0]?.textContent ?? '',
        line.children[1]?.textContent ?? '',
        line.children[2]?.querySelector('.badge')?.textContent ?? '',
      ])
    );

/** A holder of several certificates, a name only one has, and the holder's names by length. */
function holders() {
  const byName = new Map<string, PublicCertificate[]>();
  for (const each of certificates)
    byName.set(each.holder.name, [...(byName.get(each.holder.name) ?? []), each]);
  const several = [...byName].find(([, own]) => own.length > 1);
  const single = [...byName].find(
    ([, own]) =>
      own.length === 1 && own[0]?.number.startsWith('SXJP-2025') && own[0].state === 'effective'
  );
  if (several === undefined || single === undefined) throw new Error('样例中没有这样的单位。');
  return { several: { name: several[0], own: several[1] }, single: single[0] };
}

describe('批量核验', () => {
  it('粘贴的每一行照实给出状态：有效、暂停、注销、过期、查无此证、同名多张、部分相符、重复', async () => {
    const { several, single } = holders();
    const fragment = single.slice(2, 5);
    await reading('/verify-list/', {}, async (page) => {
      await pasted(page, [
        GOOD,
        SUSPENDED_NUMBER.toLowerCase().replaceAll('-', ' '),
        CANCELLED_NUMBER,
        EXPIRED,
        ABSENT,
        '',
        'SXJP-P-2026-0001-A',
        single,
        several.name,
        fragment,
        GOOD.replaceAll('-', '－'),
      ]);
      expect((await rows(page)).map(([line, , result]) => `${line ?? ''} ${result ?? ''}`)).toEqual(
        [
          '1 有效',
          '2 暂停',
          '3 注销',
          '4 过期失效',
          '5 查无此证',
          '7 查无此证',
          '8 有效',
          '9 多张证书',
          '10 没有完全相同的',
          '11 有效',
        ]
      );
      const line = (place: number): Promise<string> =>
        page.locator('[data-part="rows"] tr').nth(place).innerText();
      expect(await line(5)).toContain('不合编号规则');
      expect(await line(7)).toContain(`同名的有 ${several.own.length} 张`);
      expect(await line(8)).toContain('不能当作查到');
      expect(await line(9)).toContain('与第 1 行重复');
      expect(await page.locator(SUMMARY).innerText()).toContain('共核验 10 行');
      expect(await page.locator('[data-part="stamp"]').innerText()).toContain('数据截至');
      expect(await page.locator('[data-part="counts"]').innerText()).toContain('重复的 1 行');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe(
        'summary'
      );
    });
  });

  it('名单不离开本机：没有一个请求带着名单里的字，地址里也没有', async () => {
    const secret = '绝不外传的名单';
    const lines = [GOOD, ABSENT, secret, holders().single];
    await reading('/verify-list/', {}, async (page) => {
      await atList(page);
      served.heard.length = 0;
      const others: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(served.base)) others.push(request.url());
      });
      await pasted(page, lines);
      await given(page, `${secret}.csv`, Buffer.from(lines.join('\r\n')));
      await page.locator('[data-part="problems"]').check();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载结果' }).click();
      await (await download).path();
      const said = served.heard.map((each) => decodeURIComponent(each));
      expect(said.length).toBeGreaterThan(0);
      expect(said.filter((each) => !/^GET \/(assets|registry)\//.test(each))).toEqual([]);
      expect(said.filter((each) => lines.some((line) => each.includes(line)))).toEqual([]);
      expect(others.filter((url) => !url.startsWith('blob:'))).toEqual([]);
      expect(page.url()).toBe(`${served.base}/verify-list/`);
    });
  });

  it('只看需要核对的，并下载成 csv，不会被表格当成公式', async () => {
    await reading('/verify-list/', {}, async (page) => {
      await pasted(page, [GOOD, '=1+1', SUSPENDED_NUMBER]);
      await page.locator('[data-part="problems"]').check();
      expect((await rows(page)).map(([, asked]) => asked)).toEqual(['=1+1', SUSPENDED_NUMBER]);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载结果' }).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toMatch(/^山西精品核验结果-\d{4}-\d\d-\d\d\.csv$/);
      const text = readFileSync(await saved.path(), 'utf8');
      expect(text.startsWith('\ufeff行号,所查内容,结果,证书编号')).toBe(true);
      expect(text).toContain("2,'=1+1,查无此证");
      expect(text).toMatch(new RegExp(`3,${SUSPENDED_NUMBER},暂停,${SUSPENDED_NUMBER},`));
    });
  });

  it('GB18030 的 csv：有标题行，几列里认出编号那一列，也可改查另一列', async () => {
    const { single } = holders();
    const csv = `序号,供应商名称,证书编号\r\n1,"${single}",${GOOD}\r\n2,查无此厂,${SUSPENDED_NUMBER}\r\n`;
    await reading('/verify-list/', {}, async (page) => {
      await given(page, '名单.csv', gb18030(csv));
      expect(await rows(page)).toEqual([
        ['2', GOOD, '有效'],
        ['3', SUSPENDED_NUMBER, '暂停'],
      ]);
      await page.selectOption('[data-part="column"]', { label: '供应商名称' });
      await page.getByText('1 行需要核对').waitFor();
      expect(await rows(page)).toEqual([
        ['2', single, '有效'],
        ['3', '查无此厂', '查无此证'],
      ]);
    });
  });

  it('一万行的 xlsx：有进度，页面不停顿，逐行结果不少一行', async () => {
    const numbers = certificates.map(({ number }) => number);
    const asked = Array.from({ length: 10_000 }, (_, place) =>
      place % 4 === 0 ? `SXJP-1999-${String(place)}` : (numbers[place % numbers.length] ?? '')
    );
    const xlsx = await writeExcelFile([
      [{ value: '证书编号', type: String }],
      ...asked.map((value) => [
        { value, type: String },
        { value: '备注'.repeat(20), type: String },
      ]),
    ]).toBuffer();
    await reading('/verify-list/', {}, async (page) => {
      await atList(page);
      await page.evaluate(() => {
        const gaps = { longest: 0, last: performance.now() };
        const tick = (now: number): void => {
          gaps.longest = Math.max(gaps.longest, now - gaps.last);
          gaps.last = now;
          requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
        Object.assign(window, { gaps });
      });
      const told = page.locator('progress').waitFor();
      await given(page, '大名单.xlsx', xlsx);
      await told;
      expect(await page.locator(SUMMARY).innerText()).toContain('共核验 10000 行');
      expect(await page.locator('[data-part="counts"]').innerText()).toContain('查无此证 2500');
      expect((await rows(page)).length).toBe(100);
      const longest = await page.evaluate(
        () => (window as unknown as { gaps: { longest: number } }).gaps.longest
      );
      expect(longest).toBeLessThan(500);
    });
  });

  it('读不了的文件说清楚为什么、怎么办', async () => {
    await reading('/verify-list/', {}, async (page) => {
      await given(page, '旧.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
      expect(await page.locator('[data-part="refusal"]').innerText()).toContain('另存为 xlsx');
      await given(page, '坏.xlsx', Buffer.from('PK\u0003\u0004不是工作簿'));
      await page.getByText('xlsx 文件打不开').waitFor();
      await given(page, '图.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]));
      await page.getByText('不是 csv、xlsx 或文本').waitFor();
      await given(page, '空.txt', Buffer.from('\n\n'));
      await page.getByText('没有可查的内容').waitFor();
    });
  });

  it('把文件拖进来也成；只用键盘也成', async () => {
    await reading('/verify-list/', { width: 390, height: 844 }, async (page) => {
      await atList(page);
      await page.evaluate((number) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([number], '名单.txt'));
        document
          .querySelector('[data-bulk] form')
          ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }, GOOD);
      await page.locator(SUMMARY).waitFor();
      expect(await rows(page)).toEqual([['1', GOOD, '有效']]);
      await page.focus('textarea');
      await page.keyboard.type(ABSENT);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('1 行需要核对').waitFor();
      expect(await rows(page)).toEqual([['1', ABSENT, '查无此证']]);
    });
  });

  it('英文页同样；不用脚本时说明怎么办', async () => {
    await reading('/en/verify-list/', {}, async (page) => {
      await atList(page);
      await page.fill('textarea', `${SUSPENDED_NUMBER}\n${ABSENT}`);
      await page.getByRole('button', { name: 'Verify', exact: true }).click();
      await page.locator(SUMMARY).waitFor();
      expect((await rows(page)).map(([, , result]) => result)).toEqual(['Suspended', 'Not found']);
    });
    await reading('/verify-list/', { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('noscript').innerText()).toContain('需要启用脚本');
      expect(await page.locator('textarea').isVisible()).toBe(false);
    });
  });
});
