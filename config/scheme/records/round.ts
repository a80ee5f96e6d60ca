import { assumed, flow, note } from '../source.ts';
import { say } from './record.ts';
import type { RecordScheme } from './record.ts';

/** 申报批次. Opening it freezes what its applications are judged by. */
export const ROUND = {
  title: say('申报批次', 'Application round'),
  stages: {
    drafted: say('筹备', 'Drafted'),
    open: say('受理中', 'Open'),
    closed: say('已截止', 'Closed'),
    discarded: say('已作废', 'Discarded'),
  },
  actions: {
    draft: say('筹备批次', 'Draft'),
    revise_rubric: say('修订核查指标体系', 'Revise the rubric'),
    open_round: say('开始受理', 'Open'),
    extend_round: say('延长受理', 'Extend'),
    close_round: say('截止受理', 'Close'),
    discard: say('作废', 'Discard'),
  },
  births: { draft: { to: 'drafted', by: ['case_officer'] } },
  transitions: {
    drafted: {
      open_round: {
        to: ['open'],
        by: ['department_head'],
        guards: ['window_in_order', 'no_other_round_open'],
        source: flow('第六条(一)：申报通知'),
      },
      revise_rubric: {
        to: ['drafted'],
        by: ['case_officer'],
        guards: [],
        source: note('四(二)5：赋分权重'),
      },
      discard: {
        to: ['discarded'],
        by: ['case_officer'],
        guards: [],
        source: assumed('筹备中可作废'),
      },
    },
    open: {
      extend_round: {
        to: ['open'],
        by: ['department_head'],
        guards: ['later_than_before'],
        source: assumed('受理期可延长，不可缩短'),
      },
      close_round: {
        to: ['closed'],
        by: ['case_officer', 'system'],
        guards: ['window_over'],
        source: flow('第六条(一)：申报通知'),
      },
    },
    closed: {},
    discarded: {},
  },
  ends: ['closed', 'discarded'],
} as const satisfies RecordScheme;
