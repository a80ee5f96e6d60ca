import {
  EDITION_2025,
  NOTICE_ACTION_LABELS,
  NOTICE_STAGES,
  NOTICE_STAGE_LABELS,
  ROLES,
} from '@sxjp/config/scheme';
import type { NoticeAction, NoticeStage, Role } from '@sxjp/config/scheme';
import { decideNotice, refusalMessage } from '@sxjp/plugin-certification/domain';
import type { NoticeFile } from '@sxjp/plugin-certification/domain';
import { TODAY, actorOf, historyOf, on } from './a-case.ts';

const EXPECTED: Record<NoticeStage, Partial<Record<NoticeAction, Role>>> = {
  drafted: { open: 'publisher', discard: 'editor' },
  open: { announce: 'publisher' },
  announced: { announce: 'publisher' },
  discarded: {},
};
const ACTIONS = Object.keys(NOTICE_ACTION_LABELS) as NoticeAction[];

const notice = (changed: Partial<NoticeFile> = {}): NoticeFile => ({
  id: 'notice',
  number: null,
  title: '关于2026年度拟认证名单的公示',
  body: '现将名单予以公示。',
  stage: 'drafted',
  version: 1,
  endOn: null,
  items: [
    { id: 'one', name: '老陈醋', stage: 'awaiting_notice', openObjections: 0 },
    { id: 'two', name: '小米', stage: 'awaiting_notice', openObjections: 0 },
  ],
  history: historyOf([
    { action: 'create', by: 'editor', from: null, to: 'drafted', recordType: 'public_notice' },
  ]),
  ...changed,
});
const decided = (role: Role, file: NoticeFile, action: string, facts: object = {}, place = 1) =>
  decideNotice(
    { edition: EDITION_2025, notice: file, actor: actorOf(role, place), today: TODAY },
    action,
    facts
  );
const open = (changed: Partial<NoticeFile> = {}) =>
  notice({
    stage: 'open',
    endOn: on('2026-06-09'),
    items: [{ id: 'one', name: '老陈醋', stage: 'public_notice', openObjections: 0 }],
    ...changed,
  });

describe('公示的流转表', () => {
  it.each(
    NOTICE_STAGES.flatMap((stage) =>
      [...ACTIONS, 'no_such_act'].map((action) => [stage, action] as const)
    )
  )('在“%s”，%s', (stage, action) => {
    const role = (EXPECTED[stage] as Record<string, Role>)[action];
    for (const each of ROLES) {
      const decision = decided(each, notice({ stage }), action);
      const code = decision.ok ? 'ok' : decision.refusal.code;
      if (role === undefined) {
        expect(code).toBe('action_not_in_stage');
        if (!decision.ok)
          expect(refusalMessage(decision.refusal, 'zh')).toContain(NOTICE_STAGE_LABELS[stage].zh);
      } else if (each !== role) expect(code).toBe('not_your_role');
      else expect(code).not.toMatch(/not_your_role|action_not_in_stage/);
    }
  });

  it('发布公示：两人、名单都在待公示、文字查过个人信息，才带着全部项目一起公示', () => {
    const checked = { personalDataChecked: true };
    expect(decided('publisher', notice(), 'open', checked)).toMatchObject({
      ok: true,
      to: 'open',
      items: ['one', 'two'],
    });
    const codeOf = (file: NoticeFile, facts: object = checked) => {
      const decision = decided('publisher', file, 'open', facts);
      return decision.ok ? 'ok' : decision.refusal.code;
    };
    expect(codeOf(notice({ items: [] }))).toBe('notice_empty');
    expect(
      codeOf(
        notice({
          items: [{ id: 'one', name: '老陈醋', stage: 'summary_review', openObjections: 0 }],
        })
      )
    ).toBe('notice_item_not_ready');
    expect(codeOf(notice({ body: '联系人电话 13812345678' }))).toBe('personal_data_found');
    expect(codeOf(notice(), {})).toBe('facts_invalid');
    const self = historyOf([{ action: 'create', by: 'publisher', from: null, to: 'drafted' }]);
    expect(codeOf(notice({ history: self }))).toBe('editor_cannot_publish');
  });

  it('公告：期满之前不行；有异议的项目留下，其余先行；一项也没有的不行', () => {
    const codeOf = (file: NoticeFile) => {
      const decision = decided('publisher', file, 'announce');
      return decision.ok ? decision.items : decision.refusal.code;
    };
    expect(codeOf(open({ endOn: on('2026-06-10') }))).toBe('notice_running');
    const two = [
      { id: 'one', name: '老陈醋', stage: 'public_notice' as const, openObjections: 1 },
      { id: 'two', name: '小米', stage: 'public_notice' as const, openObjections: 0 },
    ];
    expect(codeOf(open({ items: two }))).toEqual(['two']);
    expect(codeOf(open({ items: two.slice(0, 1) }))).toBe('nothing_to_announce');
  });
});
