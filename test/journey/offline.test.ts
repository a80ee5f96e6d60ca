import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../system/chromium.ts';
import { as, caseAt } from '../system/people.ts';
import type { Untyped } from '../system/people.ts';
import { system } from '../system/start.ts';
import { fillSheet, signedInContext } from './panel.ts';

const PHONE = { width: 390, height: 844 };
/** A picture a phone might have taken: one red point. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64'
);

describe('没有网络的评分', () => {
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let id = '';

  beforeAll(async () => {
    browser = await launchBrowser();
    id = (await caseAt('on_site_inspection')).id;
  });
  afterAll(() => browser.close());

  const device = (key: string) => signedInContext(browser, key, PHONE);

  const address = () => `${system().cms}/admin/plugins/certification/applications/${id}/scorecard`;
  const drafts = async (key: string): Promise<Untyped[]> =>
    (await (await as(key)).get(`/certification/applications/${id}/scorecard`)).body.drafts;

  /** Opened with a network once, long enough for the device to be able to open it again without. */
  async function opened(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.goto(address());
    await page.getByText('质量方针、目标与战略规划').first().waitFor();
    await page.waitForFunction(
      async () =>
        navigator.serviceWorker.controller !== null &&
        (await caches.match('/certification/me')) !== undefined &&
        (await caches.match('/admin/')) !== undefined
    );
    return page;
  }

  it('390 像素宽、断网：评完全部分项并拍照，关掉重开仍在；恢复后每一分、每张照片到且只到一次', async () => {
    const context = await device('inspector-3');
    const page = await opened(context);
    await context.setOffline(true);
    await fillSheet(page, 2);
    await page
      .getByLabel(/质量方针、目标与战略规划：拍照/)
      .setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: PHOTO });
    await page.getByText(/没有网络，\d+ 项已存在本机/).waitFor();
    await page.close();

    const again = await context.newPage();
    await again.goto(address());
    await again.getByText('全部分项已评').waitFor();
    await again.getByText('现场.png（待上传）').waitFor();
    await context.setOffline(false);
    await again.getByText('全部已上传').waitFor();
    const sent = await drafts('inspector-3');
    expect(sent.filter(({ points }) => points !== null)).toHaveLength(37);
    expect(sent.flatMap(({ files }) => files.map(({ name }: Untyped) => name))).toEqual([
      '现场.png',
    ]);
    await again.close();
    await context.close();
  });

  it('同一人两台设备改同一项：指出是哪一项，两个都在，由本人选', async () => {
    const [one, other] = [await device('inspector-3'), await device('inspector-3')];
    const [first, second] = [await opened(one), await opened(other)];
    const box = (page: Page) => page.getByRole('textbox', { name: /“首席质量官与领导作用”得分/ });
    await one.setOffline(true);
    await box(first).fill('1');
    await first.getByText(/没有网络/).waitFor();
    await box(second).fill('0.5');
    await second.getByText('全部已上传').waitFor();
    await one.setOffline(false);
    await first.getByText('这一项在另一台设备上改过', { exact: false }).waitFor();
    await first.getByRole('button', { name: '用本机的：1 分' }).click();
    await first.getByText('全部已上传').waitFor();
    const kept = (await drafts('inspector-3')).find(({ item }) => item === 'strategy_leadership');
    expect(kept.points).toBe(1);
    await one.close();
    await other.close();
  });
});
