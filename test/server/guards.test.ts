import { createHash } from 'node:crypto';
import {
  APPLICANT_ROUTES,
  STAFF_ROUTES,
} from '../../plugins/certification/server/src/http/routes.ts';
import { caseAt, superAdministrator } from '../system/people.ts';
import { withDatabase } from '../system/database.ts';
import { system } from '../system/start.ts';

const refused = (sql: string) =>
  withDatabase('sxjp_app', (client) =>
    client.query(sql).then(
      () => 'done',
      (error: unknown) => (error instanceof Error ? error.message : '')
    )
  );

describe('数据库里的保护：用系统自己的账号也绕不过去', () => {
  it.each([
    ["update applications set stage = 'certified'", /评定|permission denied/],
    [
      "update applications set stage = 'accepted', version = version + 1 where stage = 'pre_review'",
      /没有相应的评定记录/,
    ],
    ["update applications set number = 'X' where stage = 'accepted'", /只能经评定流程更改/],
    ["update applications set overview = '改' where stage = 'accepted'", /只能经评定流程更改/],
    ['delete from applications', /不能删除/],
    ['truncate applications cascade', /permission denied|only ever added/],
    ["update certificates set state = 'effective'", /只能经评定流程更改/],
    ["update certificates set valid_to = '2099-01-01'", /只能经评定流程更改/],
    ['delete from certificates', /不能删除/],
    ["update public_notices set end_on = '2020-01-01' where stage = 'open'", /只能经评定流程更改/],
    ['update inspections set total_sum = 200', /只随评定流程/],
    ['delete from expert_evaluations', /不能删除/],
    [
      "update materials set explanation = '改过' where application_id in (select id from applications where stage not in ('draft', 'supplementing'))",
      /材料不能更改/,
    ],
    [
      "update materials set judgement = 'ok' where application_id in (select id from applications where stage in ('draft', 'supplementing'))",
      /只能由预审写下/,
    ],
    [
      "insert into organizations (document_id, name) values ('forged', '凭空的单位')",
      /不能凭空新建/,
    ],
    ["insert into offerings (document_id, name) values ('forged', '凭空的产品')", /不能凭空新建/],
    ["update ledger.entries set actor_id = '别人'", /permission denied/],
    ['delete from ledger.entries', /permission denied/],
    ['update ledger.sequences set last = last + 5', /goes from/],
    ['delete from ledger.sequences', /permission denied/],
    ['alter table applications disable trigger all', /must be owner/],
    ['drop trigger a_guard on applications', /must be owner/],
    [
      "insert into ledger.transitions values ('2025', 'application', 'draft', 'jump', 'certified', 'system')",
      /permission denied/,
    ],
  ])('%s', async (sql, why) => {
    expect(await refused(sql)).toMatch(why);
  });

  it('伪造一条评定记录：流转表里没有的不收，接不上前一条的不收，校验值不对的不收', async () => {
    const { id } = await caseAt('accepted');
    const forge = (action: string, to: string, hash: string, version: string) =>
      refused(`insert into ledger.entries (record_type, record_id, version, action, from_stage, to_stage, actor_kind,
        actor_id, role, acted_at, acted_on, facts, evidence, personal, request_id, edition, previous_hash, hash, canonical)
        select record_type, record_id, ${version}, '${action}', to_stage, '${to}', 'system', 'x', 'system', 'x',
          current_date, '{}', '{}', personal, 'x', edition, hash, '${hash}', '{}'
        from ledger.entries where record_id = '${id}' order by version desc limit 1`);
    const empty = createHash('sha256').update('{}').digest('hex');
    expect(await forge('certify', 'certified', empty, 'version + 1')).toContain(
      'has no act certify'
    );
    expect(await forge('certify', 'certified', empty, 'version + 2')).toContain('does not follow');
    expect(
      await refused(`insert into ledger.entries (record_type, record_id, version, action, from_stage, to_stage,
      actor_kind, actor_id, role, acted_at, acted_on, facts, evidence, personal, request_id, edition, previous_hash, hash, canonical)
      select record_type, record_id, version + 1, 'withdraw', to_stage, 'withdrawn', 'applicant', 'x', 'applicant', 'x',
        current_date, '{}', '{}', personal, 'x', edition, hash, '${empty}', '{}'
      from ledger.entries where record_id = '${id}' order by version desc limit 1`)
    ).toContain('is not that of its entry');
  });
});

describe('后台的记录查询：超级管理员也不能直接改', () => {
  it('新建、修改、删除、复制、批量删除申报，都被拒绝，理由说得清楚', async () => {
    const token = await superAdministrator();
    const { id } = await caseAt('accepted');
    const at = '/content-manager/collection-types/api::application.application';
    const call = async (method: string, path: string, body?: unknown) => {
      const response = await fetch(`${system().cms}${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, text: await response.text() };
    };
    const stages = () =>
      withDatabase(
        'sxjp_owner',
        async (client) =>
          (await client.query('select document_id, stage, version from applications order by id'))
            .rows
      );
    const before = await stages();
    const tries = [
      await call('PUT', `${at}/${id}`, { stage: 'certified' }),
      await call('PUT', `${at}/${id}`, { documentId: 'evil' }),
      await call('DELETE', `${at}/${id}`),
      await call('POST', at, {
        stage: 'certified',
        version: 1,
        edition: '2025',
        origin: 'applied',
        supplementRound: 0,
      }),
      await call('POST', `${at}/clone/${id}`, {}),
      await call('POST', `${at}/actions/bulkDelete`, { documentIds: [id] }),
    ];
    for (const { status, text } of tries) {
      expect(status).toBe(409);
      expect(text).toContain('只能在“山西精品评定”中经评定流程办理');
    }
    expect(await stages()).toEqual(before);
  });

  it('超级管理员没有评定角色，不能办理任何一件申报', async () => {
    const token = await superAdministrator();
    const { id, version } = await caseAt('accepted');
    const response = await fetch(
      `${system().cms}/certification/applications/${id}/actions/begin_evaluation`,
      {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ version, requestId: 'super-admin-tries', panel: [], leadId: 'x' }),
      }
    );
    expect(response.status).toBe(403);
  });
});

describe('每条接口都有人守着', () => {
  const asked = (path: string) => path.replace(/:(\w+)/g, 'x');
  const call = async (method: string, path: string) =>
    (await fetch(`${system().cms}${path}`, { method, headers: { 'Accept-Language': 'zh' } }))
      .status;

  it.each(STAFF_ROUTES)(
    '后台 $method $path：要登录，并要有评定角色',
    async ({ method, path, config }) => {
      expect(config.policies).toEqual([
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: ['plugin::certification.read'] } },
      ]);
      expect(await call(method, `/certification${asked(path)}`)).toBe(401);
    }
  );

  it.each(APPLICANT_ROUTES)(
    '申请单位 $method $path：没有登录的一律拒绝',
    async ({ method, path }) => {
      expect(await call(method, `/api/certification${asked(path)}`)).toBe(403);
    }
  );

  it('没有别的公开接口能读到记录', async () => {
    for (const type of [
      'applications',
      'certificates',
      'organizations',
      'announcements',
      'materials',
      'public-notices',
    ])
      expect(await call('GET', `/api/${type}`)).toBe(404);
    for (const path of ['/api/users', '/api/users/1', '/api/upload/files'])
      expect([401, 403]).toContain(await call('GET', path));
  });
});
