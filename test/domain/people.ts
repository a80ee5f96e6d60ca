import type { Role } from '@sxjp/config/scheme';
import type { Actor, Circumstances } from '@sxjp/plugin-certification/domain';

const staff = (id: string, name: string, ...roles: Role[]): Actor => ({
  kind: 'staff',
  id,
  name,
  roles,
});

/** Everybody a case of these tests meets. */
export const PEOPLE = {
  firm: { kind: 'applicant', id: 'firm', name: '晋申实业', roles: ['applicant'] } as Actor,
  preReviewer: staff('preReviewer', '预审员甲', 'pre_reviewer'),
  officer: staff('officer', '经办人甲', 'case_officer'),
  head: staff('head', '部长甲', 'department_head'),
  preReviewer2: staff('preReviewer2', '预审员乙', 'pre_reviewer'),
  expert1: staff('expert1', '专家甲', 'expert'),
  expert2: staff('expert2', '专家乙', 'expert'),
  expert3: staff('expert3', '专家丙', 'expert'),
  expert4: staff('expert4', '专家丁', 'expert'),
  expert5: staff('expert5', '专家戊', 'expert'),
  secretary: staff('secretary', '标准秘书甲', 'standards_secretary'),
  evaluator: staff('evaluator', '评价员甲', 'advancedness_evaluator'),
  inspector1: staff('inspector1', '核查员甲', 'inspector'),
  inspector2: staff('inspector2', '核查员乙', 'inspector'),
  inspector3: staff('inspector3', '核查员丙', 'inspector'),
  inspector4: staff('inspector4', '核查员丁', 'inspector'),
  inspector5: staff('inspector5', '核查员戊', 'inspector'),
  inspector6: staff('inspector6', '核查员己', 'inspector'),
  body: staff('body', '认证机构甲', 'certification_body'),
  alliance: staff('alliance', '联盟甲', 'alliance'),
  member1: staff('member1', '审核甲', 'summary_committee'),
  member2: staff('member2', '审核乙', 'summary_committee'),
  member3: staff('member3', '审核丙', 'summary_committee'),
  member4: staff('member4', '审核丁', 'summary_committee'),
  member5: staff('member5', '审核戊', 'summary_committee'),
  editor: staff('editor', '编辑甲', 'editor'),
  publisher: staff('publisher', '发布人甲', 'publisher'),
  handler: staff('handler', '异议处理人甲', 'objection_handler'),
  appeal1: staff('appeal1', '申诉甲', 'appeal_panel'),
  appeal2: staff('appeal2', '申诉乙', 'appeal_panel'),
  clock: { kind: 'system', id: 'clock', name: '系统', roles: ['system'] } as Actor,
} satisfies Record<string, Actor>;
export type PersonName = keyof typeof PEOPLE;

/** The same person with more roles. */
export const alsoAs = (person: Actor, ...roles: Role[]): Actor => ({
  ...person,
  roles: [...person.roles, ...roles],
});

export const asListed = (people: readonly Actor[]): Circumstances['people'] =>
  Object.fromEntries(
    people.map(({ id, name, roles }) => [
      id,
      { name, roles, employerCode: null, formerEmployerCodes: [] },
    ])
  );
