import {
  actOnCertificate,
  certificateInForce,
  guardAlone,
  rowsOf,
} from '../system/certificates.ts';
import { as } from '../system/people.ts';
import type { Untyped } from '../system/people.ts';
import { today } from '../system/start.ts';

const shift = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

describe('事由代码', () => {
  it('暂停、恢复、撤销要选事由；代码随记录保存，公开的是代码的说法，不是经办人写的话', async () => {
    const supervisor = await as('supervisor');
    const certificate = await certificateInForce(1);
    const until = { suspendedUntil: shift(today(), 30) };
    const free = await actOnCertificate(supervisor, certificate, 'suspend', {
      ...until,
      reason: '内部说明甲',
    });
    expect([free.status, free.body.error.code]).toEqual([422, 'facts_invalid']);
    const suspended = await actOnCertificate(supervisor, certificate, 'suspend', {
      ...until,
      suspendReason: 'mark_misused',
      reason: '内部说明甲',
    });
    expect(suspended.status).toBe(200);
    const next = { ...certificate, version: suspended.body.version };
    const restored = await actOnCertificate(supervisor, next, 'restore', {
      restoreReason: 'correction_verified',
      reason: '内部说明乙',
    });
    expect(restored.status).toBe(200);
    const [row] = await rowsOf('select events from certificates where document_id = $1', [
      certificate.id,
    ]);
    const public_ = row?.events.slice(-2);
    expect(public_).toEqual([
      { event: 'suspended', on: today(), text: null, reason: 'mark_misused' },
      { event: 'restored', on: today(), text: null, reason: 'correction_verified' },
    ]);
    const entries = await rowsOf(
      `select evidence -> 'reason' ->> 'code' as code from ledger.entries
       where record_type = 'certificate' and record_id = $1 and action in ('suspend', 'restore') order by version`,
      [certificate.id]
    );
    expect(entries).toEqual([{ code: '0204' }, { code: '0101' }]);
  });

  it('数据库自己也拒绝不在代码表里、或属于别的动作的事由', async () => {
    const [entry] = await rowsOf(
      "select to_jsonb(e) as row from ledger.entries e where record_type = 'certificate' and action = 'suspend' limit 1"
    );
    const [{ names }] = await rowsOf(
      `select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
       where table_schema = 'ledger' and table_name = 'entries' and is_identity = 'NO'`
    );
    // The chain would refuse a forged entry first; this is of the reason alone.
    const forged = (facts: object, evidence: object) =>
      guardAlone(
        'alter table ledger.entries disable trigger check_entry',
        `insert into ledger.entries (${names}) select ${names} from jsonb_populate_record(null::ledger.entries, $1::jsonb)`,
        [JSON.stringify({ ...entry?.row, version: 9_999, facts, evidence })]
      );
    const reason = { code: '0202' };
    await expect(forged({ suspendReason: 'because' }, { reason })).rejects.toThrow(/事由代码表/);
    await expect(forged({ suspendReason: 'deceit' }, { reason })).rejects.toThrow(/事由代码表/);
    await expect(
      forged({ suspendReason: 'surveillance_overdue' }, { reason: { code: '0201' } })
    ).rejects.toThrow(/事由代码表/);
  });

  it('因误用标识撤销的，提出的限制是二年的那一种', async () => {
    const [certificate] = await rowsOf(
      `select c.document_id as id, c.version from certificates c join applications a on a.id = c.application_id
       where c.state = 'effective' and not exists (select from bans b where b.organization_id = a.organization_id)
         and not exists (select from applications x where x.organization_id = a.organization_id and x.origin <> 'imported')
       order by c.id desc limit 1`
    );
    const revoked = await actOnCertificate(await as('supervisor'), certificate, 'revoke', {
      revokeReason: 'mark_abused',
      reason: '在未获证产品上使用标识，屡教不改',
    });
    expect(revoked.status).toBe(200);
    const [ban] = await rowsOf(
      `select b.reason, b.stage from bans b join certificates c on c.id = b.certificate_id where c.document_id = $1`,
      [certificate?.id]
    );
    expect(ban).toEqual({ reason: 'mark_misused', stage: 'proposed' });
  });
});

describe('“期限”页上的证书待办', () => {
  it('暂停期已过、监督逾期、将到期、已过期各有一列，与证书本身一致', async () => {
    const { body } = await (await as('supervisor')).get('/certification/overdue');
    const day = today();
    const numbers = (list: Untyped[]) => list.map(({ number }) => number).sort();
    const wanted = async (where: string) =>
      (await rowsOf(`select c.number from certificates c where ${where} order by 1`)).map(
        ({ number }) => number
      );
    const running = "c.state in ('effective', 'suspended')";
    expect(numbers(body.suspensionsOver)).toEqual(
      await wanted(`c.state = 'suspended' and c.suspended_until < '${day}'`)
    );
    expect(body.surveillanceOverdue.length).toBeGreaterThan(0);
    expect(body.surveillanceOverdue.every((line: Untyped) => line.day < day)).toBe(true);
    expect(body.surveillanceDue.every((line: Untyped) => line.day >= day)).toBe(true);
    expect(numbers(body.expiring)).toEqual(
      await wanted(`${running} and c.valid_to between '${day}' and '${shift(day, 180)}'`)
    );
    const bands: Record<string, number> = { expiry_last: 30, expiry_second: 90, expiry_first: 180 };
    for (const { reminder, day: last } of body.expiring)
      expect(last <= shift(day, bands[reminder] ?? 0)).toBe(true);
    expect(numbers(body.expired)).toEqual(
      await wanted(
        `(${running} or c.state = 'expired') and c.valid_to between '${shift(day, -180)}' and '${shift(day, -1)}'`
      )
    );
  });
});
