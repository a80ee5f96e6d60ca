import { act, as, newApplicant, requestId } from '../system/people.ts';
import type { Person, Untyped } from '../system/people.ts';
import { rowsOf } from '../system/certificates.ts';
import { newCase, registered } from '../torture/new-case.ts';

describe('申诉由别人决定', () => {
  let firm: Person;
  let id = '';
  const version = async (): Promise<number> =>
    (await firm.get(`/api/certification/applications/${id}`)).body.version;
  const asFirm = async (action: string, facts: object) =>
    firm.post(`/api/certification/applications/${id}/actions/${action}`, {
      version: await version(),
      requestId: requestId(),
      ...facts,
    });
  const staffId = async (key: string): Promise<string> =>
    (await (await as(key)).get('/certification/me')).body.actor.id;

  beforeAll(async () => {
    firm = await registered(4_211);
    id = await newCase(firm, '申诉用水分测定仪');
    expect((await asFirm('submit', {})).status).toBe(200);
    const reviewer = await as('pre-reviewer');
    expect((await act(reviewer, id, await version(), 'begin_pre_review')).status).toBe(200);
    const rejected = await act(reviewer, id, await version(), 'reject', { reason: '资料不实' });
    expect([rejected.status, rejected.body.stage]).toEqual([200, 'rejected']);
  });

  it('申请单位在期限内申诉一次', async () => {
    expect((await asFirm('appeal', { reason: '资料属实，附公证书' })).status).toBe(200);
    const again = await asFirm('appeal', { reason: '再申诉' });
    expect([again.status, again.body.error.code]).toEqual([409, 'appeal_already_made']);
  });

  it('作出不予通过的人不能决定；一个人也不能决定，要两位没有参加过本案的申诉处理组成员', async () => {
    const facts = { reason: '维持', secondPersonId: await staffId('appeal-2') };
    const reviewer = await act(
      await as('pre-reviewer'),
      id,
      await version(),
      'dismiss_appeal',
      facts
    );
    expect([reviewer.status, reviewer.body.error.code]).toEqual([403, 'not_your_role']);
    const panel = await as('appeal-1');
    for (const second of ['appeal-1', 'case-officer']) {
      const secondPersonId = await staffId(second);
      const alone = await act(panel, id, await version(), 'dismiss_appeal', {
        ...facts,
        secondPersonId,
      });
      expect([second, alone.status, alone.body.error.code]).toEqual([
        second,
        422,
        'second_person_needed',
      ]);
    }
    const dismissed = await act(panel, id, await version(), 'dismiss_appeal', facts);
    expect([dismissed.status, dismissed.body.stage]).toEqual([200, 'final']);
  });
});

describe('限制申报期内不受理', () => {
  let holder: Person;
  let banned: Untyped;

  beforeAll(async () => {
    const name = `banned${process.pid}`;
    holder = await newApplicant(name);
    [banned] = await rowsOf(
      `select o.id, o.name, to_char(b.banned_until, 'YYYY-MM-DD') as until from bans b
       join organizations o on o.id = b.organization_id where b.stage = 'in_force' and o.account_id is null limit 1`
    );
    await rowsOf(
      'update organizations set account_id = (select id from up_users where username = $1) where id = $2',
      [name, banned?.id]
    );
  });

  it('限制中的单位不能新建申报，答复说到哪一天', async () => {
    const opened = await holder.post('/api/certification/applications', {
      requestId: requestId(),
      offering: {
        name: '另一种产品',
        kind: 'product',
        sector: 'food',
        models: [],
        scope: '生产和销售',
      },
    });
    expect([opened.status, opened.body.error.code]).toEqual([409, 'banned']);
    expect(opened.body.error.message).toContain(banned?.until);
  });
});
