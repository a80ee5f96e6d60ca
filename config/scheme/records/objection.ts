import { assumed, peer } from '../source.ts';
import { say } from './record.ts';
import type { RecordScheme, RecordTransition } from './record.ts';

const WRITTEN = peer('湖北精品、农业品牌目录：书面异议，复核并提出处理意见');

const reply = {
  reply: {
    to: ['answered'],
    by: ['objection_handler'],
    guards: ['took_no_part_in_the_case', 'public_text_names_nobody'],
    source: peer('农业品牌目录：答复异议人'),
  },
} satisfies Record<string, RecordTransition>;

/** 异议. Its acceptance and its outcome are acts of the application they hold back. 〔rulings 8〕 */
export const OBJECTION = {
  title: say('异议', 'Objection'),
  stages: {
    received: say('已收到', 'Received'),
    refused: say('不予受理', 'Not accepted'),
    accepted: say('已受理', 'Accepted'),
    dismissed: say('不成立', 'Dismissed'),
    upheld: say('成立', 'Upheld'),
    partly_upheld: say('部分成立', 'Partly upheld'),
    answered: say('已答复', 'Answered'),
  },
  actions: {
    register: say('登记异议', 'Register'),
    file: say('网上提出', 'File on line'),
    refuse: say('不予受理', 'Do not accept'),
    accept: say('受理', 'Accept'),
    dismiss: say('不成立', 'Dismiss'),
    uphold: say('成立', 'Uphold'),
    partly_uphold: say('部分成立', 'Partly uphold'),
    reply: say('答复', 'Reply'),
  },
  births: {
    register: { to: 'received', by: ['objection_handler', 'case_officer', 'editor'] },
    file: { to: 'received', by: ['system'] },
  },
  transitions: {
    received: {
      refuse: {
        to: ['refused'],
        by: ['objection_handler'],
        guards: ['took_no_part_in_the_case', 'ground_for_refusal'],
        source: assumed('逾期、匿名无据、与公示无关的不予受理'),
      },
      accept: {
        to: ['accepted'],
        by: ['objection_handler'],
        guards: ['took_no_part_in_the_case'],
        via: 'application',
        source: WRITTEN,
      },
    },
    refused: reply,
    accepted: {
      dismiss: {
        to: ['dismissed'],
        by: ['objection_handler'],
        guards: ['took_no_part_in_the_case'],
        via: 'application',
        source: WRITTEN,
      },
      uphold: {
        to: ['upheld'],
        by: ['objection_handler'],
        guards: ['took_no_part_in_the_case'],
        via: 'application',
        source: WRITTEN,
      },
      partly_uphold: {
        to: ['partly_upheld'],
        by: ['objection_handler'],
        guards: ['took_no_part_in_the_case'],
        via: 'application',
        source: WRITTEN,
      },
    },
    dismissed: reply,
    upheld: reply,
    partly_upheld: reply,
    answered: {},
  },
  ends: ['answered'],
} as const satisfies RecordScheme;
