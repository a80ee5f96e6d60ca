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
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};
