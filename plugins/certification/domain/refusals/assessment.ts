import type { RefusalSentence } from './sentence.ts';

/** 专家、标准、核查与评分. */
export const ASSESSMENT = {
  too_few_people: {
    http: 422,
    zh: '“{group}”至少 {least} 人，现有 {present} 人。',
    en: '{group}: at least {least} people, now {present}.',
  },
  people_unfit: {
    http: 422,
    zh: '“{group}”中有重复、停用或没有“{role}”角色的人员：{people}。',
    en: '{group}: repeated, inactive or without the role “{role}”: {people}.',
  },
  lead_not_a_member: {
    http: 422,
    zh: '“{group}”的组长须是其成员。',
    en: '{group}: the lead must be one of its members.',
  },
  not_a_member: {
    http: 403,
    zh: '您不是本案“{group}”的成员。',
    en: 'You are not a member of this case’s {group}.',
  },
  not_the_lead: {
    http: 403,
    zh: '只有本案“{group}”的组长可以办理，组长是 {lead}。',
    en: 'Only the lead of this case’s {group} may do this: {lead}.',
  },
  already_evaluated: {
    http: 409,
    zh: '您已提交过初评意见，提交后不能更改。',
    en: 'Your evaluation is in; it cannot be changed.',
  },
  evaluations_outstanding: {
    http: 409,
    zh: '还有 {missing} 位专家未提交初评意见：{people}。',
    en: '{missing} evaluations are outstanding: {people}.',
  },
  no_majority: {
    http: 409,
    zh: '推荐 {recommending} 人，共 {all} 人，未过半数，不能通过初评。',
    en: '{recommending} of {all} experts recommend; that is not a majority.',
  },
  rejection_already_recommended: {
    http: 409,
    zh: '已建议不予通过，待部门负责人确认。',
    en: 'A rejection has been recommended and awaits the department head.',
  },
  no_rejection_recommended: {
    http: 409,
    zh: '本阶段尚无不予通过的建议，无可确认。',
    en: 'No rejection has been recommended at this stage.',
  },
  recommender_cannot_confirm: {
    http: 403,
    zh: '建议与确认须是两个人：建议由 {recommender} 提出。',
    en: 'Recommending and confirming take two people: {recommender} recommended it.',
  },
  standard_serves_another: {
    http: 422,
    zh: '标准 {number} 已属于“{other}”。一品、一标、一工艺：本方案制定的标准只对应一个产品和一种工艺；已发布标准共用须写明理由。',
    en: 'Standard {number} already belongs to “{other}”. One product, one standard, one process: a standard drafted here serves one product; sharing a published one needs a written reason.',
  },
  standard_needs_waiver: {
    http: 422,
    zh: '采用已发布标准的，须写明采用理由。',
    en: 'Using an already published standard needs a written reason.',
  },
  standard_in_future: {
    http: 422,
    zh: '标准发布日期 {publishedOn} 晚于今天 {today}，未发布的标准不能采用。',
    en: 'The standard is dated {publishedOn}, after today {today}; an unpublished one cannot be linked.',
  },
  indicator_below_mandatory: {
    http: 422,
    zh: '指标“{indicators}”低于强制性标准，不能通过先进性评价。',
    en: 'Below a mandatory standard: {indicators}.',
  },
  nothing_better: {
    http: 422,
    zh: '至少要有一项指标优于对比标准或填补空白。',
    en: 'At least one indicator must be better than the reference or fill a gap.',
  },
  inspection_already_begun: {
    http: 409,
    zh: '本轮核查已开始评分，不能再改核查安排。',
    en: 'Scoring has begun; this round’s plan stands.',
  },
  inspection_not_planned: {
    http: 409,
    zh: '尚未安排现场核查。请经办人先安排。',
    en: 'The inspection is not planned yet; the case officer plans it first.',
  },
  score_unknown_item: {
    http: 422,
    zh: '“{item}”不是本版核查指标体系的分项。',
    en: '“{item}” is not an item of this rubric.',
  },
  score_repeated_item: {
    http: 422,
    zh: '“{area}”的分项“{item}”重复评分。',
    en: '“{item}” ({area}) is scored twice.',
  },
  score_negative: {
    http: 422,
    zh: '“{area}”的分项“{item}”得分 {points} 小于 0。',
    en: '“{item}” ({area}): {points} is below 0.',
  },
  score_not_half: {
    http: 422,
    zh: '“{area}”的分项“{item}”得分 {points} 不是 0.5 的整数倍。',
    en: '“{item}” ({area}): {points} is not a multiple of 0.5.',
  },
  score_above_maximum: {
    http: 422,
    zh: '“{area}”的分项“{item}”得分 {points} 超过满分 {maximum}。',
    en: '“{item}” ({area}): {points} exceeds its maximum {maximum}.',
  },
  score_missing_item: {
    http: 422,
    zh: '还有 {missing} 个分项未评分：{items}。评完全部分项才能提交。',
    en: '{missing} items are not scored: {items}. Score all of them before handing in.',
  },
  score_does_not_recommend: {
    http: 409,
    zh: '总分 {total} 分，未达到推荐条件：{why}。',
    en: 'Total {total}: not recommended, because {why}.',
  },
  rectification_impossible: {
    http: 409,
    zh: '总分 {total} 分，{why}，不能要求整改。',
    en: 'Total {total}: {why}, so rectification does not apply.',
  },
  rectification_not_overdue: {
    http: 409,
    zh: '整改期限 {dueOn} 未过。',
    en: 'Rectification is due on {dueOn}; it is not overdue.',
  },
  conflict_undeclared: {
    http: 409,
    zh: '您尚未声明与申报单位无利益冲突。请先“声明无利益冲突”；有冲突的请“申请回避”。',
    en: 'You have not declared that you have no conflict of interest. Declare it first, or recuse yourself.',
  },
  already_declared: {
    http: 409,
    zh: '您已声明无利益冲突，无需重复。',
    en: 'You have declared already.',
  },
  conflict_found: {
    http: 409,
    zh: '{person}与申报单位有利益冲突（{why}），不能参加本案。请另选他人，或由本人申请回避。',
    en: '{person} has a conflict of interest ({why}) and cannot take part. Choose somebody else, or they recuse themselves.',
  },
  judged_before_appeal: {
    http: 409,
    zh: '申诉成立后须由他人重新办理：{people}在申诉前参与过本阶段。',
    en: 'After an upheld appeal others have to judge: {people} took part in this stage before it.',
  },
  panel_stands: {
    http: 409,
    zh: '现有专家组人数足够，无需重组。',
    en: 'The panel is complete; there is nothing to replace.',
  },
  panel_not_tied: {
    http: 409,
    zh: '专家意见没有相持（{recommending}/{all} 推荐，或尚未交齐），无需增补专家。',
    en: 'The panel is not tied ({recommending} of {all} recommend, or some are outstanding); no expert is added.',
  },
  information_requested: {
    http: 409,
    zh: '已请申请单位补充说明一次，不能再次要求。',
    en: 'Information was requested once already.',
  },
  information_awaited: {
    http: 409,
    zh: '正在等待申请单位补充说明，期限到 {until}；收到或逾期后再作结论。',
    en: 'The applicant has until {until} to answer the request for information; conclude after that.',
  },
  no_information_awaited: {
    http: 409,
    zh: '没有待答复的补充说明要求，或答复期限已过。',
    en: 'No request for information awaits an answer, or its period is over.',
  },
  rectification_late: {
    http: 409,
    zh: '整改期限 {dueOn} 已过，不能再提交；由部门负责人延期一次或确认不予通过。',
    en: 'The rectification was due on {dueOn}; the department head extends it once or confirms the rejection.',
  },
} as const satisfies Record<string, RefusalSentence>;
