import type { RefusalSentence } from './sentence.ts';

/** 认证、汇总审核、公示、公告与申诉. */
export const CONCLUSION = {
  body_unknown: {
    http: 403,
    zh: '您的账号没有关联认证机构，请联系联合会。',
    en: 'Your account belongs to no certification body; ask the Association.',
  },
  body_not_approved: {
    http: 422,
    zh: '“{body}”（{number}）在 {on} 不能作{sector}“{kind}”认证：{why}。',
    en: '{body} ({number}) could not certify {kind} in {sector} on {on}: {why}.',
  },
  signed_in_future: {
    http: 422,
    zh: '签署日期 {signedOn} 晚于今天 {today}。',
    en: 'Signed on {signedOn}, which is after today {today}.',
  },
  certification_not_concluded: {
    http: 409,
    zh: '认证机构尚未作出认证结论，不能下发编号。',
    en: 'The certification body has not concluded; no number can be given.',
  },
  quorum_not_met: {
    http: 422,
    zh: '汇总审核至少 {least} 人（含您本人），现有 {present} 人。',
    en: 'The summary review needs at least {least} members including you; there are {present}.',
  },
  took_part: {
    http: 403,
    zh: '{people} 参与过本案的前序环节，应当回避。',
    en: '{people} took an earlier part in this case and must stand aside.',
  },
  dossier_incomplete: {
    http: 409,
    zh: '卷宗还缺：{missing}。',
    en: 'The dossier lacks: {missing}.',
  },
  objection_unknown: {
    http: 422,
    zh: '没有这件异议，或它不属于本申报，或不在待受理状态。',
    en: 'There is no such objection to this application awaiting acceptance.',
  },
  objection_out_of_time: {
    http: 409,
    zh: '异议收到于 {receivedOn}，不在公示期（至 {endOn} 24:00）内。',
    en: 'The objection came on {receivedOn}, outside the notice period (to {endOn} 24:00).',
  },
  notice_running: {
    http: 409,
    zh: '公示期至 {endOn} 24:00，期满后才能公告，今天是 {today}。',
    en: 'The notice runs to {endOn} 24:00; it can be announced after that. Today is {today}.',
  },
  objection_open: {
    http: 409,
    zh: '还有 {open} 件异议未办结，不能公告。',
    en: '{open} objections are open; it cannot be announced.',
  },
  appeal_already_made: {
    http: 409,
    zh: '申诉只能提出一次，已于 {on} 提出。',
    en: 'An appeal may be made once; it was made on {on}.',
  },
  appeal_late: {
    http: 409,
    zh: '申诉期限 {until} 已过。',
    en: 'The appeal was due by {until}.',
  },
  no_appeal_pending: {
    http: 409,
    zh: '没有待处理的申诉。',
    en: 'No appeal is pending.',
  },
  appeal_wrong_target: {
    http: 422,
    zh: '申诉成立后应退回作出决定的阶段“{stage}”。',
    en: 'An upheld appeal goes back to the stage that refused: “{stage}”.',
  },
  second_person_needed: {
    http: 422,
    zh: '申诉由申诉处理组两人共同决定，请填写另一名成员。',
    en: 'An appeal is decided by two members of the panel; name the other one.',
  },
  editor_cannot_publish: {
    http: 403,
    zh: '拟稿与发布须是两个人：本公示由 {editor} 拟稿。',
    en: 'Drafting and publishing take two people: {editor} drafted this notice.',
  },
  notice_item_not_ready: {
    http: 409,
    zh: '以下项目不在“待公示”阶段：{items}。',
    en: 'Not awaiting public notice: {items}.',
  },
  notice_not_imported: {
    http: 409,
    zh: '《{notice}》是在本系统里办理的公示，不是导入的，名单不能由导入增补。',
    en: 'The notice “{notice}” was made in this system, not imported; an import adds nothing to it.',
  },
  notice_empty: {
    http: 422,
    zh: '公示中没有项目。',
    en: 'The notice has no items.',
  },
  nothing_to_announce: {
    http: 409,
    zh: '没有可以公告的项目（均已公告、撤回或有异议未办结）。',
    en: 'Nothing can be announced: each item is announced, withdrawn or under objection.',
  },
  item_not_in_notice: {
    http: 422,
    zh: '请选择本公示中仍在公示的一项；更正单位、产品（服务）或商标的，须选定是哪一项。',
    en: 'Choose an item still under this notice; a correction of a name says of which item.',
  },
  notice_item_held: {
    http: 409,
    zh: '“{item}”已经暂缓，不必再办；要继续公告请先解除暂缓。',
    en: '“{item}” is held back already; release it to go on.',
  },
  notice_item_not_held: {
    http: 409,
    zh: '“{item}”没有暂缓，不必解除。',
    en: '“{item}” is not held back; there is nothing to release.',
  },
  notice_item_objected: {
    http: 409,
    zh: '“{item}”有异议未办结或不在公示阶段，请先办结异议再撤回。',
    en: '“{item}” is under objection or not at public notice; settle the objection before withdrawing it.',
  },
  correction_pending: {
    http: 409,
    zh: '{editor} 于 {on} 拟的更正还未发布，请先发布或放弃。',
    en: 'A correction drafted by {editor} on {on} is waiting; publish or drop it first.',
  },
  no_correction: {
    http: 409,
    zh: '没有待发布的更正，请先由编辑拟定。',
    en: 'No correction is waiting; an editor drafts one first.',
  },
  corrects_nothing: {
    http: 422,
    zh: '更正的内容与现在的公示相同，请填写要改成的文字。',
    en: 'The correction says what the notice says already; enter what it should say.',
  },
  correction_restarts: {
    http: 409,
    zh: '这项更正改变了公示对象（单位、产品（服务）或商标），须“更正并重新公示”，公示期重新计算。',
    en: 'This correction changes who or what is shown: correct and begin the notice anew.',
  },
  correction_keeps_on: {
    http: 409,
    zh: '这项更正不改变公示对象，不必重新公示，请用“发布更正”。',
    en: 'This correction changes nobody shown; publish it without beginning the notice anew.',
  },
  nothing_announced: {
    http: 409,
    zh: '本公示名下还没有公告。',
    en: 'Nothing has been announced after this notice.',
  },
  announcement_unknown: {
    http: 422,
    zh: '“{number}”不是本公示名下的公告；有：{known}。',
    en: '“{number}” is not an announcement of this notice; there are: {known}.',
  },
  confidential_text_found: {
    http: 422,
    zh: '文字中疑似有不应公开的内容（密级、内部用语、分数、名次）：{found}。请删去后再发布。',
    en: 'The text seems to contain what is not for the public (secrecy marks, scores, ranks): {found}. Remove it first.',
  },
  names_without_consent: {
    http: 422,
    zh: '文字中有人名：{names}。请删去，或在“公开姓名的依据”中写明已取得同意。',
    en: 'The text names people: {names}. Remove the names, or state under “consent” how they agreed.',
  },
  personal_data_unchecked: {
    http: 422,
    zh: '请确认已检查公示文字不含个人信息。',
    en: 'Confirm that the text has been checked for personal data.',
  },
  personal_data_found: {
    http: 422,
    zh: '公示文字中疑似有个人信息：{found}。请删去后再发布。',
    en: 'The text seems to contain personal data: {found}. Remove it first.',
  },
} as const satisfies Record<string, RefusalSentence>;
