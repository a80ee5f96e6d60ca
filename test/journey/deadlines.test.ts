import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { act, as, asApplicant, caseAt, requestId } from '../system/people.ts';
import type { Untyped } from '../system/people.ts';
import { urlOf, withDatabase } from '../system/database.ts';
import { mailbox } from '../system/mailbox.ts';
import { moveClock, system, today } from '../system/start.ts';

/** One round of the clock, by a worker of its own beside the one that runs. */
async function turnClock(more: Record<string, string> = {}): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(__dirname, '..', '..', 'plugins/certification/server/worker.ts'), '--deadlines'],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        DATABASE_URL: urlOf('sxjp_app'),
        ACTING_DATABASE_URL: urlOf('sxjp_app'),
        SITE_DIR: join(system().dataDir, 'site'),
        SITE_URL: system().site,
        CMS_URL: system().cms,
        CLOCK_FILE: join(system().dataDir, 'clock'),
        ...more,
      },
    }
  );
  return stdout;
}

const one = (sql: string, parameters: unknown[] = []) =>
  withDatabase('sxjp_owner', async (client) => (await client.query(sql, parameters)).rows);

describe('期限', () => {
  it('补正延期：经办人申请，同一人不能批准，部门负责人批准后到期日顺延，只有一次', async () => {
    const { id, version } = await caseAt('supplementing');
    const officer = await as('case-officer');
    const before = (await officer.get(`/certification/applications/${id}`)).body;
    const ask = { extendDays: 5, reason: '检验机构出具报告尚需一周' };
    expect((await act(officer, id, version, 'ask_extension', ask)).status).toBe(200);
    const own = await act(officer, id, version + 1, 'grant_extension');
    expect([own.status, own.body.error.code]).toEqual([403, 'not_your_role']);
    const head = await as('department-head');
    expect((await act(head, id, version + 1, 'grant_extension')).status).toBe(200);
    const after = (await officer.get(`/certification/applications/${id}`)).body;
    expect(after.dueOn > before.dueOn).toBe(true);
    const again = await act(officer, id, version + 2, 'ask_extension', ask);
    expect([again.status, again.body.error.code]).toEqual([409, 'extension_used']);
  });

  it('期限一览列出每件在办的到期日和剩余工作日', async () => {
    const { body } = await (await as('department-head')).get('/certification/overdue');
    expect(body.cases.length).toBeGreaterThan(3);
    expect(body.issues.length).toBeGreaterThan(0);
    for (const line of [...body.cases, ...body.issues]) {
      expect(line.dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(line).toHaveProperty('workingDaysLeft');
    }
  });

  it('期限提醒寄给申请单位和经办人：一期一封，邮件服务器一时不收就下一轮再寄，不带分数和意见', async () => {
    const { id } = await caseAt('supplementing');
    const [{ due_on: dueOn, email }] = await one(
      `select to_char(a.due_on, 'YYYY-MM-DD') as due_on, u.email
       from applications a join organizations o on o.id = a.organization_id join up_users u on u.id = o.account_id
       where a.document_id = $1`,
      [id]
    );
    const box = await mailbox();
    const post = { SMTP_URL: box.url, MAIL_FROM: '评定系统 <noreply@example.invalid>' };
    const shift = (Date.parse(dueOn) - Date.parse(today())) / 86_400_000 - 1;
    await moveClock(shift);
    try {
      box.state.refusing = true;
      await expect(turnClock(post)).rejects.toThrow();
      box.state.refusing = false;
      expect(await turnClock(post)).toMatch(/邮件提醒 \d+ 封/);
      const toApplicant = box.received.filter(({ to }) => to.includes(email));
      expect(toApplicant).toHaveLength(1);
      const [year, month, day] = dueOn.split('-').map(Number);
      expect(toApplicant[0]?.subject).toContain('补正');
      expect(toApplicant[0]?.text).toContain(`${year}年${month}月${day}日 24:00（北京时间）`);
      expect(toApplicant[0]?.text).toContain(`${system().site}/apply/`);
      expect(box.received.some(({ to }) => to.includes('case-officer@example.invalid'))).toBe(true);
      const letters = box.received.length;
      expect(new Set(box.received.map(({ messageId }) => messageId)).size).toBe(letters);
      await turnClock(post);
      expect(box.received).toHaveLength(letters);
    } finally {
      await moveClock(-shift);
      await box.close();
    }
  });

  it('过了到期日：申请单位不能再交；停机多日后第一次运行就补上逾期终止，只办一次，理由和记录齐全', async () => {
    const { id, version } = await caseAt('supplementing');
    await moveClock(40);
    try {
      expect(await turnClock()).toMatch(/逾期终止 1/);
      await turnClock();
      const lapses = await one(
        "select actor_id, role, version from ledger.entries where record_id = $1 and action = 'lapse'",
        [id]
      );
      expect(lapses).toEqual([{ actor_id: 'system:clock', role: 'system', version: version + 1 }]);
      const late = await act(await as('case-officer'), id, version + 1, 'ask_extension', {
        extendDays: 1,
        reason: '晚了',
      });
      expect([late.status, late.body.error.code]).toEqual([409, 'action_not_in_stage']);
      const reminders = await one(
        "select reminder from ledger.reminders where record_type = 'application'"
      );
      expect(reminders.map((each: Untyped) => each.reminder)).toContain('overdue');
    } finally {
      await moveClock(-40);
    }
  });

  it('批次没有开放时不能新建申报；批次一旦开始受理，冻结的方案不能改，受理期只能延长', async () => {
    const refused = (sql: string) =>
      withDatabase('sxjp_app', (client) =>
        client.query(sql).then(
          () => 'done',
          (error: unknown) => (error instanceof Error ? error.message : '')
        )
      );
    expect(await refused("update rounds set frozen = '{}'")).toMatch(/只能经评定流程更改/);
    expect(await refused("update rounds set closes_on = '2020-01-01'")).toMatch(/只能经评定流程/);
    await moveClock(150);
    try {
      const applicant = await asApplicant('hydraulics');
      const { status, body } = await applicant.post('/api/certification/applications', {
        requestId: requestId(),
        offering: { name: '新品', kind: 'product', sector: 'food', models: [], scope: '全部' },
      });
      expect([status, body.error.code]).toEqual([409, 'no_round_open']);
    } finally {
      await moveClock(-150);
    }
  });
});
