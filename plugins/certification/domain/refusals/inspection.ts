import type { RefusalSentence } from './sentence.ts';

/** 现场核查的安排、到场、评分、汇总、报告. */
export const INSPECTION = {
  noticed_too_late: {
    http: 422,
    zh: '核查日期 {plannedOn} 距今不足 {days} 个工作日，最早为 {earliest}。申请单位同意提前的，请写明缘由。',
    en: '{plannedOn} is less than {days} working days away; the earliest day is {earliest}. Give the reason if the applicant agrees to an earlier one.',
  },
  visit_in_the_past: {
    http: 422,
    zh: '核查日期 {plannedOn} 早于今天 {today}。',
    en: 'The visit is planned for {plannedOn}, before today {today}.',
  },
  visit_begun: {
    http: 409,
    zh: '核查员已到场签到，不能再请求回避。',
    en: 'The visit has begun; a member can no longer be objected to.',
  },
  objected_no_member: {
    http: 422,
    zh: '所指的人不是本次核查组成员。请从核查组名单中选择。',
    en: 'That person is not on this inspection team. Choose one of its members.',
  },
  member_objected_already: {
    http: 409,
    zh: '已请求一名核查员回避，待经办人答复后方可再提。',
    en: 'A member has been objected to already; wait for the case officer’s answer.',
  },
  no_member_objected: {
    http: 409,
    zh: '申请单位没有待答复的回避请求。',
    en: 'No objection to a member awaits an answer.',
  },
  member_objection_open: {
    http: 409,
    zh: '申请单位请求{person}回避，待经办人调整核查组或答复维持后方可到场。',
    en: 'The applicant objects to {person}; the case officer changes or keeps the team before the visit begins.',
  },
  visit_not_come: {
    http: 409,
    zh: '核查安排在 {plannedOn}，未到日期，不能签到。',
    en: 'The visit is on {plannedOn}; it is too early to check in.',
  },
  requirements_missing: {
    http: 422,
    zh: '请逐项确认遵守总体要求，还差：{missing}。',
    en: 'Acknowledge every general requirement; missing: {missing}.',
  },
  checked_in_already: {
    http: 409,
    zh: '您已签到，无需重复。',
    en: 'You have checked in already.',
  },
  not_checked_in: {
    http: 409,
    zh: '您尚未现场签到。请先签到并确认五项总体要求。',
    en: 'You have not checked in at the site. Check in and acknowledge the requirements first.',
  },
  meeting_recorded: {
    http: 409,
    zh: '“{meeting}”已有记录。',
    en: 'The {meeting} is on record already.',
  },
  meetings_missing: {
    http: 409,
    zh: '还没有会议记录：{missing}。补上后再编写报告。',
    en: 'Not on record yet: {missing}. Record it before writing the report.',
  },
  scorecard_submitted: {
    http: 409,
    zh: '您第 {visit} 次到场的评分表已提交，提交后不能更改。',
    en: 'Your scorecard of visit {visit} is in; it cannot be changed.',
  },
  scorecards_outstanding: {
    http: 409,
    zh: '还有 {missing} 位核查员未提交评分表：{people}。',
    en: '{missing} scorecards are outstanding: {people}.',
  },
  score_not_an_option: {
    http: 422,
    zh: '“{area}”的分项“{item}”不能得 {points} 分，可得：{possible}。',
    en: '“{item}” ({area}) cannot be given {points}; possible: {possible}.',
  },
  scorecard_file_unknown: {
    http: 422,
    zh: '文件“{file}”没有随本评分表上传。请重新添加后再提交。',
    en: 'The file “{file}” was not uploaded with this scorecard. Add it again.',
  },
  consolidated_already: {
    http: 409,
    zh: '本次到场的评分已汇总，不能再改。',
    en: 'The scores of this visit are consolidated and stand.',
  },
  not_consolidated: {
    http: 409,
    zh: '评分尚未汇总。全部评分表交齐后由组长汇总。',
    en: 'The scores are not consolidated; the lead does so when every scorecard is in.',
  },
  no_spread_of_yours: {
    http: 409,
    zh: '您的评分没有处在差异过大的两端，或所写方面不在其中，无需说明。',
    en: 'Your scores are at neither end of a wide spread in that area; nothing is to be explained.',
  },
  spread_unexplained: {
    http: 409,
    zh: '“{area}”评分差异过大（最高 {highest}，最低 {lowest}），待说明理由：{people}。',
    en: 'Scores of {area} are far apart ({highest} and {lowest}); reasons are awaited from {people}.',
  },
  report_not_written: {
    http: 409,
    zh: '核查报告尚未编写，不能签署。',
    en: 'The inspection report is not written yet.',
  },
  report_signed: {
    http: 409,
    zh: '您已签署这份核查报告。',
    en: 'You have signed this report already.',
  },
  report_unsigned: {
    http: 409,
    zh: '核查报告还差签署：{people}。',
    en: 'The report still lacks the signatures of {people}.',
  },
  report_not_countersigned: {
    http: 409,
    zh: '申请单位尚未确认核查报告；拒绝确认的，请写明情况。',
    en: 'The applicant has not countersigned the report; if they decline, say why.',
  },
  issue_due_past: {
    http: 422,
    zh: '整改期限 {dueBy} 须晚于今天。',
    en: 'The due day {dueBy} has to be after today.',
  },
  issues_open: {
    http: 409,
    zh: '还有 {count} 个须先关闭的问题（{severity}及以上）。',
    en: '{count} issues ({severity} or worse) have to be closed first.',
  },
  issues_unanswered: {
    http: 409,
    zh: '还有 {count} 个问题没有提交整改。逐个答复后再提交。',
    en: '{count} issues are not answered yet. Answer each of them first.',
  },
} as const satisfies Record<string, RefusalSentence>;
