import type { NoticeTransition } from '../schema.ts';
import type { NoticeStage } from '../words.ts';
import { assumed, flow, peer } from '../source.ts';

const ANOTHER_ANNOUNCEMENT = assumed('公告时异议未结或暂缓的项目，处理完毕后另行公告');
const PROMPTLY = assumed('公示、公告有误的及时更正，更正说明一并公开');

const announce = {
  to: ['announced'],
  by: ['publisher'],
  guards: ['not_the_editor', 'notice_ended', 'no_correction_pending', 'some_item_ready'],
  source: flow('第六条(七)：发布公告'),
} satisfies NoticeTransition;

/** 暂缓、恢复、撤回一项，其余照常. The item's application moves only when it is withdrawn. */
const itemsAt = (stage: NoticeStage) =>
  ({
    hold_item: {
      to: [stage],
      by: ['publisher'],
      guards: ['item_in_notice', 'item_not_held'],
      source: assumed('一项有疑问的暂缓公告，其余照常'),
    },
    release_item: {
      to: [stage],
      by: ['publisher'],
      guards: ['item_in_notice', 'item_held'],
      source: assumed('疑问消除的，解除暂缓'),
    },
    withdraw_item: {
      to: [stage],
      by: ['publisher'],
      guards: ['item_in_notice', 'item_free_of_objections', 'no_correction_pending'],
      source: assumed('撤回的项目退回汇总审核，页面标注“已撤回”'),
    },
  }) satisfies Record<string, NoticeTransition>;

const dropAt = (stage: NoticeStage) =>
  ({
    drop_correction: {
      to: [stage],
      by: ['editor', 'publisher'],
      guards: ['correction_pending'],
      source: assumed('拟定的更正可以放弃'),
    },
  }) satisfies Record<string, NoticeTransition>;

/** 更正：拟定和发布是两个人. One that changes who or what is shown counts the period anew 〔rulings 18〕. */
const correctionsAt = (stage: NoticeStage) =>
  ({
    draft_correction: {
      to: [stage],
      by: ['editor'],
      guards: ['no_correction_pending', 'correction_corrects', 'correction_publishable'],
      source: PROMPTLY,
    },
    ...dropAt(stage),
    correct: {
      to: [stage],
      by: ['publisher'],
      guards: [
        'correction_pending',
        'not_the_corrector',
        'correction_keeps_identity',
        'correction_publishable',
      ],
      source: PROMPTLY,
    },
    restart: {
      to: ['open'],
      by: ['publisher'],
      guards: [
        'correction_pending',
        'not_the_corrector',
        'correction_changes_identity',
        'correction_publishable',
      ],
      source: peer('公示内容有实质变更的，重新公示，期限重新计算'),
    },
  }) satisfies Record<string, NoticeTransition>;

/** 公示. One notice carries many applications; its acts move each of them through the same door. */
export const NOTICE_TRANSITIONS = {
  drafted: {
    open: {
      to: ['open'],
      by: ['publisher'],
      guards: ['not_the_editor', 'items_all_await_notice', 'personal_data_checked'],
      source: flow('第六条(六)：通过网站进行公示'),
    },
    discard: {
      to: ['discarded'],
      by: ['editor'],
      guards: [],
      source: assumed('未发布的公示可作废'),
    },
  },
  open: {
    ...itemsAt('open'),
    ...correctionsAt('open'),
    close: {
      to: ['closed'],
      by: ['system'],
      guards: ['notice_ended'],
      source: assumed('末日 24:00（北京时间）期满，系统自动办理'),
    },
    announce,
  },
  closed: {
    ...itemsAt('closed'),
    ...correctionsAt('closed'),
    announce,
  },
  announced: {
    ...itemsAt('announced'),
    announce: { ...announce, source: ANOTHER_ANNOUNCEMENT },
    draft_erratum: {
      to: ['announced'],
      by: ['editor'],
      guards: ['no_correction_pending', 'erratum_of_this_notice', 'correction_publishable'],
      source: PROMPTLY,
    },
    ...dropAt('announced'),
    announce_erratum: {
      to: ['announced'],
      by: ['publisher'],
      guards: ['correction_pending', 'not_the_corrector', 'correction_publishable'],
      source: assumed('公告有误的发更正公告，原公告不改，互相注明'),
    },
    import_more: {
      to: ['announced'],
      by: ['publisher'],
      guards: ['notice_was_imported'],
      via: 'import',
      source: assumed('历史证书名单分次导入，同一期公示的名单可以补全'),
    },
  },
  discarded: {},
} as const satisfies Record<NoticeStage, Record<string, NoticeTransition>>;
