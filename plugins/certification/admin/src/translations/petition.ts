import type { Message } from './message.ts';

/** 异议与举报：提出人与证据. */
export const PETITION = {
  'petitioner.title': ['提出人与证据', 'Who raised it, and the evidence'],
  'petitioner.confidential': [
    '提出人的信息只有经办人和部门负责人可以看',
    'Only the handler and the department head may know who raised it',
  ],
  'petitioner.unknown': ['没有登记提出人的信息', 'Nothing is known of who raised it'],
  'petitioner.erased': [
    '提出人的信息已删除',
    'What was known of the one who raised it has been erased',
  ],
  'petitioner.name': ['名称或姓名', 'Name'],
  'petitioner.creditCode': ['统一社会信用代码', 'Unified social credit code'],
  'petitioner.contact': ['联系人', 'Contact person'],
  'petitioner.phone': ['联系电话', 'Telephone'],
  'petitioner.email': ['电子邮箱', 'E-mail'],
  'petitioner.no_evidence': ['没有附件', 'No files'],
  'petitioner.new_code': ['换发查询码', 'Issue a new query code'],
  'petitioner.code': [
    '新查询码 {code}（只显示这一次，旧的已作废）',
    'New query code {code} (shown once; the old one is void)',
  ],
} as const satisfies Record<string, Message>;
