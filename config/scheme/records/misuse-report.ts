import { assumed, law, peer } from '../source.ts';
import { say } from './record.ts';
import type { RecordScheme, RecordTransition } from './record.ts';

const REPORTED = law('产品质量法 第五条、第五十三条：禁止伪造、冒用认证标志');
const WARNED = peer('台灣精品：误用标识的，查实后公告');

const reply = {
  to: ['answered'],
  by: ['supervisor'],
  guards: [],
  source: peer('农业品牌目录：答复反映人'),
} satisfies RecordTransition;

/** 警示 is drafted and withdrawn by who looked into it, and published by somebody else, once a misuse is confirmed. */
const warning = (stage: 'confirmed' | 'answered') =>
  ({
    draft_warning: {
      to: [stage],
      by: ['supervisor'],
      guards: ['misuse_confirmed', 'not_warned_of', 'public_text_names_nobody'],
      source: WARNED,
    },
    publish_warning: {
      to: [stage],
      by: ['publisher'],
      guards: ['misuse_confirmed', 'warning_drafted', 'not_warned_of', 'not_the_handler'],
      source: WARNED,
    },
    withdraw_warning: {
      to: [stage],
      by: ['publisher'],
      guards: ['warned_of'],
      source: assumed('警示有误或已纠正的撤下，页面写明已撤下'),
    },
  }) satisfies Record<string, RecordTransition>;

/** 冒用举报: somebody uses the mark, the name or a certificate without having one. */
export const MISUSE_REPORT = {
  title: say('冒用举报', 'Misuse report'),
  stages: {
    received: say('已收到', 'Received'),
    refused: say('不予受理', 'Not accepted'),
    accepted: say('已受理', 'Accepted'),
    confirmed: say('属实', 'Confirmed'),
    unfounded: say('不属实', 'Unfounded'),
    answered: say('已答复', 'Answered'),
  },
  actions: {
    file: say('网上举报', 'Report on line'),
    refuse: say('不予受理', 'Do not accept'),
    accept: say('受理', 'Accept'),
    confirm: say('认定属实', 'Confirm'),
    find_unfounded: say('认定不属实', 'Find unfounded'),
    reply: say('答复', 'Reply'),
    draft_warning: say('拟警示', 'Draft a warning'),
    publish_warning: say('发布警示', 'Publish the warning'),
    withdraw_warning: say('撤下警示', 'Withdraw the warning'),
  },
  births: { file: { to: 'received', by: ['system'] } },
  transitions: {
    received: {
      refuse: {
        to: ['refused'],
        by: ['supervisor'],
        guards: [],
        source: assumed('与标识、名称、证书的使用无关，或匿名无据的不予受理'),
      },
      accept: { to: ['accepted'], by: ['supervisor'], guards: [], source: REPORTED },
    },
    refused: { reply },
    accepted: {
      confirm: { to: ['confirmed'], by: ['supervisor'], guards: [], source: REPORTED },
      find_unfounded: { to: ['unfounded'], by: ['supervisor'], guards: [], source: REPORTED },
    },
    confirmed: { ...warning('confirmed'), reply },
    unfounded: { reply },
    answered: warning('answered'),
  },
  ends: ['answered'],
} as const satisfies RecordScheme;
