import { SNAPSHOT } from 'astro:env/server';
import { followedStandards } from '@sxjp/plugin-certification/domain';
import type {
  FollowedStandard,
  PublicAnnouncement,
  PublicCertificate,
  PublicNoticePage,
  PublicWarning,
} from '@sxjp/plugin-certification/domain';
import { readSnapshot } from './read.ts';

const reading = readSnapshot(SNAPSHOT);
if (!reading.ok) throw new Error(reading.problem);
const { snapshot } = reading;

const newestFirst = <T>(dayOf: (each: T) => string, slugOf: (each: T) => string) => {
  return (a: T, b: T): number =>
    dayOf(b).localeCompare(dayOf(a)) || slugOf(b).localeCompare(slugOf(a), 'en', { numeric: true });
};

/** 数据截至, 数据版本, 方案版本. */
export const { takenAt, ledgerSize, edition } = snapshot;

/** The day the data is of, in Asia/Shanghai: what a reader without a script is told. */
export const takenOn = takenAt.slice(0, 10);

/** Newest round first, then by number. */
export const certificates: readonly PublicCertificate[] = snapshot.certificates.toSorted(
  (a, b) =>
    b.issuedOn.localeCompare(a.issuedOn) ||
    a.number.localeCompare(b.number, 'en', { numeric: true })
);
export const notices: readonly PublicNoticePage[] = snapshot.notices.toSorted(
  newestFirst(
    ({ onlineOn }) => onlineOn,
    ({ slug }) => slug
  )
);
export const announcements: readonly PublicAnnouncement[] = snapshot.announcements.toSorted(
  newestFirst(
    ({ announcedOn }) => announcedOn,
    ({ slug }) => slug
  )
);

export const warnings: readonly PublicWarning[] = snapshot.warnings.toSorted(
  newestFirst(
    ({ warnedOn }) => warnedOn,
    ({ slug }) => slug
  )
);

/** Standards some certificate follows, group standards first. */
export const standards: readonly FollowedStandard[] = followedStandards(certificates);

const certificatesByNumber = new Map(certificates.map((each) => [each.number, each]));
const noticesByNumber = new Map(notices.map((each) => [each.number, each]));
const announcementsByNumber = new Map(announcements.map((each) => [each.number, each]));

const announcementsByCertificate = new Map<string, PublicAnnouncement[]>();
for (const announcement of announcements)
  for (const number of announcement.certificateNumbers)
    announcementsByCertificate.set(number, [
      ...(announcementsByCertificate.get(number) ?? []),
      announcement,
    ]);

/** 与这张证书有关的公告. */
export const announcementsAbout = (number: string): readonly PublicAnnouncement[] =>
  announcementsByCertificate.get(number) ?? [];

export const findCertificate = (number: string): PublicCertificate | undefined =>
  certificatesByNumber.get(number);
export const findNotice = (number: string): PublicNoticePage | undefined =>
  noticesByNumber.get(number);
export const findAnnouncement = (number: string): PublicAnnouncement | undefined =>
  announcementsByNumber.get(number);

/** The certificates a 公告 lists, in its own order. */
export function certificatesOf(announcement: PublicAnnouncement): PublicCertificate[] {
  return announcement.certificateNumbers.flatMap((number) => findCertificate(number) ?? []);
}
