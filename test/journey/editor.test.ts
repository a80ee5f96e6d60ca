import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { withDatabase } from '../system/database.ts';
import { system } from '../system/start.ts';
import { openBrowser, workbench } from './panel.ts';

const WITHIN_SECONDS = 60;
const BETTERED = `（更正${process.pid}）`;
const REASON = `标题改错了${process.pid}`;

interface Announcement {
  id: string;
  number: string;
  title: string;
}

const newest = (): Promise<Announcement> =>
  withDatabase('postgres', async (client) => {
    const { rows } = await client.query<Announcement>(
      `select document_id as id, number, title from announcements
       where published_at is not null and locale = 'zh-Hans' order by id desc limit 1`
    );
    const [found] = rows;
    if (found === undefined) throw new Error('演示数据里没有公告。');
    return found;
  });

describe('一件公告的文字，从编辑改稿到上网，再退回', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let announcement: Announcement;

  beforeAll(async () => {
    browser = await openBrowser();
    announcement = await newest();
  });
  afterAll(() => browser.close());

  const editing = (): string =>
    `${system().cms}/admin/content-manager/collection-types/api::announcement.announcement/` +
    `${announcement.id}?plugins[i18n][locale]=zh-Hans`;

  /** The heading a visitor reads, once it does or does not say so. */
  async function untilSite(says: boolean): Promise<string> {
    const slug = announcement.number.replace(/^.*〔(\d{4})〕(\d+)号$/, '$1-$2');
    for (let tries = 0; tries < WITHIN_SECONDS * 2; tries += 1) {
      const html = await (await fetch(`${system().site}/announcements/${slug}/`)).text();
      if (html.includes(BETTERED) === says) return html;
      await sleep(500);
    }
    throw new Error(`一分钟后公告页仍${says ? '没有' : '有'}“${BETTERED}”`);
  }

  /** The text as an editor leaves it, unpublished. */
  async function saveAs(title: string): Promise<Page> {
    const page = await browser.staff('editor');
    await page.goto(editing());
    await page.getByRole('textbox', { name: '标题' }).fill(title);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存').first().waitFor();
    return page;
  }

  async function publish(): Promise<Page> {
    const page = await browser.staff('publisher');
    await page.goto(editing());
    const unpublished = page.getByText('有未发布的修改');
    await unpublished.waitFor();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await unpublished.waitFor({ state: 'hidden' });
    await page.goto(workbench('/publication'));
    return page;
  }

  it('编辑改标题，保存；编辑自己不能发布，网站不变', async () => {
    const page = await saveAs(`${announcement.title}${BETTERED}`);
    await page.getByText('有未发布的修改').waitFor();
    expect(await page.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);
    await page.goto(workbench('/publication'));
    await page.getByText('没有待发布的变化').waitFor();
    expect(await page.getByRole('button', { name: '退回到此版' }).count()).toBe(0);
    await page.close();
  });

  it('发布审批人发布；后台看得到进度和结果，一分钟内上网', async () => {
    const page = await publish();
    await page.getByText(/^正在发布：/).waitFor();
    await untilSite(true);
    await page.getByText('没有待发布的变化').waitFor();
    const online = page.getByRole('row').filter({ hasText: '在线' }).first();
    expect(await online.innerText()).toContain('已发布');
    await page.close();
  });

  it('发布审批人写明原因，一步退回上一版；网站换回原来的标题，后台写明已退回', async () => {
    const page = await browser.staff('publisher');
    await page.goto(workbench('/publication'));
    await page.getByRole('button', { name: '退回到此版' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '退回的原因' }).fill(REASON);
    await dialog.getByRole('button', { name: '退回', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await untilSite(false)).toContain(announcement.title);
    await page.getByText('网站已退回旧版').waitFor();
    const asked = page.getByRole('row').filter({ hasText: REASON });
    expect(await asked.innerText()).toContain('已退回');
    await page.close();
  });

  it('编辑改稿期间网站保持退回的一版；改好发布，网站用上最新的', async () => {
    const editor = await saveAs(announcement.title);
    await editor.goto(workbench('/publication'));
    await editor.getByText('网站已退回旧版').waitFor();
    await editor.close();
    const page = await publish();
    await page.getByText('没有待发布的变化').waitFor({ timeout: WITHIN_SECONDS * 1000 });
    expect(await untilSite(false)).toContain(announcement.title);
    await page.close();
  });
});
