import type { Page } from 'playwright-core';
import { withDatabase } from '../system/database.ts';
import { as } from '../system/people.ts';
import { readDocument } from '../system/pdf.ts';
import { system, today } from '../system/start.ts';
import { openBrowser } from './panel.ts';

const PHONE = 390;
/** What the buyer holds, as the demonstration has it; its initials by hand. */
const OFFERING = '镁合金汽车方向盘骨架';
const FRAGMENT = '方向盘';
const INITIALS = 'mhjqcfxpgj';

interface Held {
  id: string;
  number: string;
  holder: string;
}

async function held(): Promise<Held> {
  return withDatabase('postgres', async (client) => {
    const { rows } = await client.query<Held>(
      `select document_id as id, number, holder_name as holder from certificates
       where offering_name = $1 and state = 'effective' order by id desc limit 1`,
      [OFFERING]
    );
    const [found] = rows;
    if (found === undefined) throw new Error(`演示里没有“${OFFERING}”的证书。`);
    return found;
  });
}

describe('一位采购方在手机上查一张证书', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let certificate: Held;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    certificate = await held();
    page = await browser.visitor(PHONE);
    await page.clock.setSystemTime(new Date(`${today()}T12:00:00+08:00`));
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE);
  });

  const results = () => page.getByRole('region', { name: '检索结果' }).getByRole('listitem');
  const box = () => page.getByRole('searchbox', { name: '检索全部获证产品与服务' });
  const search = async (words: string) => {
    await box().fill(words);
    await results().filter({ hasText: certificate.number }).waitFor();
  };

  it('名称中间的三个字、拼音首字母，都查得到', async () => {
    await page.goto(`${system().site}/registry/`);
    await search(FRAGMENT);
    expect(await results().first().innerText()).toContain(OFFERING);
    await search(INITIALS);
    expect(await results().first().innerText()).toContain(OFFERING);
  });

  it('按领域筛选，只剩这个领域的；清除筛选，又是全部', async () => {
    await page.goto(`${system().site}/registry/`);
    const count = page.getByRole('region', { name: '检索结果' }).getByRole('status').first();
    await results().first().waitFor();
    const all = await count.innerText();
    await page.getByText('筛选', { exact: true }).click();
    await page.getByRole('checkbox', { name: /^制造业/ }).check();
    await count.filter({ hasNotText: all }).waitFor();
    await search(FRAGMENT);
    await box().fill('');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect(count.innerText()).resolves.toBe(all);
  });

  it('打开证书页，看得到编号、单位和有效', async () => {
    await page.goto(`${system().site}/registry/`);
    await search(FRAGMENT);
    await results().filter({ hasText: certificate.number }).getByRole('link').first().click();
    await page.waitForURL(new RegExp(`/certificates/${certificate.number}/`));
    const said = await page.getByRole('main').innerText();
    expect(said).toContain(certificate.number);
    expect(said).toContain(certificate.holder);
    expect(await page.locator('.banner strong:visible').innerText()).toBe('有效');
  });

  it('扫证书上的二维码，到的是这一张的核验页，再到证书全文', async () => {
    const officer = await as('case-officer');
    const proof = await officer.raw(`/certification/certificates/${certificate.id}/proof`, {});
    const { qr } = readDocument(Buffer.from(await proof.arrayBuffer()), true);
    expect(qr).toMatch(new RegExp(`^${system().site}/verify/[0-9a-z]{24,40}/$`));
    await page.goto(qr ?? '');
    const said = await page.getByRole('main').innerText();
    expect([said.includes(certificate.number), said.includes('有效')]).toEqual([true, true]);
    await page.getByRole('link', { name: '看证书全文' }).click();
    await page.waitForURL(new RegExp(`/certificates/${certificate.number}/`));
  });

  it('输入不存在的编号：说没有查到、为什么、怎么办；输入真的，又查得到', async () => {
    await page.goto(`${system().site}/verify/`);
    const number = page.getByRole('searchbox', { name: '证书编号' });
    const result = page.getByRole('region', { name: '核验结果' });
    const ask = async (typed: string) => {
      await number.fill(typed);
      await page.getByRole('button', { name: '核验', exact: true }).click();
      await result.getByRole('status').filter({ hasText: /查到/ }).waitFor();
      return result.innerText();
    };
    await page.locator('[data-verify][data-ready]').waitFor({ state: 'attached' });
    const absent = await ask('SXJP-2025-9999');
    expect(absent).toContain('没有查到编号“SXJP-2025-9999”');
    expect(absent).toContain('没有通过认证');
    expect(await ask(certificate.number)).toContain('查到了：这张证书的状态是“有效”');
  });
});
