import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { withDatabase } from '../system/database.ts';
import { as, requestId, stranger } from '../system/people.ts';
import type { Heard, Untyped } from '../system/people.ts';
import { system, today } from '../system/start.ts';

const REPORTS = '/api/certification/misuse-reports';
const QUERY = '/api/certification/petitions/query';
const ACCUSED = '老城根某某醋坊（试验）';
const WARNING = '该单位未获认证，在包装上使用“山西精品”标识，请消费者注意辨别。';
const REPORTER = { kind: 'person', name: '周先生在场', phone: '0351-7000001' };

const rows = (sql: string, values: unknown[] = []): Promise<Untyped[]> =>
  withDatabase('postgres', async (client) => (await client.query(sql, values)).rows);

async function untilPublished(text: string, isThere: boolean): Promise<string> {
  for (let tries = 0; tries < 240; tries += 1) {
    const response = await fetch(`${system().site}/warnings/`);
    const html = response.ok ? await response.text() : '';
    if (response.ok && html.includes(text) === isThere) return html;
    await sleep(500);
  }
  throw new Error(`两分钟后警示页仍${isThere ? '没有' : '有'}“${text}”`);
}

describe('举报冒用标识', () => {
  let receipt: { number: string; code: string };
  let id = '';

  const report = (changed: Record<string, unknown> = {}) => ({
    requestId: randomUUID(),
    accused: ACCUSED,
    certificateNumber: '',
    place: '府东街超市',
    petitioner: REPORTER,
    statement: '包装上印有标识，查无此证。',
    ...changed,
  });
  const done = async (
    key: string,
    action: string,
    facts: Record<string, unknown> = {}
  ): Promise<Heard> => {
    const person = await as(key);
    const { body } = await person.get(`/certification/misuse-reports/${id}`);
    return person.post(`/certification/misuse-reports/${id}/actions/${action}`, {
      version: body.version,
      requestId: requestId(),
      ...facts,
    });
  };
  const query = () => stranger.post(QUERY, receipt);

  it('任何人可以从网上举报，得到编号和查询码', async () => {
    const { status, body } = await stranger.post(REPORTS, report());
    expect([status, body.number]).toEqual([201, expect.stringMatching(/^SXJP-R-\d{4}-\d{4}$/)]);
    receipt = { number: body.number, code: body.code };
    [{ id }] = await rows('select document_id as id from misuse_reports where number = $1', [
      body.number,
    ]);
    const standing = (await query()).body;
    expect([standing.title, standing.stage, standing.acceptBy > today()]).toEqual([
      '冒用举报',
      '已收到',
      true,
    ]);
  });

  it('匿名的要有证据；多出字段的不收', async () => {
    const anonymous = await stranger.post(REPORTS, report({ petitioner: { kind: 'anonymous' } }));
    expect(anonymous.body.error.code).toBe('anonymous_without_evidence');
    expect((await stranger.post(REPORTS, report({ stage: 'confirmed' }))).status).toBe(422);
  });

  it('三个工作日的受理期限列在期限一览里', async () => {
    const { body } = await (await as('department-head')).get('/certification/overdue');
    expect(body.petitions.map((line: Untyped) => line.number)).toContain(receipt.number);
  });

  it('查实以前，不能点名警示；查实以后，经办人拟稿，另一人发布', async () => {
    expect((await done('supervisor', 'accept')).status).toBe(200);
    expect((await query()).body.dueOn > today()).toBe(true);
    const early = await done('supervisor', 'draft_warning', {
      warningSubject: ACCUSED,
      warningText: WARNING,
    });
    expect(early.body.error.code).toBe('action_not_in_stage');
    expect((await done('supervisor', 'confirm', { finding: '现场核实' })).status).toBe(200);
    const naming = await done('supervisor', 'draft_warning', {
      warningSubject: ACCUSED,
      warningText: `据${REPORTER.name}举报，属实。`,
    });
    expect(naming.body.error.code).toBe('public_text_names');
    const drafted = await done('supervisor', 'draft_warning', {
      warningSubject: ACCUSED,
      warningText: WARNING,
    });
    expect(drafted.status).toBe(200);
    const own = await done('supervisor', 'publish_warning', { personalDataChecked: true });
    expect([own.status, own.body.error.code]).toEqual([403, 'not_your_role']);
    expect((await done('publisher', 'publish_warning', { personalDataChecked: true })).status).toBe(
      200
    );
  });

  it('用系统自己的账号也不能绕过发布人写上警示', async () => {
    const said = await withDatabase('sxjp_app', (client) =>
      client
        .query(
          "update misuse_reports set warned_on = current_date, warning_number = '晋品联警示〔2026〕99号'"
        )
        .then(
          () => 'done',
          (error: unknown) => (error instanceof Error ? error.message : '')
        )
    );
    expect(said).toMatch(/只能经评定流程|不能更改|经办人以外的人发布/);
  });

  it('警示上网，只有警示对象和拟定的文字；举报人凭查询码看到答复', async () => {
    const html = await untilPublished(ACCUSED, true);
    expect(html).toContain(WARNING);
    expect(html).toMatch(/晋品联警示〔\d{4}〕\d+号/);
    for (const secret of [REPORTER.name, '7000001', '府东街', '查无此证', receipt.number])
      expect(html).not.toContain(secret);
    expect((await done('supervisor', 'reply', { reply: '周先生：已查实并警示。' })).status).toBe(
      200
    );
    expect((await query()).body).toMatchObject({
      stage: '已答复',
      answer: '周先生：已查实并警示。',
    });
  });

  it('撤下以后，编号和日期还在，名称和文字不在了', async () => {
    expect((await done('publisher', 'withdraw_warning', { reason: '已改正' })).status).toBe(200);
    const html = await untilPublished(ACCUSED, false);
    expect(html).toContain('已撤下');
    expect(html).not.toContain(WARNING);
  });

  it('没有查实的举报，网站上一个字也没有', async () => {
    const { body } = await stranger.post(REPORTS, report({ accused: '没有查实的某某厂' }));
    const [{ id: other }] = await rows(
      'select document_id as id from misuse_reports where number = $1',
      [body.number]
    );
    expect(other).not.toBe('');
    expect(await (await fetch(`${system().site}/warnings/`)).text()).not.toContain(
      '没有查实的某某厂'
    );
  });
});
