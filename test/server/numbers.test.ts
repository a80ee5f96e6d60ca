import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { canonical, sha256 } from '../audit/canonical.ts';
import { withDatabase } from '../system/database.ts';
import { today } from '../system/start.ts';

type Json = Parameters<typeof canonical>[0];

/** What an insider with the CMS's own database account can do: a ledger entry that is right in every way. */
async function enter(
  client: pg.Client,
  type: string,
  action: string,
  to: string,
  role: string,
  evidence: Record<string, Json>
): Promise<string> {
  const id = randomBytes(12).toString('hex');
  const salt = randomBytes(16).toString('hex');
  const content = canonical({ actorName: '内部人员' });
  const personal = sha256(salt + content);
  await client.query('insert into ledger.personal (digest, salt, content) values ($1, $2, $3)', [
    personal,
    salt,
    content,
  ]);
  const at = `${today()}T10:00:00.000+08:00`;
  const entry = {
    recordType: type,
    recordId: id,
    version: 1,
    action,
    from: null,
    to,
    actor: { kind: 'staff', id: 'staff:999', role },
    at,
    on: today(),
    facts: {},
    evidence,
    personal,
    requestId: `forged-${id}`,
    edition: '2025',
    previousHash: null,
  };
  const text = canonical(entry);
  await client.query(
    `insert into ledger.entries (record_type, record_id, version, action, to_stage, actor_kind, actor_id, role, acted_at,
       acted_on, facts, evidence, personal, request_id, edition, hash, canonical)
     values ($1, $2, 1, $3, $4, 'staff', 'staff:999', $5, $6, $7, '{}', $8, $9, $10, '2025', $11, $12)`,
    [
      type,
      id,
      action,
      to,
      role,
      at,
      today(),
      JSON.stringify(evidence),
      personal,
      entry.requestId,
      sha256(text),
      text,
    ]
  );
  return id;
}

async function certify(client: pg.Client, number: string, action: 'reserve' | 'import') {
  const state = action === 'reserve' ? 'reserved' : 'effective';
  const role = action === 'reserve' ? 'alliance' : 'publisher';
  const id = await enter(client, 'certificate', action, state, role, { number });
  await client.query(
    `insert into certificates (document_id, number, state, version, edition, kind, application_id)
     select $1, $2, $3, 1, '2025', 'product', id from applications where stage = 'certified' limit 1`,
    [id, number, state]
  );
}

const year = () => today().slice(0, 4);

async function take(client: pg.Client, name: string): Promise<number> {
  const { rows } = await client.query<{ last: number }>(
    `insert into ledger.sequences as s (name, year, last) values ($1, $2, 1)
     on conflict (name, year) do update set last = s.last + 1 returning last`,
    [name, year()]
  );
  return rows[0]?.last ?? 0;
}

/** In a transaction of the CMS's own account, ended by `end`; gives the database's sentence, or 'done'. */
function attempted(
  end: 'commit' | 'rollback',
  work: (client: pg.Client) => Promise<unknown>
): Promise<string> {
  return withDatabase('sxjp_app', async (client) => {
    await client.query('begin');
    try {
      await work(client);
      await client.query(end);
      return 'done';
    } catch (error) {
      await client.query('rollback');
      return error instanceof Error ? error.message : String(error);
    }
  });
}

const filled = (client: pg.Client, sequence: number) =>
  client
    .query<{ number: string }>(
      `select ledger.fill_pattern('SXJP-{kind}-{year}-{seq4}-{check}', 'product', $1, $2) as number`,
      [year(), sequence]
    )
    .then(({ rows }) => rows[0]?.number ?? '');

const COUNTER = 'certificateNumber:product';

describe('编号：数据库自己把关，用系统自己的账号也伪造不了', () => {
  it('记录、哈希样样都对，号却不是取来的：证书写不进去', async () => {
    const said = await attempted('rollback', async (client) =>
      certify(client, await filled(client, 900), 'reserve')
    );
    expect(said).toMatch(/不是本次办理取得的号/);
  });

  it('取了一个号，却写上另一个：写不进去', async () => {
    const said = await attempted('rollback', async (client) => {
      const last = await take(client, COUNTER);
      await certify(client, await filled(client, last + 1), 'reserve');
    });
    expect(said).toMatch(/不是本次办理取得的号/);
  });

  it('取了服务类的号，写在产品类的证书上：写不进去', async () => {
    const said = await attempted('rollback', async (client) => {
      await take(client, 'certificateNumber:service');
      const { rows } = await client.query<{ last: number }>(
        'select last from ledger.sequences where name = $1 and year = $2',
        [COUNTER, year()]
      );
      await certify(client, await filled(client, rows[0]?.last ?? 1), 'reserve');
    });
    expect(said).toMatch(/不是本次办理取得的号/);
  });

  it('取来的号写在自己的证书上：写得进去', async () => {
    const said = await attempted('rollback', async (client) =>
      certify(client, await filled(client, await take(client, COUNTER)), 'reserve')
    );
    expect(said).toBe('done');
  });

  it('取了号不用就提交：不成，所以没有空号', async () => {
    for (const name of [COUNTER, 'applicationNumber', 'announcementNumber', 'warningNumber'])
      expect(await attempted('commit', (client) => take(client, name))).toMatch(/取了没有用/);
  });

  it('导入的证书占用本系统要发的号：不成；从前发过的旧式号可以', async () => {
    const own = await attempted('rollback', async (client) =>
      certify(client, await filled(client, 5000), 'import')
    );
    expect(own).toMatch(/属于本系统发号的范围，不能导入/);
    const old = await attempted('rollback', (client) =>
      certify(client, 'SXJP-2019-0001', 'import')
    );
    expect(old).toBe('done');
  });

  it('作废的证书的号也不能改、不能再用', async () => {
    const [number, changed] = await withDatabase('postgres', async (client) => {
      await client.query('begin');
      await client.query('set local session_replication_role = replica');
      await client.query(
        `update certificates set state = 'void' where id = (select max(c.id) from certificates c
           join applications a on a.id = c.application_id where a.origin <> 'imported')`
      );
      await client.query('set local session_replication_role = origin');
      const { rows } = await client.query<{ number: string }>(
        `select c.number from certificates c join applications a on a.id = c.application_id
         where a.origin <> 'imported' order by c.id desc limit 1`
      );
      const said = await client
        .query(
          "update certificates set number = 'SXJP-2001-0001', version = version + 1 where state = 'void'"
        )
        .then(
          () => 'done',
          (error: unknown) => (error instanceof Error ? error.message : '')
        );
      await client.query('rollback');
      return [rows[0]?.number ?? '', said];
    });
    expect(changed).toMatch(/没有相应的评定记录|不能更改/);
    const again = (which: string) =>
      attempted('rollback', (client) => certify(client, which, 'import'));
    expect(await again(number)).toMatch(/属于本系统发号的范围/);
    expect(await again('SXJP-2022-0001')).toMatch(/certificates_one_version/);
  });

  it('数据库读编号、算校验码，和门里的一样', async () => {
    const numbers = await withDatabase('sxjp_owner', async (client) => {
      const { rows } = await client.query<{ number: string; series: string }>(
        `select c.number, r.series from certificates c, ledger.read_number('certificateNumber', c.number) r`
      );
      return rows;
    });
    expect(numbers.length).toBeGreaterThan(0);
    for (const { number, series } of numbers) {
      const letters = number.replaceAll('-', '');
      expect(series).toBe(number.includes('-P-') ? COUNTER : 'certificateNumber:service');
      const [{ check } = { check: '' }] = await withDatabase('sxjp_owner', async (client) => {
        const said = await client.query<{ check: string }>(
          'select ledger.check_character($1) as check',
          [letters.slice(0, -1)]
        );
        return said.rows;
      });
      expect(check).toBe(letters.slice(-1));
    }
  });
});
