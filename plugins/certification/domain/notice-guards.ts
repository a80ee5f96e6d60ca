import type { RecordGuard } from './record.ts';
import type { NoticeQuestion } from './notice.ts';
import type { Facts } from './fields.ts';
import { announcementsOf, identityChanges, pendingCorrection, wordChanges } from './notice-file.ts';
import type { NoticeFile, NoticeItem } from './notice-file.ts';
import { refusePublication } from './publication-scan.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** Items that go forward with the notice: free of every objection, not held back, and still in it. */
export const readyItems = ({ items }: Pick<NoticeFile, 'items'>): string[] =>
  items
    .filter(
      ({ stage, openObjections, held }) =>
        stage === 'public_notice' && openObjections === 0 && !held
    )
    .map(({ id }) => id);

const isUnderNotice = ({ stage }: NoticeItem): boolean =>
  stage === 'public_notice' || stage === 'objection_handling';

const itemNamed = ({ items }: NoticeFile, facts: Facts): NoticeItem | undefined =>
  items.find((item) => item.id === facts.itemId && isUnderNotice(item));

/** Asked of the item an act names. While it is only asked what may be done, there has to be one it could be done to. */
function ofItem(
  holds: (item: NoticeItem) => boolean,
  refusal: (named: string) => Refusal
): RecordGuard<NoticeQuestion> {
  return ({ notice }, facts) => {
    const under = notice.items.filter(isUnderNotice);
    const asked = facts === null ? under : under.filter(({ id }) => id === facts.itemId);
    return asked.some(holds) ? null : refusal(asked.map(({ name }) => name).join('、') || '—');
  };
}

/** The words a correction would put before the public. */
const wordsOf = ({
  publicText,
  noticeTitle,
  noticeBody,
  organizationName,
  offeringName,
  brand,
}: Facts) =>
  [publicText, noticeTitle, noticeBody, organizationName, offeringName, brand]
    .filter((text) => text !== undefined)
    .join('\n');

/** 公示的条件. 〔申报流程 第六条(六)(七)；rulings 8、18〕 */
export const NOTICE_GUARDS = {
  not_the_editor: ({ notice, actor }) => {
    const drafted = notice.history[0];
    return drafted?.actor.id === actor.id
      ? refuse('editor_cannot_publish', { editor: drafted.actor.name })
      : null;
  },
  items_all_await_notice: ({ notice: { items } }) => {
    if (items.length === 0) return refuse('notice_empty', {});
    const wrong = items.filter(({ stage }) => stage !== 'awaiting_notice');
    return wrong.length === 0
      ? null
      : refuse('notice_item_not_ready', { items: wrong.map(({ name }) => name).join('、') });
  },
  personal_data_checked: ({ notice, names }, facts) => {
    const refusal = refusePublication(
      `${notice.title}\n${notice.body}`,
      names,
      facts === null ? '' : facts.consent
    );
    if (refusal !== null) return refusal;
    return facts === null || facts.personalDataChecked === true
      ? null
      : refuse('personal_data_unchecked', {}, 'personalDataChecked');
  },
  notice_ended: ({ notice: { endOn }, today }) =>
    endOn === null || today <= endOn
      ? refuse('notice_running', { endOn: endOn ?? '—', today })
      : null,
  some_item_ready: ({ notice }) =>
    readyItems(notice).length > 0 ? null : refuse('nothing_to_announce', {}),
  notice_was_imported: ({ notice: { history, title } }) =>
    history[0]?.action === 'import' ? null : refuse('notice_not_imported', { notice: title }),

  item_in_notice: ofItem(
    () => true,
    () => refuse('item_not_in_notice', {}, 'itemId')
  ),
  item_not_held: ofItem(
    ({ held }) => !held,
    (item) => refuse('notice_item_held', { item }, 'itemId')
  ),
  item_held: ofItem(
    ({ held }) => held,
    (item) => refuse('notice_item_not_held', { item }, 'itemId')
  ),
  item_free_of_objections: ofItem(
    ({ stage, openObjections }) => stage === 'public_notice' && openObjections === 0,
    (item) => refuse('notice_item_objected', { item }, 'itemId')
  ),

  no_correction_pending: ({ notice }) => {
    const pending = pendingCorrection(notice);
    return pending === null
      ? null
      : refuse('correction_pending', { editor: pending.by.name, on: pending.on });
  },
  correction_pending: ({ notice }) =>
    pendingCorrection(notice) === null ? refuse('no_correction', {}) : null,
  not_the_corrector: ({ notice, actor }) => {
    const pending = pendingCorrection(notice);
    return pending?.by.id === actor.id
      ? refuse('editor_cannot_publish', { editor: pending.by.name })
      : null;
  },
  correction_corrects: ({ notice }, facts) => {
    if (facts === null) return null;
    const { organizationName, offeringName, brand } = facts;
    const namesIdentity = [organizationName, offeringName, brand].some(
      (each) => each !== undefined
    );
    if (
      namesIdentity !== (facts.itemId !== undefined) ||
      (namesIdentity && itemNamed(notice, facts) === undefined)
    )
      return refuse('item_not_in_notice', {}, 'itemId');
    const changes = { ...identityChanges(notice, facts), ...wordChanges(notice, facts) };
    return Object.keys(changes).length === 0 ? refuse('corrects_nothing', {}) : null;
  },
  /** What is being drafted, and again what is about to be published: names may have become known between. */
  correction_publishable: ({ notice, names }, facts) => {
    const pending = pendingCorrection(notice);
    const drafted = pending?.facts ?? facts;
    if (drafted === null) return null;
    return refusePublication(
      wordsOf(drafted),
      names,
      pending === null || facts === null ? '' : facts.consent
    );
  },
  correction_keeps_identity: ({ notice }) =>
    Object.keys(identityChanges(notice, pendingCorrection(notice)?.facts ?? {})).length === 0
      ? null
      : refuse('correction_restarts', {}),
  correction_changes_identity: ({ notice }) => {
    const pending = pendingCorrection(notice);
    if (Object.keys(identityChanges(notice, pending?.facts ?? {})).length === 0)
      return refuse('correction_keeps_on', {});
    return itemNamed(notice, pending?.facts ?? {}) === undefined
      ? refuse('item_not_in_notice', {})
      : null;
  },
  erratum_of_this_notice: ({ notice }, facts) => {
    const numbers = announcementsOf(notice);
    if (numbers.length === 0) return refuse('nothing_announced', {});
    return facts === null || numbers.includes(facts.erratumOf ?? '')
      ? null
      : refuse(
          'announcement_unknown',
          { number: facts.erratumOf ?? '—', known: numbers.join('、') },
          'erratumOf'
        );
  },
} as const satisfies Readonly<Record<string, RecordGuard<NoticeQuestion>>>;
