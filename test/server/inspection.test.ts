import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { summaryWorkbook } from '../../plugins/certification/server/src/inspections/workbook.ts';
import { as, asApplicant, caseAt } from '../system/people.ts';
import type { Person, Untyped } from '../system/people.ts';

const bytesOf = async (person: Person, path: string): Promise<Buffer> => {
  const response = await person.raw(path, {});
  expect([path, response.status]).toEqual([path, 200]);
  return Buffer.from(await response.arrayBuffer());
};
const sheetXml = (book: Buffer): string =>
  Buffer.from(unzipSync(book)['xl/worksheets/sheet1.xml'] ?? []).toString('utf8');
const own = async (key: string): Promise<{ person: Person; page: Untyped }> => {
  const person = await asApplicant(key);
  const { body } = await person.get('/api/certification/applications');
  const { body: page } = await person.get(
    `/api/certification/applications/${String(body.results[0].id)}`
  );
  return { person, page };
};

describe('核查报告（PDF）', () => {
  it('双方拿到的是同一份、同样的字节；写着单位、九个方面、总分、签署和校验值，不写各人的评分', async () => {
    const { id } = await caseAt('rectifying');
    const head = await as('department-head');
    const first = await bytesOf(head, `/certification/applications/${id}/report`);
    const again = await bytesOf(head, `/certification/applications/${id}/report`);
    expect(first.equals(again)).toBe(true);
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    const { person, page } = await own('jujube');
    const theirs = await bytesOf(person, `/api/certification/applications/${page.id}/report`);
    expect(theirs.equals(first)).toBe(true);
    expect(first.toString('latin1')).toContain('pdfaid:part');
  });

  it('报告没写之前没有；看不到分数的人、别的单位拿不到', async () => {
    const early = await caseAt('advancedness_evaluation');
    const head = await as('department-head');
    expect((await head.get(`/certification/applications/${early.id}/report`)).status).toBe(404);
    const { id } = await caseAt('rectifying');
    for (const key of ['editor', 'alliance', 'pre-reviewer', 'expert-1'])
      expect([
        key,
        (await (await as(key)).get(`/certification/applications/${id}/report`)).status,
      ]).toEqual([key, 404]);
    const stranger = await asApplicant('hydraulics');
    expect((await stranger.get(`/api/certification/applications/${id}/report`)).status).toBe(404);
  });
});

describe('问题清单', () => {
  it('申请单位逐条答复并附证据，核查员验证；没答完不能提交整改', async () => {
    const { person, page } = await own('jujube');
    const [issue] = page.inspection.issues.filter((each: Untyped) => each.severity === 'ordinary');
    const at = `/api/certification/applications/${page.id}`;
    const early = await person.post(`${at}/actions/submit_rectification`, {
      version: page.version,
      requestId: `early-${page.id}`,
      answer: '已整改',
    });
    expect([early.status, early.body.error.code]).toEqual([409, 'issues_unanswered']);
    const form = new FormData();
    form.append('requestId', `answer-${issue.id}`);
    form.append('version', String(issue.version));
    form.append('answer', '两台卡尺已送检，证书附后');
    form.append(
      'files',
      new Blob(['%PDF-1.4\n%demo\n'], { type: 'application/pdf' }),
      '检定证书.pdf'
    );
    const answered = await person.put(`${at}/issues/${issue.id}/answer`, form);
    expect([answered.status, answered.body.stage]).toEqual([200, 'answered']);
    const after = (await person.get(at)).body.inspection.issues.find(
      (each: Untyped) => each.id === issue.id
    );
    expect(after.answerFiles).toMatchObject([{ name: '检定证书.pdf' }]);
    const file = `files/${after.answerFiles[0].sha256}`;
    expect((await person.raw(`${at}/${file}`, {})).status).toBe(200);
    const inspector = await as('inspector-2');
    const staffAt = `/certification/applications/${page.id}`;
    expect((await inspector.raw(`${staffAt}/${file}`, {})).status).toBe(200);
    expect((await (await as('editor')).raw(`${staffAt}/${file}`, {})).status).toBe(404);
    expect((await (await asApplicant('hydraulics')).raw(`${at}/${file}`, {})).status).toBe(404);
    const closed = await inspector.post(
      `/certification/inspection-issues/${issue.id}/actions/close`,
      { version: after.version, requestId: `close-${issue.id}`, findings: '证书有效，关闭' }
    );
    expect([closed.status, closed.body.stage]).toEqual([200, 'closed']);
  });

  it('别的单位不能替人答复', async () => {
    const { page } = await own('jujube');
    const stranger = await asApplicant('hydraulics');
    const form = new FormData();
    form.append('requestId', `strange-${page.id}`);
    form.append('version', '1');
    form.append('answer', '冒名');
    const [issue] = page.inspection.issues;
    const path = `/api/certification/applications/${page.id}/issues/${issue.id}/answer`;
    expect((await stranger.put(path, form)).status).toBe(404);
  });
});

describe('请求核查员回避', () => {
  it('未到场前申请单位可请求一人回避；经办人答复前谁也不能签到', async () => {
    const { body } = await (
      await as('case-officer')
    ).get('/certification/applications?stage=advancedness_evaluation');
    expect(body.results.length).toBeGreaterThan(0);
    const { person, page } = await own('walnut-oil');
    const late = await person.post(
      `/api/certification/applications/${page.id}/actions/object_to_member`,
      {
        version: page.version,
        requestId: `object-${page.id}`,
        memberId: page.inspection.team[1].id,
        reason: '曾在本单位任职',
      }
    );
    expect([late.status, late.body.error.code]).toEqual([409, 'visit_begun']);
  });
});

describe('核查日历与汇总', () => {
  it('经办人看得到每次核查和各人任务；核查员看不到自己和别人的比较', async () => {
    const officer = await as('case-officer');
    const { id } = await caseAt('on_site_inspection');
    const { plannedOn } = (await officer.get(`/certification/applications/${id}`)).body.inspection;
    const visits = await officer.get(
      `/certification/inspections/visits?from=${plannedOn}&to=${plannedOn}`
    );
    expect(visits.body.visits.map((each: Untyped) => each.caseId)).toContain(id);
    expect(visits.body.inspectors[0]).toMatchObject({ visits: expect.any(Number) });
    const { status, body } = await officer.get('/certification/inspections/summary');
    expect([status, body.summary.areas.length]).toEqual([200, 9]);
    expect(body.summary.rows.length).toBeGreaterThan(5);
    const differences = body.summary.inspectors.map((each: Untyped) => each.difference);
    expect(differences.length).toBe(3);
    for (const path of ['visits?from=2026-01-01&to=2026-12-31', 'summary', 'summary.xlsx']) {
      const refused = await (await as('inspector-1')).get(`/certification/inspections/${path}`);
      expect([path, refused.status]).toEqual([path, 403]);
    }
  });

  it('导出的 Excel 打得开，每件一行；以等号开头的名称是文字，不是公式', async () => {
    const officer = await as('case-officer');
    const { body } = await officer.get('/certification/inspections/summary');
    const bytes = await bytesOf(officer, '/certification/inspections/summary.xlsx');
    const rows = await readSheet(bytes, '逐件');
    expect(rows).toHaveLength(1 + Number(body.summary.rows.length));
    expect(rows[0]).toContain('质量发展战略（8）');
    const summary = {
      ...body.summary,
      rows: [{ ...body.summary.rows[0], offering: '=HYPERLINK("http://x","y")' }],
    };
    const hostile = await summaryWorkbook(summary);
    const [, line] = await readSheet(hostile, '逐件');
    expect(line?.[1]).toBe('=HYPERLINK("http://x","y")');
    expect(sheetXml(hostile)).not.toMatch(/<f[ >]/);
  });
});
