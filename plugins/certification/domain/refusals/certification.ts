import type { RefusalSentence } from './sentence.ts';

/** 认证机构、认证工作、监督、限制申报. */
export const CERTIFICATION = {
  body_not_on_record: {
    http: 422,
    zh: '没有登记这家认证机构；请从列出的机构中选择。',
    en: 'This certification body is not on record; choose one of those listed.',
  },
  body_not_of_the_alliance: {
    http: 422,
    zh: '“{body}”不是认证联盟成员，不能委托；请另选机构，或先由部门负责人登记其加入。',
    en: '{body} is not a member of the alliance; choose another body.',
  },
  body_conflicted: {
    http: 422,
    zh: '“{body}”与申请单位“{applicant}”有利益关系（{why}），不能委托；请另选机构。',
    en: '{body} has an interest in the applicant {applicant} ({why}); choose another body.',
  },
  body_assigned_already: {
    http: 409,
    zh: '本案已委托“{body}”，不用再次委托。',
    en: 'The case is assigned to {body} already.',
  },
  reassignment_unreasoned: {
    http: 422,
    zh: '本案已委托过认证机构；另行委托请写明理由，原机构此后不能再看到本案。',
    en: 'The case has a body already; say why it is given to another, which ends the former one’s access.',
  },
  body_not_assigned: {
    http: 409,
    zh: '还没有委托认证机构；由经办人委托。',
    en: 'No certification body is assigned yet; the case officer does that.',
  },
  case_of_another_body: {
    http: 403,
    zh: '本案没有委托给“{body}”，不能办理。',
    en: 'This case is not assigned to {body}.',
  },
  work_incomplete: {
    http: 422,
    zh: '认证工作还缺（或没有填完整）：{missing}。请在“认证工作”页补齐后再提交结论。',
    en: 'The certification work lacks, or has unfinished: {missing}. Complete it on its page first.',
  },
  work_before_contract: {
    http: 422,
    zh: '“{part}”的日期 {on} 早于合同签订日 {signedOn}；认证工作须在合同签订之后进行，请核对日期。',
    en: '{part} is dated {on}, before the contract of {signedOn}; the work follows the contract.',
  },
  work_after_conclusion: {
    http: 422,
    zh: '“{part}”的日期 {on} 晚于结论签署日（今天）{day}，请核对日期。',
    en: '{part} is dated {on}, after the conclusion of {day}.',
  },
  contract_of_others: {
    http: 422,
    zh: '合同双方须是本案申请单位“{applicant}”和受委托机构“{body}”，名称要一致。',
    en: 'The parties of the contract have to be the applicant {applicant} and the body {body}.',
  },
  part_saved_by_another: {
    http: 409,
    zh: '这一部分已被同事改过。请刷新查看最新内容，再补上您的修改；您填写的还在本页。',
    en: 'A colleague changed this part. Refresh to see it and add yours; what you typed is still here.',
  },
  test_before_sample: {
    http: 422,
    zh: '检验报告 {number}（{lab}）的签发日早于抽样日 {sampledOn}，不是这批样品的报告。',
    en: 'Test report {number} of {lab} is older than the sample of {sampledOn}.',
  },
  test_of_another_sample: {
    http: 422,
    zh: '检验报告 {number}（{lab}）的封样编号与抽样记录 {seal} 不符，请核对是否同一样品。',
    en: 'Test report {number} of {lab} is not of the sample sealed {seal}.',
  },
  test_counted_twice: {
    http: 422,
    zh: '检验报告 {number}（{lab}）填了两次；一份报告只算一次。',
    en: 'Test report {number} of {lab} is listed twice; it counts once.',
  },
  test_of_another_case: {
    http: 422,
    zh: '检验报告 {number}（{lab}）已用于“{subject}”，不能再作本案的凭据。',
    en: 'Test report {number} of {lab} already serves {subject} and cannot serve this case.',
  },
  file_counted_twice: {
    http: 422,
    zh: '文件“{file}”在两处作了凭据；一份文件只证明一件事，请换成各自的文件。',
    en: 'The file {file} serves two proofs; give each its own.',
  },
  result_does_not_conform: {
    http: 422,
    zh: '“{part}”中“{indicator}”的结果 {result} 不符合要求 {requirement}，不能作出符合的结论；请办理“认证不通过”。',
    en: '{part}: {indicator} is {result}, required {requirement}; a positive conclusion is not possible.',
  },
  part_does_not_conform: {
    http: 422,
    zh: '“{part}”的结论是不符合，不能作出符合的结论；请办理“认证不通过”。',
    en: '{part} does not conform; a positive conclusion is not possible.',
  },
  visit_on_the_audit_day: {
    http: 422,
    zh: '暗访与服务管理审核同在 {on}；审核当天的到访不是暗访，请另择日期。',
    en: 'The unannounced visit is on {on}, the day of the audit; it has to be another day.',
  },
  accepted_expired: {
    http: 422,
    zh: '采信的 {number}（{issuer}）有效期 {validFrom} 至 {validTo}，在 {on} 无效，不能采信。',
    en: '{number} of {issuer} is valid {validFrom} to {validTo}, not on {on}; it cannot be accepted.',
  },
  accepted_without_end: {
    http: 422,
    zh: '采信的证书 {number}（{issuer}）没有写有效期止。',
    en: 'The accepted certificate {number} of {issuer} lacks its last day.',
  },
  accepted_of_another: {
    http: 422,
    zh: '采信的 {number} 的持有人是“{holder}”，不是申请单位“{applicant}”。',
    en: '{number} belongs to {holder}, not to the applicant {applicant}.',
  },
  accepted_twice: {
    http: 422,
    zh: '采信的 {number}（{issuer}）填了两次；一份证书（报告）只算一次。',
    en: '{number} of {issuer} is listed twice; it counts once.',
  },
  standard_not_covered: {
    http: 422,
    zh: '标准的这些指标还没有结果可以证明：{missing}。每项指标都要有检验、测评或采信的结果。',
    en: 'These indicators of the standard are not proven by any result: {missing}.',
  },
  certifier_not_of_the_body: {
    http: 422,
    zh: '认证人员须从“{body}”在册的人员中选择，每人一次。',
    en: 'Choose certifiers registered with {body}, each once.',
  },
  head_is_a_certifier: {
    http: 422,
    zh: '{person} 已作为认证人员签署；机构负责人须是另一人。',
    en: '{person} signs as a certifier; the head of the body has to be another person.',
  },
  banned: {
    http: 409,
    zh: '“{organization}”自 {from} 至 {until} 限制申报（{reason}），{next} 起可以重新申报。认为限制不当的，可以书面请联合会申诉处理组解除。',
    en: '{organization} may not apply from {from} to {until} ({reason}); it may again from {next}. The appeal panel can lift the ban on a written request.',
  },
  effective_in_future: {
    http: 422,
    zh: '生效日期 {on} 晚于今天 {today}；到那一天再登记。',
    en: 'Effective on {on}, after today {today}; record it on that day.',
  },
  restored_before_suspended: {
    http: 422,
    zh: '恢复日期 {on} 须晚于暂停开始日 {from}。',
    en: 'It cannot be restored on {on}; the suspension began on {from}.',
  },
  renewal_out_of_order: {
    http: 422,
    zh: '续批期 {from} 至 {to} 不可用：截止日须晚于开始日，且晚于现批准期止 {last}。',
    en: 'An approval from {from} to {to} cannot be recorded: it has to end after it begins and after {last}.',
  },
  account_of_another_body: {
    http: 409,
    zh: '该账号已属于“{body}”；一个账号只能属于一家认证机构。',
    en: 'This account belongs to {body}; an account belongs to one body.',
  },
  account_not_of_a_body: {
    http: 422,
    zh: '该账号没有“认证机构”角色，请先由系统管理员赋予。',
    en: 'This account does not hold the role of a certification body.',
  },
  account_not_of_this_body: {
    http: 422,
    zh: '该账号不属于本机构。',
    en: 'This account does not belong to this body.',
  },
  approval_number_malformed: {
    http: 422,
    zh: '批准号“{number}”不是认监委批准号的写法，应如 {example}：字头、年份、序号，以短横相连。',
    en: '“{number}” is no approval number of the CNCA; it reads like {example}: stem, year, number.',
  },
  body_registered_already: {
    http: 409,
    zh: '批准号 {number} 或名称“{name}”已经登记过。',
    en: 'Approval number {number} or the name {name} is registered already.',
  },
  certifier_registered_already: {
    http: 409,
    zh: '注册号 {number} 现在“{body}”在册；认证人员只能在一家机构执业，请先登记其离开。',
    en: 'Registration {number} is with {body}; a certifier works for one body. Record the leaving first.',
  },
  surveillance_running: {
    http: 409,
    zh: '证书 {number} 已有一次年度监督在办（应于 {dueBy} 前完成），不能再列一次。',
    en: 'Certificate {number} has a yearly surveillance under way, due by {dueBy}.',
  },
  surveillance_not_needed: {
    http: 409,
    zh: '证书有效期内不再需要年度监督。',
    en: 'No further yearly surveillance falls within the validity of the certificate.',
  },
  ban_same_person: {
    http: 403,
    zh: '{person} 已在本件限制申报中办理过，须由另一人办理。',
    en: '{person} acted on this ban before; another person has to do this.',
  },
  ban_running: {
    http: 409,
    zh: '限制申报到 {until}，今天是 {today}，尚未期满。',
    en: 'The ban runs to {until}; today is {today}.',
  },
  banned_already: {
    http: 409,
    zh: '“{organization}”已有一件限制申报在办，不能重复提出。',
    en: '{organization} has a ban under way already.',
  },
} as const satisfies Record<string, RefusalSentence>;
