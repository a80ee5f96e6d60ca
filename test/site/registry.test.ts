import type { Browser, Page } from 'playwright-core';
import type { BuiltSite } from './built-site.ts';
import { settled } from './examining.ts';
import { servedSample } from './served-site.ts';
import type { ServedSite } from './served-site.ts';

let served: ServedSite;
let site: BuiltSite;
let browser: Browser;
let base: string;
let reading: ServedSite['reading'];

beforeAll(async () => {
  served = await servedSample();
  ({ site, browser, base, reading } = served);
});

afterAll(async () => {
  await served.close();
});

const READY = '[data-registry-search][data-ready]';
const countText = (page: Page): Promise<string> => page.locator('[data-part="count"]').innerText();
/** The numbers listed. Of what is below the screen the browser has no layout (`content-visibility`): its text is read. */
async function results(page: Page): Promise<string[]> {
  await settled(page);
  return page.locator('[data-part="results"] li .digits').allTextContents();
}

describe('用键盘检索名录', () => {
  it('输入单位名称中间三个字，找到、走到、打开，再退回来', async () => {
    const [certificate] = site.snapshot.certificates;
    if (certificate === undefined) throw new Error('样例没有证书。');
    const fragment = Array.from(certificate.holder.name).slice(2, 5).join('');
    await reading('/registry/', {}, async (page) => {
      await page.waitForSelector(READY);
      expect(await countText(page)).toContain(String(site.snapshot.certificates.length));
      await page.focus('#q');
      await page.keyboard.type(fragment);
      expect(await results(page)).toContain(certificate.number);
      expect(new URL(page.url()).searchParams.get('q')).toBe(fragment);
      expect(await page.locator('[data-part="results"] mark').first().innerText()).toBe(fragment);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/certificates/**');
      await page.goBack();
      await page.waitForSelector(READY);
      expect(await page.inputValue('#q')).toBe(fragment);
      expect(await results(page)).toContain(certificate.number);
      await page.goBack();
      expect(await page.inputValue('#q')).toBe('');
      expect(await countText(page)).toContain(String(site.snapshot.certificates.length));
    });
  });

  it('筛选写进地址，后退逐步撤销，地址发给别人看到同样的结果', async () => {
    await reading('/registry/?q=业', {}, async (page) => {
      await page.waitForSelector(READY);
      const all = await countText(page);
      const box = page.locator('input[name="sector"][value="food"]');
      await box.focus();
      await page.keyboard.press('Space');
      const narrowed = await countText(page);
      expect(narrowed).not.toBe(all);
      expect(new URL(page.url()).searchParams.get('sector')).toBe('food');
      await page.reload();
      await page.waitForSelector(READY);
      expect(await countText(page)).toBe(narrowed);
      expect(await box.isChecked()).toBe(true);
      await page.goBack();
      await settled(page);
      expect(await countText(page)).toBe(all);
      expect(await box.isChecked()).toBe(false);
    });
  });

  it('信用代码末六位、标准号也查得到：第二个文件问到才取', async () => {
    const [certificate] = site.snapshot.certificates;
    if (certificate === undefined) throw new Error('样例没有证书。');
    const asked: string[] = [];
    await reading('/', {}, async (page) => {
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${base}/registry/`);
      await page.waitForSelector(READY);
      await page.waitForTimeout(200);
      expect(asked.filter((path) => path.includes('/names.'))).toHaveLength(1);
      expect(asked.filter((path) => path.includes('/details.'))).toEqual([]);
      await page.fill('#q', certificate.holder.creditCode.slice(-6));
      await page.locator('[data-part="results"] li').first().waitFor();
      expect(await results(page)).toContain(certificate.number);
      expect(await page.locator('[data-part="partial"]').innerText()).toBe('');
      await page.fill('#q', certificate.standards[0]?.number ?? '');
      expect(await results(page)).toContain(certificate.number);
      expect(asked.filter((path) => path.includes('/details.'))).toHaveLength(1);
    });
  });

  it('第二个文件取不到时照实说，名称仍然查得到', async () => {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.route('**/details.*.json', (route) => route.abort());
      await page.goto(`${base}/registry/?q=小米`);
      await page.waitForSelector(READY);
      expect((await results(page)).length).toBeGreaterThan(0);
      await page.locator('[data-part="partial"]', { hasText: '没有取到' }).waitFor();
    } finally {
      await context.close();
    }
  });

  it('第二个文件比头一屏画出来还早到，检索照样就绪，列表完整', async () => {
    await reading('/', {}, async (page) => {
      await page.addInitScript(() => {
        const paint = window.requestAnimationFrame.bind(window);
        window.requestAnimationFrame = (work) => window.setTimeout(() => paint(work), 500);
      });
      await page.goto(`${base}/registry/?q=醋`);
      const listed = await results(page);
      expect(await countText(page)).toBe(`找到 ${listed.length} 张证书。`);
    });
  });

  it('按认证机构和标准筛选，各带张数；标准多时可输入片段找', async () => {
    await reading('/registry/', {}, async (page) => {
      await page.waitForSelector(READY);
      await page.locator('[data-part="facets"] input').first().focus();
      const body = page.locator('input[name="body"]').first();
      await body.waitFor();
      const count = await page.locator('label:has(input[name="body"]) .count').first().innerText();
      await body.check();
      expect(await countText(page)).toContain(count);
      await body.uncheck();
      await page.fill('[aria-label="查找标准"]', '152-2025');
      await page.locator('input[name="standard"]').first().check();
      expect(await countText(page)).toContain('找到 1 张');
      expect(new URL(page.url()).searchParams.get('standard')).toBe('T/SXJP 152-2025');
      await page.reload();
      await page.waitForSelector(READY);
      expect(await countText(page)).toContain('找到 1 张');
    });
  });

  it('排序和卡片写进地址，刷新不变；没有按分数的排序', async () => {
    await reading('/registry/?q=醋', {}, async (page) => {
      await page.waitForSelector(READY);
      const near = await results(page);
      await page.selectOption('[data-part="order"]', 'number');
      const byNumber = await results(page);
      expect(byNumber).toEqual(near.toSorted());
      await page.getByRole('button', { name: '卡片' }).click();
      expect(new URL(page.url()).search).toBe('?q=%E9%86%8B&sort=number&view=cards');
      await page.reload();
      await page.waitForSelector(READY);
      expect(await page.locator('ol[data-view="cards"]').count()).toBe(1);
      expect(await results(page)).toEqual(byNumber);
      expect(await page.locator('[data-part="order"] option').allInnerTexts()).toEqual([
        '最接近',
        '最新公告',
        '证书编号',
      ]);
    });
  });

  it('查不到时说明原因，并可去掉筛选', async () => {
    await reading('/registry/?q=小米&sector=services', {}, async (page) => {
      await page.waitForSelector(READY);
      expect(await countText(page)).toContain('没有找到');
      expect(await page.locator('[data-part="nothing"]').isVisible()).toBe(true);
      const picture = page.locator('[data-part="nothing"] svg[role="img"]');
      expect(await picture.getAttribute('aria-label')).toContain('编号印在标题下方');
      await page.locator('[data-part="unnarrowed"]').click();
      expect((await results(page)).length).toBeGreaterThan(0);
      expect(page.url()).not.toContain('sector');
    });
  });

  it('首页的检索框直达名录，切换语言后检索还在', async () => {
    await reading('/', {}, async (page) => {
      await page.fill('#q', '小米');
      await page.keyboard.press('Enter');
      await page.waitForSelector(READY);
      const found = await results(page);
      expect(found.length).toBeGreaterThan(0);
      await page.locator('a[data-language]').click();
      await page.waitForURL('**/en/registry/**');
      await page.waitForSelector(READY);
      expect(await results(page)).toEqual(found);
    });
  });
});
