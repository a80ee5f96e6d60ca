import type { RefusalSentence } from './sentence.ts';

/** 门口的理由：阶段、版本、角色、所填内容. */
export const DOOR = {
  action_not_in_stage: {
    http: 409,
    zh: '“{subject}”目前处于“{stage}”阶段，不能“{action}”。现在可以：{possible}。',
    en: '“{subject}” is at the stage “{stage}”; “{action}” cannot be done here. Possible now: {possible}.',
  },
  stale_version: {
    http: 409,
    zh: '“{subject}”已被他人更新：您看到的是第 {seen} 版，现在是第 {current} 版（“{stage}”）。请刷新后再操作，所填内容不会丢失。',
    en: '“{subject}” has changed since you opened it: you saw version {seen}, it is now version {current} (“{stage}”). Refresh and try again; what you typed is kept.',
  },
  request_id_reused: {
    http: 409,
    zh: '请求编号 {requestId} 已用于另一次操作。请刷新页面后重新提交。',
    en: 'Request id {requestId} was already used for another act. Refresh the page and submit again.',
  },
  not_found: {
    http: 404,
    zh: '找不到该记录（{subject}），或您无权查看。',
    en: 'There is no such record ({subject}), or you may not see it.',
  },
  not_your_role: {
    http: 403,
    zh: '“{action}”由{roles}办理，您的角色是：{yours}。',
    en: '“{action}” is done by {roles}; your roles: {yours}.',
  },
  only_through_notice: {
    http: 409,
    zh: '“{action}”只能随所在公示批次一起办理，请到“公示”中操作。',
    en: '“{action}” happens only together with its public notice; act there.',
  },
  facts_invalid: {
    http: 422,
    zh: '“{action}”所填内容不完整或不合要求：{problems}。',
    en: 'What was entered for “{action}” is incomplete or not accepted: {problems}.',
  },
  import_unreadable: {
    http: 422,
    zh: '这份名单读不了：{why}请改好后重新上传。',
    en: 'This list cannot be read: {why} Mend it and upload it again.',
  },
  import_one_file: {
    http: 422,
    zh: '请上传一个文件，一次一份名单。',
    en: 'Upload one file, one list at a time.',
  },
  import_not_waiting: {
    http: 409,
    zh: '《{name}》正在导入或已经导入完毕；要再导一次，请重新上传。',
    en: '“{name}” is being imported or is done; upload it again to import it once more.',
  },
  only_through_import: {
    http: 409,
    zh: '“{action}”只能由导入历史证书办理，请到“导入”中操作。',
    en: '“{action}” happens only with an import of earlier certificates; go to “Import”.',
  },
  only_through_application: {
    http: 409,
    zh: '“{action}”只能随所属申报一起办理，请到该申报中操作。',
    en: '“{action}” happens only together with its application; act there.',
  },
  only_through_certificate: {
    http: 409,
    zh: '“{action}”只随证书换发新版一起办理，请到新版证书中操作。',
    en: '“{action}” happens only as a new version of the certificate takes its place; act there.',
  },
  due_by_hand_wrong: {
    http: 422,
    zh: '人工填写的到期日 {dueByHand} 不可用：{why}。',
    en: 'The due day typed by hand ({dueByHand}) cannot be used: {why}.',
  },
  no_round_open: {
    http: 409,
    zh: '目前（{today}）没有受理申报的批次。请留意联合会的申报通知。',
    en: 'No round takes applications at present ({today}); watch for the association’s call.',
  },
  round_not_open: {
    http: 409,
    zh: '“{round}”的受理期是 {opensOn} 至 {closesOn}，今天是 {today}，不在受理期内。',
    en: '“{round}” takes applications from {opensOn} to {closesOn}; today is {today}.',
  },
  extension_late: {
    http: 409,
    zh: '期限 {dueOn} 已过，不能再申请延期。',
    en: 'The period ended on {dueOn}; it can no longer be extended.',
  },
  extension_used: {
    http: 409,
    zh: '本阶段的延期只有一次，已经申请或批准过。',
    en: 'A stage is extended once; here it has been asked for or granted already.',
  },
  extension_too_long: {
    http: 422,
    zh: '延期 {days} 天超过上限 {most} 个工作日。',
    en: 'An extension of {days} days is more than the {most} working days allowed.',
  },
  no_extension_asked: {
    http: 409,
    zh: '没有待批准的延期申请。请先由经办人申请。',
    en: 'No extension is asked for; the case officer has to ask first.',
  },
  asker_cannot_grant: {
    http: 409,
    zh: '延期由{asker}申请，须由另一人批准。',
    en: '{asker} asked for the extension; somebody else has to grant it.',
  },
  calendar_unconfirmed: {
    http: 409,
    zh: '{year} 年的工作日历国务院办公厅尚未公布，无法计算期限。可以待日历录入后再办理，或填写“到期日”和理由，人工确定期限。',
    en: 'The working calendar of {year} has not been announced, so the period cannot be computed. Wait until it is entered, or type the due day by hand with a reason.',
  },
} as const satisfies Record<string, RefusalSentence>;
