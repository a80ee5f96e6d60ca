import { examine } from '../audit/examine.ts';
import type { Finding } from '../audit/examine.ts';
import { withDatabase, withOneMoment } from '../system/database.ts';

/** Runs the auditor, on one view of the database, after a misdeed of its own administrator, which is then undone. */
function auditAfter(...misdeeds: readonly string[]): Promise<Finding[]> {
  return withDatabase('postgres', async (client) => {
    await client.query('begin transaction isolation level repeatable read');
    await client.query('set local session_replication_role = replica');
    for (const misdeed of misdeeds) await client.query(misdeed);
    const findings = await examine(client);
    await client.query('rollback');
    return findings;
  });
}

const codesOf = (findings: readonly Finding[]) =>
  findings.filter(({ violations }) => violations.length > 0).map(({ code }) => code);

const ONE = "(select record_id from ledger.entries where action = 'approve' order by seq limit 1)";
const IN_FLIGHT = `record_id = ${ONE} and record_type = 'application'`;
/** 一件在公示中的申报，改成好像已经获证：then the evidence of its certificate is looked at. */
const AS_CERTIFIED = `update certificates set state = 'effective' where application_id =
  (select id from applications where document_id = ${ONE})`;

/** 怎样作弊，和审计应当指出的不变量. */
const MISDEEDS: readonly (readonly [said: string, code: string, ...sql: string[]])[] = [
  ['改了申报的阶段', 'I6', "update applications set stage = 'certified' where stage = 'accepted'"],
  [
    '改了申报的版本',
    'I6',
    "update applications set version = version + 1 where stage = 'accepted'",
  ],
  ['改了公示的阶段', 'I6', "update public_notices set stage = 'announced' where stage = 'open'"],
  [
    '改了证书的状态',
    'I6',
    "update certificates set state = 'revoked' where id = (select max(id) from certificates where state = 'effective')",
  ],
  [
    '改了标识使用许可',
    'I6',
    "update mark_licences set stage = 'terminated' where id = (select max(id) from mark_licences where stage = 'active')",
  ],
  ['删了一件申报', 'I6', "delete from applications where stage = 'accepted'"],
  [
    '凭空添了一件申报',
    'I6',
    `insert into applications (document_id, stage, version, edition, origin, supplement_round)
     values ('forged', 'certified', 1, '2025', 'applied', 0)`,
  ],
  [
    '改了评定记录的去向',
    'I1',
    `update ledger.entries set to_stage = 'certified' where ${IN_FLIGHT} and action = 'approve'`,
  ],
  [
    '改了评定记录的角色',
    'I1',
    `update ledger.entries set role = 'editor' where ${IN_FLIGHT} and action = 'approve'`,
  ],
  [
    '删了中间一条评定记录',
    'I1',
    `delete from ledger.entries where ${IN_FLIGHT} and action = 'accept'`,
  ],
  [
    '把补正记成两次',
    'I1',
    `update ledger.entries set action = 'return_for_supplement' where action = 'accept' and record_id in
     (select record_id from ledger.entries where action = 'return_for_supplement')`,
  ],
  [
    '改了理由',
    'I5',
    `update ledger.entries set facts = jsonb_set(facts, '{summary}', '"改过"') where ${IN_FLIGHT} and action = 'approve'`,
  ],
  [
    '改了理由，也改了存的文本',
    'I5',
    `update ledger.entries set facts = '{}', canonical = replace(canonical, 'x', 'y') where ${IN_FLIGHT} and action = 'approve'`,
  ],
  [
    '改了办理人',
    'I5',
    `update ledger.entries set actor_id = 'staff:999' where ${IN_FLIGHT} and action = 'approve'`,
  ],
  [
    '改了办理日期',
    'I5',
    `update ledger.entries set acted_on = acted_on - 3 where ${IN_FLIGHT} and action = 'approve'`,
  ],
  [
    '改了看到的凭据',
    'I5',
    `update ledger.entries set evidence = '{}' where ${IN_FLIGHT} and action = 'submit'`,
  ],
  [
    '改了一条并重算了它的哈希',
    'I5',
    `update ledger.entries set hash = encode(sha256('x'), 'hex') where ${IN_FLIGHT} and action = 'accept'`,
  ],
  [
    '改了姓名',
    'I5',
    `update ledger.personal set content = '{"actorName":"别人"}' where digest =
     (select personal from ledger.entries where ${IN_FLIGHT} and action = 'accept')`,
  ],
  [
    '整条删了个人信息',
    'I5',
    `delete from ledger.personal where digest = (select personal from ledger.entries where ${IN_FLIGHT} and action = 'accept')`,
  ],
  [
    '截掉最后一条评定记录',
    'I6',
    `delete from ledger.entries e where e.record_id = ${ONE} and e.record_type = 'application'
     and e.version = (select max(version) from ledger.entries x where x.record_id = e.record_id and x.record_type = 'application')`,
  ],
  [
    '跳过一个证书编号',
    'I3',
    "update ledger.sequences set last = last + 1 where name like 'certificateNumber:%'",
  ],
  [
    '改了证书编号',
    'I3',
    "update certificates set number = 'SXJP-P-2026-0099-A' where id = (select max(id) from certificates)",
  ],
  ['改了总分', 'I7', 'update inspections set total_sum = total_sum + 1 where counted > 0'],
  [
    '改了一项得分并改平总分',
    'I7',
    `update inspections set total_sum = total_sum + 1, cards =
     jsonb_set(cards::jsonb, '{0,lines,0,halves}', to_jsonb((cards::jsonb #>> '{0,lines,0,halves}')::int + 1))
     where counted > 0`,
  ],
  [
    '改了指标体系的满分',
    'I7',
    "update ledger.rubric_items set max_halves = max_halves + 1 where item = 'strategy_planning'",
  ],
  [
    '把公示的结束提前',
    'I8',
    "update public_notices set end_on = online_on + 1 where stage = 'open'",
  ],
  [
    '答复“已办”而没有记录',
    'I12',
    `update ledger.requests set answer = jsonb_set(answer, '{ledgerEntry}', '"0"') where (answer ->> 'ok')::boolean`,
  ],
  [
    '有效果而没有请求',
    'I12',
    "delete from ledger.requests where request_id like 'demonstration:%submit'",
  ],
  [
    '审核人此前参加过评审',
    'I13',
    `update ledger.entries set actor_id = (select actor_id from ledger.entries where record_id = ${ONE} and action = 'evaluate' limit 1)
     where ${IN_FLIGHT} and action = 'approve'`,
  ],
  [
    '公示由拟稿的编辑自己发布',
    'I13',
    `update ledger.entries o set actor_id = c.actor_id from ledger.entries c
     where c.record_id = o.record_id and c.action = 'create' and o.action = 'open' and o.record_type = 'public_notice'`,
  ],
  ['公开的变化没有排入发布', 'I14', 'delete from ledger.outbox'],
  ['停用了一个触发器', 'I15', 'alter table certificates disable trigger a_guard'],
  ['删了一个触发器', 'I15', 'drop trigger check_entry on ledger.entries'],
  ['给了运行账号改评定记录的权限', 'I15', 'grant update on ledger.entries to sxjp_app'],
  [
    '办理时间倒流',
    'I16',
    `update ledger.entries set recorded_at = recorded_at - interval '1 year' where ${IN_FLIGHT} and action = 'approve'`,
  ],
  [
    '把复核人改成印制的人',
    'I20',
    `update ledger.entries c set actor_id = p.actor_id from ledger.entries p
     where p.record_id = c.record_id and p.action = 'print' and c.action = 'check_print'`,
  ],
  [
    '抹掉了所印文件的校验值',
    'I20',
    `update ledger.entries set evidence = evidence - 'sha256' where action = 'print'`,
  ],
  [
    '改了所印的内容',
    'I20',
    `update ledger.entries set evidence = jsonb_set(evidence, '{content}', '"0"') where action = 'check_print'`,
  ],
  [
    '两张证书用同一个核验码',
    'I20',
    'drop index certificates_public_id',
    `update certificates set public_id = 'aaaaaaaaaaaaaaaaaaaaaaaaaa'`,
  ],
  ['证书没有经过公告', 'I2', AS_CERTIFIED],
  [
    '抹去编号日对机构的核对',
    'I2',
    AS_CERTIFIED,
    `update ledger.entries set evidence = evidence - 'approval' where ${IN_FLIGHT} and action = 'reserve_number'`,
  ],
  [
    '把机构的批准改成昨天才开始',
    'I2c',
    `update ledger.entries set evidence = jsonb_set(evidence, '{periods,0,from}', '"2099-01-01"')
     where record_type = 'certification_body' and action = 'register'`,
  ],
  [
    '把样品改得比合同早',
    'I2c',
    `update ledger.entries set evidence = jsonb_set(evidence, '{work,sampling,on}', '"2001-01-01"')
     where action = 'conclude_certification' and evidence -> 'work' -> 'sampling' is not null`,
  ],
  [
    '两件申报用同一份检验报告',
    'I2c',
    `update ledger.entries set evidence = jsonb_set(evidence, '{work,tests,0,number}', '"JC-1"')
     where action = 'conclude_certification' and evidence -> 'work' -> 'tests' is not null`,
  ],
  [
    '换了受委托的机构',
    'I2c',
    `update ledger.entries set facts = jsonb_set(facts, '{bodyId}', '"nobody"') where ${IN_FLIGHT} and action = 'assign_body'`,
  ],
  [
    '取消了年度监督',
    'I21',
    "delete from surveillances where surveillance_kind = 'yearly'",
    "update ledger.entries set acted_on = acted_on - 400 where record_type = 'certificate'",
  ],
  [
    '限制申报由一个人办了两步',
    'I22',
    `update ledger.entries e set actor_id = x.actor_id from ledger.entries x where x.record_id = e.record_id
     and x.record_type = 'ban' and x.action = 'endorse' and e.action = 'impose' and e.record_type = 'ban'`,
  ],
  [
    '限制申报的单位提交了申报',
    'I22',
    `update bans set organization_id = (select organization_id from applications where document_id = ${ONE}) where stage = 'in_force'`,
    `update ledger.entries set seq = default where ${IN_FLIGHT} and action = 'submit'`,
  ],
  [
    '受理时有一项材料判了两次、另一项没判',
    'I2',
    AS_CERTIFIED,
    `update ledger.entries set facts = jsonb_set(facts, '{judgements,0}', facts #> '{judgements,1}') where ${IN_FLIGHT} and action = 'accept'`,
  ],
];

describe('独立审计', () => {
  it('演示的每一件都审得过', async () => {
    const findings = await withOneMoment(examine);
    expect(findings.flatMap(({ violations }) => violations)).toEqual([]);
    expect(findings.reduce((sum, { checked }) => sum + checked, 0)).toBeGreaterThan(3000);
  });

  it.each(MISDEEDS)('数据库管理员%s：审计指出 %s', async (_said, code, ...sql) => {
    const findings = await auditAfter(...sql);
    expect(codesOf(findings)).toContain(code);
    const found = findings.find((each) => each.code === code)?.violations ?? [];
    expect(found[0]?.where).toMatch(/\S/);
    expect(found[0]?.what).toMatch(/\p{Script=Han}.* · /u);
  });
});
