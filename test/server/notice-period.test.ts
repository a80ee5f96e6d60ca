import { guardAlone, rowsOf } from '../system/certificates.ts';
import { AFTER_THE_NOTICE } from '../system/notices.ts';
import { requestId } from '../system/people.ts';
import type { Untyped } from '../system/people.ts';
import { today } from '../system/start.ts';

describe('公示期满以前，从哪里都公告不了', () => {
  let notice: { id: string; ends: string; row: Untyped };

  beforeAll(async () => {
    const [found] = await rowsOf(
      `select document_id as id, to_char(end_on, 'YYYY-MM-DD') as ends from public_notices
       where stage = 'open' and end_on >= $1 order by id limit 1`,
      [today()]
    );
    const [entry] = await rowsOf(
      `select to_jsonb(e) as row from ledger.entries e where record_type = 'public_notice' and action = 'open' limit 1`
    );
    notice = { id: found.id, ends: found.ends, row: entry.row };
  });

  /** The guard of the period by itself, in a session of that time zone, by an entry dated as asked. */
  const announce = async (zone: string, actedOn: string, day = 'select 1') => {
    const [{ names }] = await rowsOf(
      `select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
       where table_schema = 'ledger' and table_name = 'entries' and is_identity = 'NO'`
    );
    const forged = {
      ...notice.row,
      record_id: notice.id,
      version: 9_999,
      action: 'announce',
      acted_on: actedOn,
      hash: requestId(),
    };
    return guardAlone(
      `${day}; set local time zone '${zone}'; alter table ledger.entries disable trigger user;
       alter table ledger.entries enable trigger f_notice_period`,
      `insert into ledger.entries (${String(names)}) select ${String(names)} from jsonb_populate_record(null::ledger.entries, $1::jsonb)`,
      [JSON.stringify(forged)]
    );
  };

  it.each(['Asia/Shanghai', 'UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York'])(
    '数据库会话在时区 %s，记录写的是期满之后的日子，也不收',
    async (zone) => {
      await expect(announce(zone, '2099-01-01')).rejects.toThrow(/24:00（北京时间）/);
    }
  );

  it('运行账号拨不动数据库的日子', async () => {
    const [may] = await rowsOf(
      `select has_table_privilege('sxjp_app', 'ledger.demonstration_clock', 'insert,update,delete') as app,
         has_table_privilege('sxjp_worker', 'ledger.demonstration_clock', 'insert,update,delete') as worker`
    );
    expect(may).toEqual({ app: false, worker: false });
  });

  it('日子真的到了，同一条记录就收', async () => {
    await expect(announce('UTC', '2099-01-01', AFTER_THE_NOTICE)).resolves.toBeUndefined();
  });

  it('期满的公示由系统办理期满，只办一次', async () => {
    const closed = await rowsOf(
      `select n.stage, count(e.*)::int as times from public_notices n
       join ledger.entries e on e.record_type = 'public_notice' and e.record_id = n.document_id and e.action = 'close'
       where n.end_on < $1 group by n.id, n.stage`,
      [today()]
    );
    expect(closed).not.toEqual([]);
    for (const { times } of closed) expect(times).toBe(1);
  });
});
