import type { NoticeTransition } from '../schema.ts';
import type { NoticeStage } from '../words.ts';
import { assumed, flow } from '../source.ts';

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
    announce: {
      to: ['announced'],
      by: ['publisher'],
      guards: ['not_the_editor', 'notice_ended', 'some_item_ready'],
      source: flow('第六条(七)：发布公告'),
    },
  },
  announced: {
    announce: {
      to: ['announced'],
      by: ['publisher'],
      guards: ['not_the_editor', 'notice_ended', 'some_item_ready'],
      source: assumed('公告时异议未结的项目，处理完毕后另行公告'),
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
