import type { RefusalSentence } from './sentence.ts';

/** 证书、标识、异议、核查问题、监督、团体标准、批次的理由. */
export const RECORD_REFUSALS = {
  certificate_of_another_body: {
    http: 403,
    zh: '该证书不是贵机构颁发的，只能办理本机构颁发的证书。',
    en: 'Another body issued this certificate; you act only on those of your own body.',
  },
  certificate_running: {
    http: 409,
    zh: '证书有效期至 {validTo}，今天是 {today}，尚未到期。',
    en: 'The certificate is valid until {validTo}; today is {today}.',
  },
  certificate_over: {
    http: 409,
    zh: '证书有效期 {validTo} 已过，不能恢复；请办理到期失效或重新申报。',
    en: 'The certificate ended on {validTo} and cannot be restored; let it expire or apply anew.',
  },
  suspension_out_of_limits: {
    http: 422,
    zh: '暂停截止日 {until} 不可用：须晚于今天，且不晚于 {last}（暂停最长 {months} 个月，且不超过证书有效期）。',
    en: 'The suspension cannot end on {until}: it has to be after today and by {last} (at most {months} months, and within the validity).',
  },
  suspension_extended: {
    http: 409,
    zh: '本次暂停已延长过一次，不能再延长；请恢复、撤销或注销。',
    en: 'This suspension has been extended once; restore, revoke or cancel the certificate.',
  },
  already_delivered: {
    http: 409,
    zh: '证书已于 {on} 发放。',
    en: 'The certificate was delivered on {on}.',
  },
  certificate_state_differs: {
    http: 409,
    zh: '所属证书现为“{state}”，须为“{states}”才能办理。',
    en: 'Its certificate is “{state}”; it has to be “{states}” for this.',
  },
  certificate_not_held: {
    http: 403,
    zh: '这不是贵单位持有的证书。',
    en: 'This certificate is not held by your organization.',
  },
  requested_already: {
    http: 409,
    zh: '已于 {on} 提出“{requested}”，办结之后才能再提。',
    en: '“{requested}” was asked on {on}; it has to be settled first.',
  },
  request_makes_no_sense: {
    http: 422,
    zh: '证书现在的状态不需要“{requested}”。',
    en: '“{requested}” does not apply to the certificate as it stands.',
  },
  nothing_requested: {
    http: 409,
    zh: '持证单位没有待办的申请。',
    en: 'The holder has no request waiting.',
  },
  renewal_not_in_force: {
    http: 409,
    zh: '证书 {number} 现为“{state}”，不能复评换证；请新建申报。',
    en: 'Certificate {number} is “{state}” and cannot be renewed; apply anew.',
  },
  renewal_under_way: {
    http: 409,
    zh: '证书 {number} 的复评换证已在办理。',
    en: 'A renewal of certificate {number} is under way.',
  },
  renewal_too_early: {
    http: 409,
    zh: '证书 {number} 有效期至 {validTo}，自 {opensOn} 起可以申请复评换证。',
    en: 'Certificate {number} is valid until {validTo}; it can be renewed from {opensOn} on.',
  },
  change_under_way: {
    http: 409,
    zh: '该证书第 {serial} 版正在换发，换发或放弃之后才能再变更。',
    en: 'Version {serial} of this certificate is being prepared; replace by it or drop it first.',
  },
  nothing_changes: {
    http: 422,
    zh: '所写内容与证书现有内容相同，没有变更。',
    en: 'The certificate says this already; nothing would change.',
  },
  not_a_new_version: {
    http: 409,
    zh: '这不是换发的新版证书；首次发证随公告生效。',
    en: 'This is no new version of a certificate; a first certificate takes effect with its announcement.',
  },
  present_version_not_in_force: {
    http: 409,
    zh: '现行版次为“{state}”，须为“有效”才能换证。',
    en: 'The present version is “{state}”; it has to be in force to be replaced.',
  },
  objection_in_time: {
    http: 422,
    zh: '异议收到于 {receivedOn}，公示截止 {endOn}，并未逾期，不能以逾期为由不予受理。',
    en: 'The objection arrived on {receivedOn}, within the notice that ends on {endOn}; it is not late.',
  },
  inspection_concluded: {
    http: 409,
    zh: '现场核查已有结论，问题不能重新打开。',
    en: 'The inspection is concluded; its issues cannot be reopened.',
  },
  notice_first: {
    http: 409,
    zh: '除飞行检查外，监督须先通知获证单位。',
    en: 'Except for an unannounced visit, the holder has to be notified first.',
  },
  comment_period_short: {
    http: 422,
    zh: '征求意见截止日 {until} 太早：须不少于 {days} 日，即不早于 {earliest}。',
    en: 'Comments cannot close on {until}: {days} days are needed, so {earliest} at the earliest.',
  },
  comment_period_running: {
    http: 409,
    zh: '征求意见截止 {until}，今天是 {today}，截止后才能处理意见。',
    en: 'Comments close on {until}; today is {today}. They are handled after that.',
  },
  drafter_reviews: {
    http: 422,
    zh: '起草人不能参加技术审查：{people}。',
    en: 'Drafters do not review their own standard: {people}.',
  },
  reviewers_too_few: {
    http: 422,
    zh: '技术审查专家至少 {least} 人，现有 {present} 人。',
    en: 'A technical review needs {least} experts at least; there are {present}.',
  },
  review_not_quorate: {
    http: 422,
    zh: '有表决权的专家 {eligible} 人，到会 {present} 人，不足四分之三，不能表决。',
    en: '{present} of {eligible} eligible voters are present, fewer than three quarters; no vote can be taken.',
  },
  vote_not_carried: {
    http: 422,
    zh: '到会 {present} 人，赞成 {inFavour} 人，不足四分之三，未通过（弃权不计赞成）。可退回起草。',
    en: '{inFavour} of {present} present are in favour, fewer than three quarters; it is not carried. It may be returned to drafting.',
  },
  window_out_of_order: {
    http: 422,
    zh: '受理期 {opensOn} 至 {closesOn} 不可用：截止日须不早于开始日和今天（{today}）。',
    en: 'The window {opensOn} to {closesOn} cannot be used: it has to end on or after its first day and today ({today}).',
  },
  round_overlaps: {
    http: 409,
    zh: '“{other}”在同一时间受理申报；请先截止，或改用不重叠的受理期。',
    en: '“{other}” takes applications at the same time; close it first or choose another window.',
  },
  round_not_longer: {
    http: 422,
    zh: '受理期只能延长：原截止 {closesOn}，新截止 {until} 须更晚。',
    en: 'A window is only extended: it closes on {closesOn}, and {until} has to be later.',
  },
  round_running: {
    http: 409,
    zh: '受理期到 {closesOn}，今天是 {today}，尚未截止。',
    en: 'Applications are taken until {closesOn}; today is {today}.',
  },
} as const satisfies Record<string, RefusalSentence>;
