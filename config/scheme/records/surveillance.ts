import { assumed, law, peer } from '../source.ts';
import { carriedAt, say } from './record.ts';
import type { RecordScheme } from './record.ts';

const YEARLY = law('认证认可条例 第二十六条；认监委 2025 年第 16 号：12 个月');

const CARRIED = assumed('证书换发新版的，监督随之，期限不变');

/** 获证后监督. 〔scheme §7.3〕 */
export const SURVEILLANCE = {
  title: say('获证后监督', 'Surveillance'),
  stages: {
    planned: say('已计划', 'Planned'),
    notified: say('已通知', 'Notified'),
    conducted: say('已实施', 'Conducted'),
    rectifying: say('整改', 'Rectifying'),
    qualified: say('合格', 'Qualified'),
    unqualified: say('不合格', 'Unqualified'),
    called_off: say('已取消', 'Called off'),
  },
  actions: {
    plan: say('列入计划', 'Plan'),
    notify: say('通知', 'Notify'),
    conduct: say('实施', 'Conduct'),
    require_rectification: say('要求整改', 'Require rectification'),
    accept_rectification: say('整改验收', 'Accept the rectification'),
    pass: say('合格', 'Pass'),
    fail: say('不合格', 'Fail'),
    call_off: say('取消', 'Call off'),
    carry_over: say('随换发的证书', 'Carry over to the new version'),
  },
  births: { plan: { to: 'planned', by: ['supervisor', 'system'] } },
  transitions: {
    planned: {
      ...carriedAt('planned', CARRIED),
      notify: { to: ['notified'], by: ['supervisor'], guards: [], source: YEARLY },
      conduct: {
        to: ['conducted'],
        by: ['supervisor'],
        guards: ['unannounced_only', 'dated_by_today'],
        source: peer('飞行检查不事先通知'),
      },
      call_off: {
        to: ['called_off'],
        by: ['supervisor'],
        guards: [],
        source: peer('证书已失效的不再监督'),
      },
    },
    notified: {
      ...carriedAt('notified', CARRIED),
      conduct: {
        to: ['conducted'],
        by: ['supervisor'],
        guards: ['dated_by_today'],
        source: YEARLY,
      },
    },
    conducted: {
      ...carriedAt('conducted', CARRIED),
      pass: { to: ['qualified'], by: ['supervisor'], guards: [], source: YEARLY },
      require_rectification: { to: ['rectifying'], by: ['supervisor'], guards: [], source: YEARLY },
      fail: { to: ['unqualified'], by: ['supervisor'], guards: [], source: YEARLY },
    },
    rectifying: {
      ...carriedAt('rectifying', CARRIED),
      accept_rectification: { to: ['qualified'], by: ['supervisor'], guards: [], source: YEARLY },
      fail: { to: ['unqualified'], by: ['supervisor'], guards: [], source: YEARLY },
    },
    qualified: {},
    unqualified: {},
    called_off: {},
  },
  ends: ['qualified', 'unqualified', 'called_off'],
} as const satisfies RecordScheme;
