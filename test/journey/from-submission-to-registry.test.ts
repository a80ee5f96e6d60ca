import { readFileSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainDate, addDays } from '@sxjp/plugin-certification/domain';
import { ADVANCEDNESS, CERTIFICATION, OPINION, standardOf } from './facts.ts';
import { OFFERING, ORGANIZATION, fillIn, ownAct, provide } from './applicant.ts';
import { inspect } from './inspecting.ts';
import {
  answerObjection,
  change,
  object,
  print,
  restore,
  standingOn,
  suspend,
  versionsOf,
} from './living.ts';
import { begin, finish, openBrowser, perform, workbench } from './panel.ts';
import { bodyId, workOnProduct } from '../system/certifying.ts';
import { act, as, newApplicant } from '../system/people.ts';
import type { Person, Untyped } from '../system/people.ts';
import { moveClock, system, today } from '../system/start.ts';

/** Every public byte there is now. */
function publicBytes(): string {
  const release = realpathSync(join(system().dataDir, 'site', 'current'));
  return readdirSync(release, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    if (await holds()) return;
    await sleep(500);
  }
  throw new Error(`等了两分钟仍未发生：${what}`);
}

describe('一件申报从提交走到名录，一张证书的一生', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let applicant: Person;
  let id = '';
  let certificateNumber = '';

  beforeAll(async () => {
    browser = await openBrowser();
    applicant = await newApplicant(`journey${process.pid}`);
  });
  afterAll(() => browser.close());

  const versionNow = async (): Promise<number> =>
    (await (await as('case-officer')).get(`/certification/applications/${id}`)).body.version;
  const done = async (key: string, action: string, facts: Record<string, unknown> = {}) => {
    const heard = await act(await as(key), id, await versionNow(), action, facts);
    expect([action, heard.status, heard.body.error?.message]).toEqual([action, 200, undefined]);
    return heard;
  };
  const ids = async (role: string): Promise<string[]> =>
    (await (await as('case-officer')).get(`/certification/people?role=${role}`)).body.people.map(
      (person: Untyped) => person.id
    );
  const standing = () => standingOn(browser, certificateNumber, today());
  const stage = async (): Promise<string> =>
    (await applicant.get(`/api/certification/applications/${id}`)).body.stage;

  it('申请单位注册、填写、上传十项材料并提交', async () => {
    id = await fillIn(applicant);
    const submitted = await ownAct(applicant, id, 'submit');
    expect([submitted.status, submitted.body.stage]).toEqual([200, 'submitted']);
  });

  it('预审员在后台开始预审，发现商标证明不合格，通知补正', async () => {
    const page = await browser.staff('pre-reviewer');
    await page.goto(workbench(`/applications/${id}`));
    await perform(page, '开始预审');
    await begin(page, '通知补正');
    const dialog = page.getByRole('dialog');
    const trademark = dialog.getByRole('radiogroup', { name: /商标/ });
    await trademark.getByRole('radio', { name: '不合格' }).click();
    await dialog.getByRole('combobox', { name: /商标.*缺陷代码/ }).click();
    await page.getByRole('option', { name: '已过有效期' }).click();
    await dialog.getByRole('textbox', { name: /商标/ }).fill('注册证已过期，请提交有效的注册证');
    await dialog.getByRole('button', { name: /其余/ }).click();
    await finish(page, '通知补正');
    await page.getByText('补正', { exact: true }).first().waitFor();
    await page.close();
    expect(await stage()).toBe('supplementing');
  });

  it('申请单位看到缺陷，补正后再次提交，预审员受理', async () => {
    const { body } = await applicant.get(`/api/certification/applications/${id}`);
    const defective = body.materials.filter((each: Untyped) => each.judgement === 'defective');
    expect(defective.map((each: Untyped) => [each.kind, each.defect])).toEqual([
      ['trademark_proof', '注册证已过期，请提交有效的注册证'],
    ]);
    await provide(applicant, id, 'trademark_proof', 'trademark-renewed.pdf');
    expect((await ownAct(applicant, id, 'resubmit')).status).toBe(200);
    const page = await browser.staff('pre-reviewer');
    await page.goto(workbench(`/applications/${id}`));
    await begin(page, '受理');
    await page.getByRole('dialog').getByRole('button', { name: /其余/ }).click();
    await finish(page, '受理');
    await page.close();
    expect(await stage()).toBe('accepted');
  });

  it('专家初评、确定标准、先进性评价、安排核查', async () => {
    const panel = (await ids('expert')).slice(0, 3);
    await done('case-officer', 'begin_evaluation', { panel, leadId: panel[0] });
    for (const key of ['expert-1', 'expert-2', 'expert-3']) {
      await done(key, 'declare_no_conflict');
      await done(key, 'evaluate', OPINION);
    }
    await done('expert-1', 'conclude_evaluation', { summary: '一致推荐' });
    await done('standards-secretary', 'link_standard', standardOf(today()));
    await done('evaluator', 'conclude_advancedness', ADVANCEDNESS);
    const team = (await ids('inspector')).slice(0, 3);
    await done('case-officer', 'plan_inspection', {
      team,
      leadId: team[0],
      plannedOn: today(),
      shortNoticeReason: '申请单位来函同意当日核查',
    });
    expect(await stage()).toBe('on_site_inspection');
  });

  it('核查组三人到场、各自评分，组长汇总，报告双方签署，核查通过', async () => {
    await inspect(done, 96);
    expect((await ownAct(applicant, id, 'countersign_report')).status).toBe(200);
    await done('inspector-1', 'conclude_inspection', { summary: '九个方面核查完毕，建议通过。' });
    expect(await stage()).toBe('third_party_certification');
  });

  it('认证机构出具报告，联盟下发编号，汇总审核通过', async () => {
    await done('case-officer', 'assign_body', { bodyId: await bodyId(id) });
    const certifierIds = await workOnProduct(id, today());
    await done('body', 'conclude_certification', {
      ...CERTIFICATION,
      certifierIds,
      signedOn: today(),
    });
    await done('alliance', 'reserve_number');
    const members = await ids('summary_committee');
    await done('committee-1', 'approve', { members, summary: '全体同意' });
    const { body } = await (await as('case-officer')).get(`/certification/applications/${id}`);
    certificateNumber = body.certificate.number;
    expect(certificateNumber).toMatch(/^SXJP-P-\d{4}-\d{4}-[0-9A-Z]$/);
    expect(body.certificate.state).toBe('reserved');
  });

  it('证书经一人复核、另一人印制；印好了，公众仍查不到它，和编造的查询码一字不差', async () => {
    const [certificate] = await versionsOf(certificateNumber);
    await print(browser, certificate.id);
    expect((await versionsOf(certificateNumber))[0].state).toBe('printed');
    const heard = async (path: string) => {
      const response = await fetch(`${system().site}${path}`);
      return [response.status, (await response.text()).replaceAll(path, '')];
    };
    const invented = certificate.code.split('').reverse().join('');
    expect(await heard(`/verify/${String(certificate.code)}/`)).toEqual(
      await heard(`/verify/${String(invented)}/`)
    );
    expect(await standingOn(browser, certificateNumber, today())).toBeNull();
  });

  it('编辑拟公示，发布审批人发布，公示页一分钟内上网', async () => {
    const editor = await browser.staff('editor');
    await editor.goto(workbench('/notices/new'));
    const others = editor.getByRole('checkbox');
    await others.first().waitFor();
    for (const box of await others.all()) {
      const mine = (await box.locator('..').textContent())?.includes(ORGANIZATION.name) === true;
      if ((await box.isChecked()) !== mine) await box.click();
    }
    await editor.getByRole('button', { name: '保存公示稿' }).click();
    await editor.waitForURL(/notices\/[a-z0-9]{24}/);
    const address = editor.url();
    await editor.close();
    const publisher = await browser.staff('publisher');
    await publisher.goto(address);
    await begin(publisher, '发布公示');
    await publisher.getByRole('dialog').getByRole('checkbox').click();
    await finish(publisher, '发布公示');
    await publisher.close();
    expect(await stage()).toBe('public_notice');
    await until('公示上网', () => publicBytes().includes(ORGANIZATION.name));
  });

  it('公告之前：编号不在任何公开的字节里，名录里查不到，公示期内不能公告', async () => {
    expect(publicBytes()).not.toContain(certificateNumber);
    expect(publicBytes()).not.toContain(ORGANIZATION.contactPhone);
    const notice = await noticeOfCase();
    const early = await (
      await as('publisher')
    ).post(`/certification/notices/${notice.id}/actions/announce`, {
      version: notice.version,
      requestId: `too-early-${id}`,
    });
    expect([early.status, early.body.error.code]).toEqual([409, 'notice_running']);
    const visitor = await browser.visitor(390);
    await visitor.goto(`${system().site}/registry/?q=${encodeURIComponent('澄穗检')}`);
    await visitor
      .getByRole('status')
      .filter({ hasText: /0|没有/ })
      .first()
      .waitFor();
    await visitor.close();
  });

  const noticeOfCase = async (): Promise<{ id: string; version: number }> => {
    const { body } = await (await as('case-officer')).get(`/certification/applications/${id}`);
    const notice = await (await as('publisher')).get(`/certification/notices/${body.notice.id}`);
    return { id: notice.body.id, version: notice.body.version };
  };

  it('市民在公示页提出异议，办结前写明暂缓；答复以后公布匿名的结果，市民凭查询码看到', async () => {
    const { body } = await (await as('case-officer')).get(`/certification/applications/${id}`);
    const notice = await (await as('publisher')).get(`/certification/notices/${body.notice.id}`);
    const slug = notice.body.number.replace(/^.*〔(\d{4})〕(\d+)号$/, '$1-$2');
    const receipt = await object(browser, slug, '标签产地与公示的生产厂不一致。');
    await answerObjection(browser, id, receipt.number, '经核对，产地与公示一致，异议不成立。');
    await until('异议结果上网', () => publicBytes().includes('产地与公示一致，异议不成立'));
    const visitor = await browser.visitor(390);
    await visitor.goto(`${system().site}/petitions/`);
    await visitor.fill('[name="number"]', receipt.number);
    await visitor.fill('[name="code"]', receipt.code);
    await visitor.getByRole('button', { name: '查询', exact: true }).click();
    await visitor.getByText('周女士：经核查，不成立。').waitFor();
    await visitor.context().close();
    expect(publicBytes()).not.toContain('周女士');
    expect(await stage()).toBe('public_notice');
  });

  it('公示期满，发布审批人在后台公告，证书生效', async () => {
    await moveClock(12);
    const publisher = await browser.staff('publisher');
    await publisher.goto(workbench(`/notices/${(await noticeOfCase()).id}`));
    await perform(publisher, '发布公告');
    await publisher.close();
    const { body } = await applicant.get(`/api/certification/applications/${id}`);
    expect([body.stage, body.certificate.state, body.certificate.number]).toEqual([
      'certified',
      'effective',
      certificateNumber,
    ]);
  });

  it('名录里用单位名称中的三个字就能查到，证书页写明有效', async () => {
    await until('证书上网', () => publicBytes().includes(certificateNumber));
    const visitor = await browser.visitor(390);
    await visitor.goto(`${system().site}/registry/`);
    await visitor.getByRole('searchbox').first().fill(ORGANIZATION.name.slice(3, 6));
    const found = visitor.getByRole('link', { name: new RegExp(OFFERING.name) });
    await found.first().click();
    await visitor.waitForURL(new RegExp(`/certificates/${certificateNumber}/`));
    await visitor.getByText(certificateNumber).first().waitFor();
    await visitor.getByText('有效', { exact: false }).first().waitFor();
    await visitor.close();
  });

  it('暂停、恢复：各有公告，证书页随之写明，内部说明不公开', async () => {
    const [{ id: certificate }] = await versionsOf(certificateNumber);
    await suspend(browser, certificate, addDays(PlainDate.parse(today()), 60));
    await until('暂停上网', async () => (await standing()) === '暂停');
    await restore(browser, certificate);
    await until('恢复上网', async () => (await standing()) === '有效');
    const page = await (await fetch(`${system().site}/certificates/${certificateNumber}/`)).text();
    for (const said of ['监督或抽查发现不符合认证要求', '整改经验证符合要求', '晋品联公告〔'])
      expect(page).toContain(said);
    expect(publicBytes()).not.toContain('内部说明');
  });

  it('变更地址换发新版：证书页写新的地址，原证书上的查询码仍通到这张证书', async () => {
    const [first] = await versionsOf(certificateNumber);
    await change(browser, certificateNumber, '山西省太原市小店区新址路8号');
    await until('换证上网', () => publicBytes().includes('新址路8号'));
    const [second] = await versionsOf(certificateNumber);
    expect([second.serial, second.state, second.ends]).toEqual([2, 'effective', first.ends]);
    for (const code of [first.code, second.code]) {
      const html = await (await fetch(`${system().site}/verify/${String(code)}/`)).text();
      expect(html).toContain(certificateNumber);
    }
    expect(await standing()).toBe('有效');
  });

  it('有效期一过，同一页就写过期失效，不等谁来办', async () => {
    const [{ ends }] = await versionsOf(certificateNumber);
    expect(await standingOn(browser, certificateNumber, ends)).toBe('有效');
    expect(await standingOn(browser, certificateNumber, addDays(PlainDate.parse(ends), 1))).toBe(
      '过期失效'
    );
  });
});

/** Types the maximum into every item, as far as eighty points are reached and more. */
