import { createHash } from 'node:crypto';
import { PrintedRecord } from '@sxjp/plugin-certification/domain';
import { withDatabase } from '../system/database.ts';
import { as, requestId, stranger } from '../system/people.ts';
import type { Heard, Person, Untyped } from '../system/people.ts';
import { readDocument } from '../system/pdf.ts';
import { system } from '../system/start.ts';

jest.setTimeout(60_000);

const bytesOf = async (person: Person, path: string): Promise<Buffer> => {
  const response = await person.raw(path, {});
  expect([path, response.status]).toEqual([path, 200]);
  return Buffer.from(await response.arrayBuffer());
};
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** The certificate of the case that stands at a stage of printing, read anew. */
async function certificateWhere(state: string, condition: string): Promise<Untyped> {
  const id = await withDatabase('sxjp_owner', async (client) => {
    const { rows } = await client.query(
      `select c.document_id as id from certificates c join applications a on a.id = c.application_id
       where c.state = $1 and ${condition} order by c.id limit 1`,
      [state]
    );
    return rows[0]?.id;
  });
  if (typeof id !== 'string') throw new Error(`演示里没有这样的证书：${state} ${condition}`);
  return (await (await as('case-officer')).get(`/certification/certificates/${id}`)).body;
}

async function act(key: string, id: string, action: string, facts = {}): Promise<Heard> {
  const person = await as(key);
  const { body } = await person.get(`/certification/certificates/${id}`);
  return person.post(`/certification/certificates/${id}/actions/${action}`, {
    version: body.version,
    requestId: requestId(),
    ...facts,
  });
}

const CHECKED = `exists (select from ledger.entries e where e.record_id = c.document_id and e.action = 'check_print')`;
const UNCHECKED = `not ${CHECKED}`;

describe('证书印制', () => {
  it('没有复核不能印；复核人自己不能印；另一人复核后印一次，记下文件的校验值；第二次要办补印', async () => {
    const { id } = await certificateWhere('reserved', UNCHECKED);
    const early = await act('body', id, 'print');
    expect([early.status, early.body.error.code]).toEqual([409, 'print_not_checked']);
    expect((await act('body', id, 'check_print')).status).toBe(200);
    const alone = await act('body', id, 'print');
    expect([alone.status, alone.body.error.code]).toEqual([409, 'print_checked_by_self']);
    expect((await act('alliance', id, 'check_print')).status).toBe(200);
    const printer = await as('body');
    const { body: seen } = await printer.get(`/certification/certificates/${id}`);
    const asked = { version: seen.version, requestId: requestId() };
    const path = `/certification/certificates/${id}/actions/print`;
    const [printed, twice] = await Promise.all([
      printer.post(path, asked),
      printer.post(path, asked),
    ]);
    expect([printed.status, printed.body.stage]).toEqual([200, 'printed']);
    expect([twice.status, twice.body.version]).toEqual([200, printed.body.version]);
    const again = await act('body', id, 'print');
    expect([again.status, again.body.error.code]).toEqual([409, 'action_not_in_stage']);
    const copies = await act('body', id, 'reprint', { reason: '原件受潮', copies: 2 });
    expect(copies.status).toBe(200);

    const officer = await as('case-officer');
    const { body } = await officer.get(`/certification/certificates/${id}/prints`);
    expect(body.log.map((each: Untyped) => each.action)).toEqual([
      'reprint',
      'print',
      'check_print',
      'check_print',
    ]);
    expect(body.log[0]).toMatchObject({ reason: '原件受潮', copies: 2, current: true });
    for (const line of body.log.slice(0, 2)) {
      const at = `/certification/certificates/${id}/prints/${line.version}`;
      const content = await bytesOf(officer, at);
      expect([sha256(content), content.length]).toEqual([line.sha256, line.size]);
      expect(line.template).toMatch(/^certificate@[0-9a-f]{12}$/);
    }
    expect(body.log[0].sha256).toBe(body.log[1].sha256);
  });

  it('印的就是记录里的：文字、附带的数据、二维码各自读出来一致；公告前写自公告之日起生效，没有日期', async () => {
    const certificate = await certificateWhere('printed', 'true');
    const officer = await as('case-officer');
    const { body } = await officer.get(`/certification/certificates/${certificate.id}/prints`);
    const { version } = body.log.find((each: Untyped) => each.sha256 !== null);
    const path = `/certification/certificates/${certificate.id}/prints/${version}`;
    const read = readDocument(await bytesOf(officer, path), true);
    const record = PrintedRecord.parse(JSON.parse(read.attached['certificate.json'] ?? ''));
    expect(read.qr).toBe(record.link);
    expect(record.link).toMatch(new RegExp(`^${system().site}/verify/[0-9a-z]{24,40}/$`));
    expect(record.link).not.toContain(record.number);
    expect([record.issuedOn, record.validFrom, record.validTo]).toEqual([null, null, null]);
    expect(read.text).toContain('本证书自公告之日起生效，有效期 3 年');
    expect(read.text).toContain('（盖章处）');
    const { holder, producer, factory, certificationBody: issuer } = record;
    for (const said of [
      record.number,
      record.offeringName,
      record.scope,
      holder.name,
      holder.address,
      holder.creditCode,
      producer.name,
      producer.address,
      factory.name,
      factory.address,
      issuer.name,
      issuer.approvalNumber,
      ...record.models,
      ...record.standards.map(({ number }) => number),
    ])
      expect(read.text).toContain(said);
    expect(read.text).not.toContain('联合会认证');
  });

  it('样张写着“样张”，不附数据；别的机构看不到样张、记录和文件，外人更看不到', async () => {
    const { id } = await certificateWhere('printed', 'true');
    const officer = await as('case-officer');
    const proof = readDocument(await bytesOf(officer, `/certification/certificates/${id}/proof`));
    expect(proof.text).toContain('样张');
    expect(proof.attached).toEqual({});
    for (const path of ['proof', 'prints', 'prints/2']) {
      const at = `/certification/certificates/${id}/${path}`;
      expect([path, (await (await as('expert-1')).get(at)).status]).toEqual([path, 404]);
      expect([path, (await stranger.get(at)).status]).toEqual([path, 401]);
    }
  });

  it('成批：列出可印的、等复核的和原因；已印的合成一份，就是记录里的那些页；没印的合不成', async () => {
    const body = await as('body');
    const { body: batch } = await body.get('/certification/prints');
    const printed = batch.lines.filter((each: Untyped) => each.printed !== null);
    expect(printed.length).toBeGreaterThan(0);
    const ids = printed.map((each: Untyped) => each.id);
    const merged = await fetch(`${system().cms}/certification/prints/merged`, { method: 'POST' });
    expect(merged.status).toBe(401);
    const heard = await body.post('/certification/prints/merged', { certificates: ids });
    expect(heard.status).toBe(200);
    const waiting = batch.lines.find((each: Untyped) => each.printed === null && !each.mayPrint);
    if (waiting !== undefined) expect(waiting.why).toMatch(/。$/);
    const unprinted = batch.lines.filter((each: Untyped) => each.printed === null);
    for (const { id } of unprinted.slice(0, 1)) {
      const refused = await body.post('/certification/prints/merged', {
        certificates: [...ids, id],
      });
      expect([refused.status, refused.body.error.code]).toEqual([409, 'print_missing']);
    }
  });
});

describe('数据库自己也拒绝', () => {
  const entry = (certificate: string, action: string, evidence: object) =>
    withDatabase('sxjp_app', async (client) => {
      await client.query('begin');
      try {
        const { rows } = await client.query(
          `select * from ledger.entries where record_type = 'certificate' and record_id = $1 order by version desc limit 1`,
          [certificate]
        );
        const last = rows[0];
        const at = last.acted_at;
        const facts = action === 'reprint' ? { reason: '遗失', copies: 1 } : {};
        await client.query(
          `insert into ledger.personal (digest, salt, content)
           values (encode(sha256(convert_to(repeat('a', 32) || '{}', 'UTF8')), 'hex'), repeat('a', 32), '{}') on conflict do nothing`
        );
        const digest = createHash('sha256')
          .update(`${'a'.repeat(32)}{}`)
          .digest('hex');
        const unhashed = {
          recordType: 'certificate',
          recordId: certificate,
          version: Number(last.version) + 1,
          action,
          from: last.to_stage,
          to: last.to_stage,
          actor: { kind: 'staff', id: 'staff:9999', role: 'certification_body' },
          at,
          on: at.slice(0, 10),
          facts,
          evidence,
          personal: digest,
          requestId: requestId(),
          edition: last.edition,
          previousHash: last.hash,
        };
        const canonical = JSON.stringify(unhashed);
        await client.query(
          `insert into ledger.entries (record_type, record_id, version, action, from_stage, to_stage, actor_kind, actor_id, role,
             acted_at, acted_on, facts, evidence, personal, request_id, edition, previous_hash, hash, canonical)
           values ('certificate', $1, $2, $3, $4, $4, 'staff', 'staff:9999', 'certification_body', $5, $6, $7, $8, $9, $10, $11, $12,
             encode(sha256(convert_to($13, 'UTF8')), 'hex'), $13)`,
          [
            certificate,
            unhashed.version,
            action,
            last.to_stage,
            at,
            unhashed.on,
            JSON.stringify(facts),
            JSON.stringify(evidence),
            digest,
            unhashed.requestId,
            last.edition,
            last.hash,
            canonical,
          ]
        );
        return 'written';
      } catch (error) {
        return (error as { code?: string }).code ?? String(error);
      } finally {
        await client.query('rollback');
      }
    });
  const contentOf = (certificate: string) =>
    withDatabase('sxjp_owner', async (client) => {
      const { rows } = await client.query(
        'select ledger.certificate_content(c) as content from certificates c where document_id = $1',
        [certificate]
      );
      return String(rows[0].content);
    });

  it('没有校验值、内容不符、没有他人复核的印制写不进评定记录', async () => {
    const { id } = await certificateWhere('printed', CHECKED);
    const content = await contentOf(id);
    const proper = { content, sha256: 'a'.repeat(64), template: 'certificate@1' };
    expect(await entry(id, 'reprint', proper)).toBe('written');
    expect(await entry(id, 'reprint', { ...proper, sha256: 'abc' })).toBe('SX037');
    expect(await entry(id, 'reprint', { ...proper, template: '' })).toBe('SX037');
    expect(await entry(id, 'reprint', { ...proper, content: 'b'.repeat(64) })).toBe('SX036');
    const { id: imported } = await certificateWhere('effective', `a.origin = 'imported'`);
    const its = { ...proper, content: await contentOf(imported) };
    expect(await entry(imported, 'print', its)).toBe('SX038');
  });

  it('核验码不能更改，也没有两张相同的', async () => {
    await withDatabase('sxjp_owner', async (client) => {
      const { rows } = await client.query(
        `select count(*)::int as all, count(distinct public_id)::int as different from certificates`
      );
      expect(rows[0].all).toBe(rows[0].different);
      await expect(
        client.query(
          `update certificates set public_id = 'aaaaaaaaaaaaaaaaaaaaaaaa', version = version + 1`
        )
      ).rejects.toThrow(/没有相应的评定记录|不能更改/);
    });
  });
});

describe('没有公告的证书，谁也看不出有没有', () => {
  it('它的二维码地址和编造的地址答得一模一样：状态、内容、标头', async () => {
    const { rows } = await withDatabase('sxjp_owner', (client) =>
      client.query(
        `select public_id, number from certificates where state in ('reserved', 'printed') limit 5`
      )
    );
    expect(rows.length).toBeGreaterThan(0);
    const ask = async (path: string) => {
      const response = await fetch(`${system().site}${path}`, { redirect: 'manual' });
      const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'));
      return { status: response.status, headers, body: await response.text() };
    };
    const madeUp = await ask('/verify/00000000000000000000000000000000/');
    expect(madeUp.status).toBe(404);
    for (const { public_id: publicId, number } of rows) {
      expect(await ask(`/verify/${String(publicId)}/`)).toEqual(madeUp);
      expect(await ask(`/en/verify/${String(publicId)}/`)).toEqual(
        await ask('/en/verify/00000000000000000000000000000000/')
      );
      expect(await ask(`/certificates/${String(number)}/`)).toEqual(
        await ask('/certificates/SXJP-P-2026-9999-9/')
      );
    }
  });

  it('公告过的有一页，写着编号，通向证书', async () => {
    const { rows } = await withDatabase('sxjp_owner', (client) =>
      client.query(
        `select c.public_id, c.number from certificates c join applications a on a.id = c.application_id
         where c.state = 'effective' and a.stage = 'certified' order by c.id limit 1`
      )
    );
    const page = await fetch(`${system().site}/verify/${String(rows[0].public_id)}/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(`/certificates/${String(rows[0].number)}/`);
  });
});
