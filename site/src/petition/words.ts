import type { Language } from '../language/language.ts';

const WORDS = {
  who: ['以什么名义', 'In whose name'],
  organization: ['单位（实名）', 'An organization, by name'],
  person: ['个人（实名）', 'A person, by name'],
  anonymous: ['匿名（须附证据）', 'Anonymously, with evidence'],
  confidential: [
    '以下信息只供核实和答复，依法保密，不在本站公开，可以要求删除。',
    'This is only for verifying and replying. It is kept confidential, never shown on this site, and erased on request.',
  ],
  organizationName: ['单位名称', 'Name of the organization'],
  personName: ['姓名', 'Name'],
  creditCode: ['统一社会信用代码', 'Unified social credit code'],
  contact: ['联系人', 'Contact person'],
  phone: ['联系电话', 'Telephone'],
  email: ['电子邮箱（选填）', 'E-mail (optional)'],
  item: ['对哪一项提出异议', 'The item objected to'],
  accused: ['被举报的单位、产品或网店', 'Whom or what it is about'],
  certificateNumber: ['所标的证书编号（选填）', 'Certificate number shown (optional)'],
  place: ['发现的地点或网址（选填）', 'Where it was seen (optional)'],
  choose: ['请选择', 'Please choose'],
  statement: ['事实与依据', 'Facts and grounds'],
  statementHint: [
    '写明时间、地点、经过和依据，最多一万字。请勿写入他人的身份证号等无关信息。',
    'Say when, where and what happened, and what supports it; up to ten thousand characters.',
  ],
  files: ['证据附件', 'Evidence'],
  filesHint: [
    '最多 {most} 个，每个不超过 {megabytes} MB：PDF、图片、Word、Excel。',
    'Up to {most} files of {megabytes} MB each: PDF, pictures, Word, Excel.',
  ],
  send: ['提交', 'Send'],
  received: ['已收到', 'Received'],
  keep: [
    '请保存下面的编号和查询码。查询码只显示这一次，丢失后不能找回。',
    'Please keep the number and the query code below. The code is shown this once and cannot be recovered.',
  ],
  number: ['编号', 'Number'],
  code: ['查询码', 'Query code'],
  copy: ['复制编号和查询码', 'Copy number and code'],
  copied: ['已复制', 'Copied'],
  query: ['查询办理情况', 'Query its progress'],
  ask: ['查询', 'Query'],
  about: ['事项', 'About'],
  stage: ['办理情况', 'Where it stands'],
  receivedOn: ['收到日期', 'Received on'],
  acceptBy: ['最迟答复是否受理', 'Accepted or refused by'],
  dueOn: ['最迟办结', 'To be concluded by'],
  answer: ['答复', 'Reply'],
  steps: ['经过', 'Steps'],
} as const satisfies Record<string, readonly [string, string]>;

export type PetitionWord = keyof typeof WORDS;
export type SayPetition = (word: PetitionWord) => string;

/** A word of the objection and report forms in the page's language. */
export const petitionWords =
  (language: Language): SayPetition =>
  (word) =>
    WORDS[word][language === 'zh' ? 0 : 1];
