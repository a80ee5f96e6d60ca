import { ACTION_LABELS, APPLICATION_TRANSITIONS, STAGE_LABELS } from '@sxjp/config/scheme';
import type { Stage } from '@sxjp/config/scheme';
import { act, as, asApplicant, caseAt, requestId, stranger } from '../system/people.ts';
import type { Untyped } from '../system/people.ts';

describe('一道门', () => {
  it('两人同时办理同一版本：一人成功，一人被告知已更新', async () => {
    const { id, version } = await caseAt('submitted');
    const person = await as('pre-reviewer');
    const both = await Promise.all([
      act(person, id, version, 'begin_pre_review'),
      act(person, id, version, 'begin_pre_review'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const ledger = await person.get(`/certification/applications/${id}/ledger`);
    const begun = ledger.body.ledger.filter((line: Untyped) => line.action === 'begin_pre_review');
    expect(begun).toHaveLength(1);
  });

  it('同一请求编号再来一次，得到同样的答复，只办理一次', async () => {
    const { id, version } = await caseAt('numbering');
    const person = await as('alliance');
    const body = { version, requestId: requestId() };
    const path = `/certification/applications/${id}/actions/reserve_number`;
    const first = await person.post(path, body);
    const again = await person.post(path, body);
    expect(first.status).toBe(200);
    expect([again.status, again.body.ledgerEntry]).toEqual([200, first.body.ledgerEntry]);
    const other = await person.post(path, { ...body, version: version + 1 });
    expect([other.status, other.body.error.code]).toEqual([409, 'request_id_reused']);
  });

  it('看到的版本已过时，办理被拒绝，并说明现在的版本', async () => {
    const { id, version } = await caseAt('third_party_certification');
    const { status, body } = await act(
      await as('body'),
      id,
      version - 1,
      'conclude_certification',
      {
        reportNumber: 'T-1',
        mode: '产品检验',
        certifierIds: ['甲'],
        headSigner: '乙',
        signedOn: '2026-01-05',
        summary: '符合',
      }
    );
    expect([status, body.error.code]).toEqual([409, 'stale_version']);
    expect(body.error.message).toContain(String(version));
  });

  it('不是本人的角色，403，并说明由谁办理', async () => {
    const { id, version } = await caseAt('accepted');
    const { status, body } = await act(
      await as('department-head'),
      id,
      version,
      'begin_evaluation',
      {
        panel: ['staff:1'],
        leadId: 'staff:1',
      }
    );
    expect(status).toBe(403);
    expect(body.error.message).toContain('经办人');
  });

  it('必填内容缺失，422，并指出是哪一项', async () => {
    const { id, version } = await caseAt('accepted');
    const { status, body } = await act(await as('case-officer'), id, version, 'begin_evaluation', {
      leadId: 'staff:1',
    });
    expect([status, body.error.details.field]).toEqual([422, 'panel']);
  });

  it('系统以外的人、没有评定角色的人，什么也看不到', async () => {
    const { id } = await caseAt('accepted');
    expect((await stranger.get(`/certification/applications/${id}`)).status).toBe(401);
    expect((await stranger.get(`/api/certification/applications/${id}`)).status).toBe(403);
    expect(
      (await (await asApplicant('hydraulics')).get(`/api/certification/applications/${id}`)).status
    ).toBe(404);
    expect((await (await as('expert-1')).get(`/certification/applications/${id}`)).status).toBe(
      404
    );
  });
});

const AT: readonly Stage[] = [
  'pre_review',
  'supplementing',
  'accepted',
  'initial_evaluation',
  'standard_drafting',
  'advancedness_evaluation',
  'on_site_inspection',
  'rectifying',
  'third_party_certification',
  'summary_review',
  'awaiting_notice',
  'public_notice',
];

describe('流转表之外的办理', () => {
  it.each(AT)('在“%s”阶段，表外的每个动作都被拒绝，什么也不写', async (stage) => {
    const { id } = await caseAt(stage);
    const person = await as('case-officer');
    const before = (await person.get(`/certification/applications/${id}`)).body;
    const allowed = Object.keys(APPLICATION_TRANSITIONS[stage]);
    const others = [...Object.keys(ACTION_LABELS), 'no_such_act'].filter(
      (each) => !allowed.includes(each)
    );
    for (const action of others) {
      const { status, body } = await act(person, id, before.version, action);
      expect([action, status, body.error.code]).toEqual([action, 409, 'action_not_in_stage']);
      expect(body.error.message).toContain(STAGE_LABELS[stage].zh);
      for (const each of allowed)
        expect(body.error.message).toContain(ACTION_LABELS[each as keyof typeof ACTION_LABELS].zh);
    }
    const after = (await person.get(`/certification/applications/${id}`)).body;
    const added = after.ledger.slice(before.ledger.length).map((line: Untyped) => line.action);
    expect(added.filter((action: string) => !allowed.includes(action))).toEqual([]);
  });
});
