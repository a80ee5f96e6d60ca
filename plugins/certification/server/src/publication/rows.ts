import { z } from 'zod';
import {
  ANNOUNCEMENT_TYPES,
  CERTIFICATE_STATES,
  NOTICE_STAGES,
  OFFERING_KINDS,
  SECTORS,
  STAGES,
} from '@sxjp/config/scheme';

const Text = z.string().nullable();
const Standards = z.array(z.object({ number: z.string(), title: z.string().nullable() }));
const on = (column: string, as: string) => `to_char(${column}, 'YYYY-MM-DD') as "${as}"`;

export const CertificateRow = z.object({
  number: z.string(),
  publicId: z.string(),
  state: z.enum(CERTIFICATE_STATES),
  caseStage: z.enum(STAGES),
  kind: z.enum(OFFERING_KINDS),
  sector: z.enum(SECTORS),
  offeringName: z.string(),
  offeringNameEn: Text,
  brand: Text,
  models: z
    .array(z.string())
    .nullable()
    .transform((models) => models ?? []),
  scope: z.string(),
  holderName: z.string(),
  holderNameEn: Text,
  creditCode: z.string(),
  regionCode: z.string(),
  holderAddress: z.string(),
  producerName: z.string(),
  producerAddress: z.string(),
  factoryName: z.string(),
  factoryAddress: z.string(),
  standards: Standards,
  bodyName: z.string(),
  approvalNumber: z.string(),
  mode: Text,
  issuedOn: Text,
  validFrom: Text,
  validTo: Text,
  round: Text,
  noticeNumber: Text,
  announcementNumber: Text,
  events: z
    .array(
      z.object({
        event: z.string(),
        on: z.string(),
        text: z.string().nullable(),
        reason: z.string().nullable().default(null),
      })
    )
    .nullable()
    .transform((events) => events ?? []),
  serial: z.number(),
  renews: Text,
  renewedBy: Text,
});

/** 过期失效 is read off the last day at view time, so an expired one goes out as the effective one it was. */
export const CERTIFICATES = `select c.number, c.public_id as "publicId", case c.state when 'expired' then 'effective' else c.state end as state, a.stage as "caseStage", c.kind, c.sector,
    c.offering_name as "offeringName", c.offering_name_en as "offeringNameEn", c.brand, c.models, c.scope,
    c.holder_name as "holderName", c.holder_name_en as "holderNameEn", c.credit_code as "creditCode",
    c.region_code as "regionCode", c.holder_address as "holderAddress", c.producer_name as "producerName",
    c.producer_address as "producerAddress", c.factory_name as "factoryName", c.factory_address as "factoryAddress",
    c.standards, c.body_name as "bodyName", c.approval_number as "approvalNumber", c.mode,
    ${on('c.issued_on', 'issuedOn')}, ${on('c.valid_from', 'validFrom')}, ${on('c.valid_to', 'validTo')},
    c.round, c.notice_number as "noticeNumber", c.announcement_number as "announcementNumber", c.events, coalesce(c.serial, 1) as serial,
    (select p.number from certificates v join certificates p on p.id = v.succeeds_id
      where v.number = c.number and p.number <> c.number limit 1) as renews,
    (select n.number from certificates n join certificates v on v.id = n.succeeds_id
      where v.number = c.number and n.number <> c.number
      and n.state not in ('reserved', 'printed', 'void') limit 1) as "renewedBy"
  from certificates c join applications a on a.id = c.application_id order by c.number, c.serial`;

export const NoticeRow = z.object({
  id: z.number(),
  number: Text,
  title: z.string(),
  body: z.string(),
  stage: z.enum(NOTICE_STAGES),
  onlineOn: Text,
  firstCountedOn: Text,
  endOn: Text,
  workingDays: z.number().nullable(),
  items: z
    .array(
      z.looseObject({
        applicationId: z.string(),
        organizationName: z.string(),
        regionCode: z.string(),
        offeringName: z.string(),
        brand: Text,
        kind: z.enum(OFFERING_KINDS),
        sector: z.enum(SECTORS),
        standards: Standards,
        certificationBody: z.string(),
        held: z.boolean().default(false),
      })
    )
    .nullable(),
  corrections: z.array(z.object({ on: z.string(), text: z.string(), restarted: z.boolean() })),
});

export const NOTICES = `select id, number, title, body, stage, ${on('online_on', 'onlineOn')},
    ${on('first_counted_on', 'firstCountedOn')}, ${on('end_on', 'endOn')}, working_days as "workingDays", items, coalesce(corrections, '[]'::jsonb) as corrections
  from public_notices where stage in ('open', 'closed', 'announced') order by online_on desc, id desc`;

export const StageRow = z.object({
  id: z.string(),
  stage: z.enum(STAGES),
  noticeId: z.number().nullable(),
});
export const STAGES_NOW = `select document_id as id, stage, public_notice_id as "noticeId" from applications`;

export const OutcomeRow = z.object({
  applicationId: z.string(),
  noticeId: z.number().nullable(),
  outcome: z.string(),
  answeredOn: z.string(),
  text: z.string(),
});
/** 异议的结果：only what was answered, and of it only the text written for the public. */
export const OUTCOMES = `select a.document_id as "applicationId", o.public_notice_id as "noticeId", o.outcome,
    ${on('o.answered_on', 'answeredOn')}, o.public_text as text
  from objections o join applications a on a.id = o.application_id
  where o.state = 'answered' and o.outcome is not null and o.public_text is not null order by o.answered_on, o.id`;

export const WarningRow = z.object({
  number: z.string(),
  subject: z.string(),
  text: z.string(),
  warnedOn: z.string(),
  withdrawnOn: Text,
});
export const WARNINGS = `select warning_number as number, warning_subject as subject, warning_text as text,
    ${on('warned_on', 'warnedOn')}, ${on('warning_withdrawn_on', 'withdrawnOn')}
  from misuse_reports where warning_number is not null and warned_on is not null order by warned_on desc, id desc`;

export const AnnouncedRow = z.object({
  noticeNumber: z.string(),
  round: z.string(),
  evidence: z.looseObject({
    announcementNumber: z.string(),
    announcedOn: z.string(),
    /** Absent in what was announced before there were others. */
    announcementType: z.enum(ANNOUNCEMENT_TYPES).default('certification'),
    erratumOf: z.string().nullable().default(null),
    certificateNumbers: z.array(z.string()),
    title: z.string(),
    paragraphs: z.array(z.string()),
  }),
});
/** Official by the ledger: one announcement an act; one that was imported may have been imported by several. */
export const ANNOUNCED = `select * from (
    select n.number as "noticeNumber", n.round, e.evidence, e.seq from ledger.entries e
      join public_notices n on n.document_id = e.record_id
      where e.record_type = 'public_notice' and e.action in ('announce', 'announce_erratum', 'import', 'import_more')
    union all
    select coalesce(c.notice_number, ''), coalesce(c.round, ''), e.evidence, e.seq from ledger.entries e
      join certificates c on c.document_id = e.record_id
      where e.record_type = 'certificate' and e.action in ('suspend', 'restore', 'revoke', 'cancel', 'replace')
        and e.evidence ->> 'announcementNumber' is not null
  ) made order by evidence ->> 'announcedOn' desc, seq desc`;

export const TextRow = z.object({
  number: z.string(),
  locale: z.string(),
  title: z.string(),
  body: z.unknown(),
});
export const TEXTS = `select number, locale, title, body from announcements where published_at is not null`;

export const SizeRow = z.object({ size: z.coerce.number(), last: z.coerce.number() });
export const SIZE = `select count(*) as size, coalesce(max(seq), 0) as last from ledger.entries`;

export const SecretRow = z.object({
  kind: z.enum(['contact', 'number', 'name']),
  value: z.string(),
});
/**
 * What must not stand in any public byte: contacts, numbers not in effect, cases the public has not been shown. Contacts and
 * names count from the acceptance of a case: what nobody of the association has read yet, whoever registers could choose so that
 * it stands on every page, and hold up the site.
 */
export const SECRETS = `
  with accepted as (select o.* from organizations o where exists (
    select from applications a where a.organization_id = o.id and (a.stage = 'certified' or exists (
      select from ledger.entries e
      where e.record_type = 'application' and e.record_id = a.document_id and e.action = 'accept'))))
  select 'contact' as kind, contact_phone as value from accepted
    where length(regexp_replace(contact_phone, '[^0-9]', '', 'g')) >= 7
  union select 'contact', contact_name from accepted where length(contact_name) >= 4
  union select 'number', c.number from certificates c where c.state in ('reserved', 'printed', 'void')
    and not exists (select from certificates x where x.number = c.number and x.state not in ('reserved', 'printed', 'void'))
  union select 'number', public_id from certificates where state in ('reserved', 'printed', 'void')
  union select 'name', o.name from accepted o where length(o.name) >= 4
    and not exists (select from applications a where a.organization_id = o.id
      and (a.public_notice_id is not null or a.stage = 'certified'))`;
