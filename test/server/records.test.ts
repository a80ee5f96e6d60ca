import { as, asApplicant, requestId } from '../system/people.ts';
import type { Person, Untyped } from '../system/people.ts';
import { withDatabase } from '../system/database.ts';
import { system, today } from '../system/start.ts';

const rows = (sql: string, parameters: unknown[] = []) =>
  withDatabase('sxjp_owner', async (client) => (await client.query(sql, parameters)).rows);

const actOn = (
  person: Person,
  path: string,
  id: string,
  version: number,
  action: string,
  facts: object = {}
) =>
  person.post(`/certification/${path}/${id}/actions/${action}`, {
    version,
    requestId: requestId(),
    ...facts,
  });

const shift = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

describe('证书与标识使用许可', () => {
  let supervisor: Person;
  let certificate: Untyped;

  beforeAll(async () => {
    supervisor = await as('supervisor');
    const { body } = await supervisor.get('/certification/certificates?stage=effective&pageSize=1');
    certificate = body.results[0];
  });

  it('暂停须有理由和期限，标识使用许可随之暂停；恢复时一并恢复；每步各有一条评定记录', async () => {
    const { id, version } = certificate;
    const step = (at: number, action: string, facts: object) =>
      actOn(supervisor, 'certificates', id, at, action, facts);
    const unreasoned = await step(version, 'suspend', {});
    expect([unreasoned.status, unreasoned.body.error.code]).toEqual([422, 'facts_invalid']);
    const coded = { suspendReason: 'requirements_not_met', reason: '监督不合格，限期整改' };
    const long = await step(version, 'suspend', { suspendedUntil: shift(today(), 400), ...coded });
    expect([long.status, long.body.error.code]).toEqual([422, 'suspension_out_of_limits']);
    const first = await step(version, 'suspend', { suspendedUntil: shift(today(), 30), ...coded });
    expect(first.status).toBe(200);
    const licence = () =>
      rows(
        `select l.stage, l.version from mark_licences l join certificates c on c.id = l.certificate_id
         where c.document_id = $1`,
        [id]
      );
    expect(await licence()).toEqual([{ stage: 'paused', version: 2 }]);
    const mended = { restoreReason: 'correction_verified', reason: '整改验收合格' };
    const restored = await step(first.body.version, 'restore', mended);
    expect(restored.status).toBe(200);
    expect(await licence()).toEqual([{ stage: 'active', version: 3 }]);
    const entries = await rows(
      "select action from ledger.entries where record_type = 'certificate' and record_id = $1 order by version",
      [id]
    );
    expect(entries.map(({ action }) => action)).toEqual(['import', 'suspend', 'restore']);
    const { body } = await supervisor.get(`/certification/certificates/${id}`);
    expect(body.ledger.map((line: Untyped) => line.label.zh)).toEqual(['导入', '暂停', '恢复']);
  });

  it('生效、作废只能随申报办理；看到的版本已过时的不办；没有角色的不办', async () => {
    const { id } = certificate;
    const { body } = await supervisor.get(`/certification/certificates/${id}`);
    expect(body.actions.map((each: Untyped) => each.action).join(' ')).toBe(
      'check_print print reprint deliver change suspend revoke cancel expire supersede request decline_request'
    );
    const stale = await actOn(supervisor, 'certificates', id, body.version - 1, 'revoke', {
      revokeReason: 'not_corrected',
      reason: '旧页面',
    });
    expect([stale.status, stale.body.error.code]).toEqual([409, 'stale_version']);
    const editor = await actOn(await as('editor'), 'certificates', id, body.version, 'revoke', {
      revokeReason: 'not_corrected',
      reason: '无权',
    });
    expect([editor.status, editor.body.error.code]).toEqual([403, 'not_your_role']);
  });

  it('认证机构只看得到、办得了自己颁发的证书', async () => {
    const body = await as('body');
    const own = await body.get('/certification/certificates?pageSize=100');
    const others = await rows(
      "select document_id as id, version from certificates where approval_number <> 'CNCA-R-2019-901' limit 1"
    );
    expect(
      own.body.results.every((each: Untyped) => each.details.bodyName === '山西岫准认证有限公司')
    ).toBe(true);
    const [other] = others;
    const refused = await actOn(body, 'certificates', other?.id, other?.version, 'revoke', {
      revokeReason: 'not_corrected',
      reason: '别家的',
    });
    expect(refused.status).toBe(404);
  });

  it('监督：列入计划、通知、实施、合格；飞行检查以外须先通知', async () => {
    const plan = (surveillanceKind: string) =>
      supervisor.post('/certification/surveillances', {
        requestId: requestId(),
        certificateId: certificate.id,
        surveillanceKind,
        dueBy: shift(today(), 60),
      });
    const again = await plan('yearly');
    expect([again.status, again.body.error.code]).toEqual([409, 'surveillance_running']);
    const planned = await plan('special');
    expect(planned.status).toBe(201);
    const { id } = planned.body;
    const facts = { conductedOn: today(), findings: '正常' };
    const early = await actOn(supervisor, 'surveillances', id, 1, 'conduct', facts);
    expect([early.status, early.body.error.code]).toEqual([409, 'notice_first']);
    for (const [version, action, more] of [
      [1, 'notify', { plannedOn: today() }],
      [2, 'conduct', facts],
      [3, 'pass', { summary: '合格' }],
    ] as const)
      expect((await actOn(supervisor, 'surveillances', id, version, action, more)).status).toBe(
        200
      );
  });
});

describe('团体标准项目与申报批次', () => {
  it('从提案到征求意见：不足三十日的不收，截止前不能处理意见', async () => {
    const secretary = await as('standards-secretary');
    const proposed = await secretary.post('/certification/standards', {
      requestId: requestId(),
      title: '山西精品 老陈醋',
      drafters: [],
    });
    expect(proposed.status).toBe(201);
    const { id } = proposed.body;
    const head = await as('department-head');
    expect((await actOn(head, 'standards', id, 1, 'approve_project')).status).toBe(200);
    const short = { mandatoryComparison: '不低于 GB 2719', commentsUntil: shift(today(), 29) };
    const early = await actOn(secretary, 'standards', id, 2, 'invite_comments', short);
    expect([early.status, early.body.error.code]).toEqual([422, 'comment_period_short']);
    const enough = { ...short, commentsUntil: shift(today(), 30) };
    expect((await actOn(secretary, 'standards', id, 2, 'invite_comments', enough)).status).toBe(
      200
    );
    const handled = await actOn(secretary, 'standards', id, 3, 'handle_comments', {
      summary: '无',
    });
    expect([handled.status, handled.body.error.code]).toEqual([409, 'comment_period_running']);
  });

  it('受理期重叠的批次不能同时开放；冻结的方案与版本一致，案件按它评定', async () => {
    const officer = await as('case-officer');
    const drafted = await officer.post('/certification/rounds', {
      requestId: requestId(),
      name: `重叠批次 ${process.pid}`,
      opensOn: today(),
      closesOn: shift(today(), 10),
    });
    expect(drafted.status).toBe(201);
    const opened = await actOn(
      await as('department-head'),
      'rounds',
      drafted.body.id,
      1,
      'open_round'
    );
    expect([opened.status, opened.body.error.code]).toEqual([409, 'round_overlaps']);
    const [frozen] = await rows("select frozen from rounds where stage = 'open'");
    expect(frozen?.frozen.settings.passScore.value).toBe(80);
    expect(frozen?.frozen.rubrics.product.areas).toHaveLength(9);
    expect(frozen?.frozen.eligibility.thresholds.food).toEqual({
      organization: 4000,
      offering: 2000,
    });
  });
});

describe('个人信息与校验链分开', () => {
  it('评定记录的校验文本里没有姓名；抹去一个人之后，链仍验证得过，名字读不出来', async () => {
    const [line] = await rows(
      `select e.canonical, p.content, e.actor_id from ledger.entries e join ledger.personal p on p.digest = e.personal
       where e.action = 'evaluate' limit 1`
    );
    expect(line?.content).toContain('专家');
    expect(line?.canonical).not.toContain('专家');
    const erased = await withDatabase('sxjp_owner', async (client) => {
      await client.query('begin');
      await client.query("select ledger.erase_person($1, '本人要求删除')", [line?.actor_id]);
      const { rows: left } = await client.query(
        `select count(*) filter (where p.content is not null) as readable, count(*) as entries,
           count(*) filter (where e.hash = encode(sha256(convert_to(e.canonical, 'UTF8')), 'hex')) as verified
         from ledger.entries e join ledger.personal p on p.digest = e.personal where e.actor_id = $1`,
        [line?.actor_id]
      );
      await client.query('rollback');
      return left[0];
    });
    expect(Number(erased.readable)).toBe(0);
    expect(Number(erased.entries)).toBeGreaterThan(0);
    expect(erased.verified).toBe(erased.entries);
    for (const sql of [
      "update ledger.personal set content = '{}'",
      'delete from ledger.personal',
      "select ledger.erase_person('staff:1', '应用程序无权')",
    ])
      await expect(withDatabase('sxjp_app', (client) => client.query(sql))).rejects.toThrow(
        /permission denied/
      );
  });
});

describe('到期失效', () => {
  it('过了有效期的由系统作到期失效，标识使用许可随之终止，名录里仍查得到', async () => {
    const expired = await rows(
      `select c.number, l.stage from certificates c join mark_licences l on l.certificate_id = c.id
       where c.state = 'expired'`
    );
    expect(expired.length).toBeGreaterThan(0);
    expect(new Set(expired.map(({ stage }) => stage))).toEqual(new Set(['terminated']));
    const published = await fetch(`${system().site}/data/snapshot.json`);
    const text = await published.text();
    expect(expired.filter(({ number }) => !text.includes(`"${String(number)}"`))).toEqual([]);
  });
});

describe('往后的步骤', () => {
  it('工作人员看得到每一步由谁办、还缺什么；申请单位看得到步骤，看不到评审和评分的细节', async () => {
    const officer = await as('case-officer');
    const { body } = await officer.get('/certification/applications?stage=rectifying');
    const page = (await officer.get(`/certification/applications/${body.results[0].id}`)).body;
    expect(page.ahead.map((each: Untyped) => each.stage)).toEqual([
      'rectifying',
      'on_site_inspection',
      'third_party_certification',
      'numbering',
      'summary_review',
      'awaiting_notice',
      'public_notice',
      'announced',
    ]);
    expect(JSON.stringify(page.ahead)).toContain('公示');
    const applicant = await asApplicant('jujube');
    const own = (await applicant.get('/api/certification/applications')).body.results[0];
    const shown = (await applicant.get(`/api/certification/applications/${own.id}`)).body.ahead;
    expect(shown.map((each: Untyped) => each.stage)).toEqual(
      page.ahead.map((each: Untyped) => each.stage)
    );
    for (const step of shown)
      if (!step.roles.includes('applicant')) expect(step.notYet).toEqual([]);
  });
});

describe('利益冲突', () => {
  it('任职于申报单位的专家不能进专家组；没有声明的专家打不开卷宗、不能评审', async () => {
    const officer = await as('case-officer');
    const { body } = await officer.get('/certification/applications?stage=accepted');
    const found = body.results[0];
    const people = (await officer.get('/certification/people?role=expert')).body.people;
    const ids = people.map(({ id }: Untyped) => id);
    const facts = { panel: [ids[0], ids[1], ids[4]], leadId: ids[0] };
    const refused = await actOn(
      officer,
      'applications',
      found.id,
      found.version,
      'begin_evaluation',
      facts
    );
    expect([refused.status, refused.body.error.code]).toEqual([409, 'conflict_found']);
    expect(refused.body.error.message).toContain('现任职于申报单位');
    const running = (await officer.get('/certification/applications?stage=initial_evaluation')).body
      .results[0];
    const expert = await as('expert-1');
    const closed = (await expert.get(`/certification/applications/${running.id}`)).body;
    expect([closed.overview ?? null, closed.materials ?? []]).toEqual([null, []]);
    const early = await actOn(expert, 'applications', running.id, running.version, 'evaluate', {
      opinions: [{ dimension: 'forward_value', opinion: '好' }],
      recommendation: 'recommend',
      summary: '同意',
    });
    expect([early.status, early.body.error.code]).toEqual([409, 'conflict_undeclared']);
    expect(
      (await actOn(expert, 'applications', running.id, running.version, 'declare_no_conflict'))
        .status
    ).toBe(200);
    const opened = (await expert.get(`/certification/applications/${running.id}`)).body;
    expect(opened.overview).toMatch(/\S/);
  });
});
