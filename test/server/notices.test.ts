import { guardAlone, rowsOf } from '../system/certificates.ts';
import { committee, heardAs, noticeAct, noticePage, openedNotice } from '../system/notices.ts';
import type { OpenedNotice } from '../system/notices.ts';
import { act, as } from '../system/people.ts';
import type { Untyped } from '../system/people.ts';
import { today } from '../system/start.ts';

const certificateOf = async (caseId: string): Promise<Untyped> =>
  (
    await rowsOf(
      `select c.document_id as id, c.state, c.holder_name, c.offering_name, c.brand from certificates c
       join applications a on a.id = c.application_id where a.document_id = $1 order by c.id desc limit 1`,
      [caseId]
    )
  )[0];

describe('公示中的暂缓、更正、撤回', () => {
  let at: OpenedNotice;
  const item = (facts: object = {}) => ({
    itemId: at.caseId,
    reason: '单位名称存疑，待核实',
    ...facts,
  });

  beforeAll(async () => {
    at = await openedNotice();
  });

  it('一项可以暂缓，也可以解除；理由记在评定记录里', async () => {
    expect(heardAs(await noticeAct('publisher', at.notice, 'hold_item', item()))).toEqual([
      200,
      'ok',
    ]);
    expect((await noticePage(at.notice)).items[0].held).toBe(true);
    expect(heardAs(await noticeAct('publisher', at.notice, 'hold_item', item()))).toEqual([
      409,
      'notice_item_held',
    ]);
    expect(heardAs(await noticeAct('publisher', at.notice, 'release_item', item()))).toEqual([
      200,
      'ok',
    ]);
    const [line] = await rowsOf(
      `select facts from ledger.entries where record_type = 'public_notice' and record_id = $1 and action = 'hold_item'`,
      [at.notice]
    );
    expect(line.facts).toEqual(item());
  });

  it('暂缓的项目，数据库自己也不让公告', async () => {
    await noticeAct('publisher', at.notice, 'hold_item', item());
    const forged = guardAlone(
      `alter table public.applications disable trigger user; alter table public.applications enable trigger b_announcing`,
      `update public.applications set stage = 'announced' where document_id = $1`,
      [at.caseId]
    );
    await expect(forged).rejects.toThrow(/已暂缓公告/);
    await noticeAct('publisher', at.notice, 'release_item', item());
  });

  it('只改文字的更正：编辑拟，另一人发布，公示期照旧', async () => {
    const before = await noticePage(at.notice);
    const words = {
      publicText: '标题漏写批次，现予更正。',
      noticeTitle: '关于拟认证名单的公示（更正）',
    };
    expect(heardAs(await noticeAct('editor', at.notice, 'draft_correction', words))).toEqual([
      200,
      'ok',
    ]);
    const waiting = await noticePage(at.notice);
    expect(waiting.correctionWaiting.words).toEqual(words);
    const restarting = await noticeAct('publisher', at.notice, 'restart', {
      personalDataChecked: true,
    });
    expect(heardAs(restarting)).toEqual([409, 'correction_keeps_on']);
    expect(
      heardAs(await noticeAct('editor', at.notice, 'correct', { personalDataChecked: true }))
    ).toEqual([403, 'not_your_role']);
    const published = await noticeAct('publisher', at.notice, 'correct', {
      personalDataChecked: true,
    });
    expect(heardAs(published)).toEqual([200, 'ok']);
    const after = await noticePage(at.notice);
    expect([after.title, after.endOn, after.correctionWaiting]).toEqual([
      words.noticeTitle,
      before.endOn,
      null,
    ]);
    expect(after.corrections).toEqual([{ on: today(), text: words.publicText, restarted: false }]);
  });

  it('更正说明里有电话、密级、分数、专家姓名的，拟不成或发不成', async () => {
    const draft = (publicText: string) =>
      noticeAct('editor', at.notice, 'draft_correction', { publicText, noticeTitle: '改题' });
    expect(heardAs(await draft('请致电 13800138000'))).toEqual([422, 'personal_data_found']);
    expect(heardAs(await draft('内部资料，得分 91.5'))).toEqual([422, 'confidential_text_found']);
    const [{ name }] = await rowsOf(
      `select trim(concat(u.lastname, u.firstname)) as name from admin_users u where u.email = 'expert-1@example.invalid'`
    );
    expect(heardAs(await draft(`经${String(name)}核实，改题。`))).toEqual([200, 'ok']);
    const unnamed = await noticeAct('publisher', at.notice, 'correct', {
      personalDataChecked: true,
    });
    expect(heardAs(unnamed)).toEqual([422, 'names_without_consent']);
    expect(unnamed.body.error.message).toContain(name);
    expect(
      heardAs(await noticeAct('editor', at.notice, 'drop_correction', { reason: '不必点名' }))
    ).toEqual([200, 'ok']);
  });

  it('改了公示对象的更正：只能重新公示，期限重新计算，证书随之改正、要重新复核印制', async () => {
    const before = await certificateOf(at.caseId);
    const facts = {
      publicText: '产品名称有误，现予更正。',
      itemId: at.caseId,
      offeringName: `${String(before.offering_name)}（更正）`,
    };
    expect(heardAs(await noticeAct('editor', at.notice, 'draft_correction', facts))).toEqual([
      200,
      'ok',
    ]);
    expect(
      heardAs(await noticeAct('publisher', at.notice, 'correct', { personalDataChecked: true }))
    ).toEqual([409, 'correction_restarts']);
    expect(
      heardAs(await noticeAct('publisher', at.notice, 'restart', { personalDataChecked: true }))
    ).toEqual([200, 'ok']);
    const after = await noticePage(at.notice);
    expect([after.stage, after.corrections.at(-1)]).toEqual([
      'open',
      { on: today(), text: facts.publicText, restarted: true },
    ]);
    expect(after.firstCountedOn > today()).toBe(true);
    const certificate = await certificateOf(at.caseId);
    expect([certificate.id, certificate.state, certificate.offering_name]).toEqual([
      before.id,
      'reserved',
      facts.offeringName,
    ]);
    const [moved] = await rowsOf(
      `select from_stage, to_stage, facts from ledger.entries where record_type = 'application' and record_id = $1 and action = 'rectify'
       order by version desc limit 1`,
      [at.caseId]
    );
    expect(moved).toEqual({
      from_stage: 'public_notice',
      to_stage: 'public_notice',
      facts: { offeringName: facts.offeringName },
    });
  });

  it('撤回的一项退回汇总审核，公示照旧；再通过的，证书仍是更正后的内容', async () => {
    const withdrawn = await noticeAct('publisher', at.notice, 'withdraw_item', item());
    expect(heardAs(withdrawn)).toEqual([200, 'ok']);
    const officer = await as('case-officer');
    const back = (await officer.get(`/certification/applications/${at.caseId}`)).body;
    expect(back.stage).toBe('summary_review');
    const chair = await as('committee-1');
    const members = await committee();
    const again = { members, summary: '已按更正核对，全体同意。' };
    expect(heardAs(await act(chair, at.caseId, back.version, 'approve', again))).toEqual([
      200,
      'ok',
    ]);
    expect((await certificateOf(at.caseId)).offering_name).toMatch(/（更正）$/);
  });
});
