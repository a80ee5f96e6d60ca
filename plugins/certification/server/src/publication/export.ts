import type pg from 'pg';
import type { z } from 'zod';
import { EDITION_2025 } from '@sxjp/config/scheme';
import { publicSnapshot } from '@sxjp/plugin-certification/domain';
import type {
  AnnouncementRecord,
  NoticeItemRecord,
  NoticeRecord,
  PublicSnapshot,
} from '@sxjp/plugin-certification/domain';
import { paragraphsOf } from './blocks.ts';
import { itemKeyOf } from './item-key.ts';
import * as rows from './rows.ts';

type Row<T extends z.ZodType> = z.infer<T>;

export interface Secret {
  kind: 'contact' | 'number' | 'name';
  value: string;
}

export interface Exported {
  snapshot: PublicSnapshot;
  secrets: Secret[];
  /** The newest ledger row it has seen. */
  lastSeq: number;
}

type Stages = ReadonlyMap<string, Row<typeof rows.StageRow>>;

type Outcomes = readonly Row<typeof rows.OutcomeRow>[];

function itemRecord(
  item: NonNullable<Row<typeof rows.NoticeRow>['items']>[number],
  noticeId: number,
  stages: Stages,
  outcomes: Outcomes
): NoticeItemRecord {
  const now = stages.get(item.applicationId);
  const stage = now?.noticeId === noticeId ? now.stage : null;
  const objections = outcomes.filter(
    (each) => each.applicationId === item.applicationId && each.noticeId === noticeId
  );
  return { ...item, key: itemKeyOf(item.applicationId), stage, objections };
}

function noticeRecord(
  row: Row<typeof rows.NoticeRow>,
  stages: Stages,
  outcomes: Outcomes,
  announced: readonly Row<typeof rows.AnnouncedRow>[]
): NoticeRecord {
  const first = announced.findLast(
    ({ noticeNumber, evidence }) =>
      noticeNumber === row.number && evidence.announcementType === 'certification'
  );
  return {
    ...row,
    announcementNumber: first?.evidence.announcementNumber ?? null,
    items: (row.items ?? []).map((item) => itemRecord(item, row.id, stages, outcomes)),
  };
}

function announcementRecord(
  { noticeNumber, round, evidence }: Row<typeof rows.AnnouncedRow>,
  texts: readonly Row<typeof rows.TextRow>[]
): AnnouncementRecord {
  const textIn = (locale: string) => {
    const found = texts.find(
      (text) => text.number === evidence.announcementNumber && text.locale === locale
    );
    return found === undefined
      ? null
      : { title: found.title, paragraphs: paragraphsOf(found.body) };
  };
  return {
    number: evidence.announcementNumber,
    type: evidence.announcementType,
    erratumOf: evidence.erratumOf,
    announcedOn: evidence.announcedOn,
    noticeNumber,
    round,
    zh: textIn('zh-Hans') ?? { title: evidence.title, paragraphs: evidence.paragraphs },
    en: textIn('en'),
    certificateNumbers: evidence.certificateNumbers,
  };
}

/** An announcement whose list was imported by several acts is one, with all their certificates. */
function merged(acts: readonly Row<typeof rows.AnnouncedRow>[]): Row<typeof rows.AnnouncedRow>[] {
  const whole = new Map<string, Row<typeof rows.AnnouncedRow>>();
  for (const act of acts.toReversed()) {
    const number = act.evidence.announcementNumber;
    const first = whole.get(number);
    if (first === undefined) whole.set(number, { ...act, evidence: { ...act.evidence } });
    else
      first.evidence.certificateNumbers = [
        ...first.evidence.certificateNumbers,
        ...act.evidence.certificateNumbers,
      ];
  }
  return [...whole.values()].reverse();
}

/** All the public may read, from one moment of the database: a single read-only transaction. */
export async function exportSnapshot(client: pg.ClientBase, takenAt: string): Promise<Exported> {
  const read = async <T extends z.ZodType>(row: T, sql: string): Promise<z.infer<T>[]> =>
    (await client.query(sql)).rows.map((each) => row.parse(each));
  await client.query('begin isolation level repeatable read read only');
  try {
    const [size] = await read(rows.SizeRow, rows.SIZE);
    const stageRows = await read(rows.StageRow, rows.STAGES_NOW);
    const stages: Stages = new Map(stageRows.map((row) => [row.id, row]));
    const announced = merged(await read(rows.AnnouncedRow, rows.ANNOUNCED));
    const outcomes = await read(rows.OutcomeRow, rows.OUTCOMES);
    const texts = await read(rows.TextRow, rows.TEXTS);
    const notices = await read(rows.NoticeRow, rows.NOTICES);
    const snapshot = publicSnapshot(
      { takenAt, ledgerSize: size?.size ?? 0, edition: EDITION_2025.edition },
      {
        certificates: await read(rows.CertificateRow, rows.CERTIFICATES),
        notices: notices.map((row) => noticeRecord(row, stages, outcomes, announced)),
        warnings: await read(rows.WarningRow, rows.WARNINGS),
        announcements: announced.map((row) => announcementRecord(row, texts)),
      }
    );
    const secrets = await read(rows.SecretRow, rows.SECRETS);
    return { snapshot, secrets, lastSeq: size?.last ?? 0 };
  } finally {
    await client.query('commit');
  }
}
