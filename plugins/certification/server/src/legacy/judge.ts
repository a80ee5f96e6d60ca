import type { PlainDate } from '@sxjp/plugin-certification/domain';
import type { House } from '../house.ts';
import { COMMON, judgeAmongLines, say, soundLines } from './among-lines.ts';
import type { Sound } from './among-lines.ts';
import type { LegacyRow } from './columns.ts';
import {
  knownAnnouncements,
  knownCertificates,
  knownHolders,
  knownNotices,
  ownNumbers,
} from './known.ts';
import { isSound, readLegacySheet } from './sheet.ts';
import type { Line, Sheet } from './sheet.ts';

/** What becomes of a line: `bad` stays out, `present` is in already, `ready` goes in, `imported` has gone in. */
export const OUTCOMES = ['bad', 'present', 'ready', 'imported'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface JudgedLine extends Line {
  outcome: Outcome;
}
export interface JudgedSheet extends Omit<Sheet, 'lines'> {
  lines: JudgedLine[];
}
export type Judged = { ok: true; sheet: JudgedSheet } | { ok: false; zh: string; en: string };

type Known = Awaited<ReturnType<typeof knownCertificates>>;

function sayKnown(known: Known, own: ReadonlySet<string>, { line, row }: Sound): void {
  const there = known.get(row.证书编号);
  if (there === undefined) {
    if (own.has(row.证书编号)) say(line, '证书编号', 'number_in_counter', {});
  } else if (!there.imported) say(line, '证书编号', 'number_of_system', {});
  else if (there.row !== line.sha256) say(line, '证书编号', 'conflict', {});
}

type Common<Key extends keyof typeof COMMON> = Record<(typeof COMMON)[Key][number], string>;

/** What the system holds of a notice or an announcement is the truth every new row of it has to agree with. */
function sayOtherwise<Key extends keyof typeof COMMON>(
  key: Key,
  there: Common<Key>,
  { line, row }: Sound
): void {
  for (const column of COMMON[key]) {
    const expected: string = there[column as keyof Common<Key>];
    if (row[column] !== expected)
      say(line, column, 'batch_known_otherwise', { batch: row[key], column, expected });
  }
}

const all = (sound: readonly Sound[], column: '证书编号' | '公示编号' | '公告文号') =>
  sound.map(({ row }) => row[column]);

async function judgeBatches({ reader }: House, fresh: readonly Sound[]): Promise<void> {
  const notices = await knownNotices(reader, all(fresh, '公示编号'));
  const announcements = await knownAnnouncements(reader, all(fresh, '公告文号'));
  const ownNotices = await ownNumbers(reader, 'noticeNumber', all(fresh, '公示编号'));
  const ownAnnouncements = await ownNumbers(reader, 'announcementNumber', all(fresh, '公告文号'));
  for (const each of fresh) {
    const { line, row } = each;
    const notice = notices.get(row.公示编号);
    if (notice?.imported === false) say(line, '公示编号', 'notice_of_system', {});
    else if (notice !== undefined) sayOtherwise('公示编号', notice, each);
    else if (ownNotices.has(row.公示编号)) say(line, '公示编号', 'notice_of_system', {});
    const announcement = announcements.get(row.公告文号);
    if (announcement !== undefined) sayOtherwise('公告文号', announcement, each);
    else if (ownAnnouncements.has(row.公告文号)) say(line, '公告文号', 'number_in_counter', {});
  }
}

async function judgeHolders({ reader }: House, fresh: readonly Sound[]): Promise<void> {
  const codeOf = (row: LegacyRow) => row.统一社会信用代码;
  const known = await knownHolders(
    reader,
    fresh.map(({ row }) => codeOf(row))
  );
  for (const { line, row } of fresh) {
    const name = known.get(codeOf(row))?.name ?? row.申请单位;
    if (name !== row.申请单位) say(line, '申请单位', 'holder_otherwise', { known: name });
  }
}

/** Judges every line: by itself, beside the others, and beside what the system holds. Nothing is written. */
export async function judgeList(house: House, name: string, content: Buffer): Promise<Judged> {
  const today: PlainDate = house.today();
  const read = await readLegacySheet(name, content, { today, edition: house.inForce });
  if (!read.ok) return read;
  const { lines } = read.sheet;
  judgeAmongLines(lines);
  const sound = soundLines(lines);
  const known = await knownCertificates(house.reader, all(sound, '证书编号'));
  const own = await ownNumbers(house.reader, 'certificateNumber', all(sound, '证书编号'));
  for (const each of sound) sayKnown(known, own, each);
  const fresh = sound.filter(({ line, row }) => isSound(line) && !known.has(row.证书编号));
  await judgeBatches(house, fresh);
  await judgeHolders(house, fresh);
  const outcomeOf = (line: Line): Outcome => {
    if (!isSound(line)) return 'bad';
    return known.has(line.row?.证书编号 ?? '') ? 'present' : 'ready';
  };
  return {
    ok: true,
    sheet: { ...read.sheet, lines: lines.map((line) => ({ ...line, outcome: outcomeOf(line) })) },
  };
}
