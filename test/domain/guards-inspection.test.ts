import { INSPECTION_GUARDS } from '../../plugins/certification/domain/guards/inspection.ts';
import { refusalMessage } from '@sxjp/plugin-certification/domain';
import { TODAY, YESTERDAY, answerTo, on, properly } from './case-at.ts';
import { PRESENT, SIGNED, consolidated } from './steps.ts';
import { amid, asItIs, both, entering, having, holdGuards, since } from './guard-cases.ts';
import type { Change, GuardCase } from './guard-cases.ts';
import { PEOPLE } from './people.ts';
import {
  afterRectification,
  apart,
  belowFloor,
  cards,
  issue,
  reasons,
  scored,
  signed,
  site,
} from './inspected.ts';
import { PRODUCT, scoresTotalling } from './proper-facts.ts';

const onSite = (
  guard: string,
  action: GuardCase[3],
  rows: readonly (readonly [string, Change, string])[]
): GuardCase[] =>
  rows.map(([said, change, code]) => [guard, said, 'on_site_inspection', action, change, code]);

const CASES: readonly GuardCase[] = [
  ...onSite('scores_fit_the_rubric', 'submit_scorecard', [
    ['合规', asItIs, 'ok'],
    [
      '超过满分',
      entering({ scores: [{ item: 'strategy_planning', points: 3.5 }] }),
      'score_above_maximum',
    ],
    [
      '小于零',
      entering({ scores: [{ item: 'strategy_planning', points: -0.5 }] }),
      'score_negative',
    ],
    [
      '四分之一分',
      entering({ scores: [{ item: 'strategy_planning', points: 0.25 }] }),
      'score_not_half',
    ],
    [
      '服务的分项用在产品上',
      entering({ scores: [{ item: 'quality_measurement', points: 1 }] }),
      'score_unknown_item',
    ],
  ]),
  ...onSite('scorecard_complete', 'submit_scorecard', [
    ['全部分项评完', asItIs, 'ok'],
    [
      '差一项',
      entering({ scores: (scoresTotalling(PRODUCT, 90)['scores'] as unknown[]).slice(1) }),
      'score_missing_item',
    ],
  ]),
  ...onSite('all_scorecards_in', 'consolidate', [
    ['三张都交了', asItIs, 'ok'],
    [
      '差一张',
      both(site, since(...PRESENT, ...cards(scoresTotalling(PRODUCT, 90)).slice(1))),
      'scorecards_outstanding',
    ],
  ]),
  ...onSite('not_consolidated', 'consolidate', [
    ['还没汇总', asItIs, 'ok'],
    ['已经汇总', scored(90), 'consolidated_already'],
  ]),
  ...onSite('consolidated', 'write_report', [
    ['已汇总', asItIs, 'ok'],
    ['没汇总', both(site, since(...PRESENT)), 'not_consolidated'],
  ]),
  ...onSite('consolidated', 'require_rectification', [
    ['没汇总不能要求整改', both(site, since(...PRESENT)), 'not_consolidated'],
  ]),
  ...onSite('consolidated', 'conclude_inspection', [
    ['没汇总不能作结论', both(site, since(...PRESENT)), 'not_consolidated'],
  ]),
  ...onSite('spread_to_explain', 'explain_spread', [
    ['自己是最高分', apart, 'ok'],
    [
      '所写的方面没有差异',
      both(apart, entering({ spreadReasons: [{ area: 'other', reason: '不同' }] })),
      'no_spread_of_yours',
    ],
    [
      '三人一样',
      both(site, since(...PRESENT, ...cards(scoresTotalling(PRODUCT, 90)))),
      'no_spread_of_yours',
    ],
  ]),
  ...onSite('spread_explained', 'consolidate', [
    ['没有差异', asItIs, 'ok'],
    ['差异没人说明', apart, 'spread_unexplained'],
    ['只有一头说明', both(apart, since(reasons(PEOPLE.inspector1))), 'spread_unexplained'],
    [
      '两头都说明了',
      both(
        apart,
        since(reasons(PEOPLE.inspector1), reasons(PEOPLE.inspector2), reasons(PEOPLE.inspector3))
      ),
      'ok',
    ],
  ]),
  ...onSite('overrides_fit_the_rubric', 'consolidate', [
    [
      '组长改一项，写明理由',
      entering({ overrides: [{ item: 'strategy_planning', points: 2, reason: '复看文件' }] }),
      'ok',
    ],
    [
      '超过满分',
      entering({ overrides: [{ item: 'strategy_planning', points: 4, reason: '复看文件' }] }),
      'score_above_maximum',
    ],
  ]),
  ...onSite('issues_due', 'raise_issues', [
    ['按轻重自动算', asItIs, 'ok'],
    [
      '期限写成今天',
      entering({
        issues: [{ severity: 'ordinary', item: '量具', description: '超期', dueBy: TODAY }],
      }),
      'issue_due_past',
    ],
    ['跨到没公布日历的年份', amid({ today: on('2026-12-20') }), 'calendar_unconfirmed'],
    [
      '手工写明期限',
      both(
        amid({ today: on('2026-12-20') }),
        entering({
          issues: [
            { severity: 'ordinary', item: '量具', description: '超期', dueBy: '2027-01-20' },
          ],
        })
      ),
      'ok',
    ],
  ]),
  ...onSite('report_written', 'sign_report', [
    ['写好了', asItIs, 'ok'],
    ['还没写', scored(90), 'report_not_written'],
  ]),
  ...onSite('report_written', 'countersign_report', [['还没写', scored(90), 'report_not_written']]),
  ...onSite('report_not_signed', 'sign_report', [
    ['没签过', asItIs, 'ok'],
    ['签过了', since({ action: 'sign_report' }), 'report_signed'],
    ['改写过的报告要重新签', since({ action: 'sign_report' }, { action: 'write_report' }), 'ok'],
  ]),
  ...onSite('report_not_countersigned', 'countersign_report', [
    ['没确认过', asItIs, 'ok'],
    ['确认过了', since({ action: 'countersign_report' }), 'report_signed'],
  ]),
  ...onSite('report_signed_by_team', 'conclude_inspection', [
    ['三人都签了', asItIs, 'ok'],
    [
      '有一人没签',
      both(site, since(...PRESENT, ...consolidated(90), ...SIGNED.slice(0, 5))),
      'report_unsigned',
    ],
    ['报告都没写', scored(90), 'report_not_written'],
  ]),
  ...onSite('report_signed_by_applicant', 'conclude_inspection', [
    ['申请单位确认了', asItIs, 'ok'],
    [
      '没确认，也没写明情况',
      both(site, since(...PRESENT, ...consolidated(90), ...SIGNED.slice(0, 6))),
      'report_not_countersigned',
    ],
    [
      '拒绝确认，写明了情况',
      both(
        site,
        since(...PRESENT, ...consolidated(90), ...SIGNED.slice(0, 6)),
        entering({ unsignedReason: '企业负责人拒绝签字，现场有记录' })
      ),
      'ok',
    ],
  ]),
  ...onSite('serious_issues_closed', 'conclude_inspection', [
    ['没有问题', asItIs, 'ok'],
    ['严重问题没关', issue('serious', 'answered'), 'issues_open'],
    ['一般问题没关，不妨碍核查结论', issue('ordinary', 'open'), 'ok'],
    ['严重问题关了', issue('serious', 'closed'), 'ok'],
  ]),
  [
    'ordinary_issues_closed',
    '一般问题没关，不能进入汇总审核',
    'numbering',
    'reserve_number',
    issue('ordinary', 'open'),
    'issues_open',
  ],
  [
    'ordinary_issues_closed',
    '建议不妨碍',
    'numbering',
    'reserve_number',
    issue('suggestion', 'open'),
    'ok',
  ],
  [
    'all_issues_answered',
    '问题没答完',
    'rectifying',
    'submit_rectification',
    issue('ordinary', 'open'),
    'issues_unanswered',
  ],
  [
    'all_issues_answered',
    '都答了',
    'rectifying',
    'submit_rectification',
    issue('ordinary', 'answered'),
    'ok',
  ],
  ...onSite('score_recommends', 'conclude_inspection', [
    ['正好八十分', signed(80), 'ok'],
    ['七十九分半', signed(79.5), 'score_does_not_recommend'],
    ['八十二分而一个方面未达下限', belowFloor, 'score_does_not_recommend'],
    [
      '满分而一票否决',
      both(signed(100), entering({ vetoes: ['false_material'] })),
      'score_does_not_recommend',
    ],
    [
      '报告里已确认一票否决，结论不能漏掉',
      both(
        site,
        since(
          ...PRESENT,
          ...consolidated(100),
          ...SIGNED.slice(0, 2),
          {
            action: 'write_report',
            facts: { findings: '供货合同系伪造', strengths: '无', vetoes: ['false_material'] },
          },
          ...SIGNED.slice(3)
        )
      ),
      'score_does_not_recommend',
    ],
    ['整改复核后八十分', afterRectification(80), 'ok'],
  ]),
  ...onSite('rectification_possible', 'require_rectification', [
    ['正好七十分', scored(70), 'ok'],
    ['七十九分半', scored(79.5), 'ok'],
    ['八十二分而一个方面未达下限', belowFloor, 'ok'],
    ['六十九分半', scored(69.5), 'rectification_impossible'],
    ['已达推荐条件', scored(80), 'rectification_impossible'],
    ['整改过一次，复核仍是七十五分', afterRectification(75), 'rectification_impossible'],
  ]),
  [
    'rectification_overdue',
    '过期一天',
    'rectifying',
    'confirm_rejection',
    having({ dueOn: YESTERDAY }),
    'ok',
  ],
  [
    'rectification_overdue',
    '到期当天',
    'rectifying',
    'confirm_rejection',
    having({ dueOn: TODAY }),
    'rectification_not_overdue',
  ],
];

holdGuards('现场核查的条件', INSPECTION_GUARDS, CASES);

it('七十九分半不推荐，理由说得出差在总分', () => {
  const answer = answerTo(signed(79.5)(properly('on_site_inspection', 'conclude_inspection')));
  expect(answer.ok ? '' : refusalMessage(answer.refusal, 'zh')).toContain('低于 80 分');
});

it('三人中一人少半分，平均 79.83 分：不推荐，理由仍是低于八十分', () => {
  const steps = [
    ...PRESENT,
    ...cards(scoresTotalling(PRODUCT, 80)).slice(0, 2),
    {
      action: 'submit_scorecard',
      by: PEOPLE.inspector3,
      facts: scoresTotalling(PRODUCT, 79.5),
    },
    { action: 'consolidate' },
    ...SIGNED,
  ] as const;
  const asked = both(site, since(...steps))(properly('on_site_inspection', 'conclude_inspection'));
  const answer = answerTo(asked);
  const said = answer.ok ? '' : refusalMessage(answer.refusal, 'zh');
  expect(said).toContain('79.83');
  expect(said).toContain('低于 80 分');
});
