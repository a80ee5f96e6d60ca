import type { RefusalSentence } from './sentence.ts';

/** 异议、冒用举报：公众在网上提出和查询时的理由. */
export const PETITION_REFUSALS = {
  petitioner_incomplete: {
    http: 422,
    zh: '以{kind}名义提出的，须填写：{missing}。提出人信息依法保密，不会公开。',
    en: 'In the name of {kind}, please give: {missing}. Who you are is kept confidential and never published.',
  },
  petitioner_code_wrong: {
    http: 422,
    zh: '“{code}”不是有效的统一社会信用代码，请核对营业执照上的十八位代码。',
    en: '“{code}” is not a valid unified social credit code; please compare the eighteen characters of the licence.',
  },
  petitioner_phone_wrong: {
    http: 422,
    zh: '“{phone}”不像电话号码：请填写数字，可带区号、空格和短横线。',
    en: '“{phone}” does not look like a telephone number: digits please, with area code, spaces or hyphens if needed.',
  },
  anonymous_without_evidence: {
    http: 422,
    zh: '匿名提出的须有具体证据：附件至少 {least} 个。也可以改为实名提出。',
    en: 'Anonymous ones need concrete evidence: {least} file at least. You may also give your name.',
  },
  evidence_too_much: {
    http: 422,
    zh: '附件 {count} 个，最多 {most} 个；请合并后再提交。',
    en: '{count} files are too many, {most} at most; please merge them.',
  },
  text_unreadable: {
    http: 422,
    zh: '文字里有无法保存的字符（多半是从别处粘贴带来的），请删去后再提交。',
    en: 'The text holds characters that cannot be stored, most likely pasted with it; please remove them.',
  },
  objection_window_closed: {
    http: 409,
    zh: '这一项现在不在异议期内：公示截止 {endOn}，今天是 {today}。仍有意见的，请按网站“关于”所列方式书面反映。',
    en: 'This item takes no objections now: the notice ends on {endOn}, today is {today}. Concerns can still be raised in writing, as “About” on the site says.',
  },
  notice_item_unknown: {
    http: 404,
    zh: '没有找到所异议的公示项目，请回到公示页面重新选择。',
    en: 'The item objected to was not found; please go back to the notice and choose again.',
  },
  public_text_names: {
    http: 422,
    zh: '公开的文字里有不能公开的内容：{named}。请改写后再提交，公布的结果不得让人认出提出人或任何个人。',
    en: 'The text for the public holds what must not be public: {named}. Please rewrite it; nobody may be recognised in a published outcome.',
  },
  misuse_unconfirmed: {
    http: 409,
    zh: '举报尚未认定属实，不能警示；查实以前不点任何人的名。',
    en: 'The report is not confirmed, so there is no warning; nobody is named before it is.',
  },
  warning_undrafted: {
    http: 409,
    zh: '还没有拟好的警示，请经办人先拟警示。',
    en: 'No warning has been drafted; whoever handles the report drafts it first.',
  },
  warning_standing: {
    http: 409,
    zh: '警示已经发布；要改写，请先撤下。',
    en: 'The warning is published already; to reword it, withdraw it first.',
  },
  warning_not_standing: {
    http: 409,
    zh: '现在没有发布的警示，无可撤下。',
    en: 'No warning is published now; there is nothing to withdraw.',
  },
  tracking_unknown: {
    http: 404,
    zh: '编号或查询码不对。请照回执核对，两者都要填写；查询码只在提交后显示一次。',
    en: 'The number or the query code is wrong. Please compare both with your receipt; the code was shown once, after sending.',
  },
  too_many_requests: {
    http: 429,
    zh: '同一网络地址提交得太频繁，请 {minutes} 分钟后再试；所填内容不会丢失。',
    en: 'Too many requests from this network address; please try again in {minutes} minutes. What you typed is kept.',
  },
  upload_unreadable: {
    http: 422,
    zh: '上传的内容无法读取：可能有空文件、单个文件过大，或传输中断。请检查附件后再提交。',
    en: 'What was uploaded cannot be read: an empty file, one that is too large, or a broken transfer. Please check the files and try again.',
  },
} as const satisfies Record<string, RefusalSentence>;
