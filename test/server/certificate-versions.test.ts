import { exportSnapshot } from '../../plugins/certification/server/src/publication/export.ts';
import {
  actOnCertificate,
  certificateInForce,
  certificateNow,
  guardAlone,
  rowsOf,
} from '../system/certificates.ts';
import { withDatabase } from '../system/database.ts';
import { as } from '../system/people.ts';
import type { Person, Untyped } from '../system/people.ts';
import { today } from '../system/start.ts';

describe('变更：已发的证书不改，换发新版', () => {
  let officer: Person;
  let certificate: Untyped;
  const versions = () =>
    rowsOf(
      `select document_id as id, version, state, serial, holder_name as holder, public_id as code,
         to_char(valid_to, 'YYYY-MM-DD') as ends, to_char(issued_on, 'YYYY-MM-DD') as issued
       from certificates where number = $1 order by serial`,
      [certificate.number]
    );
  const publicOne = async () => {
    const { snapshot } = await withDatabase('sxjp_owner', (client) =>
      exportSnapshot(client, `${today()}T12:00:00+08:00`)
    );
    return snapshot.certificates.filter(({ number }) => number === certificate.number);
  };
  const change = (at: Untyped, changes: object) =>
    actOnCertificate(officer, at, 'change', {
      changeReason: 'holder_renamed',
      changes,
      reason: '营业执照已变更',
    });
  beforeAll(async () => {
    officer = await as('case-officer');
    certificate = await certificateInForce(3);
  });

  it('变更产生同号的下一版；换证之前旧版照旧有效，公众看到的不变', async () => {
    const before = await publicOne();
    const none = await change(certificate, { holderName: before[0]?.holder.name });
    expect([none.status, none.body.error.code]).toEqual([422, 'nothing_changes']);
    const changed = await change(certificate, {
      holderName: '更名后的公司',
      models: ['甲型', '乙型'],
    });
    expect([changed.status, changed.body.stage]).toEqual([200, 'effective']);
    expect(await versions()).toMatchObject([
      { serial: 1, state: 'effective', holder: before[0]?.holder.name },
      { serial: 2, state: 'reserved', holder: '更名后的公司', ends: before[0]?.validTo },
    ]);
    expect(await publicOne()).toEqual(before);
    const again = await change(await certificateNow(certificate.id), { holderName: '再更名' });
    expect([again.status, again.body.error.code]).toEqual([409, 'change_under_way']);
  });

  it('新版经另一人复核，由发布审批人换证；旧版标明已换证，标识许可和监督随新版', async () => {
    const publisher = await as('publisher');
    const [, draft] = await versions();
    const unchecked = await actOnCertificate(publisher, draft, 'replace', {});
    expect([unchecked.status, unchecked.body.error.code]).toEqual([409, 'print_not_checked']);
    const checked = await actOnCertificate(await as('alliance'), draft, 'check_print', {});
    expect(checked.status).toBe(200);
    const replaced = await actOnCertificate(
      publisher,
      await certificateNow(draft?.id),
      'replace',
      {}
    );
    expect([replaced.status, replaced.body.stage]).toEqual([200, 'effective']);
    expect(await versions()).toMatchObject([
      { serial: 1, state: 'superseded' },
      { serial: 2, state: 'effective', issued: today() },
    ]);
    for (const table of ['mark_licences', 'surveillances']) {
      const held = await rowsOf(
        `select c.serial from ${table} x join certificates c on c.id = x.certificate_id
         where c.number = $1 and x.stage in ('active', 'planned', 'notified')`,
        [certificate.number]
      );
      expect(held).toEqual([{ serial: 2 }]);
    }
  });

  it('公众看到现行版次和换发的缘由，旧版仍查得到', async () => {
    const [first] = await versions();
    const [shown, ...others] = await publicOne();
    expect(others).toEqual([]);
    expect([shown?.serial, shown?.holder.name, shown?.models]).toEqual([
      2,
      '更名后的公司',
      ['甲型', '乙型'],
    ]);
    expect(shown?.events.at(-1)).toEqual({
      event: 'changed',
      on: today(),
      text: null,
      reason: 'holder_renamed',
    });
    expect(shown?.earlier).toMatchObject([
      { serial: 1, publicId: first?.code, supersededOn: today(), holder: { name: first?.holder } },
    ]);
  });

  it('放弃的变更不换证，编号仍是现行版次的', async () => {
    const present = (await versions()).at(-1);
    expect((await change(present, { brand: '新商标' })).status).toBe(200);
    const draft = (await versions()).at(-1);
    const dropped = await actOnCertificate(officer, draft, 'drop_change', { reason: '不再变更' });
    expect([dropped.status, dropped.body.stage]).toEqual([200, 'void']);
    const [shown] = await publicOne();
    expect([shown?.serial, shown?.state]).toEqual([2, 'effective']);
  });

  it('数据库自己拒绝：改已发证书的内容、凭空添一版、一号两张有效', async () => {
    const alone = (sql: string, parameters: unknown[]) =>
      guardAlone('alter table certificates disable trigger a_guard', sql, parameters);
    const { number } = certificate;
    const of = (serial: number) => [number, serial];
    const present = 'number = $1 and serial = $2';
    await expect(
      alone(`update certificates set holder_name = '偷改' where ${present}`, of(2))
    ).rejects.toThrow(/已发，内容不能更改/);
    await expect(
      alone(`update certificates set models = '["丙型"]' where ${present}`, of(1))
    ).rejects.toThrow(/已发，内容不能更改/);
    await expect(
      alone(`update certificates set serial = 9 where ${present}`, of(2))
    ).rejects.toThrow(/版次不能更改/);
    await expect(
      alone(`update certificates set state = 'effective' where ${present}`, of(1))
    ).rejects.toThrow(/同时有两张有效/);
    await expect(
      alone(
        `insert into certificates (document_id, number, serial, succeeds_id, state, kind, application_id)
         select 'forged', number, 4, id, 'reserved', kind, application_id from certificates where ${present}`,
        of(2)
      )
    ).rejects.toThrow(/新版须由变更产生/);
  });
});
