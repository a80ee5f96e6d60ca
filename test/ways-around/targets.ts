import type { Target } from './attempts.ts';

const of = (name: string, table: string, field: string, value: string): Target => ({
  uid: `api::${name}.${name}`,
  table,
  field,
  value,
});

/** 受保护的记录，和一个改了就要紧的字段. */
export const GUARDED: readonly Target[] = [
  of('application', 'applications', 'stage', 'withdrawn'),
  of('organization', 'organizations', 'name', '改名'),
  of('offering', 'offerings', 'name', '改名'),
  {
    // 起草中、补正中的材料由申请单位自己改，不在此列.
    ...of('material', 'materials', 'answer', 'not_applicable'),
    filed: `application_id in (select id from applications where stage not in ('draft', 'supplementing'))`,
  },
  of('expert-evaluation', 'expert_evaluations', 'recommendation', 'not_recommend'),
  of('group-standard', 'group_standards', 'number', 'T/SXJP 999-2026'),
  of('advancedness-evaluation', 'advancedness_evaluations', 'conclusion', 'domestic_advanced'),
  of('inspection', 'inspections', 'conclusion', 'not_recommended'),
  of('certification-report', 'certification_reports', 'conclusion', 'does_not_conform'),
  of('certificate', 'certificates', 'state', 'revoked'),
  of('public-notice', 'public_notices', 'stage', 'discarded'),
  of('objection', 'objections', 'state', 'dismissed'),
  of('round', 'rounds', 'stage', 'closed'),
  of('mark-licence', 'mark_licences', 'stage', 'terminated'),
  of('surveillance', 'surveillances', 'stage', 'qualified'),
  of('standard-project', 'standard_projects', 'stage', 'published'),
  of('certification-body', 'certification_bodies', 'stage', 'withdrawn'),
  of('certifier', 'certifiers', 'stage', 'left'),
  of('ban', 'bans', 'stage', 'lifted'),
  of('misuse-report', 'misuse_reports', 'stage', 'unfounded'),
];

/** 一个没有改过的 Strapi 里的普通内容类型，作对照. */
export const STOCK: Target = {
  ...of('record', 'records', 'stage', 'certified'),
  fileField: 'file',
};
