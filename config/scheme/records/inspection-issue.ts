import { assumed } from '../source.ts';
import { say } from './record.ts';
import type { RecordScheme } from './record.ts';

const ISSUE = assumed('严重问题现场核查结论前关闭，一般问题汇总审核前关闭');

/** 现场核查问题. 〔rulings 9〕 */
export const INSPECTION_ISSUE = {
  title: say('核查问题', 'Inspection issue'),
  stages: {
    open: say('待整改', 'Open'),
    answered: say('已提交', 'Answered'),
    closed: say('已关闭', 'Closed'),
  },
  actions: {
    raise: say('提出', 'Raise'),
    answer: say('提交整改', 'Answer'),
    not_accept: say('不接受', 'Do not accept'),
    close: say('关闭', 'Close'),
    reopen: say('重新打开', 'Reopen'),
  },
  births: { raise: { to: 'open', by: ['inspector'], via: 'application' } },
  transitions: {
    open: {
      answer: {
        to: ['answered'],
        by: ['applicant'],
        guards: ['issue_of_the_applicant'],
        source: ISSUE,
      },
    },
    answered: {
      close: { to: ['closed'], by: ['inspector'], guards: ['on_the_issue_team'], source: ISSUE },
      not_accept: { to: ['open'], by: ['inspector'], guards: ['on_the_issue_team'], source: ISSUE },
    },
    closed: {
      reopen: {
        to: ['open'],
        by: ['inspector'],
        guards: ['on_the_issue_team', 'inspection_still_open'],
        source: ISSUE,
      },
    },
  },
  ends: ['closed'],
} as const satisfies RecordScheme;
