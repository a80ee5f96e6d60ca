import { STAFF_ROUTES } from '../../plugins/certification/server/src/http/routes.ts';
import { bodyId, bring, keep } from '../system/certifying.ts';
import { act, as, caseAt, requestId } from '../system/people.ts';
import type { Heard, Person, Untyped } from '../system/people.ts';
import { withDatabase } from '../system/database.ts';
import { system, today } from '../system/start.ts';

const rows = (sql: string, parameters: unknown[] = []) =>
  withDatabase('sxjp_owner', async (client) => (await client.query(sql, parameters)).rows);
const refused = (who: 'sxjp_app' | 'sxjp_owner', sql: string) =>
  expect(withDatabase(who, (client) => client.query(sql))).rejects;
const at = (id: string) => `/certification/applications/${id}`;

describe('认证工作：一部分一部分地存，提交结论时冻结', () => {
  let body: Person;
  let id = '';
  let version = 0;

  beforeAll(async () => {
    body = await as('body');
    ({ id, version } = await caseAt('third_party_certification'));
  });

  it('进度说得出还缺什么；存了一半的也算数，说出哪一格没填', async () => {
    const desk = (await body.get(`${at(id)}/certification`)).body;
    expect(desk.parts.map((each: Untyped) => each.part)).toEqual(['contract', 'sampling']);
    const codes = desk.faults.map((each: Untyped) => each.code);
    expect(codes).toEqual(['work_incomplete', 'standard_not_covered']);
    expect(desk.faults[0].message).toContain('设计文件审查');
    const kept = await keep(body, id, 'design', 0, { findings: '才写了一句', files: [] });
    expect([kept.status, kept.body.revision]).toEqual([200, 1]);
    const [design] = kept.body.page.parts.filter((each: Untyped) => each.part === 'design');
    expect(design.problems.map((each: Untyped) => each.field)).toContain('reviewedOn');
  });

  it('两位同事改同一部分：后存的被告知，先存的不丢', async () => {
    const stale = await keep(body, id, 'design', 0, { findings: '另一位写的', files: [] });
    expect([stale.status, stale.body.error.code]).toEqual([409, 'part_saved_by_another']);
    const desk = (await body.get(`${at(id)}/certification`)).body;
    const [design] = desk.parts.filter((each: Untyped) => each.part === 'design');
    expect(design.content.findings).toBe('才写了一句');
  });

  it('只能引用本机构为本案上传的文件；类型按内容认', async () => {
    const strange = { sha256: 'a'.repeat(64), name: '别处.pdf', mediaType: 'x', size: 1 };
    const stolen = await keep(body, id, 'report', 0, { files: [strange] });
    expect([stolen.status, stolen.body.error.code]).toEqual([422, 'facts_invalid']);
    const form = new FormData();
    form.append('files', new Blob(['MZ 程序']), '报告.pdf');
    expect((await body.put(`${at(id)}/certification/files`, form)).status).toBe(422);
    const brought = (await bring(body, id, '认证报告')).body.files;
    expect((await keep(body, id, 'report', 0, { files: brought })).status).toBe(200);
    const { sha256 } = brought[0];
    expect((await body.get(`${at(id)}/certification/files/${sha256}`)).status).toBe(200);
    expect((await (await as('case-officer')).get(`${at(id)}/files/${sha256}`)).status).toBe(404);
  });

  it('没有齐备就提交结论，被拒绝，什么也不写', async () => {
    const { certifiers } = (await body.get(`${at(id)}/certification`)).body;
    const heard = await act(body, id, version, 'conclude_certification', {
      reportNumber: 'T-1',
      mode: '产品检验',
      certifierIds: [certifiers[0].id],
      headSigner: '演示机构负责人',
      signedOn: today(),
      summary: '符合',
    });
    expect([heard.status, heard.body.error.code]).toEqual([422, 'work_incomplete']);
    expect(
      await rows(
        'select 1 from certification_reports r join applications a on a.id = r.application_id where a.document_id = $1',
        [id]
      )
    ).toEqual([]);
  });

  it('已作结论的案件：当日两次核对都留有凭据，工作已冻结，经办人看得到凭据文件', async () => {
    const [concluded] = await rows(
      `select e.record_id as id, e.evidence, e.facts from ledger.entries e where e.action = 'conclude_certification'
         and exists (select from ledger.entries r where r.record_id = e.record_id and r.action = 'reserve_number') limit 1`
    );
    expect(concluded?.evidence.approval).toMatchObject({
      on: concluded?.facts.signedOn,
      outcome: 'valid',
      approvalNumber: 'CNCA-R-2019-901',
    });
    const [reserved] = await rows(
      "select evidence, to_char(acted_on, 'YYYY-MM-DD') as on from ledger.entries where record_id = $1 and action = 'reserve_number'",
      [concluded?.id]
    );
    expect(reserved?.evidence.approval).toMatchObject({ on: reserved?.on, outcome: 'valid' });
    const frozen = await keep(body, concluded?.id, 'report', 1, { files: [] });
    expect([frozen.status, frozen.body.error.code]).toEqual([422, 'facts_invalid']);
    const sha = concluded?.evidence.work.report.files[0].sha256;
    expect((await (await as('case-officer')).get(`${at(concluded?.id)}/files/${sha}`)).status).toBe(
      200
    );
    expect((await (await as('alliance')).get(`${at(concluded?.id)}/files/${sha}`)).status).toBe(
      404
    );
  });

  it('批准已到期的机构不能委托，说明缘由；改委托后，原机构什么也看不到', async () => {
    const officer = await as('case-officer');
    const { bodies } = (await officer.get(`${at(id)}/bodies`)).body;
    expect(bodies.find((each: Untyped) => each.name.startsWith('晋中')).why).toContain('批准期');
    const expired = await act(officer, id, version, 'assign_body', {
      bodyId: await bodyId(id, '晋中霁和认证中心有限公司'),
      reason: '试验',
    });
    expect([expired.status, expired.body.error.code]).toEqual([422, 'body_not_approved']);
  });
});

/** Every staff route that names a case or a record, asked with every id. */
const METHODS = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'del' } as const;

describe('认证机构只看得到委托给自己的：角色 × 路由 × 自己的、别家的、没有的', () => {
  let own = '';
  let others = '';
  let mine: Person;
  let other: Person;
  const NONE = 'zzzzzzzzzzzzzzzzzzzzzzzz';
  const SHA = 'b'.repeat(64);

  beforeAll(async () => {
    mine = await as('body');
    other = await as('body-2');
    ({ id: own } = await caseAt('third_party_certification'));
    ({ id: others } = await caseAt('pre_review'));
  });

  const routes = STAFF_ROUTES.filter(({ path }) => path.includes(':id'));
  const asked = async (person: Person, route: (typeof routes)[number], id: string) => {
    const path = `/certification${route.path}`
      .replace(':id', id)
      .replace(':sha256', SHA)
      .replace(':action', 'assign_body')
      .replace(':part', 'contract');
    const request = { version: 1, requestId: requestId(), revision: 0, content: {} };
    const verb = METHODS[route.method];
    const heard: Heard =
      verb === 'get' || verb === 'del'
        ? await person[verb](path)
        : await person[verb](path, request);
    return { status: heard.status, text: JSON.stringify(heard.body).replaceAll(id, '…') };
  };

  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s：别家的与没有的，答复一字不差',
    async (_name, route) => {
      for (const person of [mine, other, await as('expert-5'), await as('inspector-4')]) {
        const foreign = await asked(person, route, others);
        const absent = await asked(person, route, NONE);
        expect([404, 403]).toContain(absent.status);
        expect(foreign).toEqual(absent);
      }
      const notMine = await asked(other, route, own);
      expect(notMine).toEqual(await asked(other, route, NONE));
    }
  );

  it('列表、计数、期限、人员、公示、网站：与本机构无关的一条也没有', async () => {
    const list = (await other.get('/certification/applications?pageSize=100')).body;
    expect([list.results, list.pagination.total, list.stages]).toEqual([[], 0, {}]);
    const seen = (await mine.get('/certification/applications?pageSize=100')).body.results;
    const assigned = await rows(
      `select distinct e.record_id as id from ledger.entries e join certification_bodies b on b.document_id = e.facts ->> 'bodyId'
       where e.action = 'assign_body' and b.approval_number = 'CNCA-R-2019-901'`
    );
    expect(seen.map((each: Untyped) => each.id).sort()).toEqual(
      assigned.map((each: Untyped) => each.id).sort()
    );
    for (const path of [
      'overdue',
      'people?role=expert',
      'notices',
      'publication',
      'surveillance-plan',
      'surveillance-plan.xlsx',
      'bans',
      'certifiers',
      'certification-bodies',
      'surveillances',
      'rounds',
      'standards',
      'objections',
    ])
      expect([path, (await other.get(`/certification/${path}`)).status]).toEqual([path, 404]);
    expect((await other.get('/certification/certificates')).body.results).toEqual([]);
    expect((await other.get('/certification/mark-licences')).body.results).toEqual([]);
  });
});

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
    const all = (lines: Untyped[]) => lines.reduce((sum, each) => sum + each.all, 0);
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
