import { as, requestId } from '../system/people.ts';
import type { Person, Untyped } from '../system/people.ts';
import { withDatabase } from '../system/database.ts';
import { system, today } from '../system/start.ts';

const rows = (sql: string, parameters: unknown[] = []) =>
  withDatabase('sxjp_owner', async (client) => (await client.query(sql, parameters)).rows);
const refused = (who: 'sxjp_app' | 'sxjp_owner', sql: string) =>
  expect(withDatabase(who, (client) => client.query(sql))).rejects;

describe('认证机构的登记', () => {
  const NEW = {
    approvalNumber: 'CNCA-R-2024-777',
    creditCode: null,
    approvedFrom: '2024-01-01',
    approvedTo: '2030-12-31',
    kinds: ['product'],
    sectors: ['food'],
    allianceMember: true,
    relatedCodes: [],
  };

  it('批准号写法不对的不收；登记、暂停、恢复都由部门负责人办，经过只增不改', async () => {
    const head = await as('department-head');
    const name = `试验认证 ${process.pid}`;
    const post = (person: Person, more: object) =>
      person.post('/certification/certification-bodies', {
        ...NEW,
        name,
        requestId: requestId(),
        ...more,
      });
    const wrong = await post(head, { approvalNumber: 'CNCA-2024-1' });
    expect([wrong.status, wrong.body.error.code]).toEqual([422, 'approval_number_malformed']);
    expect((await post(await as('case-officer'), {})).status).toBe(403);
    const both = await Promise.all([post(head, {}), post(head, {})]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const id = both.find(({ status }) => status === 201)?.body.id;
    const on = (action: string, version: number, facts: object) =>
      head.post(`/certification/certification-bodies/${id}/actions/${action}`, {
        version,
        requestId: requestId(),
        ...facts,
      });
    const facts = { effectiveOn: '2026-01-10', reason: '认监委公告' };
    expect((await on('suspend_approval', 1, facts)).status).toBe(200);
    const restored = { ...facts, effectiveOn: '2026-02-10' };
    expect((await on('restore_approval', 2, restored)).status).toBe(200);
    const [row] = await rows('select periods from certification_bodies where document_id = $1', [
      id,
    ]);
    expect(row?.periods).toEqual([
      { state: 'approved', from: '2024-01-01', to: '2030-12-31' },
      { state: 'suspended', from: '2026-01-10', to: '2026-02-09' },
    ]);
  });

  it('一位认证人员同时只属于一家机构；离开后才能登记到别家', async () => {
    const head = await as('department-head');
    const [first, second] = await rows(
      "select document_id as id from certification_bodies where stage = 'approved' order by id limit 2"
    );
    const registrationNumber = `T-${process.pid}`;
    const register = (of: string) =>
      head.post('/certification/certifiers', {
        requestId: requestId(),
        bodyId: of,
        name: '试验认证员',
        registrationNumber,
      });
    const registered = await register(first?.id);
    expect(registered.status).toBe(201);
    const again = await register(second?.id);
    expect([again.status, again.body.error.code]).toEqual([409, 'certifier_registered_already']);
    const left = await head.post(`/certification/certifiers/${registered.body.id}/actions/leave`, {
      version: 1,
      requestId: requestId(),
      effectiveOn: today(),
      reason: '离职',
    });
    expect(left.status).toBe(200);
    expect((await register(second?.id)).status).toBe(201);
  });

  it('数据库自己拒绝：改批准经过、挪账号、改报告、同一检验报告', async () => {
    await refused(
      'sxjp_app',
      "update certification_bodies set periods = '[]' where approval_number = 'CNCA-R-2019-901'"
    ).toThrow(/只能经评定流程更改/);
    await refused('sxjp_app', 'delete from certification_bodies_members_lnk').toThrow(
      /只能由部门负责人登记增减/
    );
    await refused(
      'sxjp_app',
      "update certification_reports set conclusion = 'does_not_conform'"
    ).toThrow(/SX|评定流程|不能更改/);
    await refused('sxjp_app', 'update ledger.test_reports set application_id = 1').toThrow(
      /permission denied/
    );
    await refused('sxjp_owner', 'delete from ledger.test_reports').toThrow(/only ever added/);
    await refused(
      'sxjp_app',
      "insert into certifiers (document_id, stage, version, edition, name, registration_number) values ('x', 'registered', 1, '2025', '凭空', 'X')"
    ).toThrow(/没有相应的评定记录/);
  });
});

describe('限制申报', () => {
  it('撤销之后自动提出；同一人不能办两步；限制中的单位不能新建申报，答复说到哪一天、怎么办', async () => {
    const supervisor = await as('supervisor');
    const [ban] = await rows(
      `select b.document_id as id, b.stage, to_char(b.banned_until, 'YYYY-MM-DD') as until from bans b where b.stage = 'in_force'`
    );
    expect(ban?.until > today()).toBe(true);
    const page = (await supervisor.get(`/certification/bans/${ban?.id}`)).body;
    expect(page.ledger.map((line: Untyped) => [line.action, line.actor.role])).toEqual([
      ['propose', 'system'],
      ['endorse', 'supervisor'],
      ['impose', 'department_head'],
    ]);
    const [holder] = await rows(
      `select o.credit_code as code, o.name, o.id from organizations o join up_users u on u.id = o.account_id
       where not exists (select from bans b where b.organization_id = o.id) and u.username not like 'own%' order by o.id limit 1`
    );
    const propose = (person: Person) =>
      person.post('/certification/bans', {
        requestId: requestId(),
        creditCode: holder?.code,
        reason: 'false_material',
        statement: '提交的检验报告系伪造',
      });
    const officer = await as('case-officer');
    const made = await propose(officer);
    expect(made.status).toBe(201);
    expect((await propose(supervisor)).body.error.code).toBe('banned_already');
    const step = (person: Person, action: string, version: number, facts: object) =>
      person.post(`/certification/bans/${made.body.id}/actions/${action}`, {
        version,
        requestId: requestId(),
        ...facts,
      });
    const own = await step(officer, 'endorse', 1, { summary: '同意' });
    expect([own.status, own.body.error.code]).toEqual([403, 'ban_same_person']);
    expect((await step(supervisor, 'endorse', 1, { summary: '同意' })).status).toBe(200);
    const dropped = await step(await as('department-head'), 'drop', 2, { reason: '查无实据' });
    expect([dropped.status, dropped.body.stage]).toEqual([200, 'dropped']);
  });

  it('不公开：公众的任何一个字节里都没有限制申报', async () => {
    const { site } = system();
    const snapshot = await (await fetch(`${site}/data/snapshot.json`)).text();
    expect(snapshot).not.toMatch(/限制申报|banned/);
  });
});

describe('监督计划', () => {
  it('每张有效证书都有一次年度监督；将到期、逾期、按月按市、导出表格', async () => {
    const [missing] = await rows(
      `select count(*)::int as count from certificates c where c.state = 'effective' and c.valid_to > now()
         and c.valid_from + interval '24 months' > now()
         and not exists (select from surveillances s where s.certificate_id = c.id and s.surveillance_kind = 'yearly')`
    );
    expect(missing?.count).toBe(0);
    const supervisor = await as('supervisor');
    const { body } = await supervisor.get('/certification/surveillance-plan');
    expect(body.overdue.length).toBeGreaterThan(0);
    expect(body.months).toHaveLength(12);
    const all = (lines: { all: number }[]) => lines.reduce((sum, each) => sum + each.all, 0);
    expect(all(body.months)).toBe(body.lines.length);
    expect(all(body.cities)).toBe(body.lines.length);
    const book = await supervisor.raw('/certification/surveillance-plan.xlsx', {});
    expect(book.status).toBe(200);
    expect(
      Buffer.from(await book.arrayBuffer())
        .subarray(0, 2)
        .toString()
    ).toBe('PK');
    expect((await (await as('editor')).get('/certification/surveillance-plan')).status).toBe(404);
  });

  it('到期提醒、监督逾期只记一次', async () => {
    const told = await rows(
      `select record_type, record_id, reminder, due_on, count(*)::int as count from ledger.reminders
       where record_type in ('certificate', 'surveillance') group by 1, 2, 3, 4`
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ count }) => count === 1)).toBe(true);
    const twice = await rows(
      `select record_id from ledger.reminders where record_type = 'certificate' group by record_id, due_on having count(*) > 1`
    );
    expect(twice).toEqual([]);
  });
});
