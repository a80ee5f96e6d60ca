import type { Core } from '@strapi/strapi';
import { ROLE_LABELS } from '@sxjp/config/scheme';
import { z } from 'zod';
import { openStaffAccount } from '../accounts/staff-account.ts';
import type { StaffRole } from '../accounts/staff-roles.ts';
import { Actor } from '@sxjp/plugin-certification/domain';
import { staffId } from '../reading/people.ts';

interface Member {
  key: string;
  name: string;
  role: StaffRole;
}

const member = (key: string, role: StaffRole, name: string): Member => ({ key, role, name });

/** 演示人员: one person a role, and as many as the panels need. The names are made up of the role. */
const MEMBERS: readonly Member[] = [
  member('pre-reviewer', 'pre_reviewer', '预审员甲'),
  member('case-officer', 'case_officer', '经办人甲'),
  member('department-head', 'department_head', '部负责人甲'),
  member('expert-1', 'expert', '专家甲'),
  member('expert-2', 'expert', '专家乙'),
  member('expert-3', 'expert', '专家丙'),
  member('expert-4', 'expert', '专家丁'),
  member('expert-5', 'expert', '专家戊'),
  member('standards-secretary', 'standards_secretary', '标准秘书甲'),
  member('evaluator', 'advancedness_evaluator', '先进性评价员甲'),
  member('inspector-1', 'inspector', '核查组长甲'),
  member('inspector-2', 'inspector', '核查员乙'),
  member('inspector-3', 'inspector', '核查员丙'),
  member('inspector-4', 'inspector', '核查员丁'),
  member('body', 'certification_body', '认证机构甲'),
  member('body-2', 'certification_body', '认证机构乙'),
  member('alliance', 'alliance', '认证联盟甲'),
  member('committee-1', 'summary_committee', '审核组甲'),
  member('committee-2', 'summary_committee', '审核组乙'),
  member('committee-3', 'summary_committee', '审核组丙'),
  member('committee-4', 'summary_committee', '审核组丁'),
  member('committee-5', 'summary_committee', '审核组戊'),
  member('editor', 'editor', '编辑甲'),
  member('publisher', 'publisher', '发布审批人甲'),
  member('objection-handler', 'objection_handler', '异议处理人甲'),
  member('supervisor', 'supervisor', '监督员甲'),
  member('supervisor-2', 'supervisor', '监督员乙'),
  member('appeal-1', 'appeal_panel', '申诉组甲'),
  member('appeal-2', 'appeal_panel', '申诉组乙'),
];

export interface DemoAccount {
  role: string;
  name: string;
  email: string;
}

export interface DemoStaff {
  actors: ReadonlyMap<string, Actor>;
  accounts: DemoAccount[];
}

/** A fabricated employer no applicant of the demonstration is. */
const UNIVERSITY = '12140000MA0DEM0XXX';

const emailOf = (key: string) => `${key}@example.invalid`;

/** 任职情况: expert-5 works for an applicant of the demonstration, so that a conflict of interest can be seen. */
async function openProfile(strapi: Core.Strapi, userId: number, employerCode: string) {
  const profiles = strapi.db.query('api::staff-profile.staff-profile');
  if ((await profiles.findOne({ where: { user: { id: userId } } })) !== null) return;
  await strapi.documents('api::staff-profile.staff-profile').create({
    data: { user: userId, employerCode, formerEmployerCodes: [] },
  });
}

/** Opens the accounts of all members; those that exist already are kept. */
export async function openStaff(
  strapi: Core.Strapi,
  password: string,
  applicantsCode: string
): Promise<DemoStaff> {
  const actors = new Map<string, Actor>();
  const accounts: DemoAccount[] = [];
  for (const { key, role, name } of MEMBERS) {
    const email = emailOf(key);
    const id = z
      .number()
      .parse(await openStaffAccount(strapi, { email, name, password, roles: [role] }));
    actors.set(key, Actor.parse({ kind: 'staff', id: staffId(id), name, roles: [role] }));
    accounts.push({ role: ROLE_LABELS[role].zh, name, email });
    if (role === 'expert')
      await openProfile(strapi, id, key === 'expert-5' ? applicantsCode : UNIVERSITY);
  }
  return { actors, accounts };
}
