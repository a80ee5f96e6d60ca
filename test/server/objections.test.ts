import { randomUUID } from 'node:crypto';
import { itemKeyOf } from '../../plugins/certification/server/src/publication/item-key.ts';
import { withDatabase } from '../system/database.ts';
import { act, as, caseAt, requestId, stranger } from '../system/people.ts';
import type { Heard, Untyped } from '../system/people.ts';
import { AFTER_THE_NOTICE } from '../system/notices.ts';
import { today } from '../system/start.ts';

const OBJECTIONS = '/api/certification/objections';
const QUERY = '/api/certification/petitions/query';
const PERSON = { kind: 'person', name: '不愿透露的赵先生', phone: '0351-7654321' };
const STATEMENT = '该产品的标签产地与公示的生产厂不一致，附照片。';
const PDF = Buffer.from('%PDF-1.7\n证据\n%%EOF\n');

const rows = (sql: string, values: unknown[] = []): Promise<Untyped[]> =>
  withDatabase('postgres', async (client) => (await client.query(sql, values)).rows);

interface Item {
  caseId: string;
  notice: string;
  item: string;
}

/** 公示期内的一项. */
async function openItem(): Promise<Item> {
  const [found] = await rows(
    `select a.document_id as id, n.number from applications a join public_notices n on n.id = a.public_notice_id
     where a.stage = 'public_notice' and n.end_on >= $1 order by a.id limit 1`,
    [today()]
  );
  if (found === undefined) throw new Error('演示里没有公示期内的项目。');
  return { caseId: found.id, notice: found.number, item: itemKeyOf(found.id) };
}

const petition = ({ notice, item }: Item, changed: Record<string, unknown> = {}) => ({
  requestId: randomUUID(),
  notice,
  item,
  petitioner: PERSON,
  statement: STATEMENT,
  ...changed,
});

function withFiles(asked: unknown, files: readonly [name: string, bytes: Buffer][]): FormData {
  const form = new FormData();
  form.set('petition', JSON.stringify(asked));
  for (const [name, bytes] of files) form.append('files', new Blob([new Uint8Array(bytes)]), name);
  return form;
}

const query = (number: string, code: string): Promise<Heard> =>
  stranger.post(QUERY, { number, code });

describe('公众在网上提出异议', () => {
  let item: Item;
  let receipt: { number: string; code: string };

  beforeAll(async () => {
    item = await openItem();
  });

  it('实名、写明事实、附上证据，就有编号和只显示一次的查询码', async () => {
    const heard = await stranger.post(OBJECTIONS, withFiles(petition(item), [['照片.pdf', PDF]]));
    expect([heard.status, heard.body.number]).toEqual([
      201,
      expect.stringMatching(/^SXJP-O-\d{4}-\d{4}$/),
    ]);
    expect(heard.body.code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){6}[2-9A-HJ-NP-Z]{4}$/);
    receipt = heard.body;
  });

  it('凭编号和查询码查得到：到了哪一步、何时答复受理；怎样打字都认', async () => {
    const { status, body } = await query(
      receipt.number.toLowerCase(),
      ` ${receipt.code.toLowerCase().replaceAll('-', ' ')} `
    );
    expect([status, body.state, body.stage, body.receivedOn]).toEqual([
      200,
      'received',
      '已收到',
      today(),
    ]);
    expect(body.acceptBy > today()).toBe(true);
    expect(body.answer).toBeNull();
  });

  it('编号不存在和查询码不对，听到的一字不差', async () => {
    const unknown = await query('SXJP-O-2019-9999', receipt.code);
    const wrong = await query(receipt.number, 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA');
    expect(unknown.status).toBe(404);
    expect(unknown).toEqual(wrong);
    expect(JSON.stringify(wrong)).not.toContain(receipt.number);
  });

  it('姓名电话只在可删除的地方，不进校验链，不进请求记录；查询码哪里也没有', async () => {
    const everywhere = await rows(
      `select string_agg(e.canonical || coalesce(p.content, ''), ' ') as said from ledger.entries e
       join ledger.personal p on p.digest = e.personal where e.record_type = 'objection'
       union all select string_agg(r::text, ' ') from ledger.requests r
       union all select string_agg(o::text, ' ') from objections o`
    );
    const text = JSON.stringify(everywhere);
    for (const secret of [PERSON.name, PERSON.phone, receipt.code, receipt.code.slice(0, 9)])
      expect(text).not.toContain(secret);
    const kept = await rows('select * from ledger.petitioners');
    expect(JSON.stringify(kept)).toContain(PERSON.name);
    expect(JSON.stringify(kept)).not.toContain(receipt.code.slice(0, 9));
  });

  it('查收不到回执、同一请求再发一次的，还是那一件，换一个新查询码，旧的作废', async () => {
    const asked = petition(item);
    const first = (await stranger.post(OBJECTIONS, asked)).body;
    const second = (await stranger.post(OBJECTIONS, asked)).body;
    expect(second.number).toBe(first.number);
    expect(second.code).not.toBe(first.code);
    expect((await query(first.number, first.code)).status).toBe(404);
    expect((await query(first.number, second.code)).status).toBe(200);
    const other = await stranger.post(OBJECTIONS, { ...asked, statement: '另一回事' });
    expect([other.status, other.body.error.code]).toEqual([409, 'request_id_reused']);
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      '没有姓名的个人',
      { petitioner: { kind: 'person', phone: '13800138000' } },
      'petitioner_incomplete',
    ],
    [
      '没有信用代码的单位',
      { petitioner: { ...PERSON, kind: 'organization' } },
      'petitioner_incomplete',
    ],
    ['匿名而没有证据', { petitioner: { kind: 'anonymous' } }, 'anonymous_without_evidence'],
    ['没有写内容', { statement: '  ' }, 'facts_invalid'],
    ['多出一个字段', { state: 'dismissed' }, 'facts_invalid'],
    ['不存在的项目', { item: '0'.repeat(16) }, 'notice_item_unknown'],
    ['不存在的公示', { notice: '晋品联公示〔2019〕99号' }, 'notice_item_unknown'],
  ])('%s：不收，说明缘由', async (_said, changed, code) => {
    const { status, body } = await stranger.post(OBJECTIONS, petition(item, changed));
    expect([body.error?.code, status < 500]).toEqual([code, true]);
    expect(body.error.message).toMatch(/。$/);
  });

  it('公示期已满的，不再从网上收，告诉怎样书面反映', async () => {
    const [over] = await rows(
      `select a.document_id as id, n.number from applications a join public_notices n on n.id = a.public_notice_id
       where n.end_on < $1 limit 1`,
      [today()]
    );
    const late = { caseId: over.id, notice: over.number, item: itemKeyOf(over.id) };
    const { status, body } = await stranger.post(OBJECTIONS, petition(late));
    expect([status, body.error.code]).toEqual([409, 'objection_window_closed']);
  });

  it('改了扩展名的程序、太多的附件不收，一件也不登记', async () => {
    const before = await rows('select count(*) as n from objections');
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]);
    const disguised = await stranger.post(
      OBJECTIONS,
      withFiles(petition(item), [['照片.pdf', program]])
    );
    expect([disguised.status, disguised.body.error.code]).toEqual([422, 'facts_invalid']);
    const many = await stranger.post(
      OBJECTIONS,
      withFiles(
        petition(item),
        Array.from({ length: 6 }, (_, index) => [`${index}.pdf`, PDF])
      )
    );
    expect([many.status, many.body.error.code]).toEqual([422, 'evidence_too_much']);
    expect(await rows('select count(*) as n from objections')).toEqual(before);
  });

  it('未结的异议把这一项挡在公告之外；用系统自己的账号写数据库也过不去', async () => {
    const said = await withDatabase('postgres', async (client) => {
      // The period is another guard's: in this transaction it is over.
      await client.query(`begin; ${AFTER_THE_NOTICE}; set local role sxjp_app`);
      try {
        await client.query(
          `with p as (insert into ledger.personal values (encode(sha256(convert_to(repeat('0', 32) || '{}', 'UTF8')), 'hex'),
             repeat('0', 32), '{}') returning digest),
           last as (select * from ledger.entries where record_type = 'application' and record_id = $1
             order by version desc limit 1),
           text as (select jsonb_build_object('recordType', 'application', 'recordId', $1::text, 'version', version + 1,
             'action', 'announce', 'from', to_stage, 'to', 'announced', 'actor',
             jsonb_build_object('kind', 'staff', 'id', 'staff:1', 'role', 'publisher'), 'at', 'x', 'on', '2099-01-01',
             'facts', '{}'::jsonb, 'evidence', '{}'::jsonb, 'personal', (select digest from p), 'requestId', 'x',
             'edition', edition, 'previousHash', hash)::text as t from last)
           insert into ledger.entries (record_type, record_id, version, action, from_stage, to_stage, actor_kind, actor_id,
             role, acted_at, acted_on, facts, evidence, personal, request_id, edition, previous_hash, hash, canonical)
           select 'application', $1, version + 1, 'announce', to_stage, 'announced', 'staff', 'staff:1', 'publisher', 'x',
             '2099-01-01', '{}', '{}', (select digest from p), 'x', edition, hash,
             encode(sha256(convert_to(t, 'UTF8')), 'hex'), t from last, text`,
          [item.caseId]
        );
        await client.query(
          `update applications set stage = 'announced', version = version + 1 where document_id = $1`,
          [item.caseId]
        );
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.message : '';
      } finally {
        await client.query('rollback');
      }
    });
    expect(said).toMatch(/有未结的异议，不能公告/);
  });

  it('提出人的信息，运行账号不能改、不能删', async () => {
    const refusal = (sql: string) =>
      withDatabase('sxjp_app', (client) =>
        client.query(sql).then(
          () => 'done',
          (error: unknown) => (error instanceof Error ? error.message : '')
        )
      );
    expect(await refusal("update ledger.petitioners set name = '别人'")).toMatch(
      /permission denied/
    );
    expect(await refusal('delete from ledger.petitioners')).toMatch(/permission denied/);
    expect(
      await refusal(
        `insert into ledger.petitioners (record_type, record_id, kind, code_salt, code_hash)
         values ('objection', 'forged', 'anonymous', repeat('0', 32), repeat('0', 64))`
      )
    ).toMatch(/随异议或举报一起登记/);
    const number = "update objections set number = 'SXJP-O-2026-9999', version = version";
    expect(await refusal(number)).toMatch(/不能更改|只能经评定流程/);
  });

  it('删去提出人的信息以后，异议和它的校验链照旧', async () => {
    const asked = petition(item, { petitioner: { ...PERSON, name: '要求删除的钱女士' } });
    const { body } = await stranger.post(OBJECTIONS, asked);
    const [{ id }] = await rows('select document_id as id from objections where number = $1', [
      body.number,
    ]);
    await rows("select ledger.erase_petitioner('objection', $1, '本人要求')", [id]);
    const kept = await rows('select * from ledger.petitioners where record_id = $1', [id]);
    expect(JSON.stringify(kept)).not.toContain('钱女士');
    expect((await query(body.number, body.code)).body.state).toBe('received');
  });

  it('同一地址提交得太频繁，请他过一会儿再来；时间过了就好', async () => {
    const fill = (count: number) =>
      rows(`update ledger.public_requests set count = $1 where purpose = 'petition'`, [count]);
    await stranger.post(OBJECTIONS, {});
    await fill(5000);
    const response = await stranger.post(OBJECTIONS, petition(item));
    expect([response.status, response.body.error.code]).toEqual([429, 'too_many_requests']);
    const around = await stranger.post('/API//certification/Objections/', petition(item));
    expect([429, 404]).toContain(around.status);
    await rows(
      `update ledger.public_requests set opened_at = opened_at - interval '61 minutes' where purpose = 'petition'`
    );
    expect((await stranger.post(OBJECTIONS, petition(item))).status).toBe(201);
  });

  it('受理、认定、答复以后，凭查询码看得到答复；经办人须未参与过评审', async () => {
    const handler = await as('objection-handler');
    const { body: page } = await handler.get(`/certification/applications/${item.caseId}`);
    const [{ id }] = await rows('select document_id as id from objections where number = $1', [
      receipt.number,
    ]);
    const accepted = await act(handler, item.caseId, page.version, 'accept_objection', {
      objectionId: id,
    });
    expect(accepted.status).toBe(200);
    const dismissed = await act(handler, item.caseId, accepted.body.version, 'dismiss_objection', {
      finding: '经核对标签与营业执照，产地一致。',
    });
    expect(dismissed.status).toBe(200);
    const { body: record } = await handler.get(`/certification/objections/${id}`);
    const replied = await handler.post(`/certification/objections/${id}/actions/reply`, {
      version: record.version,
      requestId: requestId(),
      reply: '经核查，您反映的情况不成立。',
      publicText: '经核对标签与生产厂的营业执照，产地与公示一致，异议不成立。',
    });
    expect(replied.status).toBe(200);
    const { body } = await query(receipt.number, receipt.code);
    expect([body.state, body.answer]).toEqual(['answered', '经核查，您反映的情况不成立。']);
    expect(body.steps.map(({ step }: Untyped) => step)).toEqual([
      '网上提出',
      '受理',
      '不成立',
      '答复',
    ]);
  });
});

describe('公示中的项目', () => {
  it('总有一项可以提异议', async () => {
    expect((await caseAt('public_notice')).id).not.toBe('');
  });
});
