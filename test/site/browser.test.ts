import type { Browser, Page } from 'playwright-core';
import { servedSample } from './served-site.ts';
import type { ServedSite } from './served-site.ts';
import { CANCELLED_NUMBER, OPEN_NOTICE_SLUG, SUSPENDED_NUMBER } from './snapshot.ts';

let served: ServedSite;
let browser: Browser;
let base: string;
let reading: ServedSite['reading'];

beforeAll(async () => {
  served = await servedSample();
  ({ browser, base, reading } = served);
});

afterAll(async () => {
  await served.close();
});

const results = (page: Page): Promise<string[]> =>
  page.locator('[data-part="results"] li .digits').allInnerTexts();

describe('按打开的日期显示状态', () => {
  it('第一批已过有效期的显示过期失效；暂停、注销照实显示', async () => {
    const shown = async (number: string): Promise<string> => {
      let text = '';
      await reading(`/certificates/${number}/`, {}, async (page) => {
        text = await page.locator('.banner strong:visible').innerText();
      });
      return text;
    };
    expect(await shown('SXJP-2022-0001')).toBe('过期失效');
    expect(await shown(SUSPENDED_NUMBER)).toBe('暂停');
    expect(await shown(CANCELLED_NUMBER)).toBe('注销');
  });

  it('页面没有重新生成，有效期一过也改为过期失效，公示期一过也改为已结束', async () => {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.clock.setFixedTime(new Date('2031-01-01T12:00:00+08:00'));
      await page.goto(`${base}/certificates/SXJP-2025-0001/`);
      expect(await page.locator('.banner strong:visible').innerText()).toBe('过期失效');
      await page.goto(`${base}/notices/${OPEN_NOTICE_SLUG}/`);
      expect(await page.locator('.banner strong:visible').innerText()).toBe('已结束');
      await page.goto(`${base}/announcements/2025-2/`);
      expect(await page.locator('.badge', { hasText: /^有效$/ }).count()).toBe(0);
    } finally {
      await context.close();
    }
  });

  it('公示中的印出起算日和截止 24:00，并数着剩下的天数', async () => {
    await reading(`/notices/${OPEN_NOTICE_SLUG}/`, {}, async (page) => {
      const banner = await page.locator('.banner').innerText();
      expect(banner).toContain('公示中');
      expect(banner).toContain('24:00');
      expect(await page.locator('[data-days-left]').innerText()).toBe('5');
    });
  });
});

describe('资格自查', () => {
  it('按领域的门槛逐条给灯，差一万元就说不符合；改了答案，旧结果收起；不向任何地方发送', async () => {
    await reading('/apply/eligibility/', { width: 390 }, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.selectOption('[name="sector"]', 'food');
      for (const tick of await page.locator('[name="met"]').all()) await tick.check();
      await page.fill('[name="organization"]', '4000');
      await page.fill('[name="offering"]', '1999');
      await page.keyboard.press('Enter');
      expect(await page.locator('[data-part="verdict"]').innerText()).toContain('没有达到');
      expect(await page.locator('[data-light="red"]').last().innerText()).toContain('1,999 万元');
      await page.fill('[name="offering"]', '2000');
      expect(await page.locator('[data-eligibility-result]').isVisible()).toBe(false);
      await page.keyboard.press('Enter');
      expect(await page.locator('[data-part="verdict"]').innerText()).toContain('自查通过');
      expect(asked).toEqual([]);
    });
  });
});

describe('核验', () => {
  it('编号少写短横也查得到；查不到时说明原因', async () => {
    await reading('/verify/', {}, async (page) => {
      await page.waitForSelector('[data-verify][data-ready]', { state: 'attached' });
      await page.fill('#q', SUSPENDED_NUMBER.replaceAll('-', ' ').toLowerCase());
      await page.keyboard.press('Enter');
      expect(await page.locator('[data-part="verdict"]').innerText()).toContain('暂停');
      expect(await results(page)).toEqual([SUSPENDED_NUMBER]);
      await page.fill('#q', 'SXJP-P-2026-0001-A');
      await page.keyboard.press('Enter');
      expect(await page.locator('[data-part="verdict"]').innerText()).toContain('不合编号规则');
      expect(await page.locator('[data-part="nothing"]').innerText()).toContain('没有通过认证');
    });
  });
});

describe('在手机上不用脚本', () => {
  it('名录页说明检索需要脚本，并列出批次和城市', async () => {
    await reading('/registry/', { javaScriptEnabled: false, width: 390 }, async (page) => {
      expect(await page.locator('noscript').innerText()).toContain('按批次或城市');
      await page.locator('a[href="/registry/rounds/2025-4/"]').click();
      expect(await page.locator('main a[href^="/certificates/"]').count()).toBe(78);
    });
  });
});
