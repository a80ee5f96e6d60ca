import { EDITION_2025, ROLES } from '@sxjp/config/scheme';
import type { NoticeAction, NoticeStage, Role, Stage } from '@sxjp/config/scheme';
import { decideNotice } from '@sxjp/plugin-certification/domain';
import type {
  Actor,
  NoticeDecision,
  NoticeFile,
  NoticeItem,
  PlainDate,
} from '@sxjp/plugin-certification/domain';
import { BLANK, TODAY, YESTERDAY, entryOf } from './case-at.ts';
import { PEOPLE } from './people.ts';

const SHOWN = { organizationName: '晋申实业', offeringName: '晋源老陈醋', brand: '晋源' };

export const item = (
  id: string,
  stage: Stage,
  openObjections = 0,
  more: Partial<NoticeItem> = {}
): NoticeItem => ({
  id,
  name: `项目${id}`,
  stage,
  openObjections,
  held: false,
  shown: SHOWN,
  ...more,
});

type Entry = NoticeFile['history'][number];

/** 公示上的一步. */
export const stepOf = (
  { kind, id, name }: Actor,
  role: Role,
  step: Pick<Entry, 'action'> & Partial<Entry>
): Entry => ({
  ...entryOf(BLANK, { action: 'submit' }),
  recordType: 'public_notice',
  from: 'drafted',
  to: 'open',
  actor: { kind, id, name, role },
  facts: {},
  evidence: {},
  ...step,
});
export const draftedBy = (actor: Actor): NoticeFile['history'] => [
  stepOf(actor, 'editor', { action: 'create', from: null, to: 'drafted' }),
];

export const DRAFT: NoticeFile = {
  id: 'notice-1',
  number: null,
  title: '关于2026年第一批拟认证名单的公示',
  body: '现将名单予以公示。异议请寄联合会秘书处，电话 0351-0000000。',
  stage: 'drafted',
  version: 1,
  endOn: null,
  items: [
    item('1', 'awaiting_notice', 0, { shown: null }),
    item('2', 'awaiting_notice', 0, { shown: null }),
  ],
  history: draftedBy(PEOPLE.editor),
};

export const ANNOUNCEMENT = '晋品联公告〔2026〕1号';
const ANNOUNCED = stepOf(PEOPLE.publisher, 'publisher', {
  action: 'announce',
  to: 'announced',
  evidence: { announcementNumber: ANNOUNCEMENT },
});

export const noticeAt = (stage: NoticeStage): NoticeFile =>
  stage === 'drafted'
    ? DRAFT
    : {
        ...DRAFT,
        stage,
        number: '晋品联公示〔2026〕1号',
        endOn: YESTERDAY,
        items: [item('1', 'public_notice'), item('2', 'certified')],
        history: [...DRAFT.history, ...(stage === 'announced' ? [ANNOUNCED] : [])],
      };

/** 由导入名单而来的公示. */
export const IMPORTED: NoticeFile = {
  ...noticeAt('announced'),
  history: [
    stepOf(PEOPLE.publisher, 'publisher', { action: 'import', from: null, to: 'announced' }),
  ],
};

/** 编辑拟了更正，待发布. */
export const corrected = (notice: NoticeFile, facts: Entry['facts'], by = PEOPLE.editor) => ({
  ...notice,
  history: [
    ...notice.history,
    stepOf(by, 'editor', {
      action: 'draft_correction',
      from: notice.stage,
      to: notice.stage,
      facts,
    }),
  ],
});
export const erred = (notice: NoticeFile, by = PEOPLE.editor): NoticeFile => ({
  ...notice,
  history: [
    ...notice.history,
    stepOf(by, 'editor', {
      action: 'draft_erratum',
      from: 'announced',
      to: 'announced',
      facts: { erratumOf: ANNOUNCEMENT, publicText: '第1项“老陈酷”应为“老陈醋”。' },
    }),
  ],
});

export const dropped = (notice: NoticeFile): NoticeFile => ({
  ...notice,
  history: [
    ...notice.history,
    stepOf(PEOPLE.publisher, 'publisher', { action: 'drop_correction', facts: { reason: '不必' } }),
  ],
});

/** 只改文字；改了产品名称. */
export const WORDS = { publicText: '正文“申请”应为“异议”。', noticeBody: '现将名单予以公示。' };
export const IDENTITY = {
  publicText: '第1项产品名称更正。',
  itemId: '1',
  offeringName: '晋源陈醋',
};

/** A notice at this stage at which the act may be done. */
export function properNotice(stage: NoticeStage, action: NoticeAction): NoticeFile {
  const notice = noticeAt(stage);
  if (action === 'import_more') return IMPORTED;
  if (action === 'release_item')
    return { ...notice, items: [item('1', 'public_notice', 0, { held: true })] };
  if (action === 'correct') return corrected(notice, WORDS);
  if (action === 'restart') return corrected(notice, IDENTITY);
  if (action === 'drop_correction') return corrected(notice, WORDS);
  if (action === 'announce_erratum') return erred(notice);
  return notice;
}

const ofItem = { itemId: '1', reason: '单位名称存疑，待核实' };
const CHECKED = { personalDataChecked: true };
export const PROPER_NOTICE: Readonly<Record<NoticeAction, object>> = {
  open: CHECKED,
  announce: {},
  discard: { reason: '名单有误，重新拟稿' },
  hold_item: ofItem,
  release_item: ofItem,
  withdraw_item: ofItem,
  draft_correction: IDENTITY,
  drop_correction: { reason: '不必更正' },
  correct: CHECKED,
  restart: CHECKED,
  close: {},
  draft_erratum: { erratumOf: ANNOUNCEMENT, publicText: '第1项名称有误。' },
  announce_erratum: CHECKED,
  import_more: {},
};

const EDITORS: ReadonlySet<string> = new Set(['discard', 'draft_correction', 'draft_erratum']);
export const actorOf = (action: NoticeAction): Actor =>
  action === 'close' ? PEOPLE.clock : EDITORS.has(action) ? PEOPLE.editor : PEOPLE.publisher;

export const everything: Actor = { kind: 'staff', id: 'all', name: '身兼各职', roles: [...ROLES] };

export const questionOf = (notice: NoticeFile, actor: Actor, names: readonly string[] = []) => ({
  edition: EDITION_2025,
  notice,
  actor,
  today: TODAY,
  names,
});

export function askNotice(
  notice: NoticeFile,
  actor: Actor,
  action: string,
  facts: unknown,
  names: readonly string[] = [],
  today: PlainDate = TODAY
): NoticeDecision {
  const via = action === 'import_more' ? 'import' : undefined;
  return decideNotice({ ...questionOf(notice, actor, names), today }, action, facts, via);
}
export const outcomeOf = (decision: NoticeDecision): string =>
  decision.ok ? 'ok' : decision.refusal.code;
