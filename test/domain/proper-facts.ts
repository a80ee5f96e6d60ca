import { EDITION_2025, MATERIAL_KINDS } from '@sxjp/config/scheme';
import type { Action, MaterialKind, Rubric } from '@sxjp/config/scheme';
import { reachableHalves } from '@sxjp/plugin-certification/domain';
import type { PersonName } from './people.ts';

export type Body = Readonly<Record<string, unknown>>;

export const judgements = (...defective: MaterialKind[]): Body => ({
  judgements: MATERIAL_KINDS.map((kind) =>
    defective.includes(kind)
      ? { kind, ok: false, code: 'absent', defect: '缺少商标注册证复印件' }
      : { kind, ok: true, code: null, defect: null }
  ),
});

/**
 * Every item scored, `points` in all: what is lost is lost from the first areas on, where there is no floor, and from items
 * free to take any half-point before those that are not.
 */
export function scoresTotalling(rubric: Rubric, points: number): Body {
  let lost = 200 - points * 2;
  const items = rubric.areas.flatMap((area) => area.items);
  const left = new Map<string, number>();
  for (const free of [true, false]) {
    for (const item of items) {
      const possible = reachableHalves(item);
      if ((possible === null) !== free) continue;
      const least = Math.max(0, item.maxHalves - lost);
      const halves = possible?.find((each) => each >= least) ?? least;
      lost -= item.maxHalves - halves;
      left.set(item.item, halves);
    }
  }
  return { scores: items.map(({ item }) => ({ item, points: (left.get(item) ?? 0) / 2 })) };
}

export const PRODUCT = EDITION_2025.rubrics.product;

export const indicator = (verdict: string, mandatory = false): Body => ({
  name: '总酸',
  unit: 'g/100mL',
  own: '6.0',
  compared: '3.5',
  basis: 'national',
  mandatory,
  verdict,
});

const reason = { reason: '理由如附件所述' };
const summary = { summary: '各项齐备，同意。' };
const finding = { finding: '经复核，处理意见如下。' };

/** What a careful person enters for each act. */
export const PROPER_FACTS: Readonly<Record<Action, Body>> = {
  submit: {},
  withdraw: reason,
  begin_pre_review: {},
  accept: judgements(),
  return_for_supplement: judgements('trademark_proof'),
  reject: reason,
  resubmit: {},
  lapse: {},
  ask_extension: { extendDays: 5, reason: '检验机构出具报告尚需一周' },
  grant_extension: {},
  refuse_extension: reason,
  declare_no_conflict: {},
  recuse: reason,
  replace_panel: { panel: ['expert1', 'expert3', 'expert4'], leadId: 'expert1', ...reason },
  call_expert: { expertId: 'expert5' },
  request_information: { question: '请说明陈酿年份的核算方法' },
  answer_information: { answer: '自封缸之日起算，批记录附后' },
  decline_rejection: reason,
  return_to_drafting: reason,
  extend_rectification: { extendDays: 20, ...reason },
  begin_evaluation: { panel: ['expert1', 'expert2', 'expert3'], leadId: 'expert1' },
  evaluate: {
    opinions: [{ dimension: 'forward_value', opinion: '工艺有前瞻性' }],
    recommendation: 'recommend',
    ...summary,
  },
  conclude_evaluation: summary,
  recommend_rejection: reason,
  confirm_rejection: reason,
  link_standard: {
    standardSource: 'drafted',
    standardNumber: 'T/SXJP 012-2026',
    standardTitle: '老陈醋 特级',
    process: '夏伏晒冬捞冰',
    standardPublishedOn: '2026-02-01',
  },
  conclude_advancedness: {
    indicators: [indicator('better')],
    conclusion: 'domestic_leading',
    ...summary,
  },
  plan_inspection: {
    team: ['inspector1', 'inspector2', 'inspector3'],
    leadId: 'inspector1',
    plannedOn: '2026-03-09',
  },
  object_to_member: { memberId: 'inspector2', ...reason },
  keep_team: reason,
  check_in: {
    requirements: ['lawful', 'comprehensive', 'impartial', 'guiding', 'confidential'],
  },
  record_meeting: { meeting: 'first', attendees: '核查组三人；企业负责人', ...summary },
  submit_scorecard: scoresTotalling(PRODUCT, 90),
  explain_spread: { spreadReasons: [{ area: 'quality_strategy', reason: '看到的文件不同' }] },
  consolidate: {},
  raise_issues: {
    issues: [{ severity: 'serious', item: '计量器具', description: '卡尺超过检定周期' }],
  },
  write_report: { findings: '体系运行有效', strengths: '工艺独特' },
  sign_report: {},
  countersign_report: {},
  require_rectification: {
    issues: [{ severity: 'ordinary', item: '计量器具', description: '卡尺超过检定周期' }],
    ...summary,
  },
  conclude_inspection: summary,
  submit_rectification: { answer: '已送检，证书附后' },
  assign_body: { bodyId: 'body-1' },
  conclude_certification: {
    reportNumber: 'R-2026-001',
    mode: '型式检验＋初始工厂检查＋获证后监督',
    certifierIds: ['certifier-1'],
    headSigner: '机构负责人',
    signedOn: '2026-03-02',
    ...summary,
  },
  refuse_certification: { reportNumber: 'R-2026-001', signedOn: '2026-03-02', ...reason },
  reserve_number: {},
  approve: { members: ['member1', 'member2', 'member3', 'member4', 'member5'], ...summary },
  send_back: { target: 'pre_review', ...reason },
  enter_notice: {},
  accept_objection: { objectionId: 'objection-1' },
  announce: {},
  rectify: { offeringName: '晋源陈醋' },
  leave_notice: { reason: '撤回公示，退回汇总审核' },
  dismiss_objection: finding,
  uphold_objection: finding,
  partly_uphold_objection: finding,
  certify: {},
  appeal: reason,
  uphold_appeal: { target: 'pre_review', secondPersonId: 'appeal2', ...reason },
  dismiss_appeal: { secondPersonId: 'appeal2', ...reason },
};

/** Who does it, where the role alone does not say which person. */
export const PROPER_PERSON: Readonly<Record<string, PersonName>> = {
  applicant: 'firm',
  pre_reviewer: 'preReviewer',
  case_officer: 'officer',
  department_head: 'head',
  expert: 'expert1',
  standards_secretary: 'secretary',
  advancedness_evaluator: 'evaluator',
  inspector: 'inspector1',
  certification_body: 'body',
  alliance: 'alliance',
  summary_committee: 'member1',
  publisher: 'publisher',
  objection_handler: 'handler',
  appeal_panel: 'appeal1',
  system: 'clock',
};
