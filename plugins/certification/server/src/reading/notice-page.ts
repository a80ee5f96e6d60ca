import { announcementsOf, pendingCorrection } from '@sxjp/plugin-certification/domain';
import type { Actor, Language, NoticeFile } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { noticeActionLines } from './action-lines.ts';
import { ledgerLines } from './ledger-lines.ts';
import { allNotices, loadNotice } from './notice-file.ts';
import type { NoticeRow } from './notice-file.ts';

function noticeLine(row: NoticeRow) {
  return {
    id: row.document_id,
    number: row.number,
    title: row.title,
    round: row.round,
    stage: row.stage,
    version: row.version,
    endOn: row.end_on,
  };
}

export async function noticeList({ reader }: House) {
  return (await allNotices(reader)).map((row) => ({ ...noticeLine(row), items: row.items.length }));
}

/** 待发布的更正, as its drafter wrote it. */
function waiting(file: NoticeFile) {
  const pending = pendingCorrection(file);
  if (pending === null) return null;
  const { itemId = null, ...words } = pending.facts;
  return { by: pending.by.name, on: pending.on, itemId, words };
}

/** One notice with its items and what may be done with it. */
export async function noticePage(house: House, actor: Actor, id: string, language: Language) {
  const loaded = await loadNotice(house.reader, id, 'read');
  if (loaded === null) return null;
  const { row, items, file, names } = loaded;
  const question = {
    edition: house.edition(row.edition),
    notice: file,
    actor,
    today: house.today(),
    names,
  };
  return {
    ...noticeLine(row),
    body: row.body,
    onlineOn: row.online_on,
    firstCountedOn: row.first_counted_on,
    workingDays: row.working_days,
    items: items.map((item) => ({
      id: item.id,
      number: item.number,
      offeringName: item.name,
      organizationName: item.organization_name,
      stage: item.stage,
      openObjections: item.open_objections,
      held: file.items.find(({ id: each }) => each === item.id)?.held ?? false,
    })),
    corrections: row.corrections,
    correctionWaiting: waiting(file),
    announcements: announcementsOf(file),
    actions: noticeActionLines(question, language),
    ledger: ledgerLines(file.history, () => true),
  };
}
