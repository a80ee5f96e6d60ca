import { identityChanges, pendingCorrection, wordChanges } from '@sxjp/plugin-certification/domain';
import type { Facts, Refusal } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import type { LoadedNotice } from '../reading/notice-file.ts';
import type { Sql } from '../sql.ts';
import { periodFromToday } from './notice-period.ts';
import type { Preparation } from './notice-preparation.ts';
import { nextAnnouncement } from './announcement.ts';

/** The correction that is about to be published. The guards have seen that there is one. */
function draftedIn({ file }: LoadedNotice): Facts & { publicText: string } {
  const facts = pendingCorrection(file)?.facts;
  if (facts?.publicText === undefined)
    throw new Error(`The notice ${file.id} has no correction to publish.`);
  return { ...facts, publicText: facts.publicText };
}

/** 更正而公示期照旧：the words of the notice, and the sentence that says what was wrong. */
export function correcting(house: House, loaded: LoadedNotice): Preparation {
  const { row, file } = loaded;
  const facts = draftedIn(loaded);
  const words = wordChanges(file, facts);
  const published = { on: house.today(), text: facts.publicText, restarted: false };
  return {
    number: row.number,
    columns: { ...words, corrections: [...row.corrections, published] },
    evidence: { ...words, correction: published },
  };
}

/** 更正并重新公示：the item as it should have been shown, and the period anew from today. */
export function restarting(house: House, loaded: LoadedNotice): Preparation | { refusal: Refusal } {
  const { row, file } = loaded;
  const period = periodFromToday(house, loaded);
  if ('refusal' in period) return period;
  const facts = draftedIn(loaded);
  const words = wordChanges(file, facts);
  const identity = identityChanges(file, facts);
  const published = { on: period.from, text: facts.publicText, restarted: true };
  const items = row.items.map((item) =>
    item.applicationId === facts.itemId ? { ...item, ...identity } : item
  );
  const { from: countedFrom, firstCountedOn, endOn, workingDays } = period;
  return {
    number: row.number,
    columns: {
      ...words,
      items,
      corrections: [...row.corrections, published],
      first_counted_on: firstCountedOn,
      end_on: endOn,
      working_days: workingDays,
    },
    evidence: { ...words, correction: published, countedFrom, firstCountedOn, endOn, items },
    carried: identity,
  };
}

/** 更正公告：an announcement of its own, that names the one it corrects and leaves it as it was. */
export async function erring(house: House, sql: Sql, loaded: LoadedNotice): Promise<Preparation> {
  const { row } = loaded;
  const { erratumOf = '', publicText } = draftedIn(loaded);
  const number = await nextAnnouncement(house, sql, house.edition(row.edition));
  return {
    number: row.number,
    columns: {},
    evidence: {},
    announcement: {
      announcementNumber: number,
      announcedOn: house.today(),
      announcementType: 'correction',
      certificateNumbers: [],
      title: `关于更正《${erratumOf}》的公告`,
      paragraphs: [publicText, '特此更正。'],
      erratumOf,
    },
  };
}
