import { DOSSIER_GUARDS } from '../../plugins/certification/domain/guards/dossier.ts';
import { EDITION_2025, MATERIAL_KINDS } from '@sxjp/config/scheme';
import { BLANK, TODAY, YESTERDAY, after, caseAt, on } from './case-at.ts';
import { asItIs, both, entering, having, holdGuards } from './guard-cases.ts';
import type { Change, GuardCase } from './guard-cases.ts';
import { judgements } from './proper-facts.ts';

const material = (kind: string, changed: object): Change =>
  having({
    materials: BLANK.materials.map((each) => (each.kind === kind ? { ...each, ...changed } : each)),
  });
/** 版本允许两次补正时，第二次预审；`round` is when the patents were filed. */
const secondRound =
  (round: number): Change =>
  (asked) => {
    const file = after(caseAt('supplementing'), { action: 'resubmit' });
    const materials = file.materials.map((each) =>
      each.kind === 'patents' ? { ...each, round } : each
    );
    const { maxSupplementRounds, ...settings } = EDITION_2025.settings;
    if (maxSupplementRounds === undefined) throw new Error('No setting.');
    const twice = { ...maxSupplementRounds, value: 2 };
    return {
      ...asked,
      file: { ...file, materials },
      edition: { ...EDITION_2025, settings: { ...settings, maxSupplementRounds: twice } },
    };
  };
const excused = { answer: 'not_applicable', explanation: '无此项', files: [] };

const ban = (from: string, until: string): Change =>
  having({
    organization: {
      ...BLANK.organization,
      bans: [{ reason: 'certificate_revoked', from: on(from), until: on(until) }],
    },
  });

const CASES: readonly GuardCase[] = [
  ...(
    [
      ['draft', 'submit'],
      ['pre_review', 'accept'],
    ] as const
  ).flatMap(([stage, action]): GuardCase[] => [
    ['not_banned', '没有限制申报', stage, action, asItIs, 'ok'],
    ['not_banned', '昨天期满', stage, action, ban('2023-03-02', '2026-03-01'), 'ok'],
    ['not_banned', '今天是最后一天', stage, action, ban('2023-03-03', '2026-03-02'), 'banned'],
    ['not_banned', '今天开始限制', stage, action, ban('2026-03-02', '2029-03-01'), 'banned'],
  ]),
  ['materials_complete', '十项齐备', 'draft', 'submit', asItIs, 'ok'],
  ...MATERIAL_KINDS.map((kind): GuardCase => [
    'materials_complete',
    `缺“${kind}”`,
    'draft',
    'submit',
    having({ materials: BLANK.materials.filter((each) => each.kind !== kind) }),
    'material_missing',
  ]),
  [
    'materials_complete',
    '必备材料填“不适用”',
    'draft',
    'submit',
    material('patents', excused),
    'material_not_excusable',
  ],
  [
    'materials_complete',
    '适用时的材料填“不适用”并说明',
    'draft',
    'submit',
    material('technology_centre_proof', excused),
    'ok',
  ],
  [
    'materials_complete',
    '补正时又缺了一项',
    'supplementing',
    'resubmit',
    having({ materials: BLANK.materials.slice(1) }),
    'defect_not_answered',
  ],
  ['dimensions_chosen', '写了一个方面', 'draft', 'submit', asItIs, 'ok'],
  [
    'dimensions_chosen',
    '一个方面也没选',
    'draft',
    'submit',
    having({ dimensions: [] }),
    'dimensions_missing',
  ],
  [
    'dimensions_chosen',
    '选了没写',
    'draft',
    'submit',
    having({ dimensions: [{ dimension: 'social_effect', text: ' \n' }] }),
    'dimensions_missing',
  ],
  [
    'overview_written',
    '概述正好二十字',
    'draft',
    'submit',
    having({ overview: '醋'.repeat(20) }),
    'ok',
  ],
  [
    'overview_written',
    '概述十九字',
    'draft',
    'submit',
    having({ overview: ` ${'醋'.repeat(19)} ` }),
    'overview_missing',
  ],
  ['commitment_made', '已签承诺', 'draft', 'submit', asItIs, 'ok'],
  [
    'commitment_made',
    '没签承诺',
    'draft',
    'submit',
    having({ commitment: null }),
    'commitment_missing',
  ],
  ['every_material_judged', '十项都有意见', 'pre_review', 'accept', asItIs, 'ok'],
  [
    'every_material_judged',
    '漏了一项',
    'pre_review',
    'accept',
    entering({ judgements: [{ kind: 'patents', ok: true, code: null, defect: null }] }),
    'material_not_judged',
  ],
  ['no_material_defective', '都合格', 'pre_review', 'accept', asItIs, 'ok'],
  [
    'no_material_defective',
    '有不合格的还要受理',
    'pre_review',
    'accept',
    entering(judgements('innovation')),
    'material_defective',
  ],
  ['some_material_defective', '有不合格的', 'pre_review', 'return_for_supplement', asItIs, 'ok'],
  [
    'some_material_defective',
    '都合格还要补正',
    'pre_review',
    'return_for_supplement',
    entering(judgements()),
    'no_material_defective',
  ],
  ['supplement_round_left', '第一次补正', 'pre_review', 'return_for_supplement', asItIs, 'ok'],
  [
    'supplement_round_left',
    '补正过一次',
    'pre_review',
    'return_for_supplement',
    having({ supplementRound: 1 }),
    'supplement_rounds_used',
  ],
  [
    'nothing_new_in_a_second_notice',
    '第一次通知，什么都可以列',
    'pre_review',
    'return_for_supplement',
    asItIs,
    'ok',
  ],
  ...(
    [
      ['仍是上次指出的那项', judgements('trademark_proof'), 1, 'ok'],
      ['补正时换过的材料可以列', judgements('patents'), 1, 'ok'],
      ['上次没指出、也没动过的，不能再列', judgements('patents'), 0, 'visible_in_first_notice'],
    ] as const
  ).map(([said, facts, round, code]): GuardCase => [
    'nothing_new_in_a_second_notice',
    said,
    'pre_review',
    'return_for_supplement',
    both(secondRound(round), entering(facts)),
    code,
  ]),
  ['supplement_in_time', '到期当天', 'supplementing', 'resubmit', having({ dueOn: TODAY }), 'ok'],
  [
    'supplement_in_time',
    '过期一天，虽还没作终止',
    'supplementing',
    'resubmit',
    having({ dueOn: YESTERDAY }),
    'supplement_late',
  ],
  ['supplement_overdue', '过期一天', 'supplementing', 'lapse', having({ dueOn: YESTERDAY }), 'ok'],
  [
    'supplement_overdue',
    '到期当天',
    'supplementing',
    'lapse',
    having({ dueOn: TODAY }),
    'supplement_not_late',
  ],
  [
    'supplement_overdue',
    '没有期限',
    'supplementing',
    'lapse',
    having({ dueOn: null }),
    'supplement_not_late',
  ],
  ['defects_answered', '有缺陷的那项已换', 'supplementing', 'resubmit', asItIs, 'ok'],
  [
    'defects_answered',
    '换的是别的材料',
    'supplementing',
    'resubmit',
    having({
      materials: BLANK.materials.map((each) =>
        each.kind === 'patents' ? { ...each, round: 1 } : each
      ),
    }),
    'defect_not_answered',
  ],
];

holdGuards('申报与预审的条件', DOSSIER_GUARDS, CASES);
