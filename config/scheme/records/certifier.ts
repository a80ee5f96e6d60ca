import { law } from '../source.ts';
import { say } from './record.ts';
import type { RecordScheme } from './record.ts';

/** 认证人员. Works for one body only; leaves it before another may register the same person. */
export const CERTIFIER = {
  title: say('认证人员', 'Certifier'),
  stages: {
    registered: say('在册', 'Registered'),
    left: say('已离开', 'Left'),
  },
  actions: {
    register: say('登记', 'Register'),
    leave: say('登记离开', 'Record the leaving'),
  },
  births: { register: { to: 'registered', by: ['department_head'] } },
  transitions: {
    registered: {
      leave: {
        to: ['left'],
        by: ['department_head'],
        guards: ['left_by_today'],
        source: law('认证认可条例 第十四条：不得在两个以上认证机构执业'),
      },
    },
    left: {},
  },
  ends: ['left'],
} as const satisfies RecordScheme;
