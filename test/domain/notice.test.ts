import {
  EDITION_2025,
  NOTICE_ACTION_LABELS,
  NOTICE_STAGES,
  NOTICE_STAGE_LABELS,
  ROLES,
} from '@sxjp/config/scheme';
import type { NoticeAction, NoticeStage, Role, Stage } from '@sxjp/config/scheme';
import {
  NOTICE_GUARDS,
  availableNoticeActions,
  decideNotice,
  refusalMessage,
  refusalStatus,
} from '@sxjp/plugin-certification/domain';
import type { Actor, NoticeDecision, NoticeFile } from '@sxjp/plugin-certification/domain';
import { BLANK, TODAY, YESTERDAY, entryOf } from './case-at.ts';
import { frozen } from './frozen.ts';
import { PEOPLE } from './people.ts';

/** 公示的流转表，手抄一份. */
const TABLE: Readonly<
  Record<NoticeStage, Readonly<Record<string, { to: NoticeStage[]; by: Role[] }>>>
> = {
  drafted: {
    open: { to: ['open'], by: ['publisher'] },
    discard: { to: ['discarded'], by: ['editor'] },
  },
  open: { announce: { to: ['announced'], by: ['publisher'] } },
  announced: {
    announce: { to: ['announced'], by: ['publisher'] },
    import_more: { to: ['announced'], by: ['publisher'] },
  },
  discarded: {},
};
const ACTIONS = Object.keys(NOTICE_ACTION_LABELS) as NoticeAction[];
const UNKNOWN = ['no_such_act', 'constructor', 'submit'];

const item = (id: string, stage: Stage, openObjections = 0) => ({
  id,
  name: `项目${id}`,
  stage,
  openObjections,
});
const draftedBy = ({ kind, id, name }: Actor): NoticeFile['history'] => [
  {
    ...entryOf(BLANK, { action: 'submit' }),
    recordType: 'public_notice',
    action: 'create',
    from: null,
    to: 'drafted',
    actor: { kind, id, name, role: 'editor' },
  },
];

const DRAFT: NoticeFile = {
  id: 'notice-1',
  number: null,
  title: '关于2026年第一批拟认证名单的公示',
  body: '现将名单予以公示。异议请寄联合会秘书处，电话 0351-0000000。',
  stage: 'drafted',
  version: 1,
  endOn: null,
  items: [item('1', 'awaiting_notice'), item('2', 'awaiting_notice')],
  history: draftedBy(PEOPLE.editor),
};
const at = (stage: NoticeStage): NoticeFile =>
  stage === 'drafted'
    ? DRAFT
    : {
        ...DRAFT,
        stage,
        number: '晋品联公示〔2026〕1号',
        endOn: YESTERDAY,
        items: [item('1', 'public_notice'), item('2', 'certified')],
      };

/** 由导入名单而来的公示. */
const IMPORTED: NoticeFile = {
  ...at('announced'),
  history: at('announced').history.map((entry) => ({ ...entry, action: 'import' })),
};
const proper = (stage: NoticeStage, action: NoticeAction): NoticeFile =>
  action === 'import_more' ? IMPORTED : at(stage);

const PROPER: Readonly<Record<NoticeAction, object>> = {
  open: { personalDataChecked: true },
  announce: {},
  discard: { reason: '名单有误，重新拟稿' },
  import_more: {},
};
const actorFor = (action: NoticeAction) =>
  action === 'discard' ? PEOPLE.editor : PEOPLE.publisher;

function ask(notice: NoticeFile, actor: Actor, action: string, facts: unknown): NoticeDecision {
  const via = action === 'import_more' ? 'import' : undefined;
  return decideNotice({ edition: EDITION_2025, notice, actor, today: TODAY }, action, facts, via);
}
const outcome = (decision: NoticeDecision) => (decision.ok ? 'ok' : decision.refusal.code);

const inside = NOTICE_STAGES.flatMap((stage) =>
  (Object.keys(TABLE[stage]) as NoticeAction[]).map((action) => [stage, action] as const)
);
const outside = NOTICE_STAGES.flatMap((stage) =>
  [...ACTIONS, ...UNKNOWN]
    .filter((action) => !Object.hasOwn(TABLE[stage], action))
    .map((action) => [stage, action] as const)
);
const everything: Actor = { kind: 'staff', id: 'all', name: '身兼各职', roles: [...ROLES] };

describe('公示的流转表', () => {
  it.each(NOTICE_STAGES)('“%s”：能做什么、谁来做、做完到哪里，与方案一致', (stage) => {
    const rows = Object.entries(EDITION_2025.notice[stage]).map(([action, { to, by }]) => [
      action,
      { to, by },
    ]);
    expect(Object.fromEntries(rows)).toEqual(TABLE[stage]);
  });

  it.each(outside)('“%s”的公示不能“%s”：409，说明所处阶段和可办理的动作', (stage, action) => {
    const decision = ask(frozen(at(stage)), everything, action, {});
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
    const notice = proper(stage, action);
    const decision = ask(frozen(notice), actorFor(action), action, PROPER[action]);
    expect(decision).toMatchObject({ ok: true, action, to: TABLE[stage][action]?.to[0] });
    for (const role of ROLES.filter((each) => TABLE[stage][action]?.by.includes(each) !== true)) {
      const actor: Actor = { kind: 'staff', id: role, name: role, roles: [role] };
      expect(outcome(ask(notice, actor, action, PROPER[action]))).toBe('not_your_role');
    }
  });

  it.each(inside)('“%s”的“%s”不收没有约定的内容', (stage, action) => {
    const facts = { ...PROPER[action], stage: 'announced' };
    expect(outcome(ask(at(stage), actorFor(action), action, facts))).toBe('facts_invalid');
  });
});

type Row = readonly [
  guard: string,
  said: string,
  action: NoticeAction,
  notice: NoticeFile,
  outcome: string,
];
const saying = (body: string): NoticeFile => ({ ...DRAFT, body });
const holding = (...items: NoticeFile['items']): NoticeFile => ({ ...at('open'), items });
const own = draftedBy(PEOPLE.publisher);

const GUARD_CASES: readonly Row[] = [
  ['not_the_editor', '别人拟的稿', 'open', DRAFT, 'ok'],
  [
    'not_the_editor',
    '自己拟稿自己发布',
    'open',
    { ...DRAFT, history: own },
    'editor_cannot_publish',
  ],
  [
    'not_the_editor',
    '自己拟稿自己公告',
    'announce',
    { ...at('open'), history: own },
    'editor_cannot_publish',
  ],
  ['items_all_await_notice', '都在待公示', 'open', DRAFT, 'ok'],
  ['items_all_await_notice', '一项也没有', 'open', { ...DRAFT, items: [] }, 'notice_empty'],
  [
    'items_all_await_notice',
    '有一项退回了汇总审核',
    'open',
    { ...DRAFT, items: [item('1', 'awaiting_notice'), item('2', 'summary_review')] },
    'notice_item_not_ready',
  ],
  ['personal_data_checked', '联合会的座机可以公开', 'open', DRAFT, 'ok'],
  [
    'personal_data_checked',
    '文字里有手机号',
    'open',
    saying('联系人 13800138000'),
    'personal_data_found',
  ],
  [
    'personal_data_checked',
    '标题里有邮箱',
    'open',
    { ...DRAFT, title: 'a@b.cn' },
    'personal_data_found',
  ],
  ['notice_ended', '期满次日', 'announce', at('open'), 'ok'],
  ['notice_ended', '截止当天', 'announce', { ...at('open'), endOn: TODAY }, 'notice_running'],
  ['notice_ended', '没有截止日', 'announce', { ...at('open'), endOn: null }, 'notice_running'],
  ['some_item_ready', '有一项无异议', 'announce', at('open'), 'ok'],
  [
    'some_item_ready',
    '仅有的一项还有异议',
    'announce',
    holding(item('1', 'public_notice', 1)),
    'nothing_to_announce',
  ],
  [
    'some_item_ready',
    '在处理异议',
    'announce',
    holding(item('1', 'objection_handling')),
    'nothing_to_announce',
  ],
  [
    'some_item_ready',
    '都撤回了',
    'announce',
    holding(item('1', 'withdrawn')),
    'nothing_to_announce',
  ],
  ['notice_was_imported', '由导入而来的公示', 'import_more', IMPORTED, 'ok'],
  [
    'notice_was_imported',
    '本系统自己办的公示',
    'import_more',
    at('announced'),
    'notice_not_imported',
  ],
];

describe('公示的条件', () => {
  it('每个条件都有放行的和拒绝的例子', () => {
    for (const ok of [true, false]) {
      const shown = GUARD_CASES.filter((row) => (row[4] === 'ok') === ok).map(([guard]) => guard);
      expect([...new Set(shown)].sort()).toEqual(Object.keys(NOTICE_GUARDS).sort());
    }
  });

  it.each(GUARD_CASES)('%s：%s', (_guard, _said, action, notice, expected) => {
    expect(outcome(ask(notice, PEOPLE.publisher, action, PROPER[action]))).toBe(expected);
  });

  it('没有确认查过个人信息，不能发布', () => {
    for (const facts of [{}, { personalDataChecked: false }])
      expect(outcome(ask(DRAFT, PEOPLE.publisher, 'open', facts))).toBe('facts_invalid');
  });

  it('续导历史证书只能由导入办理，面板上办不成', () => {
    const question = { edition: EDITION_2025, notice: IMPORTED, actor: everything, today: TODAY };
    const decision = decideNotice(question, 'import_more', {});
    expect(outcome(decision)).toBe('only_through_import');
    const offered = availableNoticeActions(question).find((each) => each.action === 'import_more');
    expect(offered?.refusal?.code).toBe('only_through_import');
  });

  it('发布带着全部项目；公告只带没有异议的，其余留下；作废一项也不带', () => {
    const carried = (notice: NoticeFile, action: NoticeAction) => {
      const decision = ask(notice, actorFor(action), action, PROPER[action]);
      return decision.ok ? decision.items : decision.refusal.code;
    };
    expect(carried(DRAFT, 'open')).toEqual(['1', '2']);
    const mixed = holding(
      item('1', 'public_notice', 2),
      item('2', 'public_notice'),
      item('3', 'objection_handling'),
      item('4', 'withdrawn'),
      item('5', 'public_notice')
    );
    expect(carried(mixed, 'announce')).toEqual(['2', '5']);
    expect(carried({ ...mixed, stage: 'announced' }, 'announce')).toEqual(['2', '5']);
    expect(carried(DRAFT, 'discard')).toEqual([]);
  });

  it('面板说能办的，填好就办得成；说不能办的，以同一理由办不成', () => {
    const notices = [...NOTICE_STAGES.map(at), ...GUARD_CASES.map((row) => row[3])];
    for (const notice of notices) {
      for (const actor of [...Object.values(PEOPLE), everything]) {
        const question = { edition: EDITION_2025, notice, actor, today: TODAY };
        for (const { action, refusal } of availableNoticeActions(question)) {
          const decision = decideNotice(question, action, PROPER[action]);
          expect(decision.ok ? null : decision.refusal).toEqual(refusal);
        }
      }
    }
  });
});
