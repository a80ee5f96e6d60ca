import { ADVANCEDNESS } from './facts.ts';
import { begin, fillSheet, finish, openBrowser, perform, workbench } from './panel.ts';
import { act, as, asApplicant, caseAt } from '../system/people.ts';
import type { Untyped } from '../system/people.ts';
import { moveClock, today } from '../system/start.ts';

const TEAM = ['inspector-1', 'inspector-2', 'inspector-3'] as const;
const NAMES = ['核查组长甲', '核查员乙', '核查员丙'];
const DAYS = 10;

/** Ten days on, as a date input reads it. */
const later = (): string =>
  new Date(Date.parse(today()) + DAYS * 86_400_000).toISOString().slice(0, 10);

describe('一次现场核查，从安排到双方签署', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let id = '';
  let moved = 0;

  beforeAll(async () => {
    browser = await openBrowser();
    const found = await caseAt('advancedness_evaluation');
    id = found.id;
    const evaluator = await as('evaluator');
    const concluded = await act(
      evaluator,
      id,
      found.version,
      'conclude_advancedness',
      ADVANCEDNESS
    );
    expect(concluded.status).toBe(200);
  });
  afterAll(async () => {
    await moveClock(-moved);
    await browser.close();
  });

  const read = async (key: string): Promise<Untyped> =>
    (await (await as(key)).get(`/certification/applications/${id}`)).body;

  it('经办人在后台安排三人核查组，提前通知', async () => {
    const page = await browser.staff('case-officer');
    await page.goto(workbench(`/applications/${id}`));
    await begin(page, '安排现场核查');
    const dialog = page.getByRole('dialog');
    for (const name of NAMES) await dialog.getByRole('checkbox', { name }).click();
    await dialog.getByRole('combobox', { name: /组长/ }).click();
    await page.getByRole('option', { name: NAMES[0] ?? '' }).click();
    await dialog.getByLabel(/核查日期/).fill(later());
    await finish(page, '安排现场核查');
    await page.close();
    expect((await read('case-officer')).inspection.plannedOn).toBe(later());
  });

  it('到了日期，三人声明、签到、各自评分提交；交之前看不到别人的', async () => {
    await moveClock(DAYS);
    moved = DAYS;
    for (const [index, key] of TEAM.entries()) {
      const page = await browser.staff(key);
      await page.goto(workbench(`/applications/${id}`));
      await perform(page, '声明无利益冲突');
      await begin(page, '现场签到');
      for (const box of await page.getByRole('dialog').getByRole('checkbox').all())
        await box.click();
      await finish(page, '现场签到');
      await page.getByRole('link', { name: '打开我的评分表' }).click();
      await fillSheet(page, index);
      await page.getByText('全部已上传').waitFor();
      await page.getByRole('button', { name: '提交评分表' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: '提交评分表' }).click();
      await page.getByText(/已于.*提交，不能更改/).waitFor();
      await page.close();
      if (index === 0)
        expect((await read('case-officer')).inspection.scorecards[0].lines).toBeNull();
    }
    expect((await read('inspector-1')).inspection.scorecards).toHaveLength(3);
  });

  it('组长记会议、汇总评分、写报告，全组签署；申请单位确认；核查通过', async () => {
    const lead = await browser.staff('inspector-1');
    await lead.goto(workbench(`/applications/${id}`));
    for (const meeting of ['首次会议', '末次会议']) {
      await begin(lead, '记录会议');
      const dialog = lead.getByRole('dialog');
      await dialog.getByRole('combobox', { name: /会议/ }).click();
      await lead.getByRole('option', { name: meeting }).click();
      await dialog.getByRole('textbox').first().fill('核查组三人；企业负责人');
      await dialog.getByRole('textbox').nth(1).fill(`${meeting}已召开，双方无异议`);
      await finish(lead, '记录会议');
    }
    await begin(lead, '汇总评分');
    await finish(lead, '汇总评分');
    await lead
      .getByText(/总分 9\d/)
      .first()
      .waitFor();
    await begin(lead, '编写核查报告');
    await lead.getByRole('dialog').getByRole('textbox').first().fill('现场与申报材料一致');
    await lead.getByRole('dialog').getByRole('textbox').nth(1).fill('全程可追溯');
    await finish(lead, '编写核查报告');
    await perform(lead, '签署核查报告');
    await lead.close();
    for (const key of ['inspector-2', 'inspector-3']) {
      const page = await browser.staff(key);
      await page.goto(workbench(`/applications/${id}`));
      await perform(page, '签署核查报告');
      await page.close();
    }
    const applicant = await asApplicant('apple');
    const { version } = (await applicant.get(`/api/certification/applications/${id}`)).body;
    const countersigned = await applicant.post(
      `/api/certification/applications/${id}/actions/countersign_report`,
      { version, requestId: `countersign-${id}` }
    );
    expect(countersigned.status).toBe(200);
    const page = await browser.staff('inspector-1');
    await page.goto(workbench(`/applications/${id}`));
    await begin(page, '核查通过');
    await page.getByRole('dialog').getByRole('textbox').first().fill('建议通过');
    await finish(page, '核查通过');
    await page.close();
    expect((await read('case-officer')).stage).toBe('third_party_certification');
  });
});
