import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { itemKeyOf } from '../../plugins/certification/server/src/publication/item-key.ts';
import { withDatabase } from '../system/database.ts';
import { HOSTILE } from '../system/hostile.ts';
import { act, as, caseAt, requestId, stranger } from '../system/people.ts';
import type { Untyped } from '../system/people.ts';
import { system, today } from '../system/start.ts';
import { reply } from './living.ts';
import { openBrowser, workbench } from './panel.ts';

const PHONE = 390;
const NAME = '路过的孙女士';
const STATEMENT = '该产品的标签产地与公示的生产厂不一致，附照片。\n第二段：<b>请核实</b>。';
const OUTCOME = '经核对标签与生产厂的营业执照，产地与公示一致，异议不成立。';
const PDF = Buffer.from('%PDF-1.7\n标签照片\n%%EOF\n');

const rows = (sql: string, values: unknown[] = []): Promise<Untyped[]> =>
  withDatabase('postgres', async (client) => (await client.query(sql, values)).rows);

const openNotice = async (): Promise<string | undefined> => {
  const [found] = await rows(
    `select n.number from public_notices n where n.end_on >= $1 and exists (select from applications a
       where a.public_notice_id = n.id and a.stage = 'public_notice') limit 1`,
    [today()]
  );
  return found?.number;
};

/** A notice that is open: the demonstration's, or a new one when another journey has moved the clock past it. */
async function noticeNow(): Promise<string> {
  const open = await openNotice();
  if (open !== undefined) return open;
  const { id } = await caseAt('awaiting_notice');
  const drafted = await (
    await as('editor')
  ).post('/certification/notices', {
    requestId: requestId(),
    title: '关于拟认证名单的公示',
    body: '现予公示。',
    round: '2026年第九批',
    applicationIds: [id],
  });
  const sent = await (
    await as('publisher')
  ).post(`/certification/notices/${drafted.body.id}/actions/open`, {
    version: drafted.body.version,
    requestId: randomUUID(),
    personalDataChecked: true,
  });
  expect([drafted.status, sent.status, sent.body.error?.message]).toEqual([201, 200, undefined]);
  const opened = await openNotice();
  if (opened === undefined) throw new Error('没有公示期内的项目。');
  return opened;
}

async function until<T>(what: string, find: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 240; tries += 1) {
    const found = await find();
    if (found !== null) return found;
    await sleep(500);
  }
  throw new Error(`等了两分钟仍未发生：${what}`);
}

/** What the public site says at a path now, or null where nothing is. */
async function published(path: string): Promise<string | null> {
  const response = await fetch(`${system().site}${path}`);
  return response.ok ? response.text() : null;
}

describe('一位市民对公示提出异议，查到答复', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let slug = '';
  let receipt = { number: '', code: '' };
  let caseId = '';

  beforeAll(async () => {
    browser = await openBrowser();
    slug = (await noticeNow()).replace(/^.*〔(\d{4})〕(\d+)号$/, '$1-$2');
    await until('公示上网', () => published(`/notices/${slug}/object/`));
  });
  afterAll(() => browser.close());

  /** Somebody whose clock shows the system's day, which other journeys have moved. */
  const citizen = async (width?: number): Promise<Page> => {
    const page = await browser.visitor(width);
    await page.clock.setSystemTime(new Date(`${today()}T12:00:00+08:00`));
    return page;
  };
  const fault = (page: Page, field: string) => page.locator(`[data-fault="${field}"]`).innerText();

  it('在手机上从公示页进入表单，漏填的当场说明，写好的一字不丢', async () => {
    const page = await citizen(PHONE);
    await page.goto(`${system().site}/notices/${slug}/`);
    await page.getByRole('link', { name: '网上提出异议' }).click();
    await page.getByRole('button', { name: '提交' }).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE);
    await page.selectOption('[name="item"]', { index: 1 });
    await page.fill('[name="statement"]', STATEMENT);
    await page.setInputFiles('[name="files"]', {
      name: '标签.pdf',
      mimeType: 'application/pdf',
      buffer: PDF,
    });
    await page.locator('[data-petitioner] [name="name"]').fill(NAME);
    await page.getByRole('button', { name: '提交' }).click();
    await page.locator('[data-fault="phone"]', { hasText: '联系电话' }).waitFor();
    expect(await page.inputValue('[name="statement"]')).toBe(STATEMENT);
    expect(await page.locator('[data-petitioner] [name="name"]').inputValue()).toBe(NAME);

    await page.locator('[data-petitioner] [name="phone"]').fill('0351-7654321');
    await page.getByRole('button', { name: '提交' }).click();
    await page.locator('[data-receipt]').waitFor();
    receipt = {
      number: await page.locator('[data-number]').innerText(),
      code: await page.locator('[data-code]').innerText(),
    };
    expect(receipt.number).toMatch(/^SXJP-O-\d{4}-\d{4}$/);
    await page.context().close();
  });

  it('查询码不对的什么也看不到；对的看得到已收到和答复期限', async () => {
    const page = await citizen(PHONE);
    await page.goto(`${system().site}/petitions/`);
    await page.fill('[name="number"]', receipt.number);
    await page.fill('[name="code"]', 'AAAA-AAAA');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText('编号或查询码不对').waitFor();
    expect(await fault(page, '')).toContain('编号或查询码不对');
    await page.fill('[name="code"]', receipt.code);
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.locator(`[data-standing-of="${receipt.number}"]`).waitFor();
    expect(await page.locator('[data-line="stage"]').innerText()).toBe('已收到');
    expect(await page.locator('[data-line="acceptBy"]').innerText()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await page.context().close();
  });

  it('期限一览里有它；经办人在后台看到原文、提出人和证据，受理并认定，然后答复', async () => {
    const handler = await as('objection-handler');
    const { body: due } = await (await as('department-head')).get('/certification/overdue');
    expect(due.petitions.map((line: Untyped) => line.number)).toContain(receipt.number);
    const [row] = await rows(
      `select o.document_id as id, a.document_id as "caseId" from objections o
       join applications a on a.id = o.application_id where o.number = $1`,
      [receipt.number]
    );
    caseId = row.caseId;
    const page = await browser.staff('objection-handler');
    await page.goto(workbench(`/records/objections/${row.id}`));
    await page.getByText('<b>请核实</b>').first().waitFor();
    await page.getByText(NAME).first().waitFor();
    await page.getByRole('button', { name: '标签.pdf' }).waitFor();
    const version = async () =>
      (await handler.get(`/certification/applications/${caseId}`)).body.version;
    const accepted = await act(handler, caseId, await version(), 'accept_objection', {
      objectionId: row.id,
    });
    expect([accepted.status, accepted.body.stage]).toEqual([200, 'objection_handling']);
    await until('公示页写明暂缓公告', async () =>
      (await published(`/notices/${slug}/`))?.includes('暂缓公告') === true ? true : null
    );
    const finding = { finding: '产地一致' };
    expect((await act(handler, caseId, await version(), 'dismiss_objection', finding)).status).toBe(
      200
    );
    await page.reload();
    await reply(page, '孙女士：经核查，不成立。', OUTCOME);
    await page.close();
  });

  it('市民查到答复；公示页上有匿名的结果，没有他的姓名和原文', async () => {
    const page = await citizen(PHONE);
    await page.goto(`${system().site}/petitions/`);
    await page.fill('[name="number"]', receipt.number.toLowerCase());
    await page.fill('[name="code"]', receipt.code.toLowerCase());
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText('孙女士：经核查，不成立。').waitFor();
    expect(await page.locator('[data-line="stage"]').innerText()).toBe('已答复');
    await page.context().close();
    const html = await until('结果上网', async () => {
      const found = await published(`/notices/${slug}/`);
      return found?.includes(OUTCOME) === true ? found : null;
    });
    for (const secret of [NAME, '7654321', '第二段', receipt.number, receipt.code])
      expect(html).not.toContain(secret);
  });

  it('恶意的文字在后台的申报页里都作为文字显示，没有一个变成元素，没有脚本运行', async () => {
    const [{ number, document_id: id }] = await rows(
      `select n.number, a.document_id from applications a join public_notices n on n.id = a.public_notice_id
       where a.document_id = $1`,
      [caseId]
    );
    for (const statement of HOSTILE.filter((text) => !text.includes('\0')).slice(0, 60))
      await stranger.post('/api/certification/objections', {
        requestId: randomUUID(),
        notice: number,
        item: itemKeyOf(id),
        petitioner: { kind: 'person', name: '钱某', phone: '0351-7654321' },
        statement,
      });
    const page = await browser.staff('objection-handler');
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(workbench(`/applications/${caseId}`));
    await page
      .getByText(HOSTILE.find((text) => text.includes('#panic')) ?? '')
      .first()
      .waitFor();
    const made = await page.evaluate(
      () => document.querySelectorAll('main script, main img[src="x"], main iframe').length
    );
    expect([made, dialogs]).toEqual([0, []]);
    await page.close();
  });
});
