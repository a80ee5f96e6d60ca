import type { AnnouncementType } from '@sxjp/config/scheme';
import { slugOf } from './slug.ts';
import { PublicAnnouncement, PublicWarning } from './snapshot.ts';

interface AnnouncementText {
  title: string;
  paragraphs: readonly string[];
}

export interface AnnouncementRecord {
  number: string;
  type: AnnouncementType;
  /** 更正的是哪一件公告. */
  erratumOf: string | null;
  announcedOn: string;
  noticeNumber: string;
  round: string;
  zh: AnnouncementText;
  en: AnnouncementText | null;
  certificateNumbers: readonly string[];
}

/** 一件公告; `errata` are the numbers of the later ones that say it was wrong. */
export function publicAnnouncement(
  record: AnnouncementRecord,
  errata: readonly string[] = []
): PublicAnnouncement {
  const { zh, en } = record;
  return PublicAnnouncement.parse({
    number: record.number,
    slug: slugOf(record.number),
    type: record.type,
    erratumOf: record.erratumOf,
    errata,
    announcedOn: record.announcedOn,
    noticeNumber: record.noticeNumber,
    round: record.round,
    zh: { title: zh.title, paragraphs: zh.paragraphs },
    en: en === null ? null : { title: en.title, paragraphs: en.paragraphs },
    certificateNumbers: record.certificateNumbers,
  });
}

/** 更正与被更正的，互相注明. */
export function publicAnnouncements(records: readonly AnnouncementRecord[]): PublicAnnouncement[] {
  return records.map((record) => {
    const errata = records.filter(({ erratumOf }) => erratumOf === record.number);
    return publicAnnouncement(
      record,
      errata.map(({ number }) => number)
    );
  });
}

export interface WarningRecord {
  number: string;
  subject: string;
  text: string;
  warnedOn: string;
  withdrawnOn: string | null;
}

/** 一件警示. Of one withdrawn the number and the days stay, the name and the text do not. */
export function publicWarning(record: WarningRecord): PublicWarning {
  const { number, subject, text, warnedOn, withdrawnOn } = record;
  return PublicWarning.parse({
    number,
    slug: slugOf(number),
    subject: withdrawnOn === null ? subject : '',
    text: withdrawnOn === null ? text : '',
    warnedOn,
    withdrawnOn,
  });
}
