import { at } from './mutation.ts';
import type { Mutation } from './mutation.ts';

/** 第三方认证、监督、提醒、限制申报. */
export const CERTIFICATION: readonly Mutation[] = [
  at('body-approval.ts', '暂停的当天也算有效', "state !== 'approved'", "state === 'approved'"),
  at('body-approval.ts', '批准最后一天不算', 'day <= to)', 'day < to)'),
  at('body-approval.ts', '领域不看', '&& sectors.includes(sector)', ''),
  at('work-checks.ts', '样品早于合同也收', 'on < contract.signedOn', "on < ''"),
  at('work-checks.ts', '检验报告可以早于抽样', 'test.issuedOn < sampling.on', "test.issuedOn < ''"),
  at(
    'work-checks.ts',
    '一份报告算两次',
    'twice(held, ({ lab, number }) => `${lab} ${number}`)',
    'twice(held.slice(0, 1), ({ lab, number }) => `${lab} ${number}`)'
  ),
  at('work-checks.ts', '采信最后一天不算', 'day > validTo', 'day >= validTo'),
  at('work-checks.ts', '暗访可以在审核当天', 'audit.on === visit.on', "audit.on === ''"),
  at('work-checks.ts', '全角半角算两份', "text.normalize('NFKC')", 'text'),
  at('work-checks.ts', '没覆盖的指标不问', 'return left.length === 0', 'return left.length >= 0'),
  at(
    'certification-work.ts',
    '别的路线的凭据也算',
    'needed.some((each) => each === part)',
    'needed.length > 0'
  ),
  at(
    'certification-case.ts',
    '改委托后原机构仍可作结论',
    "lastAct(history.slice(sinceAppeal(history)), 'assign_body')",
    "history.slice(sinceAppeal(history)).find(({ action }) => action === 'assign_body')"
  ),
  at(
    'guards/certification.ts',
    '利益关系只看本单位',
    'if (body.relatedCodes.includes(creditCode)) found.push(INTERESTS.related);',
    ''
  ),
  at('guards/dossier.ts', '限制的最后一天可以申报', 'today <= until', 'today < until'),
  at(
    'records/ban.ts',
    '提出的人可以自己复核',
    'proposed?.actor.id === actor.id',
    'proposed === null'
  ),
  at('records/ban.ts', '期满当天就解除', 'today > until', 'today >= until'),
  at('surveillance-plan.ts', '到期当天算逾期', 'if (today > dueBy)', 'if (today >= dueBy)'),
  at('reminder.ts', '第三十日不提醒', 'left <= settingOf', 'left < settingOf'),
];
