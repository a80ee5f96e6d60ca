import { z } from 'zod';
import { BIRTHS } from '@sxjp/config/scheme';
import { noticePeriod } from '@sxjp/plugin-certification/domain';
import type { ActedAs, Actor } from '@sxjp/plugin-certification/domain';
import { bearRecord } from '../door/advance-record.ts';
import { appendEntry } from '../door/ledger.ts';
import type { House } from '../house.ts';
import { insertRecord, newDocumentId } from '../schema/record.ts';
import type { Sql } from '../sql.ts';
import type { LegacyRow } from './row.ts';
import type { Sheet } from './sheet.ts';

/** The import acts in the publisher's role: what it brings in has been announced. */
const IMPORTER: Actor = {
  kind: 'system',
  id: 'system:import',
  name: '历史证书导入',
  roles: ['publisher'],
};
const ACTED_AS: ActedAs = {
  kind: IMPORTER.kind,
  id: IMPORTER.id,
  name: IMPORTER.name,
  role: 'publisher',
};

const Id = z.object({ id: z.number() });

async function idOf(sql: Sql, table: string, documentId: string): Promise<number> {
  const [row] = await sql.rows(Id, `select id from ${table} where document_id = ?`, [documentId]);
  if (row === undefined) throw new Error(`${table} lost the row ${documentId} just written.`);
  return row.id;
}

export interface Batch {
  notice: string;
  rows: { line: number; row: LegacyRow }[];
}

const standardsOf = (row: LegacyRow) =>
  row.执行标准.map((number, index) => ({ number, title: row.标准名称[index] ?? null }));

async function organizationIdOf(sql: Sql, row: LegacyRow): Promise<number> {
  const [known] = await sql.rows(Id, 'select id from organizations where credit_code = ?', [
    row.统一社会信用代码,
  ]);
  if (known !== undefined) return known.id;
  const id = await insertRecord(sql, 'organizations', {
    name: row.申请单位,
    name_en: row.单位英文名称,
    credit_code: row.统一社会信用代码,
    region_code: row.行政区划代码,
    address: row.地址,
  });
  return idOf(sql, 'organizations', id);
}

async function offeringIdOf(sql: Sql, row: LegacyRow, organizationId: number): Promise<number> {
  const id = await insertRecord(sql, 'offerings', {
    organization_id: organizationId,
    name: row.产品或服务名称,
    name_en: row.英文名称,
    brand: row.商标,
    kind: row.类别,
    sector: row.领域,
    models: row.型号规格,
    scope: row.认证范围,
    manufacturer_name: row.制造商,
    manufacturer_address: row.制造商地址,
    factory_name: row.生产厂,
    factory_address: row.生产厂地址,
  });
  return idOf(sql, 'offerings', id);
}

const certificateColumns = (row: LegacyRow, today: string) => ({
  number: row.证书编号,
  state: 'effective',
  kind: row.类别,
  sector: row.领域,
  offering_name: row.产品或服务名称,
  offering_name_en: row.英文名称,
  brand: row.商标,
  models: row.型号规格,
  scope: row.认证范围,
  holder_name: row.申请单位,
  holder_name_en: row.单位英文名称,
  credit_code: row.统一社会信用代码,
  region_code: row.行政区划代码,
  holder_address: row.地址,
  producer_name: row.制造商,
  producer_address: row.制造商地址,
  factory_name: row.生产厂,
  factory_address: row.生产厂地址,
  standards: standardsOf(row),
  body_name: row.认证机构,
  approval_number: row.认证机构批准号,
  mode: row.认证模式,
  issued_on: row.发证日期,
  valid_from: row.有效期起,
  valid_to: row.有效期止,
  round: row.批次,
  notice_number: row.公示编号,
  announcement_number: row.公告文号,
  events: [
    { event: 'announced', on: row.公告日期, text: null },
    { event: 'imported', on: today, text: null },
  ],
});

interface PlannedRow {
  id: string;
  line: number;
  row: LegacyRow;
}

async function importRow(
  house: House,
  sql: Sql,
  sheet: Sheet,
  noticeId: number,
  { id, line, row }: PlannedRow
) {
  const organizationId = await organizationIdOf(sql, row);
  const offeringId = await offeringIdOf(sql, row, organizationId);
  const edition = house.inForce.edition;
  const birth = BIRTHS.application.import;
  const entry = await appendEntry(house, sql, undefined, {
    recordType: 'application',
    recordId: id,
    action: 'import',
    from: null,
    to: birth.to,
    actor: ACTED_AS,
    facts: { certificateNumber: row.证书编号 },
    evidence: { file: sheet.name, sha256: sheet.sha256, line },
    requestId: `import:${sheet.sha256}:${row.证书编号}`,
    edition,
  });
  await insertRecord(
    sql,
    'applications',
    {
      stage: birth.to,
      version: entry.version,
      edition,
      origin: 'imported',
      round: row.批次,
      stage_entered_on: row.公告日期,
      supplement_round: 0,
      organization_id: organizationId,
      offering_id: offeringId,
      public_notice_id: noticeId,
      dimensions: [],
    },
    id
  );
  const applicationId = await idOf(sql, 'applications', id);
  for (const { number, title } of standardsOf(row)) {
    await insertRecord(sql, 'group_standards', {
      application_id: applicationId,
      number,
      title: title ?? number,
      source: 'existing',
    });
  }
  const through = {
    house,
    sql,
    actor: IMPORTER,
    requestId: `import:${sheet.sha256}:${row.证书编号}`,
  };
  const source = { file: sheet.name, sha256: sheet.sha256, line };
  const certificate = await bearRecord(through, {
    kind: 'certificate',
    action: 'import',
    evidence: { ...source, number: row.证书编号 },
    columns: { ...certificateColumns(row, house.today()), application_id: applicationId },
    edition,
  });
  await bearRecord(through, {
    kind: 'mark_licence',
    action: 'import',
    evidence: source,
    columns: {
      certificate_id: await idOf(sql, 'certificates', certificate.id),
      granted_on: row.公告日期,
    },
    edition,
  });
}

const itemOf = ({ id, row }: PlannedRow) => ({
  applicationId: id,
  organizationName: row.申请单位,
  regionCode: row.行政区划代码,
  offeringName: row.产品或服务名称,
  brand: row.商标,
  kind: row.类别,
  sector: row.领域,
  standards: standardsOf(row),
  certificationBody: row.认证机构,
});

function announcementOf({ rows }: Batch, first: LegacyRow) {
  const title = `关于发布${first.批次}“山西精品”认证结果的公告`;
  return {
    number: first.公告文号,
    noticeNumber: first.公示编号,
    title,
    paragraphs: [
      `经评定并按《${first.公示编号}》公示期满，下列${rows.length}项产品（服务）通过“山西精品”认证，现予公告。证书自公告之日起有效。`,
      ...rows.map(
        ({ row }, index) =>
          `${index + 1}. ${row.申请单位}　${row.产品或服务名称}　证书编号 ${row.证书编号}`
      ),
    ],
  };
}

function firstCountedOn(house: House, row: LegacyRow): string {
  const period = noticePeriod(house.calendar, row.公示开始, 5);
  return period.ok ? period.firstCountedOn : row.公示开始;
}

/** One announced batch: its notice, its announcement and all its certificates, whole or not at all. */
export async function importBatch(
  house: House,
  sql: Sql,
  sheet: Sheet,
  batch: Batch
): Promise<void> {
  const first = batch.rows[0]?.row;
  if (first === undefined) return;
  const id = newDocumentId();
  const rows = batch.rows.map((each): PlannedRow => ({ ...each, id: newDocumentId() }));
  const birth = BIRTHS.public_notice.import;
  const edition = house.inForce.edition;
  const announcement = announcementOf(batch, first);
  const title = `关于${first.批次}“山西精品”拟认证名单的公示`;
  const entry = await appendEntry(house, sql, undefined, {
    recordType: 'public_notice',
    recordId: id,
    action: 'import',
    from: null,
    to: birth.to,
    actor: ACTED_AS,
    facts: { noticeNumber: batch.notice },
    evidence: {
      file: sheet.name,
      sha256: sheet.sha256,
      announcementNumber: first.公告文号,
      announcedOn: first.公告日期,
      certificateNumbers: batch.rows.map(({ row }) => row.证书编号),
      title: announcement.title,
      paragraphs: announcement.paragraphs,
    },
    requestId: `import:${sheet.sha256}:${batch.notice}`,
    edition,
  });
  await insertRecord(
    sql,
    'public_notices',
    {
      number: batch.notice,
      title,
      body: `“山西精品”联合会对${first.批次}通过汇总审核的${batch.rows.length}项产品（服务）予以公示。公示期内，任何单位和个人对名单有异议的，请以书面形式向联合会提出。`,
      round: first.批次,
      edition,
      stage: birth.to,
      version: entry.version,
      online_on: first.公示开始,
      first_counted_on: firstCountedOn(house, first),
      end_on: first.公示结束,
      working_days: 5,
      items: rows.map(itemOf),
    },
    id
  );
  const noticeId = await idOf(sql, 'public_notices', id);
  for (const planned of rows) await importRow(house, sql, sheet, noticeId, planned);
  await house.writeAnnouncement(announcement);
}
