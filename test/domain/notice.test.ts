import {
  EDITION_2025,
  NOTICE_ACTION_LABELS,
  NOTICE_STAGES,
  NOTICE_STAGE_LABELS,
  ROLES,
} from '@sxjp/config/scheme';
import type { NoticeAction } from '@sxjp/config/scheme';
import {
  availableNoticeActions,
  decideNotice,
  refusalMessage,
  refusalStatus,
} from '@sxjp/plugin-certification/domain';
import type { Actor, NoticeFile } from '@sxjp/plugin-certification/domain';
import { TODAY } from './case-at.ts';
import { frozen } from './frozen.ts';
import { NOTICE_TABLE as TABLE } from './notice-table.ts';
import {
  DRAFT,
  IDENTITY,
  IMPORTED,
  PROPER_NOTICE as PROPER,
  WORDS,
  actorOf,
  askNotice as ask,
  corrected,
  everything,
  item,
  noticeAt,
  outcomeOf,
  properNotice,
  questionOf,
} from './notices.ts';
import { PEOPLE } from './people.ts';

const ACTIONS = Object.keys(NOTICE_ACTION_LABELS) as NoticeAction[];
const UNKNOWN = ['no_such_act', 'constructor', 'submit'];

const inside = NOTICE_STAGES.flatMap((stage) =>
  (Object.keys(TABLE[stage]) as NoticeAction[]).map((action) => [stage, action] as const)
);
const outside = NOTICE_STAGES.flatMap((stage) =>
  [...ACTIONS, ...UNKNOWN]
    .filter((action) => !Object.hasOwn(TABLE[stage], action))
    .map((action) => [stage, action] as const)
);

describe('公示的流转表', () => {
  it.each(NOTICE_STAGES)('“%s”：能做什么、谁来做、做完到哪里，与方案一致', (stage) => {
    const rows = Object.entries(EDITION_2025.notice[stage]).map(([action, { to, by }]) => [
      action,
      { to, by },
    ]);
    expect(Object.fromEntries(rows)).toEqual(TABLE[stage]);
  });

  it.each(outside)('“%s”的公示不能“%s”：409，说明所处阶段和可办理的动作', (stage, action) => {
    const decision = ask(frozen(noticeAt(stage)), everything, action, {});
    if (decision.ok) throw new Error('应当拒绝');
    const { refusal } = decision;
    expect([refusal.code, refusalStatus(refusal)]).toEqual(['action_not_in_stage', 409]);
    for (const language of ['zh', 'en'] as const) {
      const message = refusalMessage(refusal, language);
      expect(message).toContain(NOTICE_STAGE_LABELS[stage][language]);
      for (const possible of Object.keys(TABLE[stage]) as NoticeAction[])
        expect(message).toContain(NOTICE_ACTION_LABELS[possible][language]);
    }
  });

  it.each(inside)('“%s”的公示可以“%s”，只由它的角色', (stage, action) => {
    const notice = properNotice(stage, action);
    const decision = ask(frozen(notice), actorOf(action), action, PROPER[action]);
    expect(decision).toMatchObject({ ok: true, action, to: TABLE[stage][action]?.to[0] });
    for (const role of ROLES.filter((each) => TABLE[stage][action]?.by.includes(each) !== true)) {
      const actor: Actor = { kind: 'staff', id: role, name: role, roles: [role] };
      expect(outcomeOf(ask(notice, actor, action, PROPER[action]))).toBe('not_your_role');
    }
  });

  it('没有确认查过个人信息，不能发布公示、更正和更正公告', () => {
    for (const [stage, action] of [
      ['drafted', 'open'],
      ['open', 'correct'],
      ['closed', 'restart'],
      ['announced', 'announce_erratum'],
    ] as const)
      for (const facts of [{}, { personalDataChecked: false }])
        expect(outcomeOf(ask(properNotice(stage, action), PEOPLE.publisher, action, facts))).toBe(
          'facts_invalid'
        );
  });

  it('续导历史证书只能由导入办理，面板上办不成', () => {
    const question = questionOf(IMPORTED, everything);
    expect(outcomeOf(decideNotice(question, 'import_more', {}))).toBe('only_through_import');
    const offered = availableNoticeActions(question).find((each) => each.action === 'import_more');
    expect(offered?.refusal?.code).toBe('only_through_import');
  });
});

describe('公示的办理带着哪些申报', () => {
  const carried = (notice: NoticeFile, action: NoticeAction) => {
    const decision = ask(notice, actorOf(action), action, PROPER[action]);
    return decision.ok ? decision.items : decision.refusal.code;
  };
  const mixed: NoticeFile = {
    ...noticeAt('open'),
    items: [
      item('1', 'public_notice', 2),
      item('2', 'public_notice'),
      item('3', 'objection_handling'),
      item('4', 'withdrawn'),
      item('5', 'public_notice'),
      item('6', 'public_notice', 0, { held: true }),
    ],
  };

  it('发布带着全部项目；公告只带没有异议、没有暂缓的，其余留下；作废一项也不带', () => {
    expect(carried(DRAFT, 'open')).toEqual(['1', '2']);
    expect(carried(mixed, 'announce')).toEqual(['2', '5']);
    expect(carried({ ...mixed, stage: 'closed' }, 'announce')).toEqual(['2', '5']);
    expect(carried({ ...mixed, stage: 'announced' }, 'announce')).toEqual(['2', '5']);
    expect(carried(DRAFT, 'discard')).toEqual([]);
  });

  it('撤回一项只带那一项；更正公示对象只带被更正的那一项；暂缓和文字更正一项也不带', () => {
    expect(carried(noticeAt('open'), 'withdraw_item')).toEqual(['1']);
    expect(carried(corrected(noticeAt('open'), IDENTITY), 'restart')).toEqual(['1']);
    expect(carried(noticeAt('open'), 'hold_item')).toEqual([]);
    expect(carried(corrected(noticeAt('open'), WORDS), 'correct')).toEqual([]);
  });

  it('面板说能办的，填好就办得成；说不能办的，以同一理由办不成', () => {
    const notices = [
      ...NOTICE_STAGES.map(noticeAt),
      ...inside.map(([stage, action]) => properNotice(stage, action)),
      mixed,
    ];
    let agreed = 0;
    for (const notice of notices) {
      for (const actor of [...Object.values(PEOPLE), everything]) {
        const question = { ...questionOf(notice, actor), today: TODAY };
        for (const { action, refusal } of availableNoticeActions(question)) {
          const decision = decideNotice(question, action, PROPER[action]);
          if (refusal !== null || decision.ok)
            expect(decision.ok ? null : decision.refusal.code).toEqual(refusal?.code ?? null);
          agreed += 1;
        }
      }
    }
    expect(agreed).toBeGreaterThan(500);
  });
});
