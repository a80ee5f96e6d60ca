import type { NoticeStage, OfferingKind, Sector, Stage } from '@sxjp/config/scheme';
import type { CertificateState } from '@sxjp/config/scheme';
import { publicAnnouncements, publicWarning } from './public-announcements.ts';
import type { AnnouncementRecord, WarningRecord } from './public-announcements.ts';
import { slugOf } from './slug.ts';
import { PublicCertificate, PublicNoticePage, PublicSnapshot, PublicVersion } from './snapshot.ts';
import type { PublicStandard } from './snapshot.ts';

/** A certificate as the records keep it. It may carry more than leaves: nothing leaves that is not named below. */
export interface CertificateRecord {
  number: string;
  publicId: string;
  state: CertificateState;
  caseStage: Stage;
  kind: OfferingKind;
  sector: Sector;
  offeringName: string;
  offeringNameEn: string | null;
  brand: string | null;
  models: readonly string[];
  scope: string;
  holderName: string;
  holderNameEn: string | null;
  creditCode: string;
  regionCode: string;
  holderAddress: string;
  producerName: string;
  producerAddress: string;
  factoryName: string;
  factoryAddress: string;
  standards: readonly PublicStandard[];
  bodyName: string;
  approvalNumber: string;
  mode: string | null;
  issuedOn: string | null;
  validFrom: string | null;
  validTo: string | null;
  round: string | null;
  noticeNumber: string | null;
  announcementNumber: string | null;
  events: readonly { event: string; on: string; text: string | null; reason: string | null }[];
  serial: number;
  renews: string | null;
  renewedBy: string | null;
}

const ANNOUNCED_STATES: readonly CertificateState[] = [
  'effective',
  'suspended',
  'revoked',
  'cancelled',
  'superseded',
];

/** Whether the public may know of the certificate at all: only after its 公告. */
export function isDisclosable({ state, caseStage }: CertificateRecord): boolean {
  return caseStage === 'certified' && ANNOUNCED_STATES.includes(state);
}

/** An earlier version, once another is in its place. */
function publicVersion(record: CertificateRecord): PublicVersion {
  return PublicVersion.parse({
    serial: record.serial,
    publicId: record.publicId,
    issuedOn: record.issuedOn,
    supersededOn: record.events.findLast(({ event }) => event === 'superseded')?.on,
    offeringName: record.offeringName,
    offeringNameEn: record.offeringNameEn,
    brand: record.brand,
    models: record.models,
    holder: {
      name: record.holderName,
      nameEn: record.holderNameEn,
      address: record.holderAddress,
    },
    producer: { name: record.producerName, address: record.producerAddress },
    factory: { name: record.factoryName, address: record.factoryAddress },
    standards: record.standards.map(({ number, title }) => ({ number, title })),
  });
}

/** Every certificate once, as its newest version that is public says it, with the earlier ones of its number. */
function certificatesOf(records: readonly CertificateRecord[]): PublicCertificate[] {
  const versions = new Map<string, CertificateRecord[]>();
  for (const record of records.filter(isDisclosable))
    versions.set(record.number, [...(versions.get(record.number) ?? []), record]);
  return [...versions.values()].flatMap((of) => {
    const [newest, ...earlier] = of.toSorted((a, b) => b.serial - a.serial);
    return newest === undefined ? [] : [publicCertificate(newest, earlier)];
  });
}

/** 名录中的一张证书. Handing in one that has not been announced is a bug upstream, so it throws. */
export function publicCertificate(
  record: CertificateRecord,
  earlier: readonly CertificateRecord[] = []
): PublicCertificate {
  if (!isDisclosable(record))
    throw new Error(`Certificate ${record.number} (${record.state}) is not announced.`);
  return PublicCertificate.parse({
    number: record.number,
    publicId: record.publicId,
    kind: record.kind,
    offeringName: record.offeringName,
    offeringNameEn: record.offeringNameEn,
    brand: record.brand,
    models: record.models,
    scope: record.scope,
    sector: record.sector,
    holder: {
      name: record.holderName,
      nameEn: record.holderNameEn,
      creditCode: record.creditCode,
      regionCode: record.regionCode,
      address: record.holderAddress,
    },
    producer: { name: record.producerName, address: record.producerAddress },
    factory: { name: record.factoryName, address: record.factoryAddress },
    standards: record.standards.map(({ number, title }) => ({ number, title })),
    certificationBody: { name: record.bodyName, approvalNumber: record.approvalNumber },
    mode: record.mode ?? '',
    issuedOn: record.issuedOn,
    validFrom: record.validFrom,
    validTo: record.validTo,
    state: record.state,
    round: record.round ?? '',
    noticeNumber: record.noticeNumber,
    announcementNumber: record.announcementNumber,
    serial: record.serial,
    earlier: earlier.map(publicVersion),
    renews: record.renews,
    renewedBy: record.renewedBy,
    events: record.events.map(({ event, on, text, reason }) => ({ event, on, text, reason })),
  });
}

export interface NoticeItemRecord {
  key: string;
  organizationName: string;
  regionCode: string;
  offeringName: string;
  brand: string | null;
  kind: OfferingKind;
  sector: Sector;
  standards: readonly PublicStandard[];
  certificationBody: string;
  objections: readonly { outcome: string; answeredOn: string; text: string }[];
  /** 暂缓. */
  held: boolean;
  /** The stage its application has now; null once it has gone into another notice. */
  stage: Stage | null;
}

export interface NoticeRecord {
  number: string | null;
  title: string;
  body: string;
  stage: NoticeStage;
  onlineOn: string | null;
  firstCountedOn: string | null;
  endOn: string | null;
  workingDays: number | null;
  announcementNumber: string | null;
  corrections: readonly { on: string; text: string; restarted: boolean }[];
  items: readonly NoticeItemRecord[];
}

const INCLUSION: Partial<Record<Stage, 'included' | 'objection'>> = {
  public_notice: 'included',
  announced: 'included',
  certified: 'included',
  objection_handling: 'objection',
};

/** Held back only while it waits: what is announced, withdrawn or under objection is that. */
function inclusionOf({ stage, held }: NoticeItemRecord) {
  if (stage === 'public_notice' && held) return 'held';
  return (stage === null ? undefined : INCLUSION[stage]) ?? 'withdrawn';
}

/** Whether the public may know of the notice: once it is on line. */
export const isOnline = ({ stage }: Pick<NoticeRecord, 'stage'>): boolean =>
  stage === 'open' || stage === 'closed' || stage === 'announced';

/** 一期公示. A notice not yet on line is a bug upstream. */
export function publicNotice(record: NoticeRecord): PublicNoticePage {
  if (!isOnline(record) || record.number === null)
    throw new Error(`The notice “${record.title}” (${record.stage}) is not on line.`);
  return PublicNoticePage.parse({
    number: record.number,
    slug: slugOf(record.number),
    title: record.title,
    body: record.body,
    onlineOn: record.onlineOn,
    firstCountedOn: record.firstCountedOn,
    endOn: record.endOn,
    workingDays: record.workingDays,
    announcementNumber: record.announcementNumber,
    corrections: record.corrections.map(({ on, text, restarted }) => ({ on, text, restarted })),
    items: record.items.map((item) => ({
      key: item.key,
      organizationName: item.organizationName,
      regionCode: item.regionCode,
      offeringName: item.offeringName,
      brand: item.brand,
      kind: item.kind,
      sector: item.sector,
      standards: item.standards.map(({ number, title }) => ({ number, title })),
      certificationBody: item.certificationBody,
      inclusion: inclusionOf(item),
      objections: item.objections.map(({ outcome, answeredOn, text }) => ({
        outcome,
        answeredOn,
        text,
      })),
    })),
  });
}

/** Everything the public may read at one moment, and nothing else. */
export function publicSnapshot(
  stamp: Pick<PublicSnapshot, 'takenAt' | 'ledgerSize' | 'edition'>,
  records: {
    certificates: readonly CertificateRecord[];
    notices: readonly NoticeRecord[];
    announcements: readonly AnnouncementRecord[];
    warnings: readonly WarningRecord[];
  }
): PublicSnapshot {
  return PublicSnapshot.parse({
    format: 1,
    takenAt: stamp.takenAt,
    ledgerSize: stamp.ledgerSize,
    edition: stamp.edition,
    certificates: certificatesOf(records.certificates),
    notices: records.notices.filter(isOnline).map(publicNotice),
    announcements: publicAnnouncements(records.announcements),
    warnings: records.warnings.map(publicWarning),
  });
}
