import { z } from 'zod';
import {
  ANNOUNCEMENT_TYPES,
  CERTIFICATE_REASONS,
  OFFERING_KINDS,
  SECTORS,
} from '@sxjp/config/scheme';
import { PlainDate } from './calendar.ts';

/**
 * What the public may read, whole: the one file the site is built from. Every object is strict, so a field that is
 * not listed here cannot leave; `disclosure.ts` fills it by naming fields one by one. No score, no rank, no personal
 * name, no telephone of a person 〔scheme: 国评组发〔2022〕3号, 个人信息保护法〕.
 */
const Party = z.strictObject({ name: z.string(), address: z.string() });

export const PublicStandard = z.strictObject({ number: z.string(), title: z.string().nullable() });
export type PublicStandard = z.infer<typeof PublicStandard>;

export const PublicHolder = z.strictObject({
  name: z.string(),
  nameEn: z.string().nullable(),
  creditCode: z.string(),
  /** GB/T 2260, six digits: a county of Shanxi. */
  regionCode: z.string().regex(/^14\d{4}$/),
  address: z.string(),
});

/** 以前的版次：what an earlier version said, for whoever holds a paper of it. */
export const PublicVersion = z.strictObject({
  serial: z.int().positive(),
  publicId: z.string().regex(/^[0-9a-z]{24,40}$/),
  issuedOn: PlainDate,
  /** The day a later version took its place. */
  supersededOn: PlainDate,
  offeringName: z.string(),
  offeringNameEn: z.string().nullable(),
  brand: z.string().nullable(),
  models: z.array(z.string()),
  holder: Party.extend({ nameEn: z.string().nullable() }),
  producer: Party,
  factory: Party,
  standards: z.array(PublicStandard),
});
export type PublicVersion = z.infer<typeof PublicVersion>;

export const PublicCertificate = z.strictObject({
  number: z.string(),
  /** What its QR code leads to: `/verify/<publicId>/`. */
  publicId: z.string().regex(/^[0-9a-z]{24,40}$/),
  kind: z.enum(OFFERING_KINDS),
  offeringName: z.string(),
  offeringNameEn: z.string().nullable(),
  brand: z.string().nullable(),
  models: z.array(z.string()),
  scope: z.string(),
  sector: z.enum(SECTORS),
  holder: PublicHolder,
  producer: Party,
  factory: Party,
  standards: z.array(PublicStandard),
  certificationBody: z.strictObject({ name: z.string(), approvalNumber: z.string() }),
  mode: z.string(),
  issuedOn: PlainDate,
  validFrom: PlainDate,
  validTo: PlainDate,
  /** As decided. 过期失效 is never stored: the reader's own date against `validTo` says it. */
  state: z.enum(['effective', 'suspended', 'revoked', 'cancelled', 'superseded']),
  /** 批次, e.g. 2025年第四批. */
  round: z.string(),
  noticeNumber: z.string(),
  announcementNumber: z.string(),
  events: z.array(
    z.strictObject({
      event: z.enum([
        'announced',
        'suspended',
        'restored',
        'revoked',
        'cancelled',
        'changed',
        'superseded',
        'imported',
      ]),
      on: PlainDate,
      text: z.string().nullable(),
      /** 事由，by its word: the site says it in either language. What was typed beside it stays inside. */
      reason: z.enum(CERTIFICATE_REASONS).nullable(),
    })
  ),
  /** 版次; the earlier ones beside it, newest first. */
  serial: z.int().positive(),
  earlier: z.array(PublicVersion),
  /** 复评换证：the certificate it renews, and the one that renewed it, by number. */
  renews: z.string().nullable(),
  renewedBy: z.string().nullable(),
});
export type PublicCertificate = z.infer<typeof PublicCertificate>;

/** 公示中的一项. No certificate number: it is not effective before 公告. */
export const PublicNoticeItem = z.strictObject({
  /** What the item is called when somebody objects to it. */
  key: z.string().regex(/^[0-9a-f]{16}$/),
  organizationName: z.string(),
  regionCode: z.string().regex(/^14\d{4}$/),
  offeringName: z.string(),
  brand: z.string().nullable(),
  kind: z.enum(OFFERING_KINDS),
  sector: z.enum(SECTORS),
  standards: z.array(PublicStandard),
  certificationBody: z.string(),
  inclusion: z.enum(['included', 'objection', 'held', 'withdrawn']),
  /** 异议的处理结果，匿名：what was decided, when it was answered, and the text read for the public. */
  objections: z.array(
    z.strictObject({
      outcome: z.enum(['refused', 'dismissed', 'upheld', 'partly_upheld']),
      answeredOn: PlainDate,
      text: z.string(),
    })
  ),
});
export type PublicNoticeItem = z.infer<typeof PublicNoticeItem>;

export const PublicNoticePage = z.strictObject({
  number: z.string(),
  /** Path segment: `2026-3` for 〔2026〕3号. */
  slug: z.string().regex(/^\d{4}-\d+$/),
  title: z.string(),
  body: z.string(),
  /** 上线日；the day itself is not counted 〔民法典 第二百零一条〕. */
  onlineOn: PlainDate,
  firstCountedOn: PlainDate,
  /** Runs to 24:00 Asia/Shanghai of this day. */
  endOn: PlainDate,
  workingDays: z.int(),
  announcementNumber: z.string().nullable(),
  /** 更正, oldest first; one that restarted it moved the period. */
  corrections: z.array(z.strictObject({ on: PlainDate, text: z.string(), restarted: z.boolean() })),
  items: z.array(PublicNoticeItem),
});
export type PublicNoticePage = z.infer<typeof PublicNoticePage>;

const AnnouncementText = z.strictObject({ title: z.string(), paragraphs: z.array(z.string()) });

export const PublicAnnouncement = z.strictObject({
  number: z.string(),
  slug: z.string().regex(/^\d{4}-\d+$/),
  type: z.enum(ANNOUNCEMENT_TYPES),
  /** 更正的是哪一件公告；以及哪些公告更正了它：both by number, so that either leads to the other. */
  erratumOf: z.string().nullable(),
  errata: z.array(z.string()),
  announcedOn: PlainDate,
  noticeNumber: z.string(),
  round: z.string(),
  /** Chinese always; English where an editor published it. */
  zh: AnnouncementText,
  en: AnnouncementText.nullable(),
  certificateNumbers: z.array(z.string()),
});
export type PublicAnnouncement = z.infer<typeof PublicAnnouncement>;

/** 冒用警示: named only once confirmed, drafted by one person and published by another. */
export const PublicWarning = z.strictObject({
  number: z.string(),
  slug: z.string().regex(/^\d{4}-\d+$/),
  subject: z.string(),
  text: z.string(),
  warnedOn: PlainDate,
  withdrawnOn: PlainDate.nullable(),
});
export type PublicWarning = z.infer<typeof PublicWarning>;

export const PublicSnapshot = z.strictObject({
  format: z.literal(1),
  /** ISO instant with +08:00: 数据截至. */
  takenAt: z.string(),
  /** Entries in the ledger when it was taken: the publication's number. */
  ledgerSize: z.int().nonnegative(),
  edition: z.string(),
  certificates: z.array(PublicCertificate),
  notices: z.array(PublicNoticePage),
  announcements: z.array(PublicAnnouncement),
  warnings: z.array(PublicWarning),
});
export type PublicSnapshot = z.infer<typeof PublicSnapshot>;
