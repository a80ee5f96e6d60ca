import type { NoticeStage, Role } from '@sxjp/config/scheme';

type Way = Readonly<Record<string, { to: NoticeStage[]; by: Role[] }>>;

const items = (stage: NoticeStage): Way => ({
  hold_item: { to: [stage], by: ['publisher'] },
  release_item: { to: [stage], by: ['publisher'] },
  withdraw_item: { to: [stage], by: ['publisher'] },
});
const corrections = (stage: NoticeStage): Way => ({
  draft_correction: { to: [stage], by: ['editor'] },
  drop_correction: { to: [stage], by: ['editor', 'publisher'] },
  correct: { to: [stage], by: ['publisher'] },
  restart: { to: ['open'], by: ['publisher'] },
});
const announce: Way = { announce: { to: ['announced'], by: ['publisher'] } };

/** 公示的流转表，手抄一份. */
export const NOTICE_TABLE: Readonly<Record<NoticeStage, Way>> = {
  drafted: {
    open: { to: ['open'], by: ['publisher'] },
    discard: { to: ['discarded'], by: ['editor'] },
  },
  open: {
    ...items('open'),
    ...corrections('open'),
    close: { to: ['closed'], by: ['system'] },
    ...announce,
  },
  closed: { ...items('closed'), ...corrections('closed'), ...announce },
  announced: {
    ...items('announced'),
    ...announce,
    draft_erratum: { to: ['announced'], by: ['editor'] },
    drop_correction: { to: ['announced'], by: ['editor', 'publisher'] },
    announce_erratum: { to: ['announced'], by: ['publisher'] },
    import_more: { to: ['announced'], by: ['publisher'] },
  },
  discarded: {},
};
