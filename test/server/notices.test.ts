import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { daysOf } from '../../config/deploy/local/demonstration-clock.ts';
import { guardAlone, rowsOf } from '../system/certificates.ts';
import { act, as, caseAt, requestId } from '../system/people.ts';
import type { Heard, Untyped } from '../system/people.ts';
import { moveClock, system, today } from '../system/start.ts';

const NOTICES = '/certification/notices';

const page = async (id: string): Promise<Untyped> =>
  (await (await as('publisher')).get(`${NOTICES}/${id}`)).body;

/** Does an act on a notice as it stands now. */
async function noticeAct(key: string, id: string, action: string, facts = {}): Promise<Heard> {
  const { version } = await page(id);
  const body = { version, requestId: requestId(), ...facts };
  return (await as(key)).post(`${NOTICES}/${id}/actions/${action}`, body);
}
const code = ({ status, body }: Heard) => [status, body.error?.code ?? 'ok'];

interface Opened {
  notice: string;
  caseId: string;
}

async function opened(): Promise<Opened> {
  const { id: caseId } = await caseAt('awaiting_notice');
  const drafted = await (
    await as('editor')
  ).post(NOTICES, {
    requestId: requestId(),
    title: '关于拟认证名单的公示（测试）',
    body: '现将拟认证名单予以公示，接受社会监督。',
    round: `${today().slice(0, 4)}年度`,
    applicationIds: [caseId],
  });
  const notice = drafted.body.id;
  const open = await noticeAct('publisher', notice, 'open', { personalDataChecked: true });
  expect(code(open)).toEqual([200, 'ok']);
  return { notice, caseId };
}

const certificateOf = async (caseId: string): Promise<Untyped> =>
  (
    await rowsOf(
      `select c.document_id as id, c.state, c.holder_name, c.offering_name, c.brand from certificates c
       join applications a on a.id = c.application_id where a.document_id = $1 order by c.id desc limit 1`,
      [caseId]
    )
  )[0];

describe('公示中的暂缓、更正、撤回', () => {
  let at: Opened;
  const item = (facts: object = {}) => ({
    itemId: at.caseId,
    reason: '单位名称存疑，待核实',
    ...facts,
  });

  beforeAll(async () => {
    at = await opened();
  });

  it('一项可以暂缓，也可以解除；理由记在评定记录里', async () => {
    expect(code(await noticeAct('publisher', at.notice, 'hold_item', item()))).toEqual([200, 'ok']);
    expect((await page(at.notice)).items[0].held).toBe(true);
    expect(code(await noticeAct('publisher', at.notice, 'hold_item', item()))).toEqual([
      409,
      'notice_item_held',
    ]);
    expect(code(await noticeAct('publisher', at.notice, 'release_item', item()))).toEqual([
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
    const before = await page(at.notice);
    const words = {
      publicText: '标题漏写批次，现予更正。',
      noticeTitle: '关于拟认证名单的公示（更正）',
    };
    expect(code(await noticeAct('editor', at.notice, 'draft_correction', words))).toEqual([
      200,
      'ok',
    ]);
    const waiting = await page(at.notice);
    expect(waiting.correctionWaiting.words).toEqual(words);
    const restarting = await noticeAct('publisher', at.notice, 'restart', {
      personalDataChecked: true,
    });
    expect(code(restarting)).toEqual([409, 'correction_keeps_on']);
    expect(
      code(await noticeAct('editor', at.notice, 'correct', { personalDataChecked: true }))
    ).toEqual([403, 'not_your_role']);
    const published = await noticeAct('publisher', at.notice, 'correct', {
      personalDataChecked: true,
    });
    expect(code(published)).toEqual([200, 'ok']);
    const after = await page(at.notice);
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
    expect(code(await draft('请致电 13800138000'))).toEqual([422, 'personal_data_found']);
    expect(code(await draft('内部资料，得分 91.5'))).toEqual([422, 'confidential_text_found']);
    const [{ name }] = await rowsOf(
      `select trim(concat(u.lastname, u.firstname)) as name from admin_users u where u.email = 'expert-1@example.invalid'`
    );
    expect(code(await draft(`经${String(name)}核实，改题。`))).toEqual([200, 'ok']);
    const unnamed = await noticeAct('publisher', at.notice, 'correct', {
      personalDataChecked: true,
    });
    expect(code(unnamed)).toEqual([422, 'names_without_consent']);
    expect(unnamed.body.error.message).toContain(name);
    expect(
      code(await noticeAct('editor', at.notice, 'drop_correction', { reason: '不必点名' }))
    ).toEqual([200, 'ok']);
  });

  it('改了公示对象的更正：只能重新公示，期限重新计算，证书随之改正、要重新复核印制', async () => {
    const before = await certificateOf(at.caseId);
    const facts = {
      publicText: '产品名称有误，现予更正。',
      itemId: at.caseId,
      offeringName: `${String(before.offering_name)}（更正）`,
    };
    expect(code(await noticeAct('editor', at.notice, 'draft_correction', facts))).toEqual([
      200,
      'ok',
    ]);
    expect(
      code(await noticeAct('publisher', at.notice, 'correct', { personalDataChecked: true }))
    ).toEqual([409, 'correction_restarts']);
    expect(
      code(await noticeAct('publisher', at.notice, 'restart', { personalDataChecked: true }))
    ).toEqual([200, 'ok']);
    const after = await page(at.notice);
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
    expect(code(withdrawn)).toEqual([200, 'ok']);
    const officer = await as('case-officer');
    const back = (await officer.get(`/certification/applications/${at.caseId}`)).body;
    expect(back.stage).toBe('summary_review');
    const committee = await as('committee-1');
    const ids = await rowsOf(
      `select 'staff:' || id as id from admin_users where email like 'committee-%@example.invalid' order by id`
    );
    const members = ids.map(({ id }) => String(id));
    const again = { members, summary: '已按更正核对，全体同意。' };
    expect(code(await act(committee, at.caseId, back.version, 'approve', again))).toEqual([
      200,
      'ok',
    ]);
    expect((await certificateOf(at.caseId)).offering_name).toMatch(/（更正）$/);
  });
});

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
  const announce = async (zone: string, actedOn: string) => {
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
      `set local time zone '${zone}'; alter table ledger.entries disable trigger user;
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

  it('程序的时钟被拨快，数据库不认，什么也不写', async () => {
    const clock = join(system().dataDir, 'clock');
    const before = daysOf(clock);
    const entries = () => rowsOf('select count(*)::int as n from ledger.entries');
    const [count] = await entries();
    writeFileSync(clock, String(before + 40));
    try {
      const heard = await noticeAct('publisher', notice.id, 'announce');
      expect(heard.status).toBeGreaterThanOrEqual(400);
      expect((await page(notice.id)).stage).toBe('open');
    } finally {
      writeFileSync(clock, String(before));
    }
    expect(await entries()).toEqual([count]);
  });

  it('运行账号拨不动数据库的日子', async () => {
    const [may] = await rowsOf(
      `select has_table_privilege('sxjp_app', 'ledger.demonstration_clock', 'insert,update,delete') as app,
         has_table_privilege('sxjp_worker', 'ledger.demonstration_clock', 'insert,update,delete') as worker`
    );
    expect(may).toEqual({ app: false, worker: false });
  });

  it('日子真的到了，同一条记录就收', async () => {
    await moveClock(40);
    try {
      await expect(announce('UTC', '2099-01-01')).resolves.toBeUndefined();
    } finally {
      await moveClock(-40);
    }
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

describe('证书的暂停、恢复各有公告，更正另有公告', () => {
  const texts = (number: string) =>
    rowsOf(
      `select title, body, notice_number from announcements where number = $1 and published_at is not null`,
      [number]
    );

  it('暂停、恢复当时就有编号连续的公告，事由是公开的说法，不是经办人写的话', async () => {
    const supervisor = await as('supervisor');
    const [certificate] = await rowsOf(
      `select document_id as id, version, number, offering_name, notice_number from certificates
       where state = 'effective' and valid_to > now() + interval '200 days' order by id desc offset 7 limit 1`
    );
    const path = `/certification/certificates/${String(certificate.id)}/actions`;
    const until = new Date(Date.parse(today()) + 30 * 86_400_000).toISOString().slice(0, 10);
    const suspended = await supervisor.post(`${path}/suspend`, {
      version: certificate.version,
      requestId: requestId(),
      suspendedUntil: until,
      suspendReason: 'requirements_not_met',
      reason: '内部说明丙',
    });
    const restored = await supervisor.post(`${path}/restore`, {
      version: suspended.body.version,
      requestId: requestId(),
      restoreReason: 'correction_verified',
      reason: '内部说明丁',
    });
    expect([code(suspended), code(restored)]).toEqual([
      [200, 'ok'],
      [200, 'ok'],
    ]);
    const made = await rowsOf(
      `select evidence from ledger.entries where record_type = 'certificate' and record_id = $1
       and action in ('suspend', 'restore') order by version desc limit 2`,
      [certificate.id]
    );
    const [second, first] = made.map(({ evidence }) => evidence);
    expect([first.announcementType, second.announcementType]).toEqual([
      'suspension',
      'restoration',
    ]);
    expect(first.certificateNumbers).toEqual([certificate.number]);
    const place = (number: string) => Number(/〕(\d+)号$/.exec(number)?.[1]);
    expect(place(second.announcementNumber)).toBe(place(first.announcementNumber) + 1);
    const [text] = await texts(first.announcementNumber);
    expect(text.notice_number).toBe(certificate.notice_number);
    expect(text.title).toContain(certificate.offering_name);
    expect(JSON.stringify(text.body)).toContain(String(certificate.number));
    expect(JSON.stringify(text.body)).not.toContain('内部说明');
  });

  it('更正公告由编辑拟、另一人发布，原公告一字不动，互相注明', async () => {
    const [{ id }] = await rowsOf(
      `select document_id as id from public_notices where stage = 'announced' order by id limit 1`
    );
    const [number] = (await page(id)).announcements;
    const before = await texts(number);
    const drafted = await noticeAct('editor', id, 'draft_erratum', {
      erratumOf: number,
      publicText: '名单第 1 项的商标有误，以获证名录为准。',
    });
    expect(code(drafted)).toEqual([200, 'ok']);
    expect(
      code(await noticeAct('publisher', id, 'announce_erratum', { personalDataChecked: true }))
    ).toEqual([200, 'ok']);
    const [entry] = await rowsOf(
      `select evidence from ledger.entries where record_type = 'public_notice' and record_id = $1 and action = 'announce_erratum'`,
      [id]
    );
    expect([entry.evidence.announcementType, entry.evidence.erratumOf]).toEqual([
      'correction',
      number,
    ]);
    const [erratum] = await texts(entry.evidence.announcementNumber);
    expect(erratum.title).toContain(number);
    expect(await texts(number)).toEqual(before);
  });
});
