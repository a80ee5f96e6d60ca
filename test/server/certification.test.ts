import { STAFF_ROUTES } from '../../plugins/certification/server/src/http/routes.ts';
import { bodyId, bring, keep } from '../system/certifying.ts';
import { act, as, caseAt, requestId } from '../system/people.ts';
import type { Heard, Person, Untyped } from '../system/people.ts';
import { withDatabase } from '../system/database.ts';
import { today } from '../system/start.ts';

const rows = (sql: string, parameters: unknown[] = []) =>
  withDatabase('sxjp_owner', async (client) => (await client.query(sql, parameters)).rows);
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
        expect([404, 403, 422]).toContain(absent.status);
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
