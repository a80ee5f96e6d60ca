import type { NoticeAction } from '@sxjp/config/scheme';
import { NOTICE_GUARDS, refusalMessage } from '@sxjp/plugin-certification/domain';
import type { NoticeFile, NoticeItem } from '@sxjp/plugin-certification/domain';
import { TODAY } from './case-at.ts';
import {
  ANNOUNCEMENT,
  DRAFT,
  IDENTITY,
  IMPORTED,
  PROPER_NOTICE as PROPER,
  WORDS,
  actorOf,
  askNotice,
  corrected,
  draftedBy,
  dropped,
  erred,
  item,
  noticeAt,
  outcomeOf,
} from './notices.ts';
import { PEOPLE } from './people.ts';

type Row = [
  guard: keyof typeof NOTICE_GUARDS,
  said: string,
  action: NoticeAction,
  notice: NoticeFile,
  outcome: string,
  facts?: object,
];

const holding = (...items: NoticeItem[]): NoticeFile => ({ ...noticeAt('open'), items });
const saying = (body: string): NoticeFile => ({ ...DRAFT, body });
const own = draftedBy(PEOPLE.publisher);
const open = noticeAt('open');
const HELD = item('1', 'public_notice', 0, { held: true });
const NAMES = ['张工程'];
const facts = (changed: object) => ({ publicText: '更正说明。', ...changed });

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
    { ...open, history: own },
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
  [
    'personal_data_checked',
    '有分数',
    'open',
    saying('现场核查得分 87.5。'),
    'confidential_text_found',
  ],
  [
    'personal_data_checked',
    '有专家姓名',
    'open',
    saying('评审组长张工程。'),
    'names_without_consent',
  ],
  [
    'personal_data_checked',
    '本人同意公开姓名',
    'open',
    saying('评审组长张工程。'),
    'ok',
    { personalDataChecked: true, consent: '本人 2026 年 3 月 1 日书面同意' },
  ],
  ['notice_ended', '期满次日', 'announce', open, 'ok'],
  ['notice_ended', '截止当天', 'announce', { ...open, endOn: TODAY }, 'notice_running'],
  ['notice_ended', '没有截止日', 'announce', { ...open, endOn: null }, 'notice_running'],
  ['notice_ended', '期满自动办理', 'close', open, 'ok'],
  ['notice_ended', '截止当天不能办期满', 'close', { ...open, endOn: TODAY }, 'notice_running'],
  ['some_item_ready', '有一项无异议', 'announce', open, 'ok'],
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
  ['some_item_ready', '仅有的一项暂缓', 'announce', holding(HELD), 'nothing_to_announce'],
  ['notice_was_imported', '由导入而来的公示', 'import_more', IMPORTED, 'ok'],
  [
    'notice_was_imported',
    '本系统自己办的公示',
    'import_more',
    noticeAt('announced'),
    'notice_not_imported',
  ],
  ['item_in_notice', '公示中的一项', 'hold_item', open, 'ok'],
  [
    'item_in_notice',
    '已获证的一项',
    'hold_item',
    holding(item('1', 'certified')),
    'item_not_in_notice',
  ],
  [
    'item_in_notice',
    '不在本公示',
    'hold_item',
    open,
    'item_not_in_notice',
    { itemId: '9', reason: '无' },
  ],
  ['item_not_held', '没有暂缓', 'hold_item', open, 'ok'],
  ['item_not_held', '已经暂缓', 'hold_item', holding(HELD), 'notice_item_held'],
  ['item_held', '已经暂缓', 'release_item', holding(HELD), 'ok'],
  ['item_held', '没有暂缓', 'release_item', open, 'notice_item_not_held'],
  ['item_free_of_objections', '没有异议', 'withdraw_item', open, 'ok'],
  [
    'item_free_of_objections',
    '有未结的异议',
    'withdraw_item',
    holding(item('1', 'public_notice', 1)),
    'notice_item_objected',
  ],
  [
    'item_free_of_objections',
    '在处理异议',
    'withdraw_item',
    holding(item('1', 'objection_handling')),
    'notice_item_objected',
  ],
  ['no_correction_pending', '没有待发布的更正', 'announce', open, 'ok'],
  [
    'no_correction_pending',
    '有待发布的更正',
    'announce',
    corrected(open, WORDS),
    'correction_pending',
  ],
  [
    'no_correction_pending',
    '有待发布的更正，不能再拟',
    'draft_correction',
    corrected(open, WORDS),
    'correction_pending',
  ],
  ['correction_pending', '拟了更正', 'correct', corrected(open, WORDS), 'ok'],
  ['correction_pending', '没有拟过', 'correct', open, 'no_correction'],
  ['correction_pending', '拟了又放弃', 'correct', dropped(corrected(open, WORDS)), 'no_correction'],
  ['not_the_corrector', '别人拟的更正', 'correct', corrected(open, WORDS), 'ok'],
  [
    'not_the_corrector',
    '自己拟的更正',
    'correct',
    corrected(open, WORDS, PEOPLE.publisher),
    'editor_cannot_publish',
  ],
  [
    'not_the_corrector',
    '自己拟的更正公告',
    'announce_erratum',
    erred(noticeAt('announced'), PEOPLE.publisher),
    'editor_cannot_publish',
  ],
  ['correction_corrects', '改产品名称', 'draft_correction', open, 'ok', IDENTITY],
  ['correction_corrects', '改正文', 'draft_correction', open, 'ok', WORDS],
  ['correction_corrects', '什么也没改', 'draft_correction', open, 'corrects_nothing', facts({})],
  [
    'correction_corrects',
    '改成了现在的样子',
    'draft_correction',
    open,
    'corrects_nothing',
    facts({ itemId: '1', offeringName: '晋源老陈醋' }),
  ],
  [
    'correction_corrects',
    '没有说是哪一项',
    'draft_correction',
    open,
    'item_not_in_notice',
    facts({ offeringName: '晋源陈醋' }),
  ],
  [
    'correction_corrects',
    '选了一项却没有改它',
    'draft_correction',
    open,
    'item_not_in_notice',
    facts({ itemId: '1', noticeTitle: '更正' }),
  ],
  ['correction_publishable', '没有个人信息', 'correct', corrected(open, WORDS), 'ok'],
  [
    'correction_publishable',
    '更正说明里有手机号',
    'draft_correction',
    open,
    'personal_data_found',
    { ...IDENTITY, publicText: '电话 13800138000' },
  ],
  [
    'correction_publishable',
    '更正说明里有密级',
    'draft_correction',
    open,
    'confidential_text_found',
    { ...IDENTITY, publicText: '内部资料' },
  ],
  [
    'correction_publishable',
    '更正说明里有专家姓名',
    'correct',
    corrected(open, { ...WORDS, publicText: '经张工程核实。' }),
    'names_without_consent',
  ],
  ['correction_keeps_identity', '只改文字', 'correct', corrected(open, WORDS), 'ok'],
  [
    'correction_keeps_identity',
    '改了公示对象',
    'correct',
    corrected(open, IDENTITY),
    'correction_restarts',
  ],
  ['correction_changes_identity', '改了公示对象', 'restart', corrected(open, IDENTITY), 'ok'],
  [
    'correction_changes_identity',
    '只改文字',
    'restart',
    corrected(open, WORDS),
    'correction_keeps_on',
  ],
  [
    'correction_changes_identity',
    '那一项已经撤回',
    'restart',
    corrected(holding(item('1', 'withdrawn')), IDENTITY),
    'item_not_in_notice',
  ],
  ['erratum_of_this_notice', '更正本公示名下的公告', 'draft_erratum', noticeAt('announced'), 'ok'],
  [
    'erratum_of_this_notice',
    '别的公告',
    'draft_erratum',
    noticeAt('announced'),
    'announcement_unknown',
    { erratumOf: '晋品联公告〔2026〕9号', publicText: '有误。' },
  ],
  [
    'erratum_of_this_notice',
    '还没有公告过',
    'draft_erratum',
    { ...noticeAt('announced'), history: DRAFT.history },
    'nothing_announced',
    { erratumOf: ANNOUNCEMENT, publicText: '有误。' },
  ],
];

describe('公示的条件', () => {
  it('每个条件都有放行的和拒绝的例子', () => {
    for (const ok of [true, false]) {
      const shown = GUARD_CASES.filter((row) => (row[4] === 'ok') === ok).map(([guard]) => guard);
      expect([...new Set(shown)].sort()).toEqual(Object.keys(NOTICE_GUARDS).sort());
    }
  });

  it.each(GUARD_CASES)('%s：%s（%s）', (...row) => {
    const [, , action, notice, expected, given] = row;
    const decision = askNotice(notice, actorOf(action), action, given ?? PROPER[action], NAMES);
    expect(outcomeOf(decision)).toBe(expected);
    if (!decision.ok)
      for (const language of ['zh', 'en'] as const)
        expect(refusalMessage(decision.refusal, language)).not.toMatch(/[{}]|undefined/);
  });
});
