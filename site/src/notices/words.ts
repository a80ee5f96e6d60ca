import type { PublicNoticePage } from '@sxjp/plugin-certification/domain';
import type { Label } from '@sxjp/config/scheme';
import type { Period } from './period.ts';

export const PERIOD_LABELS: Record<Period, Label> = {
  upcoming: { zh: '待上线', en: 'Not yet on line' },
  open: { zh: '公示中', en: 'Open' },
  ended: { zh: '已结束', en: 'Ended' },
};

type Inclusion = PublicNoticePage['items'][number]['inclusion'];

/** Where one item of a notice stands. */
export const INCLUSION_LABELS: Record<Inclusion, Label> = {
  included: { zh: '列入公示', en: 'Included' },
  objection: { zh: '异议处理中，暂缓公告', en: 'Objection pending, held back' },
  held: { zh: '暂缓公告', en: 'Held back' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

type Outcome = PublicNoticePage['items'][number]['objections'][number]['outcome'];

/** 异议的处理结果. */
export const OUTCOME_LABELS: Record<Outcome, Label> = {
  refused: { zh: '异议不予受理', en: 'Objection not accepted' },
  dismissed: { zh: '异议不成立', en: 'Objection dismissed' },
  upheld: { zh: '异议成立', en: 'Objection upheld' },
  partly_upheld: { zh: '异议部分成立', en: 'Objection partly upheld' },
};
