import { PERIOD_GUARDS } from '../../plugins/certification/domain/guards/period.ts';
import { BLANK, TODAY, YESTERDAY, caseAt, on } from './case-at.ts';
import { asItIs, both, by, entering, having, holdGuards, since } from './guard-cases.ts';
import type { Change, GuardCase } from './guard-cases.ts';
import { PEOPLE, alsoAs } from './people.ts';

const round = (changed: object): Change =>
  having({ round: BLANK.round === null ? null : { ...BLANK.round, ...changed } });
const asked = { action: 'ask_extension' } as const;
const granted = { action: 'grant_extension' } as const;

const CASES: readonly GuardCase[] = [
  ...(
    [
      ['受理期内', asItIs, 'ok'],
      ['受理期最后一天', round({ closesOn: TODAY }), 'ok'],
      ['受理期第一天', round({ opensOn: TODAY }), 'ok'],
      ['昨天截止', round({ closesOn: YESTERDAY }), 'round_not_open'],
      ['明天才开始', round({ opensOn: on('2026-03-03') }), 'round_not_open'],
      ['批次已提前截止', round({ stage: 'closed' }), 'round_not_open'],
    ] as const
  ).map(([said, change, code]): GuardCase => ['round_open', said, 'draft', 'submit', change, code]),
  ['period_running', '到期当天', 'supplementing', 'ask_extension', having({ dueOn: TODAY }), 'ok'],
  [
    'period_running',
    '过期一天',
    'supplementing',
    'ask_extension',
    having({ dueOn: YESTERDAY }),
    'extension_late',
  ],
  ['no_extension_yet', '第一次', 'supplementing', 'ask_extension', asItIs, 'ok'],
  [
    'no_extension_yet',
    '已在等批准',
    'supplementing',
    'ask_extension',
    since(asked),
    'extension_used',
  ],
  [
    'no_extension_yet',
    '批准过一次',
    'supplementing',
    'ask_extension',
    since(asked, granted),
    'extension_used',
  ],
  [
    'no_extension_yet',
    '没有批准的，可以再申请',
    'supplementing',
    'ask_extension',
    since(asked, { action: 'refuse_extension' }),
    'ok',
  ],
  [
    'no_extension_yet',
    '整改只延长一次',
    'rectifying',
    'extend_rectification',
    since({ action: 'extend_rectification' }),
    'extension_used',
  ],
  ...(
    [
      ['supplementing', 10, 'ok'],
      ['supplementing', 11, 'extension_too_long'],
      ['objection_handling', 15, 'ok'],
      ['objection_handling', 16, 'extension_too_long'],
    ] as const
  ).map(([stage, extendDays, code]): GuardCase => [
    'extension_within_limits',
    `在“${stage}”延期 ${extendDays} 个工作日`,
    stage,
    'ask_extension',
    entering({ extendDays }),
    code,
  ]),
  ['extension_asked', '有申请', 'supplementing', 'grant_extension', asItIs, 'ok'],
  [
    'extension_asked',
    '没有申请就批准',
    'supplementing',
    'grant_extension',
    having(caseAt('supplementing')),
    'no_extension_asked',
  ],
  [
    'extension_asked',
    '批准过了再批一次',
    'supplementing',
    'grant_extension',
    since(granted),
    'no_extension_asked',
  ],
  ['not_the_asker', '两个人', 'supplementing', 'grant_extension', asItIs, 'ok'],
  [
    'not_the_asker',
    '经办人兼部长，自己申请自己批准',
    'supplementing',
    'grant_extension',
    by(alsoAs(PEOPLE.officer, 'department_head')),
    'asker_cannot_grant',
  ],
  [
    'rectification_in_time',
    '到期当天',
    'rectifying',
    'submit_rectification',
    having({ dueOn: TODAY }),
    'ok',
  ],
  [
    'rectification_in_time',
    '过期一天',
    'rectifying',
    'submit_rectification',
    both(having({ dueOn: YESTERDAY })),
    'rectification_late',
  ],
];

holdGuards('期限与延期的条件', PERIOD_GUARDS, CASES);
