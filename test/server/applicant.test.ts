import { as, asApplicant, caseAt, newApplicant, requestId, stranger } from '../system/people.ts';
import type { Untyped } from '../system/people.ts';
import type { Person } from '../system/people.ts';
import { OFFERING, ORGANIZATION, fillIn, ownAct, provide } from '../journey/applicant.ts';

const upload = (person: Person, id: string, name: string, bytes: string) => {
  const form = new FormData();
  form.set('answer', 'provided');
  form.append('files', new Blob([bytes]), name);
  return person.put(`/api/certification/applications/${id}/materials/patents`, form);
};

describe('申请单位', () => {
  let own: Person;
  let other: Person;
  let id = '';

  beforeAll(async () => {
    own = await newApplicant(`own${process.pid}`);
    other = await newApplicant(`other${process.pid}`);
    id = await fillIn(own);
  });

  it('没有填单位信息，不能新建申报；信用代码校验码不符，指出是这一项', async () => {
    const early = await other.post('/api/certification/applications', {
      requestId: requestId(),
      offering: OFFERING,
    });
    expect([early.status, early.body.error.details.field]).toEqual([422, 'organization']);
    const wrong = await other.put('/api/certification/organization', {
      ...ORGANIZATION,
      creditCode: '91140105MA0DEM0139',
    });
    expect([wrong.status, wrong.body.error.details.field]).toEqual([422, 'creditCode']);
    const taken = await other.put('/api/certification/organization', ORGANIZATION);
    expect([taken.status, taken.body.error.details.field]).toEqual([422, 'creditCode']);
  });

  it.each([
    ['合同.exe', 'MZ...'],
    ['专利.pdf', 'MZ 改了扩展名的程序'],
    ['网页.html', '<script>'],
    ['空.pdf', ''],
  ])('不收 %s，说明为什么', async (name, bytes) => {
    const { status, body } = await upload(own, id, name, bytes);
    expect([status, body.error.details.field]).toEqual([422, 'files']);
    expect(body.error.message).toContain(name);
  });

  it('多写的字段不收：不能自己写阶段、受理号', async () => {
    for (const more of [{ stage: 'certified' }, { number: 'X' }, { supplementRound: 0 }]) {
      expect(
        (await own.patch(`/api/certification/applications/${id}`, { version: 1, ...more })).status
      ).toBe(422);
    }
  });

  it('别人的申报，读、改、传文件、办理，都等于不存在', async () => {
    const at = `/api/certification/applications/${id}`;
    expect((await other.get(at)).status).toBe(404);
    expect((await other.get(`${at}/ledger`)).status).toBe(404);
    expect((await other.patch(at, { version: 1, overview: '改' })).status).toBe(404);
    expect((await provide(other, id, 'patents', 'x.pdf')).status).toBe(404);
    expect(
      (await other.post(`${at}/actions/submit`, { version: 1, requestId: requestId() })).status
    ).toBe(404);
    expect((await stranger.get(at)).status).toBe(403);
  });

  it('草稿只有自己看得见；提交后经办人看得见，内容不能再改', async () => {
    const officer = await as('case-officer');
    expect((await officer.get(`/certification/applications/${id}`)).status).toBe(404);
    expect((await ownAct(own, id, 'submit')).status).toBe(200);
    expect((await officer.get(`/certification/applications/${id}`)).status).toBe(200);
    const late = await own.patch(`/api/certification/applications/${id}`, {
      version: 2,
      overview: '再改一改，写得足够长也不行，因为已经提交了。',
    });
    expect([late.status, late.body.error.code]).toEqual([409, 'action_not_in_stage']);
    expect((await provide(own, id, 'patents', 'late.pdf')).status).toBe(409);
    expect(
      (await own.put('/api/certification/organization', { ...ORGANIZATION, name: '改名有限公司' }))
        .status
    ).toBe(422);
  });

  it('文件只有自己和看得到卷宗的工作人员能打开', async () => {
    const { body } = await own.get(`/api/certification/applications/${id}`);
    const sha256 = String(body.materials[0].files[0].sha256);
    expect((await own.get(`/api/certification/applications/${id}/files/${sha256}`)).status).toBe(
      200
    );
    expect((await other.get(`/api/certification/applications/${id}/files/${sha256}`)).status).toBe(
      404
    );
    expect(
      (await (await as('pre-reviewer')).get(`/certification/applications/${id}/files/${sha256}`))
        .status
    ).toBe(200);
    expect(
      (await (await as('editor')).get(`/certification/applications/${id}/files/${sha256}`)).status
    ).toBe(404);
    expect((await stranger.get(`/uploads/${sha256}`)).status).toBe(404);
  });

  it('申请单位看得到阶段和给它的理由，看得到自己的核查结果和问题清单，看不到各人的评分、专家意见和经办人姓名', async () => {
    const { body } = await (await asApplicant('jujube')).get('/api/certification/applications');
    const page = await (
      await asApplicant('jujube')
    ).get(`/api/certification/applications/${String(body.results[0].id)}`);
    const text = JSON.stringify(page.body);
    expect(page.body.stage).toBe('rectifying');
    expect(text).toContain('卡尺');
    expect(page.body.inspection.report.total).toMatch(/^7\d/);
    expect(page.body.inspection.report.areas).toHaveLength(9);
    expect(page.body.inspection.issues.map((each: Untyped) => each.severity)).toEqual([
      'ordinary',
      'suggestion',
    ]);
    for (const hidden of ['totalSum', 'halves', 'recommendation', '专家甲', 'evaluatorName'])
      expect(text).not.toContain(hidden);
  });
});

describe('工作人员各看各的', () => {
  it('专家提交自己的意见之前，看不到别人的', async () => {
    const { id } = await caseAt('initial_evaluation');
    const before = (await (await as('expert-1')).get(`/certification/applications/${id}`)).body;
    expect(before.evaluations).toEqual([]);
    const own = (await (await as('expert-2')).get(`/certification/applications/${id}`)).body;
    expect(own.evaluations).toHaveLength(2);
  });

  it('编辑、认证联盟、预审员看不到得分；预审员以外不给联系电话', async () => {
    const { id } = await caseAt('awaiting_notice');
    for (const key of ['editor', 'alliance', 'pre-reviewer']) {
      const { body } = await (await as(key)).get(`/certification/applications/${id}`);
      expect([key, body.inspection?.consolidated ?? null]).toEqual([key, null]);
      expect(JSON.stringify(body.ledger)).not.toContain('"points"');
    }
    for (const key of ['editor', 'inspector-1', 'committee-1']) {
      const { body } = await (await as(key)).get(`/certification/applications/${id}`);
      expect([key, body.organization.contactPhone]).toEqual([key, null]);
    }
  });
});
