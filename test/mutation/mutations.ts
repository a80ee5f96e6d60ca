import { OF_NOTICES } from './notices.ts';
import { CERTIFICATION } from './certification.ts';
import { INSPECTION } from './inspection.ts';
import { at } from './mutation.ts';
import { PRINT } from './print.ts';
import type { Mutation } from './mutation.ts';

export const MUTATIONS: readonly Mutation[] = [
  at(
    'stage.ts',
    '不问角色',
    'if (role === undefined) return no(notYourRole(label, row.by, actor));',
    ''
  ),
  at('stage.ts', '不问条件', 'if (refusal !== null) return no(refusal);\n  const due', 'const due'),
  at('stage.ts', '公示带动的也可单独办', 'if ((row.via ?? null) !== via)', 'if (false)'),
  at(
    'stage.ts',
    '去向由请求说了算',
    'row.to.find((each) => each === facts.target)',
    'facts.target'
  ),
  at(
    'record.ts',
    '别的记录不问角色',
    'if (role === undefined) return no(notYourRole(label, row.by, actor));',
    'const by = role ?? row.by[0]; if (by === undefined) return no(notYourRole(label, row.by, actor));'
  ),
  at('record.ts', '随申报的也可单独办', 'if (elsewhere !== null) return no(elsewhere);', ''),
  at('facts.ts', '多填的内容照收', 'z.strictObject(shape)', 'z.looseObject(shape)'),
  at(
    'completeness.ts',
    '第七项材料不查',
    '.filter(({ kind }) => !isAnswered(',
    ".filter(({ kind }) => kind !== 'technology_centre_proof' && !isAnswered("
  ),
  at(
    'guards/dossier.ts',
    '材料判没判不问',
    "return left.length === 0\n      ? null\n      : refuse('material_not_judged'",
    "return left.length >= 0\n      ? null\n      : refuse('material_not_judged'"
  ),
  at(
    'guards/dossier.ts',
    '有缺陷也受理',
    'return defective.length === 0',
    'return defective.length >= 0'
  ),
  at(
    'guards/dossier.ts',
    '补正多一轮',
    'situation.caseFile.supplementRound < rounds',
    'situation.caseFile.supplementRound <= rounds'
  ),
  at(
    'guards/dossier.ts',
    '补正晚一天也收',
    "dueOn !== null && today > dueOn ? refuse('supplement_late'",
    "today === '' ? refuse('supplement_late'"
  ),
  at(
    'guards/dossier.ts',
    '到期当天就终止',
    "dueOn === null || today <= dueOn ? refuse('supplement_not_late'",
    "dueOn === null || today < dueOn ? refuse('supplement_not_late'"
  ),
  at('guards/dossier.ts', '第二次通知可加新缺陷', '!told.has(kind) &&', 'told.has(kind) &&'),
  at(
    'guards/dossier.ts',
    '缺陷没补也收',
    'material.kind === kind && material.round === caseFile.supplementRound\n      )\n  );\n}',
    'material.kind === kind\n      )\n  );\n}'
  ),
  at(
    'guards/panel.ts',
    '两位专家也够',
    'situation.facts.panel?.length ?? 0,',
    '(situation.facts.panel?.length ?? 0) + 1,'
  ),
  at('guards/panel.ts', '组长不必在组里', 'panel.includes(leadId)', 'true'),
  at(
    'guards/panel.ts',
    '相持的界线差一',
    'recommending(evaluations) * 2 === evaluations.length',
    'recommending(evaluations) * 2 >= evaluations.length'
  ),
  at(
    'guards/evaluation.ts',
    '正好一半也算过半',
    'inFavour * 2 > evaluations.length',
    'inFavour * 2 >= evaluations.length'
  ),
  at(
    'guards/evaluation.ts',
    '没交齐也作结论',
    'if (left.length === 0) return null;',
    'return null;'
  ),
  at(
    'guards/evaluation.ts',
    '自己建议自己确认',
    'return own === undefined\n      ? null',
    'return own !== undefined\n      ? null'
  ),
  at(
    'guards/evaluation.ts',
    '一个标准给两个产品',
    "const taken = standardServes.find(({ source }) => drafted || source === 'drafted' || !waived);",
    'const taken = standardServes.find(() => false);'
  ),
  at(
    'guards/evaluation.ts',
    '低于强制性标准也过',
    'if (below.length > 0)',
    'if (below.length > 99)'
  ),
  at('guards/conflict.ts', '没声明也可评审', ": refuse('conflict_undeclared', {});", ': null;'),
  at(
    'guards/conflict.ts',
    '申诉后还是原来的人',
    'const again = [...new Set(ids)].filter((id) => judged.has(id));',
    'const again: string[] = [];'
  ),
  at(
    'conflict.ts',
    '任职于申报单位也可以',
    'if (person?.employerCode === creditCode)',
    'if (person?.employerCode === `${creditCode}~`)'
  ),
  at(
    'history.ts',
    '回避的人还在组里',
    'const gone = recused(acts.slice(at + 1));',
    'const gone = new Set<string>();'
  ),
  at(
    'history.ts',
    '只看谁按了按钮',
    'for (const id of namedIn(entry, (role) => role !== except)) taken.add(id);',
    ''
  ),
  ...INSPECTION,
  ...CERTIFICATION,
  ...PRINT,
  at('guards/period.ts', '批次截止后还能提交', 'today <= closesOn', 'true'),
  at(
    'guards/period.ts',
    '延期不限一次',
    'return asked === undefined && !granted ? null',
    'return asked === undefined ? null'
  ),
  at(
    'guards/period.ts',
    '自己批准自己的延期',
    'return asked?.actor.id === actor.id',
    'return asked?.actor.id === `${actor.id}~`'
  ),
  at(
    'guards/conclusion.ts',
    '审核人可以参与过',
    'return known.length === 0 ? null',
    'return known.length >= 0 ? null'
  ),
  at(
    'guards/conclusion.ts',
    '公示最后一天就公告',
    "endOn === null || today <= endOn\n      ? refuse('notice_running'",
    "endOn === null || today < endOn\n      ? refuse('notice_running'"
  ),
  at(
    'guards/conclusion.ts',
    '有未结的异议也公告',
    "return open.length === 0 ? null : refuse('objection_open'",
    "return open.length >= 0 ? null : refuse('objection_open'"
  ),
  ...OF_NOTICES,
  at('deadline.ts', '补正期间不停止计时', "pausedIn: 'supplementing',", ''),
  at('deadline.ts', '暂停当天不算', 'days += used.days;', 'days += used.days - 1;'),
  at(
    'calendar.ts',
    '起始日也算',
    'let date = from;\n  for (let counted = 0;',
    'let date = from;\n  for (let counted = 1;'
  ),
  at(
    'calendar.ts',
    '补班的周六不算',
    'if (calendar.some(({ madeUpOn }) => madeUpOn.includes(date))) return { ok: true, working: true };',
    ''
  ),
  at(
    'calendar.ts',
    '没有公布的年份照猜',
    'if (!calendar.some(({ year }) => year === own)) return { ok: false, unconfirmedYear: own };',
    ''
  ),
  at('records/certificate.ts', '暂停可以超过六个月', 'until <= last', 'true'),
  at(
    'records/group-standard.ts',
    '四分之三算成三分之二',
    'inFavour * 4 >= present * 3',
    'inFavour * 3 >= present * 2'
  ),
  at(
    'records/objection.ts',
    '按时的异议以逾期为由不受理',
    "facts?.ground === 'out_of_time'",
    "facts?.ground === 'not_about_the_item'"
  ),
  at(
    'ledger.ts',
    '重演不看角色',
    'return row?.to.includes(act.to) === true && row.by.includes(act.actor.role);',
    'return row?.to.includes(act.to) === true;'
  ),
  at('ledger.ts', '重演不看前后相接', 'if (act.from !== stage) return', 'if (false) return'),
  at(
    'number-format.ts',
    '校验字符不验',
    'check !== undefined && check !== expected',
    'check === undefined && check !== expected'
  ),
  at(
    'config/scheme/transitions/conclusion.ts',
    '汇总审核也可由经办人作',
    "approve: {\n      to: ['awaiting_notice'],\n      by: ['summary_committee'],",
    "approve: {\n      to: ['awaiting_notice'],\n      by: ['case_officer'],"
  ),
  at(
    'config/scheme/settings.ts',
    '公示期改成四天',
    'noticeWorkingDays: {\n    value: 5,',
    'noticeWorkingDays: {\n    value: 4,'
  ),
];
