import { PlainDate } from '@sxjp/plugin-certification/domain';
import type { Actor } from '@sxjp/plugin-certification/domain';
import { houseOn } from '../../plugins/certification/server/src/house.ts';
import { moveRecord } from '../../plugins/certification/server/src/door/advance-record.ts';
import { sqlOver } from '../../plugins/certification/server/src/sql.ts';
import { actOnCertificate, certificateNow, guardAlone, rowsOf } from '../system/certificates.ts';
import { withDatabase } from '../system/database.ts';
import { as, newApplicant, requestId } from '../system/people.ts';
import type { Person, Untyped } from '../system/people.ts';
import { today } from '../system/start.ts';

/** A certificate in force, of an organization that has just registered its account. */
async function heldFrom(validTo: string, name: string): Promise<{ holder: Person; held: Untyped }> {
  const holder = await newApplicant(name);
  const [held] = await rowsOf(
    `select c.document_id as id, c.version, c.number, a.organization_id as organization
     from certificates c join applications a on a.id = c.application_id join organizations o on o.id = a.organization_id
     where c.state = 'effective' and c.valid_to ${validTo} and o.account_id is null
       and not exists (select from bans b where b.organization_id = o.id)
       and (select count(*) from applications x where x.organization_id = o.id) = 1
     order by c.id desc limit 1`
  );
  await rowsOf(
    'update organizations set account_id = (select id from up_users where username = $1) where id = $2',
    [name, held?.organization]
  );
  return { holder, held };
}

const SOON = `between now() and now() + interval '170 days'`;
const LATE = `> now() + interval '200 days'`;
const renew = (person: Person, { id }: Untyped) =>
  person.post(`/api/certification/certificates/${id}/renewal`, { requestId: requestId() });

describe('复评换证', () => {
  let holder: Person;
  let held: Untyped;

  beforeAll(async () => {
    ({ holder, held } = await heldFrom(SOON, `renewing${process.pid}`));
  });

  it('到期前 180 日内，持证单位可以申请；申报写明所续的证书，一次只办一件', async () => {
    const { body } = await holder.get('/api/certification/certificates');
    expect(body.results).toMatchObject([
      { number: held.number, state: 'effective', whyNotRenewed: null, requested: null },
    ]);
    const opened = await renew(holder, held);
    expect(opened.status).toBe(201);
    const page = await holder.get(`/api/certification/applications/${opened.body.id}`);
    expect([page.body.stage, page.body.renews]).toEqual(['draft', held.number]);
    const again = await renew(holder, held);
    expect([again.status, again.body.error.code]).toEqual([409, 'renewal_under_way']);
  });

  it('太早的不能申请，答复说从哪天起；别家的证书如同没有', async () => {
    const early = await heldFrom(LATE, `early${process.pid}`);
    const refused = await renew(early.holder, early.held);
    expect([refused.status, refused.body.error.code]).toEqual([409, 'renewal_too_early']);
    expect(refused.body.error.message).toContain('起可以申请');
    expect((await renew(holder, early.held)).status).toBe(404);
  });

  it('数据库自己拒绝：续别家的、太早的；所续的证书不能改', async () => {
    const [other] = await rowsOf(
      `select id from certificates where state = 'effective' and valid_to ${LATE} limit 1`
    );
    const aside = 'alter table applications disable trigger a_guard';
    await expect(
      guardAlone(
        aside,
        `insert into applications (document_id, stage, version, edition, organization_id, renews_id)
         values ('forged', 'draft', 1, '2025', $1, $2)`,
        [held.organization, other?.id]
      )
    ).rejects.toThrow(/不能由该单位申请复评换证/);
    await expect(
      guardAlone(aside, `update applications set renews_id = null where renews_id is not null`)
    ).rejects.toThrow(/所续的证书不能更改/);
  });

  it('新证书生效之日，原证书标明已换证，标识许可随之终止，互相查得到', async () => {
    const publisher: Actor = {
      kind: 'staff',
      id: 'staff:publisher',
      name: '发布审批人',
      roles: ['publisher'],
    };
    await withDatabase('postgres', async (client) => {
      // As if the case of a reserved certificate had been opened to renew this one; nothing commits.
      await client.query('begin; set local session_replication_role = replica');
      const find = async (sql: string, parameters: unknown[]) =>
        (await client.query(sql, parameters)).rows[0];
      const old = await find('select id, application_id from certificates where document_id = $1', [
        held.id,
      ]);
      const coming = await find(
        `update certificates set succeeds_id = $1 where id = (select c.id from certificates c where c.state = 'reserved'
           and c.serial = 1 order by c.id limit 1) returning id, document_id, application_id`,
        [old.id]
      );
      await client.query(
        'update applications set renews_id = null where renews_id = $1 and id <> $2',
        [old.id, coming.application_id]
      );
      await client.query('update applications set renews_id = $1 where id = $2', [
        old.id,
        coming.application_id,
      ]);
      await client.query(
        `update ledger.entries set to_stage = 'certified' where seq = (select max(e.seq) from ledger.entries e
           join applications a on a.document_id = e.record_id where a.id = $1)`,
        [coming.application_id]
      );
      await client.query('set local session_replication_role = origin');
      const sql = sqlOver(client);
      const house = houseOn(sql, { now: () => new Date(`${today()}T04:00:00Z`) }, (work) =>
        work(sql)
      );
      const evidence = {
        validFrom: today(),
        validTo: PlainDate.parse('2029-11-28'),
        round: '2026年第四批',
        noticeNumber: 'N',
        announcementNumber: 'A',
      };
      const through = { house, sql, actor: publisher, requestId: requestId() };
      await moveRecord(
        through,
        'certificate',
        coming.document_id,
        'take_effect',
        evidence,
        'application'
      );
      await client.query('set constraints all immediate');
      const after = await find(
        `select c.state, l.stage as licence, c.events -> -1 ->> 'event' as event, n.state as successor
         from certificates c join mark_licences l on l.certificate_id = c.id
         join certificates n on n.succeeds_id = c.id where c.id = $1`,
        [old.id]
      );
      expect(after).toEqual({
        state: 'superseded',
        licence: 'terminated',
        event: 'superseded',
        successor: 'effective',
      });
      await client.query('rollback');
    });
  });
});

describe('持证单位的申请', () => {
  it('持证单位申请注销，经办人办理；待办列在“期限”页上，别人不能代为申请', async () => {
    const { holder, held } = await heldFrom(LATE, `asking${process.pid}`);
    const officer = await as('case-officer');
    const ask = (person: Person, requested: string) =>
      person.post(`/api/certification/certificates/${held.id}/request`, {
        version: held.version,
        requestId: requestId(),
        requested,
        reason: '产品已停产',
      });
    const stranger = await newApplicant(`stranger${process.pid}`);
    expect((await ask(stranger, 'cancel')).status).toBe(404);
    expect(
      (await actOnCertificate(officer, held, 'request', { requested: 'cancel', reason: '代办' }))
        .status
    ).toBe(403);
    expect((await ask(holder, 'cancel')).status).toBe(200);
    const listed = async () =>
      (await officer.get('/certification/overdue')).body.requests.filter(
        ({ number }: Untyped) => number === held.number
      );
    expect(await listed()).toMatchObject([{ requested: 'cancel', day: today() }]);
    const cancelled = await actOnCertificate(officer, await certificateNow(held.id), 'cancel', {
      cancelReason: 'cancellation_requested',
      reason: '持证单位书面申请',
    });
    expect([cancelled.status, cancelled.body.stage]).toEqual([200, 'cancelled']);
    expect(await listed()).toEqual([]);
    const { body } = await holder.get('/api/certification/certificates');
    expect(body.results).toMatchObject([{ number: held.number, state: 'cancelled' }]);
  });
});
