import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withDatabase } from '../system/database.ts';
import { csvOf, legacyList } from '../system/legacy-list.ts';
import { as } from '../system/people.ts';
import type { Heard, Person } from '../system/people.ts';
import { openBrowser, workbench } from './panel.ts';

const LIST = legacyList(12, 3, 78);
/** Another list, of no row of the first. */
const OTHER = legacyList(30, 4, 79).rows.slice(20);

const formOf = (name: string, text: string): FormData => {
  const form = new FormData();
  form.append('files', new Blob([text]), name);
  return form;
};

const upload = (person: Person, name: string, text: string): Promise<Heard> =>
  person.post('/certification/imports', formOf(name, text));

async function untilDone(person: Person, id: string): Promise<Heard> {
  for (let tries = 0; tries < 200; tries += 1) {
    const page = await person.get(`/certification/imports/${id}`);
    if (page.body.state !== 'running') return page;
    await sleep(500);
  }
  throw new Error('The import did not end.');
}

const imported = () =>
  withDatabase('sxjp_owner', async (client) => {
    const { rows } = await client.query<{ actor: string; file: string; row: string }>(
      `select e.actor_id as actor, e.evidence ->> 'file' as file, e.evidence ->> 'row' as row
       from certificates c join ledger.entries e on e.record_id = c.document_id and e.version = 1
       where c.number like 'SXJP-2004-%'`
    );
    return rows;
  });

describe('在后台导入名单', () => {
  let publisher: Person;
  let id: string;

  beforeAll(async () => {
    publisher = await as('publisher');
  });

  it('上传只是试运行：逐行报告，什么也没写入', async () => {
    const { status, body } = await upload(publisher, '旧名单.csv', csvOf(LIST.rows));
    expect(status).toBe(200);
    id = body.id;
    expect(body).toMatchObject({
      name: '旧名单.csv',
      state: 'judged',
      tally: { bad: 3, ready: 9, present: 0, imported: 0 },
    });
    for (const { line, column, problem } of LIST.spoilt)
      expect(body.findings).toContainEqual(
        expect.objectContaining({
          line,
          column,
          bad: true,
          problem: expect.stringMatching(problem),
        })
      );
    expect(await imported()).toEqual([]);
  });

  it('确认以后在服务器上导入，好行都进，记在办理人名下，写明文件和行的指纹', async () => {
    const started = await publisher.post(`/certification/imports/${id}/start`, {});
    expect(started.status).toBe(200);
    const { body } = await untilDone(publisher, id);
    expect(body).toMatchObject({
      state: 'done',
      failure: null,
      tally: { bad: 3, ready: 0, imported: 9 },
    });
    const rows = await imported();
    expect(rows).toHaveLength(9);
    for (const row of rows)
      expect(row).toEqual({
        actor: expect.stringMatching(/^staff:/),
        file: '旧名单.csv',
        row: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
  });

  it('导完的不能再导；同一份再上传，好行都认得，什么也不变', async () => {
    const again = await publisher.post(`/certification/imports/${id}/start`, {});
    expect([again.status, again.body.error.code]).toEqual([409, 'import_not_waiting']);
    const { body } = await upload(publisher, '旧名单（再）.csv', csvOf(LIST.rows));
    expect(body.tally).toEqual({ bad: 3, present: 9, ready: 0, imported: 0 });
    await publisher.post(`/certification/imports/${body.id}/start`, {});
    expect((await untilDone(publisher, body.id)).body.tally.imported).toBe(0);
    expect(await imported()).toHaveLength(9);
  });

  it('同一编号、别的内容：指出来，不改', async () => {
    const [first, ...rest] = LIST.rows.filter(
      (_, place) => !LIST.spoilt.some(({ line }) => line === place + 2)
    );
    if (first === undefined) throw new Error('The list has no good row.');
    const changed = { ...first, 认证范围: '别的范围' };
    const { body } = await upload(publisher, '改过.csv', csvOf([changed, ...rest]));
    expect(body.tally).toMatchObject({ bad: 1, present: 8 });
    expect(body.findings).toContainEqual(
      expect.objectContaining({
        line: 2,
        problem: expect.stringMatching(/已经导入，内容与这一行不同/),
      })
    );
  });

  it('报告和模板可以下载', async () => {
    const report = await publisher.raw(`/certification/imports/${id}/report.csv`, {});
    expect(report.headers.get('content-type')).toMatch(/^text\/csv/);
    expect((await report.text()).split('\r\n').length).toBeGreaterThan(12);
    const template = await publisher.raw('/certification/imports/template.xlsx', {});
    expect(
      Buffer.from(await template.arrayBuffer())
        .subarray(0, 2)
        .toString()
    ).toBe('PK');
  });

  it('别的角色看不到、传不上、导不了；读不了的文件、没有文件，说得出为什么', async () => {
    for (const key of ['editor', 'department-head', 'case-officer']) {
      const person = await as(key);
      for (const heard of [
        await person.get('/certification/imports'),
        await person.get(`/certification/imports/${id}`),
        await upload(person, '名单.csv', csvOf(LIST.rows)),
        await person.post(`/certification/imports/${id}/start`, {}),
      ])
        expect([heard.status, heard.body.error.code]).toEqual([403, 'not_your_role']);
    }
    const wrong = await upload(publisher, '名单.csv', '一,二\n三,四');
    expect([wrong.status, wrong.body.error.code]).toEqual([422, 'import_unreadable']);
    expect(wrong.body.error.message).toMatch(/缺少这些列/);
    const none = await publisher.post('/certification/imports', {});
    expect([none.status, none.body.error.code]).toEqual([422, 'import_one_file']);
    expect((await publisher.get('/certification/imports/none')).status).toBe(404);
  });

  it('上传的名单不能再改，哪怕用系统自己的账号', async () => {
    const change = (role: 'sxjp_app' | 'sxjp_owner') =>
      withDatabase(role, (client) =>
        client.query(`update ledger.imports set name = '别的'`).then(
          () => 'done',
          (error: unknown) => (error instanceof Error ? error.message : '')
        )
      );
    expect(await change('sxjp_app')).toMatch(/permission denied/);
    expect(await change('sxjp_owner')).toMatch(/导入的名单不能更改/);
  });
});

describe('在“导入”页上', () => {
  it('选文件、看报告、确认、看进度、看结果', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sxjp-list-'));
    const browser = await openBrowser();
    try {
      const path = join(folder, '补录名单.csv');
      writeFileSync(path, csvOf(OTHER));
      const page = await browser.staff('publisher');
      await page.goto(workbench('/imports'));
      await page.getByLabel('选择名单').setInputFiles(path);
      await page.getByRole('heading', { name: '补录名单.csv', level: 1 }).waitFor();
      expect(await page.getByText('已检查，待确认').isVisible()).toBe(true);
      expect(await page.getByText(/有效期已满/).count()).toBeGreaterThan(0);
      await page.getByRole('button', { name: /^确认导入 \d+ 张证书$/ }).click();
      await page.getByText('导入完毕').waitFor({ timeout: 120_000 });
      expect(await page.getByRole('button', { name: /^确认导入/ }).count()).toBe(0);
      await page.getByRole('link', { name: '返回名单' }).click();
      await page.getByRole('link', { name: '补录名单.csv' }).first().waitFor();
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
