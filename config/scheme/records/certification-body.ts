import { law } from '../source.ts';
import { say } from './record.ts';
import type { RecordScheme, RecordTransition } from './record.ts';

const CNCA = law('认证认可条例 第九条：经批准方可从事认证活动');

const HEAD = (to: string, guards: readonly string[] = []): RecordTransition => ({
  to: [to],
  by: ['department_head'],
  guards: [...guards],
  source: CNCA,
});

/** 认证机构. What it is approved for is a history of dated periods; every change is an act of the department head. */
export const CERTIFICATION_BODY = {
  title: say('认证机构', 'Certification body'),
  stages: {
    approved: say('在册', 'On record'),
    suspended: say('批准暂停', 'Approval suspended'),
    withdrawn: say('批准撤销', 'Approval withdrawn'),
  },
  actions: {
    register: say('登记', 'Register'),
    adopt: say('接续登记', 'Adopt'),
    renew_approval: say('续批', 'Renew the approval'),
    change_scope: say('变更批准范围', 'Change the scope'),
    suspend_approval: say('登记批准暂停', 'Record a suspension'),
    restore_approval: say('登记批准恢复', 'Record a restoration'),
    withdraw_approval: say('登记批准撤销', 'Record a withdrawal'),
    admit_member: say('增加账号', 'Admit a member'),
    dismiss_member: say('取消账号', 'Dismiss a member'),
  },
  births: {
    register: { to: 'approved', by: ['department_head'] },
    adopt: { to: 'approved', by: ['system'] },
  },
  transitions: {
    approved: {
      renew_approval: HEAD('approved', ['renewal_follows']),
      change_scope: HEAD('approved'),
      suspend_approval: HEAD('suspended', ['effective_by_today']),
      withdraw_approval: HEAD('withdrawn', ['effective_by_today']),
      admit_member: HEAD('approved', ['member_of_no_body']),
      dismiss_member: HEAD('approved', ['member_of_this_body']),
    },
    suspended: {
      restore_approval: HEAD('approved', ['effective_by_today', 'after_the_suspension']),
      withdraw_approval: HEAD('withdrawn', ['effective_by_today']),
      dismiss_member: HEAD('suspended', ['member_of_this_body']),
    },
    withdrawn: {
      dismiss_member: HEAD('withdrawn', ['member_of_this_body']),
    },
  },
  ends: ['withdrawn'],
} as const satisfies RecordScheme;
